"""Check your answers: every question with its answer, each a few letters and a step away from being changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from textual import events, on
from textual.widget import Widget
from textual.widgets import Input, Static

from assistant.flow.talk import ItemView, SectionView
from assistant.ui.fold import clip, one_line
from assistant.ui.screens.page import Page
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.line_input import LineInput
from assistant.ui.widgets.lines import Item, Lines
from assistant.ui.widgets.list_composer import MOVING, move_mark

_MOST = 600
_FIND = "Type a word to find an answer"
_ASK = "Choose a line to change it. You come back here."
_EMPTY = "Nothing is answered yet."
_NONE = "No answer has these words. Try fewer, or take them out to see all."
_UNUSED = "Answers not used now"
_UNUSED_WHY = "They were given to questions that are not asked any more. They are kept."
_WORDS = {"open": "Not answered yet", "come_back": "To come back to", "later": "On the full way only"}


class ReviewScreen(Page[str]):
    """Lists the answers by section; goes back with the key of the one to change."""

    CSS_PATH = "review.tcss"
    AUTO_FOCUS = "#words"
    NAME = "Check your answers"
    GUIDE = (
        ("Type", "Only the answers that have these words stay in the list."),
        ("Up, Down", "Move the mark. Page Up and Page Down move it by a screenful."),
        ("Home, End", "The first answer or the last, while nothing is typed."),
        ("Enter", "Change the marked answer. You come back here after it."),
        ("Esc", "Back to the question."),
    )
    KEYS = (
        Chip("screen.choose", "Change", "Enter"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )

    def __init__(
        self, sections: Sequence[SectionView], at: str = "", name: str = "", unused: Sequence[ItemView] = ()
    ) -> None:
        """`at` is the key, or a word of the label, to start from; `name` is the plan's; `unused` does not count now."""
        super().__init__()
        self._sections, self._unused = sections, unused
        self._at = at
        self._plan = name

    def body(self) -> Iterable[Widget]:
        """A sentence, a line to search with, and the list."""
        yield Static(id="what", markup=False)
        yield LineInput(id="words", placeholder=_FIND, max_length=200)
        lines = Lines(id="answers")
        lines.can_focus = False  # the line keeps the keyboard, and the mark stands out all the same
        yield lines

    def on_mount(self) -> None:
        """Puts the mark where it is wanted."""
        self.show_place(f"{self._plan} › {self.NAME}" if self._plan else self.NAME)
        items = review_items(self._sections, unused=self._unused)
        wanted = self._at.casefold()
        at = (each.id for each in items if wanted and not each.head and _is_at(each, self._at, wanted))
        self._show(items, next(at, None))
        if not any(not item.head for item in items):
            self.query_one("#words").display = False

    def _show(self, items: Sequence[Item], at: str | None = None) -> None:
        found = sum(not item.head for item in items)
        words = self.query_one("#words", Input).value.strip()
        some = f"{found} {'answer has' if found == 1 else 'answers have'} these words. {_ASK}" if found else _NONE
        everything = _ASK if found else _EMPTY
        self.query_one("#what", Static).update(some if words else everything)
        self.query_one("#answers", Lines).show(items, at)

    @on(Input.Changed, "#words")
    def narrow(self, event: Input.Changed) -> None:
        """Leaves the answers that have the words typed."""
        event.stop()
        items = review_items(self._sections, event.value, self._unused)
        by_name = (item.id for item in items if event.value.strip() and not item.head and _has(event.value, item.title))
        self._show(items, next(by_name, None))  # the question that is called so goes before answers that mention it

    @on(Input.Submitted, "#words")
    def take_enter(self, event: Input.Submitted) -> None:
        """Changes the marked answer."""
        event.stop()
        self.action_choose()

    def on_key(self, event: events.Key) -> None:
        """The arrows move the mark while words are typed; at the ends of a line, Home and End are the line's."""
        if event.key not in MOVING or (event.key in ("home", "end") and self.query_one("#words", Input).value):
            return
        event.stop()
        event.prevent_default()
        move_mark(self.query_one("#answers", Lines), event.key)

    def action_choose(self) -> None:
        """Changes the marked answer."""
        self.query_one("#answers", Lines).action_choose()

    @on(Lines.Chosen, "#answers")
    def take_line(self, event: Lines.Chosen) -> None:
        """Goes back to the question chosen."""
        event.stop()
        self.dismiss(event.item.id)


def review_items(sections: Sequence[SectionView], words: str = "", unused: Sequence[ItemView] = ()) -> list[Item]:
    """The lines of the page: what is answered or put off, by section; then what is not used now.

    Where there are words, only the lines that have each of them, in the question, the answer or the section's title.
    """
    items: list[Item] = []
    for section in sections:
        title = f"{section.stage_title}: {section.title}" if section.title != section.stage_title else section.title
        found = [view for view in section.items if _has(words, view.label, view.text, title)]
        lines = [_line(view) for view in found if _is_listed(view)]
        left = sum(view.status == "open" for view in section.items)
        if lines:
            tail = f"{left} not answered yet" if left else "✓ all answered"
            if items:
                items.append(Item(f"\0gap {section.stage} {section.id}", "", head=True))
            items.append(Item(f"\0{section.stage} {section.id}", title, tail=tail, head=True))
            items += lines
    kept = [_line(view) for view in unused if _has(words, view.label, view.text, _UNUSED)]
    if kept:
        items += [Item("\0unused gap", "", head=True), Item("\0unused", _UNUSED, below=_UNUSED_WHY, head=True), *kept]
    return items


def _is_listed(view: ItemView) -> bool:
    """Whether there is something to check: an answer, or a question that was put off."""
    return view.status not in ("open", "later") or bool(view.text)


def _has(words: str, *texts: str) -> bool:
    """Whether each of the words begins a word of the texts."""
    said = " ".join(texts).casefold().replace("-", " ").split()
    wanted = words.casefold().replace("-", " ").split()
    return all(any(each.lstrip("(“‘'\"£").startswith((word, word.lstrip("£"))) for each in said) for word in wanted)


def _is_at(item: Item, at: str, wanted: str) -> bool:
    return item.id == at or wanted in item.title.casefold()


def _line(view: ItemView) -> Item:
    answer = clip(view.text, _MOST) if view.text else _WORDS.get(view.status, "")
    mark = {"come_back": "↺", "recheck": "!", "dormant": "–"}.get(view.status, " ")
    note = " (please look again)" if view.status == "recheck" else ""
    return Item(str(view.key), one_line(view.label), mark=mark, below=f"{answer}{note}", tail="change", tone="strong")
