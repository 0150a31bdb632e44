"""Small dialogues made from the model itself, for tests that need no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Literal

from assistant.flow.checks import check_dialogue
from assistant.flow.choices import Choice, Kind, KindName, Options
from assistant.flow.clauses import All, Comparison, Condition, TestName
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.model import Calc, Check, Dialogue, ForEach, Question, Section, Stage, Step, Topic
from assistant.flow.tables import RecordPlan

ID = "trial"


def pick(*words: str, **more: Any) -> Options:
    """Fixed choices with an id from each word: "Not yet" is not_yet."""
    return Options(fixed=tuple(choice(word) for word in words), **more)


def choice(label: str, id_: str = "", **more: Any) -> Choice:
    return Choice(id_ or label.casefold().replace(" ", "_"), label, **more)


def ask(id_: str, kind: Kind | KindName = "text", **more: Any) -> Question:
    """A question with all that a good one has, so that a test says only what matters to it."""
    fact = more.pop("fact", f"{ID}.{id_}")
    words = {"ask": f"What about {id_}?", "label": id_, "why": "It helps.", "source": ("guide:1",), **more}
    return Question(id=id_, fact=fact, column="", kind=kind if isinstance(kind, Kind) else Kind(kind), **words)


def pooled(*choices: str, **more: Any) -> Question:
    """A choice question, with Yes and No unless other choices are named."""
    return ask("pooled", Kind("choice", pick(*(choices or ("Yes", "No")))), **more)


def table(id_: str, *columns: Question, **more: Any) -> Question:
    """A table; its columns get its fact and their full ids."""
    fact = more.pop("fact", f"{ID}.{id_}")
    inside = tuple(
        replace(column, id=f"{id_}.{column.id}", fact=fact, column=column.id, scope=(*column.scope, fact))
        for column in columns
    )
    kind = more.pop("kind", Kind("rows"))
    return ask(id_, kind, fact=fact, columns=inside, **more)


def loop(id_: str, over: str, *steps: Step, when: Condition | None = None) -> ForEach:
    """A for_each; its questions get their full ids."""
    inside = tuple(
        replace(step, id=f"{id_}.{step.id}", fact=f"{ID}.{id_}.{step.id}", scope=(over, *step.scope))
        if isinstance(step, Question)
        else step
        for step in steps
    )
    return ForEach(id_, over, inside, when)


def where(ref: str, name: TestName, value: str | tuple[str, ...] = "", other: str = "") -> Comparison:
    return Comparison(ref, name, value, other)


def both(*parts: Condition) -> All:
    return All(parts)


def must(condition: Condition, level: Literal["error", "warn"] = "error") -> Check:
    return Check(condition, "Look again.", level)


def total(id_: str, *of: str, how: Any = "sum", **more: Any) -> Calc:
    return Calc(id_, how, of, label=id_, **more)


def dialogue(*steps: Step, **more: Any) -> Dialogue:
    """A dialogue of one stage with one section that holds these steps."""
    stage = Stage("stage", "Stage", (Section("section", "Section", steps),))
    given: dict[str, Any] = {"version": "1.0.0", "title": "Trial", "subject": "plan", "stages": (stage,), **more}
    return Dialogue(id=given.pop("id", ID), **given)


def findings(*steps: Step, of: str = "", **more: Any) -> list[Diagnostic]:
    """What the check says about these steps, of one code or of all but U001 (little dialogues read nothing)."""
    said = check_dialogue(dialogue(*steps, **more))
    return [found for found in said if (found.code == of if of else found.code != "U001")]


def messages(*steps: Step, of: str, **more: Any) -> list[str]:
    return [found.message for found in findings(*steps, of=of, **more)]


def topic(id_: str, *asked_as: str) -> Topic:
    return Topic(id_, id_, asked_as, "Some words.")


def record(*tables: Any, facts: Sequence[Any] = ()) -> RecordPlan:
    return RecordPlan(facts=tuple(facts), tables=tuple(tables))
