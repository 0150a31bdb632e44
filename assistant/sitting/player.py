"""Plays a file of answers in a sitting, each answer at its own question, as a person would give it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assistant.errors import RefusedError, UseError
from assistant.flow.facts import Json, Key, Reason
from assistant.flow.offers import Field, Pick
from assistant.flow.path import Item
from assistant.flow.talk import Command, Input, NoReply, Prompt, Reply, RowEdit
from assistant.library.yaml_nodes import Fields, Items, Node, Word
from assistant.sitting.answer_file import (
    at,
    did_you_mean,
    entry_for_row,
    is_non,
    never_asked,
    refuse_unknown,
    refuse_unknown_rows,
    words_of,
)
from assistant.sitting.lines import Heard
from assistant.sitting.sitting import Sitting
from assistant.understand.reading import Read
from assistant.understand.values import read_value

Watcher = Callable[[Prompt, str, Heard], None]
"""Told of each question, the answer as it stands in the file, and what came of it."""

_MOST_TURNS = 20_000
_SHORT: dict[str, Reason] = {"n": "not_applicable", "?": "dont_know"}
"""What a rating may be in place of a figure, as at the keyboard."""


class Player:
    """One file of answers on its way through one conversation."""

    def __init__(self, sitting: Sitting, answers: Fields, today: date, watch: Watcher) -> None:
        """Takes the answers; a key that the dialogue does not know is refused at once."""
        self._sitting, self._today, self._watch = sitting, today, watch
        self._answers = answers
        self._given = {entry.key.text: entry.value for entry in answers.entries}
        self._played: set[Key] = set()
        self._rows: dict[str, list[Fields]] = {}
        """For each table: the rows of the file in the order in which they were added."""
        self._row_ids: dict[tuple[str, str], Fields] = {}
        self._taken: set[int] = set()
        """The answers of the file that a question took, by what they are in memory: the file is kept for as long."""
        refuse_unknown(sitting.index, answers)

    def play(self) -> tuple[str, ...]:
        """Give every answer whose question is asked; a line for each that never was asked comes back.

        Raises:
            UseError: Something in the file is no answer in its place, or is for a row that there is not.
            RefusedError: An answer was refused.
        """
        for _ in range(_MOST_TURNS):
            item = self._next()
            if item is None:
                break
            self._visit(item)
        self._go_to_first_open()
        refuse_unknown_rows(self._sitting.view.answers, self._answers)
        return tuple(never_asked(self._answers, self._taken))

    def _go_to_first_open(self) -> None:
        """Leaves the conversation at the first question that the file did not answer, wherever its last answer was."""
        open_items = (item for item in self._sitting.view.items if item.status == "open" and not item.waits_for)
        first = next(open_items, None)
        if first and self._taken and first.key != self._sitting.prompt.key:
            self._sitting.take(Command("goto", str(first.key)))

    def _next(self) -> Item | None:
        """The first open question that the file answers, from where the conversation stands."""
        view = self._sitting.view
        here = view.position(self._sitting.prompt.key)
        for item in [*view.items[max(here, 0) :], *view.items[: max(here, 0)]]:
            if item.key not in self._played and not item.waits_for and self._answer_for(item) is not None:
                return item
        return None

    def _answer_for(self, item: Item) -> Node | None:
        question = item.question
        names = (question.id, f"{question.fact}.{question.column}" if question.column else question.fact)
        if question.column and item.key.rows:
            row = self._row_ids.get((question.fact, item.key.rows[-1]))
            found = row.get(question.column) if row else None
            if found is not None:
                return found
        for name in names:
            if name in self._given:
                return self._in_rows(item, self._given[name])
        return None

    def _in_rows(self, item: Item, node: Node) -> Node | None:
        """The part of an answer that belongs to the row (or rows) around a question, named by title or number."""
        if item.question.kind.name == "rows":
            return node
        for table in item.question.scope:
            if not isinstance(node, Fields) or is_non(node):
                return node
            found = entry_for_row(self._sitting.view.answers, table, item.rows[table], node)
            if found is None:
                return None
            node = found
        if item.question.kind.name == "matrix" and isinstance(node, Fields) and not is_non(node):
            return next((e.value for e in node.entries if e.key.text in (item.key.rows[-1], item.rows["{down}"])), None)
        return node

    def _visit(self, item: Item) -> None:
        node = self._answer_for(item)
        assert node is not None
        self._taken.add(id(node))
        if self._sitting.prompt.key != item.key or self._sitting.prompt.waiting != "answer":
            self._settle_questions(node)
            if self._sitting.prompt.key != item.key:
                self._sitting.take(Command("goto", str(item.key)))
        if item.question.kind.name == "rows" and isinstance(node, Items):
            self._play_row(item, node)
            return
        self._played.add(item.key)
        prompt = self._sitting.prompt
        heard = self._sitting.take(self._input(prompt, node))
        self._after(prompt, words_of(node), heard, node)

    def _play_row(self, item: Item, node: Items) -> None:
        """The next row of a table, or its end."""
        table = item.question.fact
        added = self._rows.setdefault(table, [])
        prompt = self._sitting.prompt
        if len(added) == len(node.parts):
            self._played.add(item.key)
            heard = self._sitting.take(RowEdit(table, "close"))
            self._after(prompt, "that's all", heard, node)
            return
        row = node.parts[len(added)]
        if not isinstance(row, Fields):
            raise UseError(f"{at(row)}: a row is a list of 'column: answer'; write it so")
        self._taken.update((id(row), id(row.get(self._sitting.index.tables[table].title))))
        title = self._sitting.index.tables[table].title
        first = row.get(title)
        cells = ((title, self._value(_field_prompt(prompt, title), first)),) if first is not None else ()
        before = set(self._sitting.view.state.rows(table))
        heard = self._sitting.take(RowEdit(table, "add", cells=cells))
        new = [each for each in self._sitting.view.state.rows(table) if each not in before]
        self._after(prompt, words_of(first) if first is not None else "a new row", heard, row)
        added.append(row)
        self._row_ids[table, new[0]] = row
        self._played.add(Key(table, (new[0],), title))

    def _after(self, prompt: Prompt, words: str, heard: Heard, node: Node) -> None:
        self._watch(prompt, words, heard)
        refusals = [speech.text for speech in heard.says if speech.voice == "refusal"]
        if heard.stopped:
            raise RefusedError(f"{at(node)}: stopped, this has {' and '.join(heard.stopped.found)} in it; take it out")
        if refusals:
            raise RefusedError(f"{at(node)}: '{words}' was not taken for '{prompt.label}': {' '.join(refusals)}")
        self._settle_questions(node)

    def _settle_questions(self, node: Node) -> None:
        """Follow-ups are passed over: what a file says of them stands beside its answers."""
        for _ in range(6):
            waiting = self._sitting.prompt.waiting
            if waiting in ("warn", "confirm"):
                self._sitting.take(Command("yes"))
            elif waiting in ("who", "by", "why"):
                self._sitting.take(NoReply("come_back"))
            elif waiting == "recheck":
                self._sitting.take(Command("later"))
            else:
                return

    # ---- answers as inputs

    def _input(self, prompt: Prompt, node: Node) -> Input:
        if isinstance(node, Fields) and is_non(node):
            return self._non_answer(node)
        if prompt.kind == "scale" and isinstance(node, Word) and node.text.casefold() in _SHORT:
            return NoReply(_SHORT[node.text.casefold()], raw=node.text)
        if prompt.kind == "matrix":
            return Reply(self._line(prompt, node), raw=words_of(node))
        return Reply(self._value(prompt, node), raw=words_of(node))

    def _non_answer(self, node: Fields) -> NoReply:
        entry = node.entries[0]
        parts = entry.value
        if isinstance(parts, Fields):
            words = {part.key.text: words_of(part.value) for part in parts.entries}
        else:
            words = {"who" if entry.key.text == "dont_know" else "why": words_of(parts)}
        by = words.get("by", "")
        if by:
            by = str(self._read(Prompt("by", "By when?", "date"), by, node))
        return NoReply(entry.key.text, words.get("who", ""), by, words.get("why", ""))  # type: ignore[arg-type]

    def _value(self, prompt: Prompt, node: Node) -> Json:
        if isinstance(node, Word):
            if prompt.kind in ("choices", "functions"):
                return {self._pick(prompt, node): ""}
            if prompt.kind == "choice" and any(node.text in (pick.id, pick.label) for pick in prompt.picks):
                return next(pick.id for pick in prompt.picks if node.text in (pick.id, pick.label))
            return node.text if prompt.kind == "text" else self._read(prompt, node.text, node)
        if isinstance(node, Items):
            picked: dict[str, Json] = {}
            for part in node.parts:
                if isinstance(part, Fields):
                    picked.update({self._pick(prompt, entry.key): words_of(entry.value) for entry in part.entries})
                else:
                    picked[self._pick(prompt, part)] = ""
            return picked
        return {self._pick(prompt, entry.key): words_of(entry.value) for entry in node.entries}

    def _pick(self, prompt: Prompt, node: Node) -> str:
        words = words_of(node)
        for pick in prompt.picks:
            if words in (pick.id, pick.label, *pick.aliases) or words.casefold() == pick.label.casefold():
                return pick.id
        if prompt.add:
            return f"+{words}"
        raise RefusedError(f"{at(node)}: '{words}' is not on offer for '{prompt.label}'; {_offer(prompt.picks, words)}")

    def _read(self, prompt: Prompt, words: str, node: Node) -> Json:
        reading = read_value(prompt, words, self._today)
        if isinstance(reading, Read):
            return reading.value
        raise RefusedError(f"{at(node)}: '{words}' was not taken for '{prompt.label}': {reading.say}")

    def _line(self, prompt: Prompt, node: Node) -> Json:
        if not isinstance(node, Fields):
            raise UseError(f"{at(node)}: give an answer for each of these: {', '.join(p.label for p in prompt.across)}")
        line: dict[str, Json] = {}
        for entry in node.entries:
            over = next((p.id for p in prompt.across if entry.key.text in (p.id, p.label)), "")
            if not over:
                cure = did_you_mean(entry.key.text, [p.label for p in prompt.across]) or _offer(prompt.across, "")
                raise UseError(f"{at(entry.key)}: nothing called '{entry.key.text}' is asked about here; {cure}")
            cell = entry.value
            if isinstance(cell, Fields):
                line[over] = {e.key.text: self._value(_field_prompt(prompt, e.key.text), e.value) for e in cell.entries}
            else:
                line[over] = {prompt.fields[0].id: self._value(_field_prompt(prompt, prompt.fields[0].id), cell)}
        return line


def _offer(picks: tuple[Pick, ...], words: str) -> str:
    near = did_you_mean(words, [name for pick in picks for name in (pick.label, pick.id)])
    if near:
        return near
    names = ", ".join(pick.id for pick in picks[:12])
    return f"there is {names}" if names else "there is nothing to pick from yet"


def _field_prompt(prompt: Prompt, name: str) -> Prompt:
    field = next((field for field in prompt.fields if field.id == name), Field(name, name, name, "text"))
    return Prompt("answer", field.ask, field.kind, label=field.label, picks=field.picks, add=field.add)
