"""The question that stands, as hosts get it: words filled in, picks named, the answer so far beside it."""

from __future__ import annotations

from dataclasses import replace

from assistant.flow.blocks import grid_around
from assistant.flow.conditions import Rows
from assistant.flow.defaults import default_of
from assistant.flow.display import (
    cite,
    fill,
    label_of,
    matrix_cells,
    non_words,
    row_around,
    row_view,
    shown,
    unfit_words,
    whose,
)
from assistant.flow.facts import Answer, Json, Non, Value
from assistant.flow.index import options_of
from assistant.flow.kinds import show, show_date
from assistant.flow.model import Question
from assistant.flow.offers import Field, Pick
from assistant.flow.order import followed_item, next_item, progress
from assistant.flow.path import Item, View
from assistant.flow.repeats import next_due
from assistant.flow.talk import Prompt

_PICKING = ("choice", "choices", "organisation", "role", "functions")
_YES_NO = (Pick("yes", "Yes", ("y",)), Pick("no", "No", ("n",)))
_FOLLOW_UPS = {
    "who": ("Who could find out?", "text"),
    "by": ("By when could they find out?", "date"),
    "why": ("Why is it not for you?", "text"),
}


def current_prompt(view: View) -> Prompt:
    """The prompt that stands now."""
    state = view.state
    if state.pending and state.pending.key in view.by_key:
        return _confirm_prompt(view, view.by_key[state.pending.key])
    followed = followed_item(view)
    if followed:
        return _follow_up_prompt(view, followed)
    item = next_item(view)
    return prompt_at(view, item) if item else _finished_prompt(view)


def prompt_at(view: View, item: Item) -> Prompt:
    """The prompt of one question, whether or not it stands now."""
    question, answers = item.question, view.answers
    prompt = replace(
        _as_asked(view, item),
        text=fill(answers, question.ask, item.rows),
        label=label_of(view, item),
        why=fill(answers, question.why, item.rows),
        help=fill(answers, question.help, item.rows),
        plainer=fill(answers, question.plainer, item.rows),
        examples=question.examples,
        source=question.source,
        cited=cite(view.index.dialogue.sources, question.source),
        row_title=row_around(view, item),
        note="\n".join(view.state.notes.get(item.key, ())),
        suggest=question.suggest,
        grid=grid_around(view, item) if view.index.grids else None,
        progress=progress(view),
    )
    if question.kind.name == "rows":
        return _with_rows(view, item, prompt)
    return _with_cells(view, item, prompt) if question.kind.name == "matrix" else prompt


def _as_asked(view: View, item: Item) -> Prompt:
    """What may be answered, within which limits, and what stands there or is offered."""
    question, kind, answers, picks = item.question, item.question.kind, view.answers, _picks(view, item)
    value, unfit = _present_value(item), unfit_words(view, item)
    if unfit:
        value = None
    default, default_text = default_of(answers, question, item.rows, picks)
    return Prompt(
        waiting="answer",
        text="",
        kind=kind.name,
        key=item.key,
        id=question.id,
        picks=picks,
        add=options_of(kind).add,
        low=kind.low,
        high=kind.high,
        ends=kind.ends,
        unit=kind.unit,
        whole=kind.whole,
        long=kind.long,
        least=kind.least,
        most=kind.most,
        prefill=value,
        prefill_text=show(kind, value, answers.labels(kind)) if value is not None else "",
        whose=whose(view),
        non_answer=f"{unfit}, which cannot stay as it is" if unfit else _non_words(view, item),
        default=default,
        default_text=default_text,
        non_answers=question.non_answers,
    )


def _present_value(item: Item) -> Json:
    if item.fact is None or item.question.kind.name in ("rows", "matrix"):
        return None
    return item.fact.answer.value if isinstance(item.fact.answer, Value) else None


def _non_words(view: View, item: Item) -> str:
    return non_words(item.fact.answer, whose(view)) if item.fact else ""


def _picks(view: View, item: Item) -> tuple[Pick, ...]:
    kind = item.question.kind
    if kind.name not in _PICKING:
        return ()
    picks = view.answers.picks(options_of(kind), item.rows)
    if kind.detail:
        return tuple(p if p.alone or p.detail else replace(p, detail=kind.detail) for p in picks)  # no gaps: no details
    return picks


