"""A server for each line on standard input, the port: forked, so that starting one again costs no imports.

Answers with the process number, and with `gone` when that server has ended.
"""

import os
import sys

import uvicorn

from cinedex import app, settings
from cinedex.wire.shortcut import Shortcut


def main() -> None:
    """Serve what the environment asks for, again and again."""
    chosen = settings.from_environment(os.environ)
    for line in sys.stdin:
        number = os.fork()
        if number == 0:
            uvicorn.run(app.create(chosen), port=int(line), http=Shortcut, log_level="error", lifespan="on", ws="none")
            os._exit(0)
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        os.waitpid(number, 0)
        sys.stdout.write("gone\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
