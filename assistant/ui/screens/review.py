"""Check your answers: every question with its answer, each a step away from being changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import on
from textual.widget import Widget
from textual.widgets import Static

from assistant.flow.talk import ItemView, SectionView
from assistant.ui.fold import clip, one_line
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.lines import Item, Lines

_MOST = 600
_ASK = "Choose a line to change it. You come back here."
_EMPTY = "Nothing is answered yet."
_UNUSED = "Answers not used now"
_UNUSED_WHY = "They were given to questions that are not asked any more. They are kept."
_WORDS = {"open": "Not answered yet", "come_back": "To come back to", "later": "On the full way only"}


class ReviewScreen(Page[str]):
    """Lists the answers by section; goes back with the key of the one to change."""

    CSS_PATH = "review.tcss"
    AUTO_FOCUS = "#answers"
    NAME = "Check your answers"
    GUIDE = (
        ("Enter", "Change the marked answer. You come back here after it."),
        ("Page Up, Page Down", "A screenful up or down."),
        ("Esc", "Back to the question."),
    )
    KEYS = (
        Chip("screen.choose", "Change", "Enter"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(self, sections: Sequence[SectionView], at: str = "", name: str = "") -> None:
        """`at` is the key, or a word of the label, to start from; `name` is the plan's."""
        super().__init__()
        self._sections = sections
        self._at = at
        self._plan = name

    def body(self) -> Iterable[Widget]:
        """A sentence and the list."""
        items = review_items(self._sections)
        yield Static(_ASK if any(not item.head for item in items) else _EMPTY, id="what", markup=False)
        yield Lines(items, id="answers")

    def on_mount(self) -> None:
        """Puts the mark where it is wanted."""
        self.show_place(f"{self._plan} › {self.NAME}" if self._plan else self.NAME)
        lines = self.query_one("#answers", Lines)
        wanted = self._at.casefold()
        for item in lines.items:
            if wanted and not item.head and (item.id == self._at or wanted in item.title.casefold()):
                self.call_after_refresh(lines.go_to, item.id)
                return

    def action_choose(self) -> None:
        """Changes the marked answer."""
        self.query_one("#answers", Lines).action_choose()

    @on(Lines.Chosen, "#answers")
    def take_line(self, event: Lines.Chosen) -> None:
        """Goes back to the question chosen."""
        event.stop()
        self.dismiss(event.item.id)


def review_items(sections: Sequence[SectionView]) -> list[Item]:
    """The lines of the page: what is answered or put off, by section; then what is not used now."""
    items: list[Item] = []
    unused: list[Item] = []
    for section in sections:
        lines = []
        for view in section.items:
            if view.status == "dormant":
                unused.append(_line(view))
            elif view.status not in ("open", "later") or view.text:
                lines.append(_line(view))
        left = sum(view.status == "open" for view in section.items)
        if lines:
            tail = f"{left} not answered yet" if left else "✓ all answered"
            if items:
                items.append(Item(f"\0gap {section.stage} {section.id}", "", head=True))
            title = f"{section.stage_title}: {section.title}" if section.title != section.stage_title else section.title
            items.append(Item(f"\0{section.stage} {section.id}", title, tail=tail, head=True))
            items += lines
    if unused:
        items += [Item("\0unused gap", "", head=True), Item("\0unused", _UNUSED, below=_UNUSED_WHY, head=True), *unused]
    return items


def _line(view: ItemView) -> Item:
    answer = clip(view.text, _MOST) if view.text else _WORDS.get(view.status, "")
    mark = {"come_back": "↺", "recheck": "!", "dormant": "–"}.get(view.status, " ")
    note = " (please look again)" if view.status == "recheck" else ""
    return Item(str(view.key), one_line(view.label), mark=mark, below=f"{answer}{note}", tail="change", tone="strong")
