"""Everyday words typed where functions are ticked ("referrals and transport"): read as ticks, and repeated back."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.flow.talk import Prompt
from assistant.understand.reading import Read, Reading, Refused
from assistant.understand.stems import LITTLE, PEOPLE, Token, read_tokens
from assistant.understand.tasks import Task, TaskIndex, merge

_TURNED = re.compile(r"\b(?:not|no|never|except|without|nobody|none|nothing|but|(?:do|does|is)n'?t)\b", re.IGNORECASE)
"""Words that turn a list round: it is then no plain list of what is done."""
_NOT_JUST_DOES = re.compile(
    r"\b(?:partly|in part|partially|used to|plans? to|from (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b",
    re.IGNORECASE,
)
"""Words that say more than that something is done now."""
_LONGEST = 400
_COMMAS = frozenset({",", ";", "."})
_JOINS = frozenset({"and", "or"})


def read_functions(prompt: Prompt, text: str, index: TaskIndex) -> Reading | None:
    """The functions that a plain list of everyday words means; None where the words are something else.

    What was worked out is repeated back before it is kept. A part that nothing fits, or that may mean two functions,
    is named, and nothing is taken.

    Args:
        prompt: The question, whose picks are functions by their ids.
        text: The words as typed.
        index: How functions are spoken of.
    """
    if len(text) > _LONGEST or _TURNED.search(text):
        return None
    tokens = [index.mend(token) for token in read_tokens(text)]
    found = [read for piece in _pieces(tokens, _COMMAS) for read in _tasks(piece, index)]
    tasks = merge([task for _, some in found for task in some])
    if not tasks:
        return None
    if more := _NOT_JUST_DOES.search(text):
        return Refused(
            f"A tick cannot hold “{more[0]}”, so I ticked nothing. Type the names alone; that goes on the map of who"
            " does what."
        )
    lost = next((piece for piece, some in found if not some), ())
    if lost:
        words = " ".join(token.raw for token in lost)
        return Refused(
            f"I cannot place “{words}”, so I ticked nothing. Type numbers or names from the list, with commas between"
            " them."
        )
    labels = {pick.id: pick.label for pick in prompt.picks}
    value: dict[str, str] = {}
    for task in tasks:
        meant = [function for function in task.functions if function in labels]
        if len(meant) != 1:
            return Refused(_ask(task, [labels[function] for function in meant]))
        value[meant[0]] = ""
    why = "; ".join(f"“{task.words}” is {labels[name]}" for task, name in zip(tasks, value, strict=True))
    return Read(dict(value), "; ".join(labels[name] for name in value), True, f"{why}.")


def _tasks(piece: Sequence[Token], index: TaskIndex) -> list[tuple[Sequence[Token], list[Task]]]:
    """Each part between two commas with its functions; "time and money" is one thing, and only the whole tells it."""
    parts: list[tuple[Sequence[Token], list[Task]]] = [
        (part, index.find(part, (), ())) for part in _pieces(piece, _JOINS)
    ]
    whole = index.find(piece, (), ())
    of_parts = {function for _, some in parts for task in some for function in task.functions}
    of_whole = {function for task in whole for function in task.functions}
    return parts if all(some for _, some in parts) or of_whole <= of_parts else [(piece, whole)]


def _pieces(tokens: Sequence[Token], marks: frozenset[str]) -> list[tuple[Token, ...]]:
    """The words between marks, where they are more than little words."""
    pieces: list[list[Token]] = [[]]
    for token in tokens:
        if token.low in marks:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return [tuple(piece) for piece in pieces if any(_tells(token) for token in piece)]


def _tells(token: Token) -> bool:
    return token.low not in LITTLE | PEOPLE and not token.mark


def _ask(task: Task, labels: Sequence[str]) -> str:
    if not labels:
        return f"“{task.words}” is not on this list. Type numbers or names from it, with commas between them."
    quoted = [f"“{label}”" for label in labels]
    listed = " or ".join([", ".join(quoted[:-1]), quoted[-1]])
    return f"“{task.words}” may be {listed}. Type the number or the name of the one you mean."
