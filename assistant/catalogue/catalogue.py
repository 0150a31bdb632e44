"""Everything that the catalogue holds, found by id."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.catalogue.activities import LearningActivity
from assistant.catalogue.functions import CoreArea, Function, FunctionGroup, ScopeFunctions
from assistant.catalogue.options import NO_OPTIONS, OptionBook
from assistant.catalogue.roles import Role
from assistant.catalogue.sources import Source


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The functions with their groups, the core areas, ways to learn, roles, sources and ways to fill a gap."""

    groups: tuple[FunctionGroup, ...] = ()
    functions: tuple[Function, ...] = ()
    core_areas: tuple[CoreArea, ...] = ()
    roles: tuple[Role, ...] = ()
    sources: tuple[Source, ...] = ()
    activities: tuple[LearningActivity, ...] = ()
    usual: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The functions that often go with a role, by the role's id: this tool's suggestion."""
    scopes: Mapping[str, ScopeFunctions] = field(default_factory=dict)
    """The functions that a scope of the service often asks for, by the scope's id: this tool's suggestion."""
    options: OptionBook = NO_OPTIONS
    """The ways to fill a gap."""

    def function(self, function_id: str) -> Function | None:
        """The function with this id."""
        return next((function for function in self.functions if function.id == function_id), None)

    def group(self, group_id: str) -> FunctionGroup | None:
        """The group with this id."""
        return next((group for group in self.groups if group.id == group_id), None)

    def core_area(self, area_id: str) -> CoreArea | None:
        """The core area with this id."""
        return next((area for area in self.core_areas if area.id == area_id), None)

    def role(self, role_id: str) -> Role | None:
        """The role with this id."""
        return next((role for role in self.roles if role.id == role_id), None)

    def activity(self, activity_id: str) -> LearningActivity | None:
        """The way to learn with this id."""
        return next((activity for activity in self.activities if activity.id == activity_id), None)

    def in_group(self, group_id: str) -> tuple[Function, ...]:
        """The functions of a group, in order."""
        return tuple(function for function in self.functions if function.group == group_id)
