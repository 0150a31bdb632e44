"""Answers that were given and do not count now, as their questions are not asked: kept, and used again if they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assistant.flow.display import fill
from assistant.flow.explain import reason_now
from assistant.flow.facts import Key, Non
from assistant.flow.model import Question
from assistant.flow.path import View

_MOST_NAMES = 6


def dormant_in(view: View, keys: Iterable[Key] | None = None) -> Iterator[Key]:
    """The keys of answers that do not count now; those of rows that were taken out, or of an earlier round, are gone.

    Args:
        view: The conversation as it stands.
        keys: Only these, where they are given.
    """
    for key in view.state.facts if keys is None else keys:
        if key not in view.by_key and key not in view.answers.counted and _is_kept(view, key):
            yield key


def _is_kept(view: View, key: Key) -> bool:
    fact, question = view.state.facts.get(key), view.index.own_question(key)
    if fact is None or question is None or (isinstance(fact.answer, Non) and fact.answer.reason == "come_back"):
        return False
    if fact.cycle < view.state.cycle and view.index.carries(question) != "stays":
        return False
    return all(row in view.answers.row_ids(table) for table, row in _rows_of(view, question, key))


def _rows_of(view: View, question: Question, key: Key) -> Iterator[tuple[str, str]]:
    """The rows of tables that a key belongs to; a tick that was taken away can be ticked again."""
    tables = question.scope[-1:] if question.column else question.scope
    yield from ((table, row) for table, row in zip(tables, key.rows, strict=False) if table in view.index.tables)


def dormant_label(view: View, key: Key) -> str:
    """What an answer that does not count now is to, with its row."""
    question = view.index.own_question(key)
    if question is None:
        return str(key)
    tables = question.scope[-1:] if question.column else question.scope
    rows = dict(zip(tables, key.rows, strict=False))
    titles = [view.answers.row_title(table, row) for table, row in rows.items()][-1:]
    return ": ".join([fill(view.answers, question.label or question.ask, rows), *titles])


def tell_dormant(before: View, after: View) -> Iterator[str]:
    """What stopped counting between two views, by the reason for it."""
    if before.state.cycle != after.state.cycle:
        return
    lost = [key for key in before.answers.counted if key not in after.answers.counted]
    by_reason: dict[str, list[str]] = {}
    for key in dormant_in(after, lost):
        by_reason.setdefault(reason_now(after, key), []).append(dormant_label(after, key))
    for reason, labels in by_reason.items():
        more = f" and {len(labels) - _MOST_NAMES} more" if len(labels) > _MOST_NAMES else ""
        verb = "is" if len(labels) == 1 else "are"
        while_so = f" while {reason}" if reason else " now"
        yield f"{'; '.join(labels[:_MOST_NAMES])}{more} {verb} kept, and not used{while_so}."
