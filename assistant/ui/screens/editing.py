"""Goes to a question from another page, asks it, and brings that page back when it is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.analysis.charting import chart_of
from assistant.analysis.ratings import rating_questions
from assistant.flow.facts import Key
from assistant.flow.talk import Command, Prompt
from assistant.sitting.charted import NO_CHART
from assistant.ui.clerk import Clerk
from assistant.ui.screens.chart import ChartScreen
from assistant.ui.screens.friend import FriendScreen, Mending
from assistant.ui.screens.review import ReviewScreen
from assistant.ui.screens.talking import TalkingPage
from assistant.ui.widgets.bar import Chip

if TYPE_CHECKING:
    from assistant.sitting.lines import Entry
    from assistant.sitting.sitting import Sitting


def has_chart(sitting: Sitting | None) -> bool:
    """Whether a conversation asks for ratings: nothing else has a chart."""
    return sitting is not None and rating_questions(sitting.index) is not None


_BACK = Chip("screen.answers", "Back to the check", "F4", stays=True)


class EditingPage(TalkingPage):
    """A conversation whose answers are changed from the page of answers, or from that of what is missing."""

    def __init__(self, clerk: Clerk, dialogue: str, subject: str, route: str = "full", checks: bool = False) -> None:
        """Opens the conversation of a dialogue about a subject; `checks` begins with the page of what is missing."""
        super().__init__(clerk, dialogue, subject, route)
        self._checks = checks
        self._editing = ""
        """The key that is being changed from another page."""
        self._edited_as = ""
        """The question that it is asked by."""
        self._mending: Mending | None = None
        """What is being mended from the page of what is missing, which then comes back."""
        self._charted = ""
        """The function that is being rated again from the chart, which then comes back."""

    async def welcome(self, sitting: Sitting, past: tuple[Entry, ...]) -> None:
        """Shows how things stand; then what is missing, where that was asked for."""
        self.dock.has_chart = has_chart(sitting)
        await super().welcome(sitting, past)
        if self._checks:
            self.call_after_refresh(self.action_friend)

    def change(self, key: str) -> None:
        """Asks for another answer to a question."""
        if not self.dock.busy:
            self.dock.keep_draft()
            self.turn(lambda sitting: sitting.take(Command("change", target=key)))
        self.dock.entry.focus()

    async def come_back(self, prompt: Prompt) -> None:
        """Brings back the page that a change was begun from, once the change is done with."""
        if self._is_changed(prompt):
            await (self.action_chart(self._charted) if self._charted else self._back_to_list())

    async def _back_to_list(self) -> None:
        await (self.action_friend(self._mending.place) if self._mending else self.action_review(self._editing))

    def _begin_with(self, key: str, mending: Mending | None, charted: str = "") -> None:
        """Keeps what is being changed; while it is mended, the foot shows the way back to the check."""
        self._editing, self._mending, self._edited_as, self._charted = key, mending, "", charted
        self.show_keys(_BACK if mending and chip.key == _BACK.key else chip for chip in self.KEYS)

    async def action_answers(self) -> None:
        """To the page of answers; from a question that is being mended, back to the check."""
        await (self.action_friend(self._mending.place) if self._mending else self.action_review())

    def _is_changed(self, prompt: Prompt) -> bool:
        """Whether what was to be changed is done with: something else is asked, and no cell of the same table."""
        if str(prompt.key) == self._editing:
            self._edited_as = prompt.id
            return False
        in_table = bool(self._edited_as) and prompt.id.startswith(f"{self._edited_as}.")
        return bool(self._editing) and not in_table and prompt.waiting in ("answer", "finished")

    async def action_review(self, at: str = "") -> None:
        """Opens the page of answers; a line chosen there is asked, and the page comes back after it."""
        sitting = self._sitting
        if sitting is None:
            return
        self._begin_with("", None)
        answers = await self.ask_clerk(lambda _: (sitting.sections(), sitting.unused()))
        if answers is None:
            return
        sections, unused = answers

        def change(key: str | None) -> None:
            if key:
                self._editing = key
                self.change(key)

        await self.app.push_screen(ReviewScreen(sections, at, sitting.subject_name, unused), change)

    async def action_friend(self, place: int = 0) -> None:
        """Opens the page of what is missing; a question chosen there is asked, and the page comes back after it."""
        sitting = self._sitting
        if sitting is None or sitting.index.dialogue.subject != "plan":
            self.tell("There is no plan here to be checked.")
            return
        self._begin_with("", None)
        page = FriendScreen(self._clerk, self._start[1], sitting.subject_name, place)
        await self.app.push_screen(page, self._mend)

    async def _mend(self, chosen: Mending | None) -> None:
        """Asks the question that was chosen, with all that the page wrote taken in."""
        sitting = self._sitting
        news = await self.ask_clerk(lambda _: sitting.refresh()) if sitting is not None else None
        if chosen is not None:
            self._begin_with(chosen.key, chosen)
            self.change(chosen.key)
        elif news and sitting is not None:  # what was put right on the map may be what is asked just now
            self.dock.keep_draft()
            await self.put_question(sitting.prompt, again=True)
            self.refresh_state()

    async def action_chart(self, at: str = "") -> None:
        """Opens the chart of the ratings; a function chosen there is rated again, and the chart comes back after it."""
        sitting = self._sitting
        chart = await self.ask_clerk(lambda _: chart_of(sitting.view)) if sitting is not None else None
        if sitting is None or chart is None:
            self.tell(NO_CHART)
            return
        self._begin_with("", None)
        await self.app.push_screen(ChartScreen(chart, sitting.subject_name, at), self._rate_again)

    def _rate_again(self, function: str | None) -> None:
        """Asks how much a function matters; both figures may be typed there."""
        asked = rating_questions(self._sitting.index) if self._sitting is not None else None
        if function and asked:
            key = str(Key(asked[0].fact, (function,)))
            self._begin_with(key, None, function)
            self.change(key)
