"""Writes of requests: done one after another where the engine has one writer, many to a commit.

Whoever asks is answered when the commit is on the disk. On SQLite a thread takes all that waits into one transaction,
each write within a savepoint of its own, so that many share the price of one commit; on PostgreSQL each write is a
transaction of its own, side by side with others.

Nobody waits for ever while something else holds the database: each write has a time of its own, counted from when it
was asked for, so that those who queue behind others are told as soon as those.
"""

import asyncio
import queue
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection

from cinedex.db.engine import Database

_Result = TypeVar("_Result")
Work = Callable[[Connection], _Result]

# How many writes share a commit at most: what one may have to wait for.
_MOST = 256
_SIDE_BY_SIDE = 8
PATIENCE = 5.0
"""Seconds after which a write is given up: an import holds the database for less, and clients wait for longer."""


class _Job(NamedTuple):
    work: Work[Any]
    future: "Future[Any]"
    until: float


class Writer:
    """Who writes what members leave, from the first write to `close`."""

    def __init__(self, database: Database, patience: float = PATIENCE) -> None:
        """Write to `database`, and give up what had to wait for `patience` seconds; threads begin with the first write.

        Giving up raises the driver's `OperationalError`.
        """
        self.database = database
        self._patience = patience
        self._grouped = database.dialect.groups_writes
        self._jobs: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._pool = ThreadPoolExecutor(_SIDE_BY_SIDE, thread_name_prefix="writing")
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._is_closed = False

    async def do(self, work: Work[_Result]) -> _Result:
        """Return what `work` returns, once all that it wrote is on the disk; raise what it raises, and nothing is."""
        until = time.monotonic() + self._patience
        if not self._grouped:
            return await asyncio.wrap_future(self._pool.submit(self._alone, work, until))
        future: Future[_Result] = Future()
        self._put(_Job(work, future, until))
        return await asyncio.wrap_future(future)

    def close(self) -> None:
        """Finish what was asked, and take no more."""
        self._pool.shutdown()
        with self._starting:
            self._is_closed = True
            self._jobs.put(None)
        if self._thread is not None:
            self._thread.join()

    def _put(self, job: _Job) -> None:
        with self._starting:
            if self._is_closed:
                message = "the writer is closed: ask for nothing after it"
                raise RuntimeError(message)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="writing", daemon=True)
                self._thread.start()
            self._jobs.put(job)

    def _alone(self, work: Work[_Result], until: float) -> _Result:
        with self.database.mark(_left(until)) as connection:
            return work(connection)

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            if job.future.set_running_or_notify_cancel():
                self._together(job)

    def _together(self, first: _Job) -> None:
        jobs = [first]
        outcomes: list[tuple[_Job, Any, BaseException | None]] = []
        try:
            with self.database.mark(_left(first.until)) as connection:
                # Those who came while it was waited for are taken along; if it was in vain, each has time of its own.
                jobs += self._waiting()
                outcomes = [(job, *_outcome(connection, job.work)) for job in jobs]
        except Exception as error:  # noqa: BLE001 - whoever asked is told
            outcomes = [(job, None, error) for job in jobs]
        for job, result, failure in outcomes:
            if failure is None:
                job.future.set_result(result)
            else:
                job.future.set_exception(failure)

    def _waiting(self) -> Iterator[_Job]:
        """Yield what waits to be written, as much as may share a commit with one more."""
        for _ in range(1, _MOST):
            if self._jobs.empty():
                return
            following = self._jobs.get()
            if following is None:
                self._jobs.put(None)
                return
            if following.future.set_running_or_notify_cancel():
                yield following


def _left(until: float) -> float:
    return max(0.0, until - time.monotonic())


def _outcome(connection: Connection, work: Work[Any]) -> tuple[Any, BaseException | None]:
    # A savepoint undoes one write that fails, and leaves the others of the transaction.
    savepoint = connection.begin_nested()
    try:
        result = work(connection)
    except Exception as error:  # noqa: BLE001 - whoever asked is told
        savepoint.rollback()
        return None, error
    savepoint.commit()
    return result, None
