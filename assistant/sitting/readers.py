"""Holds what reads free text by the catalogue, each made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from assistant.catalogue.sentences import SentenceWords
from assistant.flow.state import State
from assistant.library.shelf import Shelf
from assistant.sitting.remembering import AreaTitles, read_settled, settled_titles
from assistant.sitting.suggesting import Suggester
from assistant.store.store import Store
from assistant.understand.tasks import TaskIndex
from assistant.understand.titles import TitleMatch, TitleReader


class Readers:
    """The readers of job titles and of words for functions, and what offers answers with their help."""

    def __init__(self, shelf: Shelf, store: Callable[[], Store]) -> None:
        """Takes the shelf with the catalogue, and the way to the file of answers."""
        self._shelf = shelf
        self.area = AreaTitles(store, lambda: self.titles)
        """What was settled of titles in this home folder."""

    @cached_property
    def titles(self) -> TitleReader:
        """Reads job titles as roles."""
        return TitleReader(self._shelf.role_book())

    @cached_property
    def tasks(self) -> TaskIndex:
        """Knows how functions are spoken of."""
        return TaskIndex(self._shelf.catalogue(), self.words)

    @cached_property
    def words(self) -> SentenceWords:
        """The words of everyday for what functions are about."""
        return self._shelf.sentence_words()

    @cached_property
    def suggester(self) -> Suggester:
        """Offers answers that can be worked out."""
        return Suggester(self._shelf.catalogue, self.read_title, lambda: self.tasks, self._shelf.learning)

    def read_title(self, title: str, state: State) -> TitleMatch:
        """What a job title means by what was settled before, in its own record or elsewhere in the home folder."""
        return read_settled(title, self.titles, settled_titles(state, self.titles), self.area.settled)
