"""The command line: parses, calls, prints. Each command is loaded when it is called, so that the app starts at once."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import click

from assistant import __version__
from assistant.cli.commands import Commands
from assistant.errors import UseError

_COMMANDS = {
    "plain": "assistant.cli.talking:plain",
    "play": "assistant.cli.talking:play",
    "dialogues": "assistant.cli.listing:dialogues",
    "plans": "assistant.cli.listing:plans",
    "people": "assistant.cli.holding:people",
    "conversations": "assistant.cli.listing:conversations",
    "check": "assistant.cli.checking:check",
    "roles": "assistant.cli.titles:roles",
    "understand": "assistant.cli.understanding:understand",
    "ask": "assistant.cli.understanding:ask",
    "map": "assistant.cli.mapping:maps",
    "review": "assistant.cli.reviewing:review",
    "report": "assistant.cli.writing:report",
    "backup": "assistant.cli.writing:backup",
    "restore": "assistant.cli.writing:restore",
    "parcel": "assistant.cli.parcels:parcel",
    "my-data": "assistant.cli.holding:my_data",
    "erase": "assistant.cli.holding:erase",
}


@click.command(
    cls=Commands,
    found=_COMMANDS,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option("--home", type=click.Path(path_type=Path), help="The folder where everything is kept.")
@click.option("--plan", default="", help="The plan to work on; the last one by default.")
@click.option("--person", default="", help="The person whose learning it is; the last one by default.")
@click.version_option(__version__, prog_name="joinedup")
@click.pass_context
def joinedup(ctx: click.Context, home: Path | None, plan: str, person: str) -> None:
    """A conversation that plans coordinated care, and turns the answers into documents.

    Without a command it opens the app.
    """
    _refuse_file(home)
    ctx.obj = {"home": home, "plan": plan, "person": person}
    if ctx.invoked_subcommand is None:
        open_app(home)


def _refuse_file(home: Path | None) -> None:
    """Says what to do where the folder that is named is a file."""
    if home is not None and home.exists() and not home.is_dir():
        raise UseError(f"{home}: this is a file, not a folder; name a folder with --home or JOINEDUP_HOME")


def open_app(home: Path | None) -> None:
    """Open the app where there is a terminal to draw on; else say how to go on without one."""
    named = os.environ.get("JOINEDUP_HOME", "")
    _refuse_file(home or (Path(named) if named else None))
    if not (sys.stdin.isatty() and sys.stdout.isatty()) or os.environ.get("TERM", "") in ("dumb", ""):
        click.echo(
            "The app needs a full terminal. Use `joinedup plain` for the same conversation, line by line.", err=True
        )
        sys.exit(2)
    # The screen's toolkit is slow to read, so commands that draw nothing never pay for it; nor does the first
    # screen pay for the desk, which is opened behind it.
    app = importlib.import_module("assistant.ui.app")
    app.JoinedUpApp(lambda: importlib.import_module("assistant.sitting.desk").Desk(home)).run()
