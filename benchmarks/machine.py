"""What the figures were measured on."""

import os
import platform
import re
import sqlite3
import subprocess
from importlib.metadata import version
from pathlib import Path

from benchmarks import nginx
from benchmarks.load import generator

_PACKAGES = ("cinedex", "falcon", "uvicorn", "httptools", "uvloop", "msgspec")


def facts() -> dict[str, str]:
    """Return the machine and the versions, by name."""
    model = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "processor": f"{os.cpu_count()} cores, {model[1] if model else platform.machine()}",
        "memory": f"{memory:.0f} GB",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "nginx": _nginx(),
        "load by": generator(),
        **{name: version(name) for name in _PACKAGES},
    }


def _nginx() -> str:
    program = nginx.program()
    if program is None:
        return "none"
    said = subprocess.run([program, "-v"], check=True, capture_output=True, text=True).stderr
    return said.rpartition("/")[2].strip()
