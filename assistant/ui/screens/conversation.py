"""The conversation: tasks on the left, what was said in the middle, why on the right, the answer at the foot."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from assistant.flow.talk import Command, NoReply
from assistant.ui.bubbles import bubble
from assistant.ui.said import bubbles_of
from assistant.ui.screens.deeds import FIND, GIVEN, OFFERS
from assistant.ui.screens.documents import DocumentsScreen
from assistant.ui.screens.editing import EditingPage, has_chart
from assistant.ui.screens.finder import FinderScreen
from assistant.ui.screens.grid import GridScreen
from assistant.ui.screens.help import HelpScreen
from assistant.ui.screens.map_entry import is_plan, open_map_of
from assistant.ui.screens.page import WAIT, Offer
from assistant.ui.screens.share import ShareScreen
from assistant.ui.widgets.bar import Bar, Chip
from assistant.ui.widgets.dock import Dock
from assistant.ui.widgets.entry import Entry
from assistant.ui.widgets.lines import Lines
from assistant.ui.widgets.map_about import map_for
from assistant.ui.widgets.side_panel import SidePanel
from assistant.ui.widgets.task_list import TaskList
from assistant.ui.widgets.title_bar import TitleBar
from assistant.ui.widgets.transcript import Transcript

if TYPE_CHECKING:
    from assistant.sitting.lines import Heard


class ConversationScreen(EditingPage):
    """Holds what a person sees of one sitting; one turn is taken at a time, in order."""

    CSS_PATH = "conversation.tcss"
    AUTO_FOCUS = "Entry"
    KEYS = (
        Chip("screen.tasks", "Tasks", "F2"),
        Chip("screen.find", "Look up", "F3"),
        Chip("screen.review", "Answers", "F4"),
        Chip("app.command_palette", "All commands", "Ctrl+P"),
        Chip("screen.stop", "Stop for now", "Ctrl+Q", stays=True),
        Chip("screen.send", "Send", "Enter"),
    )
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "why", show=False),
        Binding("f2", "tasks", show=False),
        Binding("f3", "find", show=False),
        Binding("f4", "answers", show=False),
        Binding("f5", "give('back')", show=False, priority=True),
        Binding("f6", "give('dont_know')", show=False, priority=True),
        Binding("f7", "give('not_applicable')", show=False, priority=True),
        Binding("f8", "give('come_back')", show=False, priority=True),
        Binding("f9", "give('undo')", show=False, priority=True),
        Binding("f10", "grid", show=False, priority=True),
        Binding("ctrl+q", "stop", show=False, priority=True),
    ]

    def compose(self) -> ComposeResult:
        """Left, middle, right.

        For every key, all boxes that share an edge with the typing line are drawn again: there are few of them,
        and what is above it stands in a box of its own.
        """
        yield TaskList(id="rail")
        with Vertical(id="middle"):
            with Vertical(id="above"):
                yield TitleBar(self.NAME)
                yield Transcript(id="said")
                yield SidePanel(id="panel-inside")
            yield Dock(id="dock")
            yield Bar(self.KEYS, one_row=True, id="keys")
        yield SidePanel(id="panel")

    # ---- buttons and keys

    @on(Dock.Pressed)
    def take_button(self, event: Dock.Pressed) -> None:
        """Does what a button says."""
        event.stop()
        if event.button == "why":
            self.action_why()
        elif event.button == "grid":
            self.call_later(self.action_grid)
        else:
            self.action_give(event.button)

    def action_give(self, what: str) -> None:
        """Sends what a button or key stands for; what is typed is kept for when the question comes again."""
        given, words = GIVEN[what]
        prompt = self.prompt
        if self.dock.busy or prompt is None:
            self.dock.tell(WAIT)  # a key is not kept for a question that nobody has seen yet
            return
        if isinstance(given, NoReply) and (prompt.waiting != "answer" or given.reason not in prompt.non_answers):
            self.tell("That is not on offer at this question.")
            return
        self.dock.keep_draft()
        self.turn(lambda sitting: sitting.take(given), f"Not for {prompt.whose}" if words == "Not for us" else words)
        self.dock.entry.focus()

    def action_route(self, name: str) -> None:
        """Moves to the short or the full way."""
        route = Command("short_route") if name == "short_route" else Command("full_route")
        if not self.dock.busy:
            self.turn(lambda sitting: sitting.take(route))

    def action_send(self) -> None:
        """Sends what is typed."""
        self.dock.entry.send()

    async def action_stop(self) -> None:
        """Stops for now: back to the first page; everything that was sent is saved."""
        sitting = self._sitting
        if not self.may_leave():
            return
        if sitting is not None:
            await self.ask_clerk(lambda _: sitting.hear("/save"))  # where it fails, nothing but the pause is lost
        self.dismiss()

    # ---- the sides

    def action_why(self) -> None:
        """Opens the panel about the question; pressed again, the page of keys and words."""
        if self.has_class("-panel"):
            self.app.push_screen(HelpScreen())
        elif self.prompt is not None:
            self.remove_class("-tasks")
            self.add_class("-panel")
            self.show_about(self.prompt)

    def action_tasks(self) -> None:
        """Shows or hides the list of tasks; where it is always in sight, goes to it and back."""
        lines = self.query_one("#tasks", Lines)
        if not self.has_class("-narrow"):
            self.toggle_class("-no-tasks")
            is_shown = not self.has_class("-no-tasks")
        else:
            self.remove_class("-panel")
            self.toggle_class("-tasks")
            is_shown = self.has_class("-tasks")
        (lines if is_shown else self.dock.entry).focus()

    def action_leave(self) -> None:
        """Closes what was opened, and goes back to the typing line."""
        if not (self.has_class("-panel") or self.has_class("-tasks") or self.dock.entry.has_focus):
            self.dock.entry.focus()
            return
        if not (self.has_class("-panel") or self.has_class("-tasks")):
            self.dock.tell("To stop for now, press Ctrl+Q. Everything you sent is saved.")
        self.remove_class("-panel", "-tasks")
        self.dock.entry.focus()

    @on(TaskList.Wanted)
    def go_to_question(self, event: TaskList.Wanted) -> None:
        """Goes to a question of the list."""
        event.stop()
        self.remove_class("-tasks")
        self.change(event.key)

    @on(Transcript.LinkChosen)
    def go_to_line(self, event: Transcript.LinkChosen) -> None:
        """Goes to the question of a line that was clicked."""
        event.stop()
        self.change(event.link)

    # ---- other pages

    def hear_here(self, words: str) -> bool:
        """The panel opens at once, and so does the look-up where no words come with it: neither needs a turn."""
        said = words.strip().casefold()
        if said == "/why":
            self.action_why()
        elif said in FIND:
            self.call_later(self.action_find)
        return said == "/why" or said in FIND

    def uncover(self) -> None:
        """Where there is room for one thing at a time, what was opened makes way."""
        if self.has_class("-narrow") and (self.has_class("-panel") or self.has_class("-tasks")):
            self.remove_class("-panel", "-tasks")
            self.dock.entry.focus()

    async def show_other(self, heard: Heard) -> None:
        """Shows a page that was asked for in words; after a change, the page of answers that it came from."""
        if heard.leave:
            self.dismiss()
        elif heard.show == "lookup":
            await self.app.push_screen(FinderScreen(self._clerk, heard.target))
        elif heard.show in ("summary", "change"):
            await self.action_review(heard.target)
        elif heard.show == "friend":
            await self.action_friend()
        elif heard.show == "chart":
            await self.action_chart()
        elif heard.show == "help":
            self.action_why()
        else:
            await self.come_back(heard.prompt)

    async def action_grid(self) -> None:
        """Opens the grid around the question, where many lines are asked alike; else the map, or the chart."""
        sitting, prompt = self._sitting, self.prompt
        if prompt is not None and prompt.grid is None and map_for(prompt) and is_plan(sitting):
            await self.action_map()
            return
        if prompt is not None and prompt.grid is None and has_chart(sitting) and not self.dock.busy:
            await self.action_chart()
            return
        if sitting is None or prompt is None or prompt.grid is None or self.dock.busy:
            self.tell("There is no grid at this question.")
            return
        grid = GridScreen(self._clerk, sitting, prompt.grid)
        await self.app.push_screen(grid, partial(self._come_back, grid))

    async def action_map(self) -> None:
        """Opens the plan's map of who does what."""
        if self._sitting is None or self.prompt is None or self.dock.busy or not is_plan(self._sitting):
            self.tell("Only a plan has a map of who does what.")
            return
        await open_map_of(self, self._clerk, self._start[1], self._sitting, map_for(self.prompt) or "coverage")

    async def _come_back(self, grid: GridScreen, _: None) -> None:
        """Goes on with the question that stands after the grid, and with what its last figure led to."""
        sitting = self._sitting
        if sitting is not None and sitting.prompt != self.prompt:
            self.said.append(bubble("tool", "Your figures from the grid are saved."), *bubbles_of(grid.last_said))
            await self.put_question(sitting.prompt)
            self.refresh_state()

    async def action_find(self) -> None:
        """Opens the look-up."""
        await self.app.push_screen(FinderScreen(self._clerk))

    async def action_documents(self) -> None:
        """Opens the page of documents."""
        stage = self.prompt.progress.stage if self.prompt is not None else ""
        await self.app.push_screen(DocumentsScreen(self._clerk, self._start[1], stage), self._take_in_own)

    async def action_share(self) -> None:
        """Opens the page that writes a part of this record to a file for somebody else."""
        await self.app.push_screen(ShareScreen(self._clerk, self._start[1]), self._take_in_own)

    def _take_in_own(self, _: None) -> None:
        """Takes in at once what a page wrote, so that undo and the next answer meet nothing unknown."""
        self.look_again()

    @on(Dock.Elsewhere)
    async def go_elsewhere(self, event: Dock.Elsewhere) -> None:
        """Goes where the end of a route points."""
        event.stop()
        if event.what == "review":
            await self.action_review()
        elif event.what == "friend":
            await self.action_friend()
        elif event.what == "chart":
            await self.action_chart()
        elif event.what == "documents":
            await self.action_documents()
        else:
            await self.action_stop()

    @on(Entry.Handed)
    def scroll_said(self, event: Entry.Handed) -> None:
        """Scrolls what was said; a question mark alone opens the page of help."""
        event.stop()
        if event.key == "question_mark":
            self.app.push_screen(HelpScreen())
        elif event.key.endswith("pageup"):
            self.said.scroll_page_up(animate=False)
        else:
            self.said.scroll_page_down(animate=False)

    def offers(self) -> Iterable[Offer]:
        """Everything that the keys and buttons do, by name."""
        fits = {"friend": is_plan(self._sitting), "chart": has_chart(self._sitting)}
        for title, about, action in OFFERS:
            if not fits.get(action, True):
                continue
            yield Offer(title, about, partial(self.run_action, f"screen.{action}"))
