"""Prints how faithfully recorded answers come back: `make fidelity`.

Each recorded read of a served route is imported alone into an empty database, asked again, and compared leaf by leaf.
"""

import argparse
import sys
import tempfile
from pathlib import Path

import msgspec

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.contract.fidelity import Score, measure, recordings, table  # noqa: E402 - the tests are no package

RECORDINGS = ROOT.parent / "shared" / "contract" / "recordings.jsonl.zst"


def main() -> int:
    """Measure, print, and return 0 where every route is above the wanted share."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recordings", type=Path, default=RECORDINGS, help="a .jsonl.zst of exchanges")
    parser.add_argument("--route", help="only routes that contain this")
    parser.add_argument("--worst", type=int, default=3, help="how many kinds of difference to print for each route")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("--least", type=float, default=0.0, help="fail where a route is below this share (0 to 1)")
    chosen = parser.parse_args()
    if not chosen.recordings.is_file():
        print(f"no recordings at {chosen.recordings}: name a file with --recordings", file=sys.stderr)
        return 2
    wanted = (one for one in recordings(chosen.recordings) if not chosen.route or chosen.route in one.route)
    with tempfile.TemporaryDirectory() as folder:
        scores, unserved = measure(wanted, Path(folder))
    if chosen.json:
        print(msgspec.json.encode({route: _plain(score) for route, score in scores.items()}).decode())
    else:
        print("\n".join(table(scores, chosen.worst)))
        print(f"not served yet: {unserved.total()} recordings of {len(unserved)} routes")
    return int(any(score.share < chosen.least for score in scores.values()))


def _plain(score: Score) -> dict[str, object]:
    return {
        "recordings": score.recordings,
        "equal": score.equal,
        "all": score.all,
        "share": score.share,
        "age": dict(score.aged),
        "beyond": dict(score.beyond),
        "different": dict(score.different.most_common()),
        "examples": score.examples,
    }


if __name__ == "__main__":
    sys.exit(main())
