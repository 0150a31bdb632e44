"""Check the plan: what a critical friend would say of it, each a step away from being mended, or meant so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from textual import on, work
from textual.binding import Binding, BindingType
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.analysis.coverage import MapName
from assistant.analysis.review import Finding, Review
from assistant.errors import JoinedUpError
from assistant.ui.clerk import Clerk
from assistant.ui.screens.friend_lines import finding_items, meant_items, told
from assistant.ui.screens.guarding import ask_about
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Lines

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.reviewing import PlanReview

_PURPOSE = "Why is it on purpose? Type a few words, then Enter. Esc leaves it as it is."


class Mending(NamedTuple):
    """The question to go to, and where its finding stood in the list."""

    key: str
    place: int


class FriendScreen(Page[Mending]):
    """Lists the findings by what they have in common; goes back with the question that mends the marked one."""

    CSS_PATH = "friend.tcss"
    AUTO_FOCUS = "#findings"
    NAME = "Check the plan"
    GUIDE = (
        ("Enter", "Go to the question that mends it, or to its cell of the map. You come back here after it."),
        ("M", "To the map, at what the marked line is about. Esc leads back here."),
        ("P", "It is on purpose: say why in a few words. It comes back if what it is about changes."),
        ("U", "Show those that are on purpose. There, P lets the marked one count again."),
        ("!  ?  …", "To mend; worth a second look; waiting for an answer that somebody is finding out."),
    )
    KEYS = (
        Chip("screen.choose", "Mend it", "Enter"),
        Chip("screen.purpose", "On purpose", "P"),
        Chip("screen.switch", "Those on purpose", "U"),
        Chip("screen.map", "Map", "M"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )
    MEANT_KEYS = (
        Chip("screen.choose", "Go to it", "Enter"),
        Chip("screen.purpose", "Let it count again", "P"),
        Chip("screen.switch", "All findings", "U"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )
    REASON_KEYS = (
        Chip("screen.choose", "Keep it", "Enter"),
        Chip("screen.leave", "Let it be", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("m,M", "map", show=False),
        Binding("p,P", "purpose", show=False),
        Binding("u,U", "switch", show=False),
    ]

    def __init__(self, clerk: Clerk, plan: str, name: str = "", place: int = 0) -> None:
        """Opens the findings of a plan, with the mark near a place in the list."""
        super().__init__()
        self._clerk, self._plan, self._name, self._place = clerk, plan, name, place
        self._held: PlanReview | None = None
        self._found = Review()
        self._meant = False
        """Whether those on purpose are shown."""
        self._about = ""
        """The finding that is being called on purpose."""
        self._let_go = ""
        """The reason that was not sent, when a person was told so."""

    def body(self) -> Iterable[Widget]:
        """A sentence, the list, more about the marked line, and a line for a reason."""
        yield Static("", id="what", markup=False)
        yield Lines(id="findings")
        yield Static("", id="more", markup=False)
        yield LineInput(id="reason", placeholder="It is on purpose, because ...", max_length=400)

    def on_mount(self) -> None:
        """Looks at the plan."""
        self.show_place(f"{self._name} › {self.NAME}" if self._name else self.NAME)
        self.query_one("#reason").display = False
        self.fill()

    # ---- what is shown

    @work(exclusive=True)
    async def fill(self) -> None:
        """Shows what is found now."""
        try:
            self._found = await self._clerk.ask(self._look)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self.show_found()

    def _look(self, desk: Desk) -> Review:
        if self._held is None:
            # what the review needs is read behind the page, in the clerk's thread
            from assistant.sitting.reviewing import open_review  # noqa: PLC0415

            self._held = open_review(desk, self._plan)
        return self._held.look()

    def show_found(self) -> None:
        """Lists the findings, or those on purpose, with the mark near where it was."""
        shown = self._shown
        items = meant_items(shown) if self._meant else finding_items(shown)
        lines = self.query_one("#findings", Lines)
        places = [item.id for item in items if not item.head]
        lines.show(items, places[min(self._place, len(places) - 1)] if places else None)
        self.query_one("#what", Static).update(told(self._found, meant=self._meant))
        self.show_keys(self.MEANT_KEYS if self._meant else self.KEYS)
        self.show_more()

    @property
    def _shown(self) -> tuple[Finding, ...]:
        return self._found.on_purpose if self._meant else self._found.findings

    @property
    def _marked(self) -> Finding | None:
        item = self.query_one("#findings", Lines).item
        return self._found.named(item.id) if item is not None else None

    @on(Lines.Moved, "#findings")
    def show_more(self) -> None:
        """Says what would mend the marked finding, why it matters, and who says so."""
        finding = self._marked
        words = ""
        if finding is not None and self._held is not None:
            place = f" On the map: {finding.at}." if finding.at else ""
            words = f"What to do: {finding.do}{place}\nWhy: {finding.why} {self._held.stands_for(finding)}"
        self.query_one("#more", Static).update(words)

    # ---- mending

    def action_choose(self) -> None:
        """Goes to the marked finding's question, or takes the reason that is being typed."""
        if self.query_one("#reason").has_focus:
            self.take_reason()
        else:
            self.query_one("#findings", Lines).action_choose()

    @on(Lines.Chosen, "#findings")
    def mend(self, event: Lines.Chosen) -> None:
        """Opens the map at the cell that is to be put right, or goes back with the question that mends it."""
        event.stop()
        finding = self._found.named(event.item.id)
        if finding is not None and finding.is_in_cell:
            self.open_map(finding)
        elif finding is not None:
            self.dismiss(Mending(str(finding.question), self._place_of(finding)))

    def action_map(self) -> None:
        """Opens the map at what the marked finding is about."""
        finding = self._marked
        if finding is not None and finding.cell is not None:
            self.open_map(finding)
        elif finding is not None:
            self.tell("That is not about the map.")

    def open_map(self, finding: Finding) -> None:
        """Opens the map at a cell, or at a function; the way back leads to what is found then."""
        # the map is loaded when it is wanted
        from assistant.ui.screens.map import MapScreen  # noqa: PLC0415

        if finding.cell is not None:
            self._place = self._place_of(finding)
            which: MapName = "role_coverage" if finding.cell.fact == "role_coverage" else "coverage"
            page = MapScreen(self._clerk, self._plan, self._name or "", which, at=finding.cell, told=finding.do)
            self.app.push_screen(page, self._come_back)

    def _come_back(self, _: None) -> None:
        self.fill()

    def _place_of(self, finding: Finding) -> int:
        ordered = [item.id for item in self.query_one("#findings", Lines).items if not item.head]
        return ordered.index(finding.id) if finding.id in ordered else 0

    # ---- on purpose

    def action_switch(self) -> None:
        """Shows those on purpose, or all the others again."""
        if not self._meant and not self._found.on_purpose:
            self.tell("Nothing is on purpose so far. P says so of the marked line.")
            return
        self._meant, self._place = not self._meant, 0
        self.show_found()

    def action_purpose(self) -> None:
        """Asks why the marked finding is on purpose; among those on purpose, lets it count again."""
        finding = self._marked
        if finding is None:
            return
        self._place = self._place_of(finding)
        if self._meant:
            self.count_again(finding.id)
            return
        self._about = finding.id
        line = self.query_one("#reason", LineInput)
        line.value, line.display = "", True
        line.focus()
        self.query_one("#more", Static).update(_PURPOSE)
        self.show_keys(self.REASON_KEYS)

    @on(Input.Submitted, "#reason")
    def take_reason(self) -> None:
        """Keeps the reason; without one nothing happens."""
        words = self.query_one("#reason", LineInput).value
        if words.strip():
            self.keep(self._about, words)
        else:
            self.tell("Type a few words first, or press Esc.")

    @work(exclusive=True, group="keep")
    async def keep(self, finding: str, words: str, allowed: bool = False) -> None:
        """Puts the reason on disk; words that may be about a person are asked about first."""
        held = self._held
        if held is None:
            return
        try:
            stopped = await self._clerk.ask(lambda _: held.accept(finding, words, allowed=allowed))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        if stopped is not None:
            line = self.query_one("#reason", LineInput)
            ask_about(self, line, stopped, lambda allowed: self.keep(finding, allowed, allowed=True))
            return
        self.close_line()
        self.tell("Kept. U shows those that are on purpose.")
        self.fill()

    @work(exclusive=True, group="keep")
    async def count_again(self, finding: str) -> None:
        """Lets a finding count again."""
        held = self._held
        if held is None:
            return
        try:
            await self._clerk.ask(lambda _: held.take_back(finding))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._meant = len(self._found.on_purpose) > 1
        self.tell("It counts again.")
        self.fill()

    def close_line(self) -> None:
        """Puts the line for a reason away."""
        line = self.query_one("#reason", LineInput)
        line.value, line.display = "", False
        self.query_one("#findings", Lines).focus()
        self.show_keys(self.KEYS)
        self.show_more()

    def action_leave(self) -> None:
        """From the line back to the list; from those on purpose to all; else back to the page before."""
        if self.query_one("#reason").display:
            self.close_line()
        elif self._meant:
            self.action_switch()
        else:
            self.dismiss()

    def may_leave(self) -> bool:
        """A reason that was typed and not sent is mentioned once before it is let go."""
        unsent = self.query_one("#reason", LineInput).value.strip()
        if not unsent or unsent == self._let_go:
            return True
        self._let_go = unsent
        self.tell("Your reason is not kept yet. Press Enter to keep it, or Esc to let it go.")
        return False
