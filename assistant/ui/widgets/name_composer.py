"""Asks for an organisation or a role: suggestions as a person types, and room for a name that is new."""

from __future__ import annotations

from assistant.flow.talk import Input, Prompt, Reply
from assistant.ui.fold import one_line
from assistant.ui.widgets.composer import matching
from assistant.ui.widgets.lines import Item
from assistant.ui.widgets.list_composer import ListComposer
from assistant.understand.names import near_names
from assistant.understand.words import simple

_NEW = "\0new"


class NameComposer(ListComposer):
    """Names known already, narrowed by typing; a new one may be added."""

    def ask(self, prompt: Prompt) -> None:
        """Lists the names known already."""
        super().ask(prompt)
        self._moved = False
        example = one_line(prompt.examples[0]) if prompt.examples else ""
        self.placeholder = f"A name, for example: {example}" if example else "Type a name"
        self.lines.show(self._items(""), self.stands)
        self.lines.scroll_home(animate=False)

    def _items(self, text: str) -> list[Item]:
        words = text.strip()
        found = matching(self.prompt.picks, words) if words else list(self.prompt.picks)
        items = [Item(pick.id, pick.label, mark=" ", note=pick.about) for pick in found]
        if words and self.prompt.add and not words.startswith("/") and not self._whole(words):
            items.append(Item(_NEW, f"Add “{one_line(words)}”", mark="+"))
        return items

    def _whole(self, words: str) -> bool:
        return any(pick.label.casefold() == words.casefold() for pick in self.prompt.picks)

    def typed(self, text: str) -> None:
        """Narrows the list; marks a known name only by its number or in full, as a new one may begin like it."""
        items = self._items(text)
        if not text:
            self.lines.show(items, None if self._moved else self.stands)
            return
        self._moved = False
        known = [item for item in items if item.id != _NEW]
        sure = len(known) == 1 and (text.strip().isdecimal() or self._whole(text.strip()))
        self.lines.show(items, known[0].id if sure or (not self.prompt.add and known) else _NEW)

    def press(self, key: str) -> None:
        """Moves the mark."""
        self._moved = True
        super().press(key)

    def _reply(self, item: Item, text: str) -> Reply:
        return Reply(f"+{text.strip()}" if item.id == _NEW else item.id, raw=text.strip() or item.title)

    def answer(self, text: str) -> Input | str | None:
        """The marked name; a new one goes as typed, to be understood first."""
        item = self.lines.item
        if item is None or item.id == _NEW:
            return super().answer(text)
        return self._reply(item, text)

    def choose(self, item: Item) -> Input | None:
        """A click chooses a known name; a new one is sent by Enter."""
        return None if item.id == _NEW else self._reply(item, "")

    def needs(self) -> str:
        """How a name is given."""
        return "Type a name" + (", or choose one with the arrows" if self.prompt.picks else "")

    def hint(self, text: str) -> str:
        """What Enter would do now."""
        item = self.lines.item
        if item is None:
            return "Enter sends your words as they are" if text.strip() else self.keeps() or self.needs()
        if item.id == _NEW:
            near = near_names(simple(text), matching(self.prompt.picks, text))
            meant = f"“{one_line(near[0].label)}”" if len(near) == 1 else "one of these"
            return f"Enter asks: is it {meant}, or new?" if near else f"Enter adds: {one_line(text)}"
        kept = not text.strip() and item.id == self.prompt.prefill
        return f"Enter {'keeps' if kept else 'chooses'}: {item.title}"
