"""Shows how a sitting stands: what was said, the question, the task list, the top line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from textual import on, work

from assistant.errors import JoinedUpError
from assistant.flow.events import Exported
from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt, SectionView
from assistant.ui.bubbles import Bubble, bubble
from assistant.ui.clerk import Clerk
from assistant.ui.offering import offer_name
from assistant.ui.reading import read_out
from assistant.ui.said import EARLIER, entry_bubbles
from assistant.ui.screens.page import Page
from assistant.ui.widgets.dock import Dock
from assistant.ui.widgets.side_panel import SidePanel
from assistant.ui.widgets.task_list import TaskList
from assistant.ui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.sitting import Sitting

T = TypeVar("T")

_LOOK_AGAIN = 20
"""Seconds between looks at what another program wrote."""


_LONG = 120
"""Letters of a suggestion that is said in full."""


class StandingPage(Page[None]):
    """A sitting as it stands; it takes no turn."""

    def __init__(self, clerk: Clerk) -> None:
        """The clerk asks the desk, and with it the sitting."""
        super().__init__()
        self._clerk = clerk
        self._sitting: Sitting | None = None
        self._sections: tuple[SectionView, ...] = ()
        self._asked: Bubble | None = None
        self._earliest: int | None = None

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

    async def ask_clerk(self, work: Callable[[Desk], T]) -> T | None:
        """What the desk answers; None where it cannot, which is told in one line."""
        try:
            return await self._clerk.ask(work)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return None

    async def put_question(self, prompt: Prompt, again: bool = False, readings: Sequence[Pick] = ()) -> None:
        """Puts a question; one that stands still is repeated only where it has gone out of sight.

        `readings` are what doubtful words may have meant: they are offered in place of the usual list.
        """
        prompt = offer_name(prompt, self._sitting.subject_name if self._sitting else "")
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
            if prompt.suggested:
                self.said.append(bubble("tool", suggestion(prompt)))
        await self.dock.ask(prompt, readings)
        self.show_about(prompt)

    def show_about(self, prompt: Prompt) -> None:
        """Tells about a question beside the conversation, where that stands open."""
        if self.has_class("-panel"):
            for panel in self.query(SidePanel):
                panel.show(prompt)

    def on_mount(self) -> None:
        """Looks now and then at what another program wrote."""
        self.set_interval(_LOOK_AGAIN, self.look_again)

    # ---- how things stand

    @work(exclusive=True, group="state")
    async def refresh_state(self) -> None:
        """Brings the task list and the top line up to date, after the next question has been painted."""
        sitting = self._sitting
        sections = await self.ask_clerk(lambda _: sitting.sections()) if sitting is not None else None
        if sections is not None and self.is_attached:  # the page may have been left meanwhile
            self.show_state(sections)

    def show_state(self, sections: tuple[SectionView, ...]) -> None:
        """Shows the task list and the top line."""
        self._sections = sections
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
        """Takes in what another program, or a page that stood over this one, wrote to the same plan."""
        sitting = self._sitting
        if sitting is None or self.dock.busy or self.app.screen is not self:
            return
        changed = await self.ask_clerk(lambda _: _take_in(sitting))
        if changed is None or self.dock.busy:
            return
        if changed:
            self.said.append(bubble("tool", "Somebody else has added to this plan. This is how it stands now."))
        await self.put_question(sitting.prompt, again=changed)
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


def _take_in(sitting: Sitting) -> bool | None:
    """Whether more was added than that a document was written, which is no answer; None for nothing at all."""
    seq = sitting.view.state.seq
    if not sitting.refresh():
        return None
    return any(record.seq > seq and not isinstance(record.event, Exported) for record in sitting.view.state.records)


def suggestion(prompt: Prompt) -> str:
    """What this tool suggests as an answer, and why; the marks in the list show a long one, words are said in full."""
    if not prompt.default_text:
        return prompt.suggested
    if prompt.kind == "text":
        return f"I suggest: “{prompt.default_text}” {prompt.suggested}"
    named = prompt.default_text if len(prompt.default_text) <= _LONG else "what is marked"
    return f"I suggest {named}. {prompt.suggested}"
