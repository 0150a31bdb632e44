"""The earlier turns of a conversation as lines to read, from the log."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.flow.display import non_words
from assistant.flow.events import Answered, Noted, Record, RowRemoved, RowsClosed
from assistant.flow.facts import Non
from assistant.flow.path import View
from assistant.sitting.lines import Entry


def entries_of(view: View, conversation: str, before: int | None = None, most: int = 200) -> tuple[Entry, ...]:
    """The lines of a conversation's turns, oldest first: the last `most` lines, or those before a turn.

    Args:
        view: The conversation as it stands.
        conversation: Its id.
        before: Only turns before this one.
        most: How many lines; whole turns are given, so it may be a few more.
    """
    entries: list[Entry] = []
    for turn in _turns_backwards(view.state.records, conversation, before):
        entries[:0] = _lines(view, turn)
        if len(entries) >= most:
            break
    return tuple(entries)


def _turns_backwards(records: list[Record], conversation: str, before: int | None) -> Iterator[list[Record]]:
    turn: list[Record] = []
    for record in reversed(records):
        if record.conversation != conversation or (before is not None and record.turn >= before):
            continue
        if turn and record.turn != turn[0].turn:
            yield turn
            turn = []
        turn.insert(0, record)
    if turn:
        yield turn


def _lines(view: View, turn: list[Record]) -> list[Entry]:
    last = turn[-1]
    turn = [record for record in turn if not (isinstance(record.event, Answered) and record.event.copied)]
    said = [text for record in turn if (text := _said(view, record))]
    if not said:
        return []
    undone = " (undone later)" if last.turn in view.state.undone else ""
    asked = {record.asked for record in turn if isinstance(record.event, Answered)} or {last.asked}
    lines = [Entry(last.turn, "asked", words, last.at) for words in asked if words and len(asked) == 1]
    typed = last.raw if last.way == "conversation" else ""  # what stands in a file is not how people say it
    return [*lines, Entry(last.turn, "answer", f"{typed or '; '.join(said)}{undone}", last.at)]


def _answer(view: View, answered: Answered) -> str:
    if isinstance(answered.answer, Non):
        return non_words(answered.answer)
    question = view.index.own_question(answered.key)
    return view.answers.words(question.id, answered.answer) if question else str(answered.answer.value)


def _said(view: View, record: Record) -> str:
    match record.event:
        case Answered() as answered:
            return _answer(view, answered)
        case RowRemoved(table=table, row=row):
            return f"Taken out: {view.answers.row_title(table, row)}"
        case RowsClosed():
            return "That is all"
        case Noted(text=text):
            return f"Note: {text}"
        case _:  # what was only asked for, undone or done again: what was said to it is not in the log
            return ""
