"""Writes documents from a plan into a folder, and says where they are."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Literal, cast

from textual import events, on, work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import EmptyError, JoinedUpError, TakenError
from assistant.ui.clerk import Clerk
from assistant.ui.fold import one_line
from assistant.ui.screens.document_files import ask_about, best, done, ways_on, write_one
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.lines import DocumentLine, SubjectLine

_FORMATS = {
    "docx": "Word", "odt": "OpenDocument text", "html": "Web page", "md": "Plain text (Markdown)", "xlsx": "Excel",
    "csv": "Table of values (CSV)", "json": "The whole record (JSON)", "ics": "Calendar dates",
}  # fmt: skip
_FITS = {"plan": "implementation-plan", "do": "implementation-plan", "review": "review-report"}
"""The document that a stage leads up to; in any other the first."""
_FOLDER, _LAST = "documents_folder", "documents_last"
"""What is kept for the next time."""
_ALL, _PLANS = "\0all", "\0plan"
_Clash = Literal["refuse", "beside", "over"]


class DocumentsScreen(Page[None]):
    """First the document, then its format; the folder stands at the foot, and is kept for the next time."""

    CSS_PATH = "documents.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Documents"
    GUIDE = (
        ("Enter", "Choose the marked document, then its form. It is written at once."),
        ("A number", "Chooses that line. 0 writes every document."),
        ("Tab", "Go to the folder, and back. The folder is kept for the next time."),
        ("Esc or Left", "Back from the forms to the documents."),
    )
    KEYS = (
        Chip("screen.choose", "Choose", "Enter", stays=True),
        Chip("screen.folder", "Folder", "Tab"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )
    BINDINGS: ClassVar[list[BindingType]] = [Binding("left", "back", show=False)]

    def __init__(self, clerk: Clerk, subject: str = "", stage: str = "") -> None:
        """`subject` is the plan to write from; without it, the one used last. `stage` is where a person is in it."""
        super().__init__()
        self._clerk = clerk
        self._subject = subject
        self._fits = _FITS.get(stage.casefold(), "")
        self._folder = usual_folder()
        self._plans: tuple[SubjectLine, ...] = ()
        self._all: tuple[DocumentLine, ...] = ()
        self._step = "documents"
        self._document = ""
        self._taken: list[tuple[str, str]] = []
        """The documents, with their forms, in whose place somebody's file stands."""

    def body(self) -> Iterable[Widget]:
        """The list, what was written, the folder."""
        yield Static("One moment…", id="what", markup=False)
        yield Lines(id="list")
        yield Static("", id="written", markup=False)
        with Horizontal(id="where"):
            yield Static("Folder", id="where-label", markup=False)
            yield LineInput(str(self._folder), id="folder", compact=True)

    def on_mount(self) -> None:
        """Fills the list."""
        self.fill()

    @work(exclusive=True)
    async def fill(self) -> None:
        """Asks the desk what can be written, and from which plan."""
        try:
            self._plans, self._all, last, kept = await self._clerk.ask(_read)
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        self._subject = self._subject or last
        line = self.query_one("#folder", Input)
        if kept[0] and line.value == str(self._folder):  # nothing else was typed meanwhile
            line.value = kept[0]
        self._show_documents(kept[1] or self._fits)

    # ---- the three lists

    @property
    def plan(self) -> SubjectLine | None:
        """The plan, or the person's record, to write from."""
        return next((plan for plan in self._plans if plan.id == self._subject), None)

    @property
    def _documents(self) -> tuple[DocumentLine, ...]:
        """The documents that can be written of it."""
        kind = self.plan.kind if self.plan else "plan"
        return tuple(line for line in self._all if line.subject == kind)

    def _show_documents(self, cursor: str = "") -> None:
        self._step = "documents"
        plan = self.plan
        if plan is None:
            self._say("There is no plan yet. Choose “Plan services” on the first page to begin.")
            self.query_one("#list", Lines).show([])
            return
        self._say(f"{one_line(plan.name)}: which document would you like?")
        items = [Item(_PLANS, "From another plan or person", mark=" ▸")] if len(self._plans) > 1 else []
        items.append(Item(_ALL, "Every document at once", mark=" 0", note="Each in its usual form"))
        items += [
            Item(each.name, each.title, mark=f"{n:>2}", below=each.about, tail=" ".join(each.formats), tone="strong")
            for n, each in enumerate(self._documents, 1)
        ]
        names = [each.name for each in self._documents]
        here = cursor if cursor in (*names, _ALL) else next(iter(names), _ALL)
        self.query_one("#list", Lines).show(items, here)

    def _show_formats(self, name: str) -> None:
        document = next(each for each in self._documents if each.name == name)
        if len(document.formats) == 1:
            self._document = name
            self.write([(name, document.formats[0])])
            return
        self._step, self._document = "formats", name
        self._say(f"{document.title}: in which form?")
        items = [Item(f, _FORMATS.get(f, f), mark=str(n), note=f".{f}") for n, f in enumerate(document.formats, 1)]
        self.query_one("#list", Lines).show(items, document.formats[0])

    def _show_plans(self) -> None:
        self._step = "plans"
        self._say("Which plan or person?")
        items = [Item(plan.id, one_line(plan.name), mark=str(n)) for n, plan in enumerate(self._plans, 1)]
        self.query_one("#list", Lines).show(items, self._subject)

    def _show_taken(self, taken: list[TakenError]) -> None:
        """Somebody's own work is never written over unasked."""
        self._step = "taken"
        self._say(ask_about(taken))
        self.query_one("#list", Lines).show(ways_on(taken), "beside")

    def _say(self, words: str) -> None:
        self.query_one("#what", Static).update(words)

    # ---- choosing

    def action_choose(self) -> None:
        """Chooses the marked line."""
        self.query_one("#list", Lines).action_choose()

    def action_folder(self) -> None:
        """To the line with the folder, and back."""
        folder = self.query_one("#folder", Input)
        (self.query_one("#list", Lines) if folder.has_focus else folder).focus()

    def action_back(self) -> None:
        """From a second list to the first."""
        if self._step != "documents":
            self._show_documents(self._document)

    def action_leave(self) -> None:
        """From a second list to the first; from the first to the page before."""
        if self._step != "documents":
            self.action_back()
        else:
            self.dismiss()

    @on(Lines.Chosen, "#list")
    def take_line(self, event: Lines.Chosen) -> None:
        """Goes on with what was chosen."""
        event.stop()
        chosen = event.item.id
        if self._step == "plans":
            self._subject = chosen
            self._show_documents()
        elif self._step == "taken":
            self._settle(chosen)
        elif self._step == "formats":
            self.write([(self._document, chosen)])
        elif chosen == _PLANS:
            self._show_plans()
        elif chosen == _ALL:
            self._document = _ALL
            self.write([(each.name, best(each.formats)) for each in self._documents])
        else:
            self._show_formats(chosen)

    def _settle(self, how: str) -> None:
        if how == "leave":
            self._show_documents(self._document)
        else:
            self.write(self._taken, cast("_Clash", how))

    @on(Input.Submitted, "#folder")
    def take_folder(self) -> None:
        """Back to the list."""
        self.query_one("#list", Lines).focus()

    def on_key(self, event: events.Key) -> None:
        """The arrows lead from the folder back to the list."""
        if event.key in ("up", "down") and self.query_one("#folder", Input).has_focus:
            event.stop()
            self.query_one("#list", Lines).focus()

    # ---- writing

    @work(exclusive=True, group="write")
    async def write(self, wanted: list[tuple[str, str]], clash: _Clash = "refuse") -> None:
        """Writes one after another, saying how far it is, then where they are."""
        folder = Path(self.query_one("#folder", Input).value.strip() or ".").expanduser()
        plan = self.plan
        if plan is None:
            return
        line = self.query_one("#written", Static)
        titles = {each.name: each.title for each in self._documents}
        written: list[Path] = []
        taken: list[TakenError] = []
        left: dict[str, EmptyError] = {}
        self._taken = []
        for number, (name, form) in enumerate(wanted, 1):
            count = f" ({number} of {len(wanted)})" if len(wanted) > 1 else ""
            line.update(f"Writing {titles[name]}{count}…")
            try:
                one = partial(write_one, subject=plan.id, name=name, form=form, folder=folder, clash=clash)
                written.append(await self._clerk.ask(one))
            except TakenError as problem:
                taken.append(problem)
                self._taken.append((name, form))
            except EmptyError as problem:
                left[titles[name]] = problem
            except JoinedUpError as problem:
                line.update("")
                self.tell_problem(problem)
                return
        if taken:
            self._show_taken(taken)
        else:
            self._show_documents(self._document)
        line.update(done(written, folder, left))
        await self._keep(str(folder))

    async def _keep(self, folder: str) -> None:
        """Keeps the folder and the document for the next time."""
        document = self._document if self._document != _ALL else ""

        def keep(desk: Desk) -> None:
            desk.setting(_FOLDER, folder)
            if document:
                desk.setting(_LAST, document)

        try:
            await self._clerk.ask(keep)
        except JoinedUpError as problem:
            self.tell_problem(problem)


def usual_folder() -> Path:
    """The user's own folder of documents; where there is none, a folder in their home that is made when needed."""
    documents = Path.home() / "Documents"
    return documents if documents.is_dir() else Path.home() / "Joined Up"


def _read(desk: Desk) -> tuple[tuple[SubjectLine, ...], tuple[DocumentLine, ...], str, tuple[str, str]]:
    """The plans and people, the documents, the one used last, and the folder and document that were kept."""
    plans = (*desk.plans(), *desk.people())
    last = desk.last()
    kept = (desk.setting(_FOLDER), desk.setting(_LAST))
    return plans, desk.documents(), last.subject if last else (plans[0].id if plans else ""), kept