def _with_rows(view: View, item: Item, prompt: Prompt) -> Prompt:
    question = item.question
    table = view.index.tables[question.fact]
    due = next_due(view.answers, question)
    return replace(
        prompt,
        table=table.id,
        one=question.one or table.one,
        many=question.many or table.many,
        rows=tuple(row_view(view, question, row) for row in view.answers.row_ids(table.id)),
        fields=_fields(view, question, item.rows),
        unit=f"next due {show_date(due)}" if due else "",
    )


def _with_cells(view: View, item: Item, prompt: Prompt) -> Prompt:
    across = view.answers.picks(item.question.across, item.rows)
    fields = _fields(view, item.question, item.rows)
    return replace(prompt, across=across, fields=fields, cells=matrix_cells(view, item))


def _fields(view: View, question: Question, rows: Rows) -> tuple[Field, ...]:
    return tuple(_field(view, column, rows) for column in question.columns if not column.retired)


def _field(view: View, column: Question, rows: Rows) -> Field:
    kind = column.kind
    options = options_of(kind)
    picks = view.answers.picks(options, rows) if kind.name in _PICKING else ()
    label = column.label or column.ask
    return Field(column.column, label, column.ask, kind.name, picks, options.add, column.short)


# ---- prompts that are no question of the dialogue


def _follow_up_prompt(view: View, item: Item) -> Prompt:
    followed = view.state.follow_up
    assert followed is not None
    label = label_of(view, item)
    if followed.about in _FOLLOW_UPS:
        text, kind = _FOLLOW_UPS[followed.about]
        done = progress(view)
        return Prompt(followed.about, text, kind, followed.key, label=label, optional=True, progress=done)  # type: ignore[arg-type]
    if followed.about == "warn":
        says = " ".join(fill(view.answers, check.say, item.rows) for check in item.warned)
        text = f"{says} Is your answer right as it is?"
        return Prompt("warn", text, "choice", followed.key, label=label, picks=_YES_NO, progress=progress(view))
    touched = [label_of(view, each) for each in view.items if each.status == "recheck"]
    text = f"You changed {label}. This was answered before that: {'; '.join(touched)}. Look at it now?"
    return Prompt("recheck", text, "choice", followed.key, label=label, picks=_YES_NO, progress=progress(view))


def _confirm_prompt(view: View, item: Item) -> Prompt:
    proposed = view.state.pending
    assert proposed is not None
    new = _proposed_words(view, item, proposed.answer)
    old = "" if item.status == "come_back" else shown(view, item)
    why = f" {proposed.why}" if proposed.why and new not in proposed.why else ""
    if old:
        text = f"Change {label_of(view, item)} from {old} to {new}?{why}"
    elif item is next_item(view):
        text = f"I read that as {new}.{why} Is that right?"
    else:
        text = f"Put in {new} for {label_of(view, item)}?"
    return Prompt(
        "confirm",
        text,
        "choice",
        item.key,
        item.question.id,
        label_of(view, item),
        _YES_NO,
        progress=progress(view),
    )


def _proposed_words(view: View, item: Item, answer: Answer) -> str:
    if isinstance(answer, Non):
        return non_words(answer, whose(view))
    value = answer.value if isinstance(answer, Value) else None
    if isinstance(value, str) and value.startswith("+"):
        return f"{value[1:]} (new on the list)"
    labels = view.answers.labels(item.question.kind)
    if isinstance(value, dict):
        labels |= {name: f"{name[1:]} (new on the list)" for name in value if name.startswith("+")}
    return show(item.question.kind, value, labels)


def _finished_prompt(view: View) -> Prompt:
    done = progress(view)
    left = f" {done.put_off} still to come back to." if done.put_off else ""
    if view.state.route == "short" and any(item.status == "later" for item in view.items):
        text = f"That is the short route done: a first draft is ready.{left} Shall we go on with the other questions?"
        return Prompt("finished", text, "choice", picks=_YES_NO, progress=done, whose=whose(view))
    return Prompt(
        "finished",
        f"That is everything for now.{left} You can change any answer, or write the documents.",
        progress=done,
        whose=whose(view),
    )
