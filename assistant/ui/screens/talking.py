"""Takes the turns of one sitting in order, and shows what became of each once it is on disk."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.timer import Timer

from assistant.errors import JoinedUpError
from assistant.flow.talk import Prompt, SectionView
from assistant.ui.bubbles import Bubble, bubble
from assistant.ui.clerk import Clerk
from assistant.ui.reading import read_out
from assistant.ui.said import EARLIER, bubbles_of, entry_bubbles, welcome_back
from assistant.ui.screens.page import Page
from assistant.ui.screens.stopped import StoppedScreen
from assistant.ui.widgets.dock import Dock
from assistant.ui.widgets.side_panel import SidePanel
from assistant.ui.widgets.task_list import TaskList
from assistant.ui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.lines import Heard, Stopped
    from assistant.sitting.sitting import Sitting

T = TypeVar("T")

_UNSENT = "You typed something and did not send it. Press Enter to send it, or the same key again to leave without it."
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
        self._let_go = ""
        """Unsent words that a person was told about when leaving."""

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

    async def ask_clerk(self, work: Callable[[Desk], T]) -> T | None:
        """What the desk answers; None where it cannot, which is told in one line."""
        try:
            return await self._clerk.ask(work)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return None

    def may_leave(self) -> bool:
        """Words that were typed and not sent are mentioned once before they are let go."""
        words = self.dock.entry.words
        unsent = bool(words.strip()) and self.prompt is not None and words != self.prompt.prefill
        if not unsent or words == self._let_go:
            return True
        self._let_go = words
        self.tell(_UNSENT)
        return False

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
        if past:
            self.said.append(*welcome_back(sitting.prompt))
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
            self.dock.entry.let_go()
            return
        if self.dock.busy:
            if words.strip():
                self._ahead.append(words)
        elif given is not None:
            sent = given
            self.turn(lambda sitting: sitting.take(sent), words or given.raw, words)
        else:
            self.turn(lambda sitting: sitting.hear(words), words, words)

    def _send_next(self) -> None:
        if self._ahead:
            words = self._ahead.popleft()
            self.turn(lambda sitting: sitting.hear(words), words, words)

    def turn(self, work: Callable[[Sitting], Heard], shown: str = "", typed: str = "") -> None:
        """Begins a turn: `shown` stands in the transcript, `typed` is given back where it fails."""
        if self._sitting is not None:
            self._wait(True)
            self._take_turn(self._sitting, work, shown, typed)

    @work(group="turn")
    async def _take_turn(self, sitting: Sitting, work: Callable[[Sitting], Heard], shown: str, typed: str) -> None:
        """One turn: taken in the clerk's thread, shown when it is on disk."""
        try:
            heard = await self._clerk.ask(lambda _: work(sitting))
        except JoinedUpError as problem:
            self._wait(False)
            self._give_back(typed)
            self.tell_problem(problem)
            return
        await self._show(heard, shown, typed)
        self.refresh(repaint=False, layout=True)  # at once, so that the first paint has everything in its place
        self._wait(False)
        self._send_next()
        self.call_after_refresh(self.refresh_state)

    def _give_back(self, typed: str) -> None:
        """Puts words that were not taken back into the typing line, with those that waited behind them."""
        self.dock.give_back(" ".join(filter(None, [typed, *self._ahead])))
        self._ahead.clear()

    def _wait(self, busy: bool) -> None:
        self.dock.busy = busy
        self.dock.entry.hold() if busy else self.dock.entry.let_go()
        if self._slow is not None:
            self._slow.stop()
        self._slow = self.set_timer(_SLOW, lambda: self.dock.tell("One moment…")) if busy else None

    async def _show(self, heard: Heard, shown: str, typed: str) -> None:
        """Shows what became of a turn."""
        if heard.stopped is not None:
            self._give_back(typed)
            await self._ask_about(heard.stopped)
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

    async def _ask_about(self, stopped: Stopped) -> None:
        """Offers the words with that part taken out, the words as they are, or another go at typing."""

        def go_on(way: str | None) -> None:
            self.dock.entry.focus()
            if way in ("mask", "allow"):
                words = stopped.masked if way == "mask" else stopped.text
                self.dock.entry.put("")
                self.turn(lambda sitting: sitting.allow(words), words, words)

        await self.app.push_screen(StoppedScreen(stopped), go_on)

    # ---- how things stand

    @work(exclusive=True, group="state")
    async def refresh_state(self) -> None:
        """Brings the task list and the top line up to date, after the next question has been painted."""
        sitting = self._sitting
        sections = await self.ask_clerk(lambda _: sitting.sections()) if sitting is not None else None
        if sections is not None:
            self._show_state(sections)

    def _show_state(self, sections: tuple[SectionView, ...]) -> None:
        sitting = self._sitting
        assert sitting is not None
        self.query_one(TaskList).show(sections)
        saved = sitting.saved_at()
        time = f"{saved.astimezone():%H:%M}" if saved else ""
        cycle = f"cycle {sitting.cycle}"
        state = " · ".join(part for part in (cycle, f"✓ saved {time}" if time else "") if part)
        done = sitting.prompt.progress
        place = f"{done.stage} › {done.section}" if done.section not in ("", done.stage) else done.stage
        self.show_place(
            f"{sitting.subject_name} › {place or sitting.dialogue_title}", state, f"✓ {time}" if time else ""
        )

    @work(exclusive=True, group="state")
    async def look_again(self) -> None:
        """Takes in what another program wrote to the same plan."""
        sitting = self._sitting
        if sitting is None or self.dock.busy or self.app.screen is not self:
            return
        changed = await self.ask_clerk(lambda _: sitting.refresh())
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
        past = await self.ask_clerk(lambda _: sitting.past(before, EARLIER)) or ()
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
        reading = await self.ask_clerk(lambda _: read_out(prompt, text, date.today()))
        self.dock.read_out(text, reading or "")
