"""Runs every measurement, or those that are named: `python -m benchmarks start echo`."""

from __future__ import annotations

import importlib
import sys

MEASUREMENTS = ("start", "echo", "enter", "turn", "understanding", "titles", "sentences", "coverage", "map")


def main(names: list[str]) -> None:
    """Print each measurement in turn."""
    for name in names or MEASUREMENTS:
        if name not in MEASUREMENTS:
            sys.exit(f"there is no measurement called '{name}'; there is: {', '.join(MEASUREMENTS)}")
        importlib.import_module(f"benchmarks.{name}").measure()


if __name__ == "__main__":
    main(sys.argv[1:])
