"""Run the measures: `python -m evaluation [NAME...] [--show] [--all]`."""

from __future__ import annotations

import argparse
import sys

from .measures import MEASURES, evaluate


def main() -> int:
    """Run the measures named, or all that take no more than minutes."""
    listed = "\n".join(f"  {measure.name:17} {measure.what}{' (slow)' if measure.slow else ''}" for measure in MEASURES)
    parser = argparse.ArgumentParser(
        description=__doc__, epilog=listed, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="measures; without any, all that are not slow")
    parser.add_argument("--show", action="store_true", help="what was missed, and what was made up")
    parser.add_argument("--all", action="store_true", help="the slow ones too")
    arguments = parser.parse_args()
    try:
        return evaluate(arguments.names, arguments.show, arguments.all)
    except ValueError as error:
        parser.error(str(error))


if __name__ == "__main__":
    sys.exit(main())
