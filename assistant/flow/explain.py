"""Why a question is asked, or why it is not."""

from __future__ import annotations

from assistant.flow.clauses import Condition
from assistant.flow.conditions import Rows, holds
from assistant.flow.display import label_of
from assistant.flow.facts import Key
from assistant.flow.index import Index, refs_of
from assistant.flow.kinds import show
from assistant.flow.model import Question
from assistant.flow.path import View
from assistant.flow.wording import words_of


def explain(view: View, key: Key) -> str:
    """Why a question is asked or not, in a sentence or two."""
    item = view.by_key.get(key)
    if item is not None:
        met = [_words(view, condition) for condition in view.index.conditions.get(item.question.id, ())]
        label = label_of(view, item)
        if item.waits_for:
            return f"{label} waits until '{_label(view.index, item.waits_for)}' is known."
        if item.status == "later":
            return f"{label} comes with the full set of questions."
        return f"{label} is asked because {' and '.join(met)}." if met else f"{label} is always asked."
    question = view.index.own_question(key)
    if question is None:
        return "This dialogue has no such question."
    label = question.label or question.ask
    for condition in view.index.conditions.get(question.id, ()):
        if holds(condition, view.answers, _rows(question, key)) is not True:
            return (
                f"{label} is not asked because it needs this: {_words(view, condition)}. {_standing(view, condition)}"
            )
    return f"{label} is not asked: its row was taken out."


def _rows(question: Question, key: Key) -> Rows:
    if question.column and question.scope:
        return {question.scope[-1]: key.rows[-1]} if key.rows else {}
    return dict(zip(question.scope, key.rows, strict=False))


def _words(view: View, condition: Condition) -> str:
    return words_of(condition, lambda ref: _label(view.index, ref), lambda ref, value: _value(view, ref, value))


def _label(index: Index, ref: str) -> str:
    if ref in index.questions:
        return index.questions[ref].label or index.questions[ref].ask
    if ref in index.calcs:
        return index.calcs[ref][0].label or ref
    if ref in index.tables:
        return index.tables[ref].label
    if ref in index.shared:
        return index.shared[ref].label
    found = index.column(ref)
    return found[1].label if found else ref


def _value(view: View, ref: str, value: str) -> str:
    kind = view.index.kind_of(ref)
    if kind is None:
        return value
    if kind.name in ("choice", "choices", "organisation", "role", "functions"):
        return view.answers.labels(kind).get(value, value)
    if kind.name == "money":
        return f"£{value}"
    return show(kind, value, {}) if kind.name == "date" else value


def reason_now(view: View, key: Key) -> str:
    """What stands now that keeps a question from being asked ("Funding is Not decided yet"); empty where unknown."""
    question = view.index.own_question(key)
    for condition in view.index.conditions.get(question.id, ()) if question else ():
        rows = _rows(question, key) if question else {}
        if holds(condition, view.answers, rows) is not True:
            return _facts_now(view, condition, rows)
    return ""


def _facts_now(view: View, condition: Condition, rows: Rows) -> str:
    refs = dict.fromkeys(refs_of(condition))
    return ", and ".join(f"{_label(view.index, ref)} is {view.answers.text(ref, rows)}" for ref in refs)


def _standing(view: View, condition: Condition) -> str:
    """What the answers that the condition looks at are now."""
    facts = _facts_now(view, condition, {})
    return f"Now, {facts}." if facts else ""
