"""Starts the program, and turns any error of ours into one line."""

from __future__ import annotations

import os
import sys

import click

from assistant.cli import joinedup
from assistant.errors import JoinedUpError


def main() -> None:
    """Run the command line; exit with 0, 1 (refused, or a finding) or 2 (wrong use, or unreadable)."""
    try:
        sys.exit(joinedup(prog_name="joinedup", standalone_mode=False))
    except JoinedUpError as error:
        _fail(str(error), error.exit_code)
    except click.ClickException as error:
        where = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "joinedup"
        _fail(f"{error.format_message().rstrip('.')}; `{where} --help` says more", error.exit_code)
    except click.Abort:
        _fail("stopped; everything that was answered is saved", 1)
    except BrokenPipeError:
        # Whoever read our output has gone: what is left cannot be told to anybody.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def _fail(words: str, exit_code: int) -> None:
    sys.stderr.write(f"joinedup: {' '.join(words.split())}\n")
    sys.exit(exit_code)


if __name__ == "__main__":
    main()
