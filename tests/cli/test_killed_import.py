import json
import signal
import subprocess
import time
from pathlib import Path

from sqlalchemy import func, select

from cinedex.db.engine import Database, open_database
from cinedex.db.tables.documents import projection_queue
from cinedex.db.tables.log import import_progress
from cinedex.db.tables.movies import movie
from tests.cli.conftest import Run
from tests.support.server import cinedex

FILMS = 6000


def test_an_import_that_is_killed_goes_on_where_it_stopped(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "films.jsonl"
    file.write_text("".join(f"{json.dumps(_film(number))}\n" for number in range(1, FILMS + 1)))
    run("status", "--data", tmp_path)
    database = open_database(f"sqlite:///{tmp_path}/cinedex.db")
    importing = subprocess.Popen(
        cinedex("import", "recordings", str(file), "--data", str(tmp_path)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while _lines_done(database) == 0 and importing.poll() is None:
        time.sleep(0.005)
    importing.send_signal(signal.SIGKILL)
    assert importing.wait() == -signal.SIGKILL, "the import ended before it could be killed"
    done = _lines_done(database)
    assert 0 < done < FILMS
    report = json.loads(run("import", "recordings", file, "--data", tmp_path, "--json").stdout)
    assert (report["resumed"], report["lines"]) == (done, FILMS - done)
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(movie)).scalar_one() == FILMS
        assert connection.execute(select(func.count()).select_from(projection_queue)).scalar_one() == 0
    database.close()


def _film(number: int) -> dict[str, object]:
    title = f"Film {number}"
    body = {"id": number, "title": title, "original_title": title, "original_language": "en", "overview": "Once."}
    return {"method": "GET", "path": f"/movie/{number}", "query": {}, "status": 200, "body": body}


def _lines_done(database: Database) -> int:
    with database.read() as connection:
        return connection.execute(select(import_progress.c.lines_done)).scalar_one_or_none() or 0
