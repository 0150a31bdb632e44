"""Takes the turns of one sitting in order, and shows what became of each once it is on disk."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from textual import on, work
from textual.timer import Timer

from assistant.errors import JoinedUpError
from assistant.flow.offers import Pick
from assistant.flow.talk import Input, Speech
from assistant.sitting.routes import take_told
from assistant.ui.bubbles import bubble
from assistant.ui.clerk import Clerk
from assistant.ui.offering import readings
from assistant.ui.said import bubbles_of, entry_bubbles, welcome_back
from assistant.ui.screens.page import WAIT
from assistant.ui.screens.standing import StandingPage
from assistant.ui.screens.stopped import StoppedScreen
from assistant.ui.widgets.dock import Dock

if TYPE_CHECKING:
    from assistant.sitting.lines import Entry, Heard, Stopped
    from assistant.sitting.sitting import Sitting

_UNSENT = "Something here is not sent yet. Press Enter to send it, or the same key again to leave without it."
_AHEAD = "You typed this before the question came. Press Enter if it fits"
SLOW = 0.15
"""Seconds after which a person is told to wait."""


class TalkingPage(StandingPage):
    """One turn at a time; words sent meanwhile wait in line; what fails is given back to the typing line."""

    def __init__(self, clerk: Clerk, dialogue: str, subject: str, route: str = "full") -> None:
        """Opens the conversation of a dialogue about a subject."""
        super().__init__(clerk)
        self._start = (dialogue, subject, route)
        self._ahead: deque[str] = deque()
        """Words that were sent while a turn was being taken."""
        self._slow: Timer | None = None
        self._let_go = ""
        """What was not sent, when a person was told so on leaving."""

    def hear_here(self, words: str) -> bool:
        """Does at once what needs no turn; False where a turn is to be taken."""
        return False

    def take_as(self, given: Input) -> Input:
        """What a given answer is taken as."""
        return given

    async def show_other(self, heard: Heard) -> None:
        """Shows a page that was asked for; nothing where none was."""

    def uncover(self) -> None:
        """Takes away what covers the conversation, so that what comes next is seen."""

    def may_leave(self) -> bool:
        """What was typed or ticked and not sent is mentioned once before it is let go."""
        unsent = self.dock.unsent
        if not unsent or unsent == self._let_go:
            return True
        self._let_go = unsent
        self.tell(_UNSENT)
        return False

    # ---- opening

    def on_mount(self) -> None:
        """Opens the sitting."""
        super().on_mount()
        self.open()

    @work(group="turn")
    async def open(self) -> None:
        """Opens the conversation and shows how it stood."""
        self.dock.busy = True
        self.dock.tell(WAIT)
        dialogue, subject, route = self._start
        try:
            sitting = await self._clerk.ask(lambda desk: desk.open(dialogue, subject, route))
            past, sections = await self._clerk.ask(lambda _: (sitting.past(), sitting.sections()))
        except JoinedUpError as problem:
            self.dismiss()
            self.app.notify(str(problem), severity="error", markup=False, timeout=8)
            return
        self._sitting = sitting
        self._sections = sections
        await self.welcome(sitting, past)
        self.dock.busy = False
        self.show_state(sections)
        self._send_next()

    async def welcome(self, sitting: Sitting, past: tuple[Entry, ...]) -> None:
        """Shows what was said before, where a person is, and the question that stands."""
        self._earliest = past[0].turn if past else None
        self.said.append(*entry_bubbles(past), *bubbles_of(sitting.opening))
        if past:
            self.said.append(*welcome_back(sitting.prompt))
        await self.put_question(sitting.prompt)

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
            sent = self.take_as(given)
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
            heard = await self._clerk.ask(lambda _: take_told(sitting, work))
        except JoinedUpError as problem:
            self._wait(False)
            self._give_back(typed)
            self.tell_problem(problem)
            return
        await self._show(heard, shown, typed)
        if heard.leave:  # the page is gone
            return
        self.refresh(repaint=False, layout=True)  # at once, so that the first paint has everything in its place
        self._wait(False)
        self._go_on_after(heard)
        self.call_after_refresh(self.refresh_state)

    def _go_on_after(self, heard: Heard) -> None:
        """Sends the words that wait; where something else is asked about first, a person looks at them again."""
        if heard.stopped is not None or not self._ahead:
            return
        if heard.prompt.waiting == "answer" and not any(map(_refuses, heard.says)):
            self._send_next()
        else:
            self._give_back("")
            self.dock.tell(_AHEAD, needs=True)

    def _give_back(self, typed: str) -> None:
        """Puts words that were not taken back into the typing line, with those that waited behind them."""
        self.dock.give_back(" ".join(filter(None, [typed, *self._ahead])))
        self._ahead.clear()

    def _wait(self, busy: bool) -> None:
        self.dock.busy = busy
        self.dock.entry.hold() if busy else self.dock.entry.let_go()
        if self._slow is not None:
            self._slow.stop()
        self._slow = self.set_timer(SLOW, lambda: self.dock.tell(WAIT)) if busy else None

    async def _show(self, heard: Heard, shown: str, typed: str) -> None:
        """Shows what became of a turn."""
        if heard.stopped is not None:
            await self._ask_about(heard.stopped, typed)
            return
        said = [bubble("answer", shown)] if shown.strip() else []
        is_settled = heard.prompt.waiting != "confirm"  # until then, what stands is the old answer
        if heard.echo and is_settled and heard.echo.casefold() != shown.strip().casefold():
            said.append(bubble("echo", heard.echo))
        picks = await self._readings_of(heard, typed)
        says = [replace(speech, voice="tool") if picks and _refuses(speech) else speech for speech in heard.says]
        self.said.append(*said, *bubbles_of(says))
        self.uncover()
        await self.put_question(heard.prompt, bool(says), picks)
        await self.show_other(heard)

    async def _readings_of(self, heard: Heard, typed: str) -> tuple[Pick, ...]:
        """What words that were not taken may have meant, where they have more than one reading."""
        prompt = heard.prompt
        if not any(map(_refuses, heard.says)):
            return ()
        return await self.ask_clerk(lambda _: readings(prompt, typed, date.today())) or ()

    # ---- identifiers

    async def _ask_about(self, stopped: Stopped, typed: str) -> None:
        """Offers the words with that part taken out, the words as they are, or another go at typing."""
        box = StoppedScreen(stopped)

        def go_on(words: str | None) -> None:
            self.dock.entry.focus()
            self.dock.type_on(box.kept)
            if words:
                self.turn(lambda sitting: sitting.allow(words), words, words)
            else:
                self._give_back(typed)

        await self.app.push_screen(box, go_on)


def _refuses(speech: Speech) -> bool:
    """Whether words were not taken."""
    return speech.voice == "refusal"
