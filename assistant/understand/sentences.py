"""Reads sentences about who does what into cells to propose, and says what it would ask; it writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.sentences import SentenceWords
from assistant.understand.actors import ActorIndex, Kind
from assistant.understand.breaks import Sentence, split_sentences
from assistant.understand.clauses import Clause, Lexicon, last_object, split_clauses
from assistant.understand.nearfunctions import NearFunctions
from assistant.understand.said import Said
from assistant.understand.statements import read_statements
from assistant.understand.tasks import Task, TaskIndex
from assistant.understand.unread import find_unread
from assistant.understand.wholegroups import GroupIndex

Status = Literal["delivers", "partly", "planned", "none", "unknown"]

_LONGEST = 20_000
_MOST_ASKS = 8
_ALL_OF_US = ("we", "us", "everyone", "everybody", "everyone else")
_NOTHING = SentenceWords()


@dataclass(frozen=True, slots=True)
class SentenceCell:
    """One thing said: who stands how to one function."""

    function: str
    who: str
    """As typed, without "the"; empty for nobody, and where nobody is named."""
    who_kind: Kind
    status: Status
    when: str = ""
    ambiguous: bool = False
    words: str = ""
    """The words that led to the function."""
    may_be: tuple[str, ...] = ()
    """The functions that the words may mean, where that is not settled."""
    note: str = ""
    """The words that tell more than the status: for whom not, when it ends, what it hangs on."""


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """What a text proposes, and what to ask before it is written."""

    text: str
    cells: tuple[SentenceCell, ...] = ()
    asks: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    """Words of which nothing was read."""


class SentenceReader:
    """Reads texts by one catalogue; making it takes a moment, reading with it little."""

    def __init__(
        self,
        catalogue: Catalogue,
        words: SentenceWords = _NOTHING,
        organisations: Iterable[str] = (),
        roles: Iterable[str] = (),
    ) -> None:
        """Takes the functions, the words of everyday, and the organisations and roles that the plan names."""
        self._labels = {function.id: function.label for function in catalogue.functions}
        self._actors = ActorIndex(catalogue, words, organisations, roles)
        self._tasks = TaskIndex(catalogue, words)
        self._groups = GroupIndex(catalogue)
        self._nearest = NearFunctions(catalogue, words)

    def read(self, text: str, remembered: Mapping[str, str] | None = None) -> SentenceReading:
        """What a text proposes.

        Args:
            text: One sentence or several, as typed.
            remembered: What words were settled to mean before: a function's id by the words in small letters.
        """
        if len(text) > _LONGEST:
            return SentenceReading(text, (), ("That is a lot at once. Please give a few sentences at a time.",))
        known = {
            words.casefold(): function for words, function in (remembered or {}).items() if function in self._labels
        }
        lexicon = Lexicon(self._actors, self._tasks, self._groups, self._nearest, known)
        sentences = split_sentences(text)
        divided = _divide(sentences, lexicon)
        said = read_statements(text, divided)
        cells = _settle([self._cell(text, one) for one in said if not one.ask])
        asks = self._asks(cells, said, sentences)
        return SentenceReading(text, tuple(cells), tuple(asks), _unread(text, divided, said, asks))

    def _cell(self, text: str, said: Said) -> SentenceCell:
        task, doer = said.task or _NO_TASK, said.doer
        several = len(task.functions) > 1
        return SentenceCell(
            task.functions[0],
            doer.who,
            doer.kind,
            said.status,
            said.when,
            several,
            task.words,
            task.functions if several else (),
            " ".join(text[slice(*said.note)].split()),
        )

    def _asks(self, cells: Sequence[SentenceCell], said: Sequence[Said], sentences: Sequence[Sentence]) -> list[str]:
        """The questions that settle the cells, each once."""
        asks = dict.fromkeys(
            self._near(one.task) for one in said if one.task and len(one.task.functions) > 1 and not one.ask
        )
        asks.update(dict.fromkeys(_who(cell) for cell in cells if cell.who.casefold() in _ALL_OF_US))
        asks.update(dict.fromkeys(one.ask for one in said if one.ask))
        if not asks and all(one.asked for one in said) and any(sentence.asks for sentence in sentences[:1]):
            asks["That reads as a question. Who does what, as far as you know?"] = None
        return list(asks)[:_MOST_ASKS]

    def _near(self, task: Task) -> str:
        """What to ask where words may mean a few functions."""
        labels = [self._labels[function] for function in task.functions]
        listed = task.ask or " or ".join([", ".join(labels[:-1]), labels[-1]])
        return f"What does “{task.words}” mean here: {listed}?"


_NO_TASK = Task(("",), "", frozenset(), 0)


def _divide(sentences: Sequence[Sentence], lexicon: Lexicon) -> list[tuple[Sentence, list[Clause]]]:
    """Each sentence with its clauses."""
    divided: list[tuple[Sentence, list[Clause]]] = []
    spoken = ""
    for sentence in sentences:
        clauses = split_clauses(sentence, lexicon, spoken)
        spoken = last_object(clauses) or spoken
        divided.append((sentence, clauses))
    return divided


def _unread(
    text: str,
    divided: Iterable[tuple[Sentence, Sequence[Clause]]],
    said: Iterable[Said],
    asks: Sequence[str],
) -> tuple[str, ...]:
    """The words of which nothing was read, as typed, but for those that are asked about."""
    tasks = {id(one.task) for one in said}
    spans = [span for sentence, clauses in divided for span in find_unread(sentence, clauses, tasks)]
    words = dict.fromkeys(" ".join(text[slice(*span)].split()) for span in spans)
    return tuple(each for each in words if not any(each in ask for ask in asks))[:_MOST_ASKS]


def _who(cell: SentenceCell) -> str:
    return f"Who is “{cell.who}” here: which organisation or role?"


def _settle(cells: Iterable[SentenceCell]) -> list[SentenceCell]:
    """Each function and doer once; what was said last counts."""
    kept: dict[tuple[str, str], SentenceCell] = {}
    for cell in cells:
        kept[cell.function, cell.who.casefold()] = cell
    return list(kept.values())


def read_sentences(
    text: str,
    catalogue: Catalogue,
    organisations: Iterable[str] = (),
    roles: Iterable[str] = (),
    remembered: Mapping[str, str] | None = None,
    words: SentenceWords = _NOTHING,
) -> SentenceReading:
    """What a text proposes; a `SentenceReader` reads many texts faster."""
    return SentenceReader(catalogue, words, organisations, roles).read(text, remembered)
