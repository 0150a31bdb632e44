"""Starts the program, and turns any error of ours into one line."""

from __future__ import annotations

import os
import sys

from assistant.cli import joinedup
from assistant.errors import JoinedUpError


def main() -> None:
    """Run the command line; exit with 0, 1 (refused, or a finding) or 2 (wrong use, or unreadable)."""
    try:
        joinedup(prog_name="joinedup")
    except JoinedUpError as error:
        sys.stderr.write(f"joinedup: {error}\n")
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read our output has gone: what is left cannot be told to anybody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


if __name__ == "__main__":
    main()
