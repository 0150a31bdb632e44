"""Finds which question of a new text is which of an old one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assistant.flow.choices import Choice
from assistant.flow.model import Dialogue, Question
from assistant.flow.outline import Outline, Spot, fact_name, outline_of


@dataclass(frozen=True, slots=True)
class Pair:
    """A question as it was and as it is."""

    old: Spot
    new: Spot
    before: Question
    after: Question


@dataclass(frozen=True, slots=True)
class Matched:
    """The questions of two texts, paired by id, by the ids that they had before, or by what they write."""

    old: Outline
    new: Outline
    pairs: tuple[Pair, ...]
    gone: tuple[Spot, ...]
    added: tuple[Spot, ...]
    names: Mapping[str, str]
    """The new name of each id and fact that has one, so that what looks at it can be compared."""

    def is_own(self, question: Question) -> bool:
        """Whether a question of the old text writes a fact of the dialogue's own."""
        return question.fact.startswith(f"{self.old.dialogue.id}.")


def match(old: Dialogue, new: Dialogue) -> Matched:
    """Which question of the old text is which of the new one."""
    before, after = outline_of(old), outline_of(new)
    left = {question.id: spot for spot, question in before.questions()}
    new_ids = {question.id for _, question in after.questions()}
    old_tables: dict[str, str] = {}
    pairs: list[Pair] = []
    added: list[Spot] = []
    for spot, question in after.questions():
        table = old_tables.get(spot.table.id, spot.table.id) if spot.table else ""
        was = next((name for name in _old_ids(question, table, new_ids) if name in left), "")
        found = left.pop(was) if was else None
        if found and isinstance(found.what, Question):
            old_tables[question.id] = was
            pairs.append(Pair(found, spot, found.what, question))
        else:
            added.append(spot)
    gone = (spot for spot in left.values() if not _written_in(spot, after))
    fresh = (spot for spot in added if not _written_in(spot, before))
    names = {pair.before.id: pair.after.id for pair in pairs}
    names |= {pair.before.fact: pair.after.fact for pair in pairs if not pair.before.column}
    return Matched(before, after, tuple(pairs), tuple(gone), tuple(fresh), names)


def _old_ids(question: Question, old_table: str, new_ids: set[str]) -> Iterator[str]:
    """The ids that a question may have had, the likeliest first; one that is still in use is never meant."""
    yield question.id
    home = old_table or question.id.rpartition(".")[0]
    names = [question.column, *question.was] if old_table else question.was
    for name in names:
        yield from (full for full in (f"{home}.{name}", name) if full not in new_ids)


def _written_in(spot: Spot, other: Outline) -> bool:
    return spot.question is not None and fact_name(spot.question) in other.by_name


@dataclass(frozen=True, slots=True)
class ChoicePair:
    """A choice as it was and as it is."""

    before: Choice
    after: Choice


@dataclass(frozen=True, slots=True)
class MatchedChoices:
    """The choices of two texts of one list, in their order, paired by id or by the id that they had before."""

    old: tuple[Choice, ...]
    new: tuple[Choice, ...]
    pairs: tuple[ChoicePair, ...]
    gone: tuple[Choice, ...]
    added: tuple[Choice, ...]


def match_choices(old: tuple[Choice, ...], new: tuple[Choice, ...]) -> MatchedChoices:
    """Which choice of the new list is which of the old one."""
    left = {choice.id: choice for choice in old}
    new_ids = {choice.id for choice in new}
    pairs: list[ChoicePair] = []
    added: list[Choice] = []
    for choice in new:
        names = (choice.id, *(name for name in choice.was if name not in new_ids))
        was = next((name for name in names if name in left), "")
        if was:
            pairs.append(ChoicePair(left.pop(was), choice))
        else:
            added.append(choice)
    return MatchedChoices(old, new, tuple(pairs), tuple(left.values()), tuple(added))
