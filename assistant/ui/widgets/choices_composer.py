"""Asks for any number of a list: ticks by Space, number, letters or a click, with room for words beside a tick."""

from __future__ import annotations

import re
from datetime import date

from assistant.flow.facts import Json
from assistant.flow.offers import Pick
from assistant.flow.talk import Input, Prompt, Reply
from assistant.ui.reading import only_figures, read_ticks, says_all, says_none
from assistant.ui.widgets.composer import CONSUMED, matching
from assistant.ui.widgets.lines import Item
from assistant.ui.widgets.list_composer import ListComposer
from assistant.ui.widgets.near_ticks import doubt_items, doubt_of, matched, names_only, settled, with_new
from assistant.ui.widgets.tick_items import new_item, numbers_hint, pick_item, standing
from assistant.understand.commandwords import is_command_word
from assistant.understand.reading import Unsure

_PLACEHOLDER = "Space ticks; or type numbers or a few letters; Enter sends"
_NUMBERS = re.compile(r"\s*\d+(?:\s*(?:,|;|and|&|\s)\s*\d+)*\s*")


class ChoicesComposer(ListComposer):
    """A tick list; Enter sends every tick."""

    keys = ListComposer.keys | {"space", "delete"}

    def __init__(self) -> None:
        """Nothing is ticked yet."""
        super().__init__()
        self._ticks: dict[str, str] = {}
        self._aside: dict[str, dict[str, str]] = {}
        self._named: dict[str, None] = {}
        """New names in the order in which they came; one that is not ticked any more stays in the list."""
        self._cleared: dict[str, str] = {}
        """The ticks that were taken away all at once, to be put back."""
        self._sent = False
        self._doubt: Unsure | None = None
        """The names between which a person is asked to choose, in place of the list."""

    @property
    def ticks(self) -> dict[str, str]:
        """Every tick, with the words beside it."""
        return self._ticks

    def ask(self, prompt: Prompt) -> None:
        """Lists the picks with the ticks that stand, or those that were put before and not sent."""
        before = self.prompt
        again = (before.key, before.prefill) == (prompt.key, prompt.prefill)
        if not again:
            self._put_aside(before)
        super().ask(prompt)
        if not again:
            self._ticks = self._aside.pop(str(prompt.key), {}) or standing(prompt)
            self._named, self._cleared = {}, {}
        self._sent = False
        self._doubt = None
        self._detail: Pick | None = None
        self._filter = ""
        self.set_placeholder()
        self.lines.show(self.items(), next((pick.id for pick in prompt.picks), None))
        self.lines.scroll_home(animate=False)

    def _put_aside(self, before: Prompt) -> None:
        """Keeps ticks that were not sent, for when their question comes again."""
        if self.unsent():
            self._aside[str(before.key)] = self._ticks

    def set_placeholder(self) -> None:
        """Says what the typing line takes now."""
        if self._doubt is not None:
            self.placeholder = "Choose which name you mean, or type another"
        elif self._detail is not None:
            now = self._ticks.get(self._detail.id)
            more = f"now “{now}”; typing replaces it" if now else "you may leave it out"
            self.placeholder = f"{self._detail.detail} ({self._detail.label}; {more})"
        else:
            self.placeholder = _PLACEHOLDER if self.prompt.picks else "Type a name, or several with commas"

    # ---- what is listed

    def offered(self) -> list[Pick]:
        """The picks that are listed now."""
        return list(self.prompt.picks)

    def items(self) -> list[Item]:
        """The list as it stands."""
        if self._doubt is not None:
            return doubt_items(self._doubt)
        width = len(str(len(self.prompt.picks)))
        numbers = {pick.id: number for number, pick in enumerate(self.prompt.picks, 1)}
        listed: list[Item] = []
        group = ""
        for pick in self.offered():
            if pick.group and pick.group != group:
                group = pick.group
                listed.append(self.group_item(group))
            listed.append(pick_item(pick, str(numbers[pick.id]).rjust(width), self._ticks))
        return listed + [new_item(name, name in self._ticks, self.prompt.picks) for name in self._new_names()]

    def _new_names(self) -> list[str]:
        self._named.update(dict.fromkeys(name for name in self._ticks if name.startswith("+")))
        return list(self._named)

    def group_item(self, group: str) -> Item:
        """The heading of a group, with how many of it are ticked."""
        members = [pick.id for pick in self.prompt.picks if pick.group == group]
        ticked = sum(member in self._ticks for member in members)
        return Item(f"\0{group}", group, tail=f"{ticked} of {len(members)}", head=True)

    def _redraw(self, cursor: str | None = None) -> None:
        self.lines.show(self.items(), cursor)
        self.set_placeholder()
        self.post_message(self.Changed())

    # ---- ticking

    def tick(self, pick_id: str) -> None:
        """Puts a tick, or takes it away; one that stands alone takes the others away."""
        pick = next((pick for pick in self.prompt.picks if pick.id == pick_id), Pick(pick_id, pick_id))
        self._detail = self._doubt = None
        if pick_id in self._ticks:
            del self._ticks[pick_id]
        else:
            alone = {other.id for other in self.prompt.picks if other.alone}
            kept = {} if pick.alone else {name: words for name, words in self._ticks.items() if name not in alone}
            self._ticks = {**kept, pick_id: ""}
            self._detail = pick if pick.detail else None
        self._redraw(pick_id)

    def clear(self) -> None:
        """Takes every tick away; where there is none, puts back those that were taken away so."""
        self._ticks, self._cleared = ({}, self._ticks) if self._ticks else (self._cleared, {})
        self._detail = None
        self._redraw()

    def _tick_marked(self, pick_id: str) -> str:
        """Ticks the marked line, or takes its tick away; a name that was asked about is ticked in any case."""
        if self._doubt is not None and pick_id in self._ticks:
            self._doubt = None
            self._redraw(pick_id)
        else:
            self.tick(pick_id)
        return CONSUMED

    def _settle(self, words: str) -> str | None:
        """Ticks the name that is meant; None where other words are typed in place of it."""
        assert self._doubt is not None
        if not words and self.lines.item is not None:
            return self._tick_marked(self.lines.item.id)
        meant = settled(self._doubt, words)
        if meant is not None:
            return self._tick_marked(meant.id)
        self._doubt = None
        self._redraw()
        return None

    def typed(self, text: str) -> None:
        """Puts the mark on the first pick that the words may mean."""
        if self._detail is not None or self._doubt is not None:
            return
        found = matching(self.prompt.picks, text)
        if found:
            self.lines.go_to(found[0].id)

    def press(self, key: str) -> None:
        """Moves the mark, or ticks."""
        if key == "space":
            if self.lines.item is not None:
                self._tick_marked(self.lines.item.id)
            return
        if key == "delete":
            self._doubt = None
            self.clear()
            return
        super().press(key)
        self._detail = self._beside()
        self.set_placeholder()

    def _beside(self) -> Pick | None:
        """The marked pick, where it is ticked and has room for words."""
        marked = self.lines.item.id if self.lines.item is not None else ""
        found = (pick for pick in self.prompt.picks if pick.id == marked and marked in self._ticks and pick.detail)
        return next(found, None)

    def answer(self, text: str) -> Input | str | None:
        """The ticks; or, where words were typed, the tick or the detail that they stand for."""
        words = text.strip()
        if self._doubt is not None and self._settle(words) is not None:
            return CONSUMED
        if self._goes_beside(words):
            return self._take_detail(words)
        if not words:
            return self._all()
        if _NUMBERS.fullmatch(words):
            return self._tick_numbers(words)
        if matched(self.prompt, words) and self.lines.item is not None:
            self.tick(self.lines.item.id)
            return CONSUMED
        return self._tick_words(text)

    def _goes_beside(self, words: str) -> bool:
        """Whether words belong to the marked tick: no names of others, nor numbers unless it asks how many."""
        if self._detail is None or not words or words.startswith("/"):
            return False
        if says_none(words) or names_only([pick for pick in self.prompt.picks if pick is not self._detail], words):
            return False
        return not only_figures(words) or self._detail.detail.casefold().startswith("how m")

    def _tick_words(self, text: str) -> str:
        """Ticks what the words name, so that it can be seen before it is sent; other words go as they are."""
        self._detail = None
        if self._ticks and says_none(text):
            self.clear()
            return CONSUMED
        prompt = with_new(self.prompt, self._new_names())
        self._doubt = doubt_of(prompt, text.strip())
        if self._doubt is not None:
            self._redraw(self._doubt.candidates[0].id)
            return CONSUMED
        named = {} if text.startswith("/") else read_ticks(prompt, text, date.today())
        if not named:
            return text
        alone = {pick.id for pick in self.prompt.picks if pick.alone}
        is_all = alone & set(named) or says_all(self.prompt, text, set(named))
        kept = {} if is_all else {name: each for name, each in self._ticks.items() if name not in alone}
        self._ticks = {**kept, **{name: words or self._ticks.get(name, "") for name, words in named.items()}}
        self._redraw(next(iter(named)))
        return CONSUMED

    def _take_detail(self, words: str) -> str:
        assert self._detail is not None
        pick, self._detail = self._detail, None
        self._ticks[pick.id] = words
        self._redraw(pick.id)
        return CONSUMED

    def _tick_numbers(self, words: str) -> str | None:
        numbers = [int(number) for number in re.findall(r"\d+", words)]
        if any(not 0 < number <= len(self.prompt.picks) for number in numbers):
            return words
        for number in numbers:
            self.tick(self.prompt.picks[number - 1].id)
        return CONSUMED

    def _all(self) -> Input | None:
        if not self._ticks:
            return None
        self._sent = True
        labels = [pick.label for pick in self.prompt.picks if pick.id in self._ticks]
        labels += [name[1:] for name in self._new_names() if name in self._ticks]
        return Reply(dict[str, Json](self._ticks), raw="; ".join(labels))

    def choose(self, item: Item) -> Input | None:
        """A click ticks."""
        self._tick_marked(item.id)
        return None

    def needs(self) -> str:
        """How ticks are put."""
        if not self.prompt.picks:
            return "There is no name yet. Type one and press Enter"
        return "Nothing is ticked yet. Space ticks the marked line, or type its number"

    def unsent(self) -> str:
        """The ticks, where they are not those that the question came with."""
        return "; ".join(self._ticks) if not self._sent and self._ticks != standing(self.prompt) else ""

    def hint(self, text: str) -> str:
        """What Enter would do now."""
        if self._doubt is not None:
            marked = "" if text.strip() or self.lines.item is None else self.lines.item.title
            return f"Enter ticks: {marked}" if marked else "Enter takes what you type"
        if self._detail is not None and self._goes_beside(text.strip()):
            return f"Enter puts this beside: {self._detail.label}"
        return self._typed_hint(text) if text.strip() else self._ticks_hint()

    def _typed_hint(self, text: str) -> str:
        marked = self.lines.item
        if _NUMBERS.fullmatch(text):
            return numbers_hint(text, len(self.prompt.picks))
        if is_command_word(text, self.prompt):
            return "Enter sends your words as they are"
        if matched(self.prompt, text) and marked:
            return f"Enter {'takes the tick from' if marked.id in self._ticks else 'ticks'}: {marked.title}"
        return "Enter takes all ticks away" if self._ticks and says_none(text) else "Enter ticks what you name"

    def _ticks_hint(self) -> str:
        count = len(self._ticks)
        if not count and not self.prompt.picks:
            return "Type a name and press Enter"
        if not count:
            back = "Nothing is ticked now. Del puts the ticks back"
            return back if self._cleared else "Tick with Space. Then Enter sends"
        more = ". Or type another" if self.prompt.add else ""
        if self._ticks == standing(self.prompt) and self.prompt.prefill is not None:
            return f"{count} ticked. Enter keeps {'it' if count == 1 else 'them'}{more}"
        return f"{count} ticked. Enter sends {'it' if count == 1 else 'them'}{more}"
