"""What a sentence about who does what would fill in: which words led to which function, what to settle, and the yes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError
from assistant.flow.kinds import show_date
from assistant.flow.literals import day_of
from assistant.flow.plurals import counted
from assistant.sitting.proposals import Asked, Proposal, ProposedLine
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.guarding import guard
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.map_letters import CELL_WORDS

if TYPE_CHECKING:
    from assistant.sitting.proposing import Proposer

Agreed = tuple[Proposal, tuple[int, ...]]
"""What was shown, and the numbers of the lines that were said yes to."""
_YES = "yes"


class MapSentenceScreen(Page[Agreed]):
    """Lines to say yes to, each with its words; what is open is asked above them. Nothing is written here."""

    CSS_PATH = "map_sentence.tcss"
    AUTO_FOCUS = "#lines"
    NAME = "What I read"
    GUIDE = (
        ("Enter", "On an answer: takes it. On a line with a tick: takes the tick away, or puts it back."),
        ("The last line", "Enter there fills in what is ticked. Nothing is saved before that."),
        ("Esc", "Back, with nothing filled in. Your sentence stays in the line."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, proposer: Proposer, proposal: Proposal) -> None:
        """The proposer reads the sentence again with each answer."""
        super().__init__()
        self._clerk, self._proposer, self._proposal = clerk, proposer, proposal
        self._left: set[int] = set()
        """The numbers of the lines that are not to be filled in."""
        self._asking = ""
        """The question that a name is being typed for."""

    def body(self) -> Iterable[Widget]:
        """The sentence, the questions and lines, and a line for a name."""
        yield Static(f"“{one_line(self._proposal.text)}”", id="said", markup=False)
        yield Lines(self._items(), id="lines")
        yield LineInput(id="name", placeholder="Type the name, then Enter", max_length=200)

    def on_mount(self) -> None:
        """Goes to the first question, or to the yes."""
        self.show_place(self.NAME)
        self._show()

    def _show(self) -> None:
        items = self._items()
        first = next((item.id for item in items if item.id.startswith("pick ")), _YES)
        self.query_one("#lines", Lines).show(items, first)

    def _items(self) -> list[Item]:
        items: list[Item] = []
        for asked in self._proposal.asked:
            items += _question(asked)
        ready = [line for line in self._proposal.lines if line.ready]
        if ready:
            items.append(Item("head lines", "I would fill in:", head=True))
        items += [_line(line, line.number not in self._left) for line in ready]
        items += [
            Item(f"wait {line.number}", f"“{line.words}”: {_WAITS[bool(line.waits)]}", head=True, tone="muted")
            for line in self._proposal.lines
            if not line.ready
        ]
        items += [Item(f"left {number}", f"To settle: {words}", head=True) for number, words in self._left_over()]
        items += [
            Item(f"unread {number}", f"I did not read: “{one_line(words)}”", head=True, tone="muted")
            for number, words in enumerate(self._proposal.unread)
        ]
        count = len(self._chosen())
        words = f"Yes, fill in {counted(count, 'line')}" if count else "Nothing to fill in yet"
        return [*items, Item(_YES, words, mark="✓", tone="strong")]

    def _left_over(self) -> Iterable[tuple[int, str]]:
        return enumerate(self._proposal.left)

    def _chosen(self) -> tuple[int, ...]:
        return tuple(line.number for line in self._proposal.lines if line.ready and line.number not in self._left)

    # ---- choosing

    def action_choose(self) -> None:
        """Chooses the marked line."""
        self.query_one("#lines", Lines).action_choose()

    @on(Lines.Chosen, "#lines")
    def take(self, event: Lines.Chosen) -> None:
        """Takes an answer, turns a tick round, or says yes to all that is ticked."""
        event.stop()
        kind, _, rest = event.item.id.partition(" ")
        if kind == "pick":
            question, _, answer = rest.partition("\0")
            self.settle(question, answer)
        elif kind == "free":
            self._asking = rest
            self.add_class("-asks")
            self.query_one("#name", LineInput).focus()
        elif kind == "line":
            self._left ^= {int(rest)}
            self.query_one("#lines", Lines).show(self._items())
        elif self._chosen():
            self.dismiss((self._proposal, self._chosen()))
        else:
            self.tell("Settle what is asked first, or go back with Esc.")

    @on(Input.Submitted, "#name")
    def take_name(self, event: Input.Submitted) -> None:
        """Takes a name that was typed for a question."""
        event.stop()
        name = event.value.strip()
        if name:
            guard(self, event.input, name, lambda words: self.settle(self._asking, words))
        else:
            self.action_leave()

    @work(exclusive=True)
    async def settle(self, question: str, answer: str) -> None:
        """Reads the sentence again with an answer."""
        choices = {**self._proposal.choices, question: answer}
        text, proposer = self._proposal.text, self._proposer
        try:
            self._proposal = await self._clerk.ask(lambda _: proposer.propose(text, choices))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._hide_name()
        self._show()

    def _hide_name(self) -> None:
        self._asking = ""
        self.query_one("#name", LineInput).value = ""
        self.remove_class("-asks")
        self.query_one("#lines", Lines).focus()

    def action_leave(self) -> None:
        """From the name to the lines; from there back, with nothing filled in."""
        if self._asking:
            self._hide_name()
        else:
            self.dismiss()


_WAITS = {True: "waits for an answer", False: "nobody on the map to fill in"}


def _question(asked: Asked) -> list[Item]:
    """A question with what may be picked."""
    needed = "" if asked.needed else " (you may leave this)"
    items = [Item(f"ask {asked.id}", f"{one_line(asked.ask)}{needed}", head=True)]
    items += [Item(f"pick {asked.id}\0{answer}", one_line(words), mark="○", level=1) for answer, words in asked.picks]
    if asked.free:
        items.append(Item(f"free {asked.id}", "Somebody else: type a name", mark="+", level=1))
    return items


def _line(line: ProposedLine, is_ticked: bool) -> Item:
    """One thing that was said, and the cells that it fills."""
    names = ", ".join(f"{party.name}{' (new)' if party.new else ''}" for party in line.parties)
    day = day_of(line.starts)
    when = f", from {show_date(day)}" if day else f" ({line.when})" if line.when else ""
    now = ", ".join(dict.fromkeys(CELL_WORDS.get(was, was) for was in line.was if was))  # type: ignore[call-overload]
    below = f"from “{one_line(line.words)}”" + (f" · now: {now}" if now else "")
    if line.against:
        below += f" · but known to do it: {', '.join(line.against)}"
    if line.note:
        below += f" · with the note “{one_line(line.note)}”"
    title = f"{one_line(names)}: {line.label}: {CELL_WORDS[line.status]}{when}"
    return Item(f"line {line.number}", title, mark="[✓]" if is_ticked else "[ ]", below=below)
