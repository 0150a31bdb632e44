"""Commands that are found by name, and loaded when they are called."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

import click


class Commands(click.Group):
    """The commands by name; a command's own module is read only when it is wanted."""

    def __init__(self, *args: Any, found: Mapping[str, str], **more: Any) -> None:
        """Takes where each command is found: its module, a colon, and what it is called there."""
        super().__init__(*args, **more)
        self._found = found

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command, in the order in which people meet them."""
        return list(self._found)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name."""
        if cmd_name not in self._found:
            return None
        module, _, name = self._found[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command
