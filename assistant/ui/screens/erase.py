"""Lists what erasing a person takes away and what nobody can call back, then erases once the name is typed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from textual import on, work
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.errors import JoinedUpError
from assistant.flow.plurals import counted
from assistant.ui.clerk import Clerk
from assistant.ui.fold import clip, one_line
from assistant.ui.screens.page import Page
from assistant.ui.screens.talking import TalkingPage
from assistant.ui.screens.whose import Whose
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.named_line import NamedLine

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.erasing import ErasePreview, Export
    from assistant.store.erasing import Erased

_LONGEST = 60
_ALL = "\0all"
_FINISHED = "An erasure that was stopped before its end is finished now."


class EraseScreen(Page[None]):
    """What goes, what stands elsewhere, what is out of reach; a name to type; then one line."""

    CSS_PATH = "erase.tcss"
    AUTO_FOCUS = "#list"
    NAME = "Erase a person"
    GUIDE = (
        ("The list", "What goes, where else the name stands, and what nobody can call back."),
        ("Enter", "On a line with a tick: whether the name is taken out there, or stays."),
        ("Also", "Other names that the person goes by, with commas. Enter looks for them too."),
        ("Name", "Type the name as it stands and press Enter. Only then is anything erased."),
    )
    KEYS = (
        Chip("screen.choose", "Tick", "Enter", stays=True),
        Chip("screen.next", "Next line", "Tab", stays=True),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, clerk: Clerk, whose: Whose) -> None:
        """`whose` is a person, or a name that only stands in other records."""
        super().__init__()
        self._clerk, self._whose = clerk, whose
        self._found: ErasePreview | None = None
        self._titles: dict[str, str] = {}
        self._keep: set[str] = set()
        self._busy = False

    def body(self) -> Iterable[Widget]:
        """What would happen, other names, the name to type."""
        yield Static("One moment…", id="what", markup=False)
        yield Lines(id="list")
        yield NamedLine("Also", "also", "Other names they go by, with commas")
        yield NamedLine("Name", "name")

    def on_mount(self) -> None:
        """Looks at what there is."""
        self.show_place(self.NAME)
        self.look()

    @work(exclusive=True)
    async def look(self) -> None:
        """Asks the desk what would go; nothing is done yet."""
        if self._talks():
            return
        name = self._whose.id or self._whose.name
        also = tuple(filter(None, (" ".join(part.split()) for part in self.query_one("#also", Input).value.split(","))))
        try:
            with self.patience():
                if await self._clerk.ask(_finish):
                    self.tell(_FINISHED)
                found, self._titles = await self._clerk.ask(lambda desk: _read(desk, name, also))
        except JoinedUpError as problem:
            if self._found is None:
                self.dismiss()
            self.app.notify(one_line(str(problem)), severity="error", markup=False, timeout=8)
            return
        known = {mention.id for mention in self._found.mentions} if self._found else set()
        self._found = found
        self._keep &= {mention.id for mention in found.mentions}
        self._keep |= found.doubtful() - known
        names = ", ".join(f"“{clip(each, _LONGEST)}”" for each in found.person.names)
        self.query_one("#what", Static).update(f"What erasing would do. Names that are looked for: {names}.")
        self.query_one("#name", Input).placeholder = f"Type {one_line(found.name)} to erase all this"
        self._show(found)

    def _talks(self) -> bool:
        """Leaves where a conversation is open underneath: it would go on with a file that was closed."""
        if not any(isinstance(page, TalkingPage) for page in self.app.screen_stack):
            return False
        self.dismiss()
        self.app.notify("A conversation is open. Stop it for now first, then erase.", markup=False, timeout=8)
        return True

    def _show(self, found: ErasePreview) -> None:
        self.query_one("#list", Lines).show(
            [*_own(found, self._titles), *_elsewhere(found, self._keep), *_out_of_reach(found)]
        )

    # ---- choosing

    def action_choose(self) -> None:
        """Ticks the marked line, or takes what is typed."""
        if isinstance(self.focused, Input):
            self.focused.post_message(Input.Submitted(self.focused, self.focused.value))
        else:
            self.query_one("#list", Lines).action_choose()

    def action_next(self) -> None:
        """On to the next line."""
        self.focus_next()

    @on(Lines.Chosen, "#list")
    def take_line(self, event: Lines.Chosen) -> None:
        """Keeps a mention, or takes the name out there."""
        event.stop()
        found = self._found
        if found is None:
            return
        ids = {mention.id for mention in found.mentions}
        if event.item.id == _ALL:
            self._keep = set() if self._keep else ids
        elif event.item.id in ids:
            self._keep ^= {event.item.id}
        self._show(found)

    @on(Input.Submitted, "#also")
    def look_for_more(self) -> None:
        """Looks again, with the other names."""
        self.look()

    @on(Input.Submitted, "#name")
    def take_name(self) -> None:
        """Erases, where the name is typed as it stands."""
        found, line = self._found, self.query_one("#name", Input)
        if found is None or self._busy:
            return
        if " ".join(line.value.split()) == " ".join(found.name.split()):
            self._busy = True
            self.erase(found)
        else:
            self.tell(f"Nothing was erased. Type the name as it stands: {one_line(found.name)}")

    @work(group="erase")
    async def erase(self, found: ErasePreview) -> None:
        """Erases what was shown; afterwards one line says what became of it."""
        keep = frozenset(self._keep)
        try:
            with self.patience():
                done = await self._clerk.ask(lambda desk: desk.erase(found, keep))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        finally:
            self._busy = False
        self._found = None
        self.query_one("#what", Static).update(_done(done))
        self.query_one("#list", Lines).show([])
        for row in self.query(NamedLine):
            row.display = False
        self.show_keys(self.KEYS[2:])


def _finish(desk: Desk) -> bool:
    """Finishes an erasure that was stopped before its end; refused while another program has the file open."""
    desk.check_alone()
    return desk.finish_erasure()


def _read(desk: Desk, name: str, also: tuple[str, ...]) -> tuple[ErasePreview, dict[str, str]]:
    """What would go, and what the conversations are called."""
    return desk.erase_preview(name, also), {line.id: line.title for line in desk.dialogues()}


# ---- in words


def _own(found: ErasePreview, titles: dict[str, str]) -> Iterable[Item]:
    yield Item("head own", "This goes, for good", head=True)
    if found.person.id:
        answers = f"{counted(found.lines, 'line')}, {found.answers} of them answers, with all drafts"
        yield Item("own", "Their own record", mark="–", below=answers)
    if found.conversations:
        talks = ", ".join(titles.get(name, name) for name in found.conversations)
        yield Item("talks", counted(len(found.conversations), "conversation"), mark="–", below=one_line(talks))
    if found.backups:
        yield Item("backups", f"The same in {counted(len(found.backups), 'backup')}", mark="–", below="Written anew.")
    for path in found.hopeless:
        below = "This backup cannot be written anew, so it is deleted."
        yield Item(f"file {path}", one_line(str(path)), mark="–", below=below)
    if not (found.person.id or found.backups or found.hopeless):
        yield Item("own", "Nothing: there is no record of their own", mark="–")


def _elsewhere(found: ErasePreview, keep: set[str]) -> Iterable[Item]:
    if found.person.spared:
        names = ", ".join(f"“{clip(name, _LONGEST)}”" for name in found.person.spared)
        yield Item("spared", "Names of others that hold it are left alone", mark="–", below=names)
    if not found.mentions:
        return
    count = counted(len(found.mentions), "other place")
    yield Item("head elsewhere", f"The name stands in {count}: a tick takes it out", head=True)
    if len(found.mentions) > 1:
        yield Item(_ALL, "Tick them all" if keep else "Leave them all as they are", mark=" ▸ ")
    for mention in found.mentions:
        line = f", line {mention.seq}" if mention.seq else ""
        where = f"{one_line(mention.subject_name)}{line}"
        what = "it stays as it is" if mention.id in keep else "the name is taken out"
        mark = "[ ]" if mention.id in keep else "[✓]"
        doubt = f". Doubtful: {mention.doubt}" if mention.doubt else ""
        yield Item(mention.id, one_line(mention.words), mark=mark, below=f"{where}: {what}{doubt}")


def _out_of_reach(found: ErasePreview) -> Iterable[Item]:
    yield Item("head out", "Nobody can call this back", head=True)
    for number, each in enumerate(found.exports):
        yield Item(f"export {number}", _export(each), mark="!", tone="warn")
    for number, each in enumerate(found.others):
        yield Item(f"other {number}", _export(each), mark="!", below="It may hold the name.", tone="warn")
    for number, path in enumerate(found.files):
        below = "This file holds the name, and is left alone."
        yield Item(f"left {number}", one_line(str(path)), mark="!", below=below, tone="warn")
    yield Item("out", "Backups, documents and files that were put or sent elsewhere", mark="!", tone="warn")


def _export(each: Export) -> str:
    file = f" as {one_line(each.file)}" if each.file else ""
    local = each.at.astimezone()
    return f"{one_line(each.subject_name)}: {each.document} written{file}, {local.day} {local:%B %Y}"


def _done(done: Erased) -> str:
    deleted = f", {counted(len(done.deleted), 'backup')} deleted" if done.deleted else ""
    return (
        f"✓ Erased: {counted(done.facts, 'answer')}, {counted(done.conversations, 'conversation')}, "
        f"{counted(done.mentions, 'mention')} elsewhere; {counted(done.backups, 'backup')} written anew{deleted}."
    )
