"""The stages and sections of a conversation with ticks and counts; every question in it can be gone to."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from assistant.flow.talk import ItemView, SectionView
from assistant.ui.fold import one_line
from assistant.ui.widgets.lines import Item, Lines

_STATUS = {"answered": "✓", "open": "·", "come_back": "↺", "recheck": "!", "dormant": "–", "later": "+"}


class TaskList(Vertical):
    """Stages hold sections, sections hold questions; the one that a person is in stands open."""

    DEFAULT_CSS = """
    TaskList {
        background: $surface;
        & > #tasks-title { color: $text-muted; padding: 0 1; }
        & > Lines { height: 1fr; padding: 0 0 0 0; }
    }
    """

    class Wanted(Message):
        """A question was chosen."""

        def __init__(self, key: str) -> None:
            """Its key."""
            super().__init__()
            self.key = key

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        """Empty until the conversation is open."""
        super().__init__(id=id)
        self._sections: tuple[SectionView, ...] = ()
        self._unfolded: set[str] = set()
        self._folded: set[str] = set()

    def compose(self) -> ComposeResult:
        """A title and the list."""
        yield Static("Tasks · F2 and Esc lead back", id="tasks-title", markup=False)
        yield Lines(id="tasks")

    def show(self, sections: Sequence[SectionView]) -> None:
        """Shows how things stand."""
        if tuple(sections) == self._sections:
            return
        before = next((_section_id(each) for each in self._sections if each.current), "")
        now = next((_section_id(each) for each in sections if each.current), "")
        self._sections = tuple(sections)
        lines = self.query_one(Lines)
        follow = now if now != before and not lines.has_focus else None
        lines.show(task_items(self._sections, self._unfolded, self._folded), follow)

    @on(Lines.Chosen)
    def take_line(self, event: Lines.Chosen) -> None:
        """Opens or closes a stage or section; goes to a question."""
        event.stop()
        kind, _, name = event.item.id.partition(" ")
        if kind == "key":
            self.post_message(self.Wanted(name))
            return
        is_open = event.item.mark.startswith("▾")
        (self._folded if is_open else self._unfolded).add(event.item.id)
        (self._unfolded if is_open else self._folded).discard(event.item.id)
        self.query_one(Lines).show(task_items(self._sections, self._unfolded, self._folded))


def task_items(sections: Sequence[SectionView], opened: set[str], closed: set[str]) -> list[Item]:
    """The lines of the list: the stage and the section that a person is in are open unless they were closed."""
    items: list[Item] = []
    stages = list(dict.fromkeys(section.stage for section in sections))
    for stage in stages:
        inside = [section for section in sections if section.stage == stage]
        stage_id = f"stage {stage}"
        is_here = any(section.current for section in inside)
        is_open = stage_id in opened or (is_here and stage_id not in closed)
        done, total = sum(each.done for each in inside), sum(each.total for each in inside)
        tick = " ✓" if total and done == total else ""
        fold_sign = "▾" if is_open else "▸"
        title = one_line(inside[0].stage_title)
        tail = f"{done}/{total}{tick}" if total else ""
        items.append(Item(stage_id, title, mark=fold_sign, tail=tail, tone="strong" if total else "muted"))
        if is_open:
            for section in inside:
                items += _section_items(section, opened, closed)
    return items


def _section_items(section: SectionView, opened: set[str], closed: set[str]) -> list[Item]:
    name = _section_id(section)
    is_open = name in opened or (section.current and name not in closed)
    full = section.total > 0 and section.done == section.total
    here = " ◂" if section.current else (" ✓" if full else "")
    items = [
        Item(
            name,
            one_line(section.title),
            mark="▾" if is_open else "▸",
            tail=f"{section.done}/{section.total}{here}" if section.total else here.strip(),
            level=1,
            tone=_tone(section),
        )
    ]
    if is_open:
        items += [_question(view) for view in section.items]
    return items


def _tone(section: SectionView) -> str:
    if not section.total:
        return "muted"
    if section.done == section.total:
        return "done"
    return "strong" if section.current else ""


def _question(view: ItemView) -> Item:
    mark = _STATUS.get(view.status, "·")
    if view.status == "answered" and view.answer is not None and not hasattr(view.answer, "value"):
        mark = "?"
    return Item(
        f"key {view.key}", one_line(view.label), mark=mark, level=2, tone="" if view.status != "later" else "muted"
    )


def _section_id(section: SectionView) -> str:
    return f"section {section.stage}/{section.id}"
