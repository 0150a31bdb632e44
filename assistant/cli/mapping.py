"""The commands of the two maps: who does what now. Each is loaded when it is called."""

from __future__ import annotations

import importlib

import click

_COMMANDS = {
    "read": "assistant.cli.map_sentences:read",
    "show": "assistant.cli.map_showing:show",
    "import": "assistant.cli.map_files:import_map",
    "export": "assistant.cli.map_files:export_map",
}


class MapCommands(click.Group):
    """The commands by name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.group("map", cls=MapCommands)
def maps() -> None:
    """Who does what now, by organisation and by role."""
