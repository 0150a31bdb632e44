"""Finds the functions that a plan's scope often asks for, and puts that step first while nothing is wanted yet."""

from __future__ import annotations

from assistant.analysis.gaps import Gaps
from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import ScopeFunctions
from assistant.flow.facts import Key
from assistant.flow.state import State


def scope_of(state: State, catalogue: Catalogue) -> ScopeFunctions | None:
    """What the chosen scope often asks for, essential and useful; None where no scope was chosen."""
    chosen = state.value(Key("scope"))
    return catalogue.scopes.get(chosen) if isinstance(chosen, str) else None


def first_step(gaps: Gaps, scope: ScopeFunctions | None) -> str:
    """What to do first while no function is wanted, with what the scope suggests; empty where some are."""
    if gaps.needed:
        return ""
    words = "Say first which functions are wanted: the gaps follow from that."
    if scope is None:
        return words
    essential, useful = len(scope.essential), len(scope.useful)
    return (
        f"{words} Your scope often asks for {essential + useful} of them, {essential} of these essential. "
        "They are offered at the question about functions wanted, and Enter takes them."
    )
