"""Takes the turns of one sitting in order, and shows what became of each once it is on disk."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from textual import on, work
from textual.timer import Timer

from assistant.errors import JoinedUpError
from assistant.flow.talk import Prompt, SectionView
from assistant.ui.bubbles import Bubble, bubble
from assistant.ui.clerk import Clerk
from assistant.ui.reading import read_out
from assistant.ui.said import EARLIER, bubbles_of, entry_bubbles
from assistant.ui.screens.page import Page
from assistant.ui.screens.stopped import StoppedScreen
from assistant.ui.widgets.dock import Dock
from assistant.ui.widgets.side_panel import SidePanel
from assistant.ui.widgets.task_list import TaskList
from assistant.ui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from assistant.sitting.lines import Heard
    from assistant.sitting.sitting import Sitting

_SLOW = 0.15
"""Seconds after which a person is told to wait."""
_LOOK_AGAIN = 20
"""Seconds between looks at what another program wrote."""


class TalkingPage(Page[None]):
    """One turn at a time; words sent meanwhile wait in line; what fails is given back to the typing line."""

    def __init__(self, clerk: Clerk, dialogue: str, subject: str, route: str = "full") -> None:
        """Opens the conversation of a dialogue about a subject."""
        super().__init__()
        self._clerk = clerk
        self._start = (dialogue, subject, route)
        self._sitting: Sitting | None = None
        self._ahead: deque[str] = deque()
        self._asked: Bubble | None = None
        self._earliest: int | None = None
        self._slow: Timer | None = None

    @property
    def said(self) -> Transcript:
        """What was said."""
        return self.query_one(Transcript)

    @property
    def dock(self) -> Dock:
        """Where an answer is given."""
        return self.query_one(Dock)

    @property
    def prompt(self) -> Prompt | None:
        """The question that stands."""
        return self.dock.prompt

    def hear_here(self, words: str) -> bool:
        """Does at once what needs no turn; False where a turn is to be taken."""
        return False

    async def show_other(self, heard: Heard) -> None:
        """Shows a page that was asked for; nothing where none was."""

    # ---- opening

    def on_mount(self) -> None:
        """Opens the sitting."""
        self.open()
        self.set_interval(_LOOK_AGAIN, self.look_again)

    @work(group="turn")
    async def open(self) -> None:
        """Opens the conversation and shows how it stood."""
        self.dock.busy = True
        dialogue, subject, route = self._start
        try:
            sitting = await self._clerk.ask(lambda desk: desk.open(dialogue, subject, route))
            past, sections = await self._clerk.ask(lambda _: (sitting.past(), sitting.sections()))
        except JoinedUpError as problem:
            self.dismiss()
            self.app.notify(str(problem), severity="error", markup=False, timeout=8)
            return
        self._sitting = sitting
        self._earliest = past[0].turn if past else None
        self.said.append(*entry_bubbles(past), *bubbles_of(sitting.opening))
        await self._ask(sitting.prompt)
        self.dock.busy = False
        self._show_state(sections)
        self._send_next()

    # ---- turns

    @on(Dock.Sent)
    def take_sent(self, event: Dock.Sent) -> None:
        """Takes a turn with what was sent; while one is being taken, words wait in line."""
        event.stop()
        words, given = event.words, event.given
        if given is None and self.hear_here(words):
            return
        if self.dock.busy:
            self._ahead.append(words)
        elif given is not None:
            sent = given
            self.turn(lambda sitting: sitting.take(sent), words or given.raw, words)
        else:
            self.turn(lambda sitting: sitting.hear(words), words, words)

    def _send_next(self) -> None:
        if self._ahead and self._sitting is not None:
            words = self._ahead.popleft()
            self.turn(lambda sitting: sitting.hear(words), words, words)

    @work(group="turn")
    async def turn(self, work: Callable[[Sitting], Heard], shown: str = "", typed: str = "") -> None:
        """One turn: taken in the clerk's thread, shown when it is on disk; what fails gives the words back."""
        sitting = self._sitting
        if sitting is None:
            return
        self._wait(True)
        try:
            heard = await self._clerk.ask(lambda _: work(sitting))
        except JoinedUpError as problem:
            self._wait(False)
            self.dock.give_back(typed)
            self.tell_problem(problem)
            return
        await self._show(heard, shown, typed)
        self._wait(False)
        self._send_next()
        self.refresh_state()

    def _wait(self, busy: bool) -> None:
        self.dock.busy = busy
        if self._slow is not None:
            self._slow.stop()
        self._slow = self.set_timer(_SLOW, lambda: self.dock.tell("One moment…")) if busy else None

    async def _show(self, heard: Heard, shown: str, typed: str) -> None:
        """Shows what became of a turn."""
        if heard.stopped is not None:
            self.dock.give_back(typed)
            self._ahead.clear()
            await self._ask_about(heard)
            return
        said = [bubble("answer", shown)] if shown.strip() else []
        if heard.echo and heard.echo.casefold() != shown.strip().casefold():
            said.append(bubble("echo", heard.echo))
        self.said.append(*said, *bubbles_of(heard.says))
        await self._ask(heard.prompt, again=bool(heard.says))
        await self.show_other(heard)

    async def _ask(self, prompt: Prompt, again: bool = False) -> None:
        """Puts a question; one that stands still is repeated only where it has gone out of sight."""
        before = self.prompt
        changed = before is None or (before.text, before.key, before.waiting) != (
            prompt.text,
            prompt.key,
            prompt.waiting,
        )
        gone = again and (self._asked is None or not self.said.is_in_sight(self._asked))
        if changed or gone:
            self._asked = bubble("asked", prompt.text)
            self.said.append(self._asked)
        await self.dock.ask(prompt)
        self.show_about(prompt)

    def show_about(self, prompt: Prompt) -> None:
        """Tells about a question beside the conversation, where that stands open."""
        if self.has_class("-panel"):
            for panel in self.query(SidePanel):
                panel.show(prompt)

    # ---- identifiers

    async def _ask_about(self, heard: Heard) -> None:
        """Offers the masked words, the words as they are, or another go at typing."""
        stopped = heard.stopped
        assert stopped is not None

        def go_on(way: str | None) -> None:
            self.dock.entry.focus()
            if way == "mask":
                self.dock.entry.put("")
                self.turn(lambda sitting: sitting.hear(stopped.masked), stopped.masked, stopped.masked)
            elif way == "allow":
                self.dock.entry.put("")
                self.turn(lambda sitting: sitting.allow(stopped.text), stopped.text, stopped.text)

        await self.app.push_screen(StoppedScreen(stopped), go_on)

    # ---- how things stand

    @work(exclusive=True, group="state")
    async def refresh_state(self) -> None:
        """Brings the task list and the top line up to date, after the next question has been painted."""
        sitting = self._sitting
        if sitting is not None:
            self._show_state(await self._clerk.ask(lambda _: sitting.sections()))

    def _show_state(self, sections: tuple[SectionView, ...]) -> None:
        sitting = self._sitting
        assert sitting is not None
        self.query_one(TaskList).show(sections)
        saved = sitting.saved_at()
        time = f"{saved.astimezone():%H:%M}" if saved else ""
        cycle = f"cycle {sitting.cycle}"
        state = " · ".join(part for part in (cycle, f"✓ saved {time}" if time else "") if part)
        self.show_place(f"{sitting.subject_name} › {sitting.dialogue_title}", state, f"✓ {time}" if time else "")

    @work(exclusive=True, group="state")
    async def look_again(self) -> None:
        """Takes in what another program wrote to the same plan."""
        sitting = self._sitting
        if sitting is None or self.dock.busy or self.app.screen is not self:
            return
        try:
            changed = await self._clerk.ask(lambda _: sitting.refresh())
        except JoinedUpError:
            return  # the next turn will say what is wrong
        if changed and not self.dock.busy:
            self.said.append(bubble("tool", "Somebody else has added to this plan. This is how it stands now."))
            await self._ask(sitting.prompt, again=True)
            self.refresh_state()

    @on(Transcript.WantsMore)
    def bring_earlier(self, event: Transcript.WantsMore) -> None:
        """Brings what was said before."""
        event.stop()
        if self._earliest is not None:
            self.fetch_earlier(self._earliest)

    @work(exclusive=True, group="earlier")
    async def fetch_earlier(self, before: int) -> None:
        """Reads earlier turns from the log."""
        sitting = self._sitting
        if sitting is None:
            return
        past = await self._clerk.ask(lambda _: sitting.past(before, EARLIER))
        self._earliest = past[0].turn if past else None
        if past:
            self.said.prepend(entry_bubbles(past))

    # ---- what composers ask for

    @on(Dock.WantsReading)
    def read_value(self, event: Dock.WantsReading) -> None:
        """Says how the words are read so far."""
        event.stop()
        self.read_out(event.text)

    @work(exclusive=True, group="reading")
    async def read_out(self, text: str) -> None:
        """Asks how words would be understood; off the screen's own thread, for dates take a moment."""
        prompt = self.prompt
        if prompt is None:
            return
        reading = await self._clerk.ask(lambda _: read_out(prompt, text, date.today()))
        self.dock.read_out(text, reading)
