"""The commands of the two maps: who does what now. Each is loaded when it is called."""

from __future__ import annotations

import click

from assistant.cli.commands import Commands

_COMMANDS = {
    "read": "assistant.cli.map_sentences:read",
    "show": "assistant.cli.map_showing:show",
    "rename": "assistant.cli.map_names:rename",
    "remove": "assistant.cli.map_names:remove",
    "import": "assistant.cli.map_files:import_map",
    "export": "assistant.cli.map_files:export_map",
}


@click.group("map", cls=Commands, found=_COMMANDS)
def maps() -> None:
    """Who does what now, by organisation and by role."""
