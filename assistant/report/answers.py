"""Puts single answers on paper, one under the other, and tells what is not shared from what is not answered."""

from __future__ import annotations

from assistant.flow.path import View
from assistant.report.paper import Block, Fact, KeyFacts
from assistant.report.reading import NOT_SHARED, OPEN, Reading, Said, Unanswered, is_copy
from assistant.report.tables import is_yet_to_come


def answers_on_paper(reading: Reading, ids: tuple[str, ...]) -> tuple[Block | Unanswered, ...]:
    """Answers one under the other; one that is asked for each row of a table is a list of them."""
    facts, silent = [], []
    copied = is_copy(reading.view)
    for name in ids:
        said = reading.said(name) or _of_all_rows(reading, name)
        if said is None:
            continue
        if said.is_open and copied:
            facts.append(Fact(said.label, (NOT_SHARED,), missing=True))
        elif said.is_open:
            silent.append(said.label)
        else:
            facts.append(Fact(said.label, said.texts, said.missing))
    found: tuple[Block | Unanswered, ...] = (KeyFacts(tuple(facts)),) if facts else ()
    return (*found, Unanswered(tuple(silent))) if silent else found


def _of_all_rows(reading: Reading, name: str) -> Said | None:
    """What was said for each of the rows around a question, as one list."""
    around = reading.each(name)
    if not around or all(one.is_open for _, one in around):
        return Said(reading.label(name), (unless_copied(reading.view, OPEN),), missing=True) if around else None
    texts = tuple(f"{title}: {one.text}" for title, one in around if not is_yet_to_come(one))
    silent = [title for title, one in around if is_yet_to_come(one)]
    if silent:
        texts += (f"{unless_copied(reading.view, OPEN)}: {'; '.join(silent)}",)
    return Said(reading.label(name), texts, all(one.missing for _, one in around))


def unless_copied(view: View, words: str) -> str:
    """What is said where nothing stands: these words, but for what came by parcel that it was not shared."""
    return NOT_SHARED + "." * words.endswith(".") if is_copy(view) else words
