"""Finds the functions that words of a sentence speak of, the longest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.sentences import SentenceWords
from assistant.understand.cues import CUE_WORDS
from assistant.understand.realwords import REAL
from assistant.understand.slips import NO_SLIPS, is_slip, words_of
from assistant.understand.spelling import nearest
from assistant.understand.stems import LITTLE, PEOPLE, Token, read_tokens, stem
from assistant.understand.words import word_set

_DULL = frozenset(
    stem(word)
    for word in word_set(
        """
        help people do make get keep service local support care work give run manage use go home other organisation team
        take bring good new back everyone thing way put set offer find what there out provide say
        """
    )
)
"""Stems that many functions share: alone they bring no second function out of words that are taken."""

_DOING = frozenset(
    stem(word) for word in word_set("handle deal sort cover lead hold look after manage do run take complete fill")
)
"""Stems of doing: they bring no second function out of words that are taken."""

_ARTICLES = word_set("the a an of and or our your")
_WEIGHTS = {"people": 0.2}
_GAP_PRICE = 0.15
_OVERLAP_PRICE = 0.7
_JOIN_PRICE = 0.4
"""What an "and" or a comma within takes from how well words fit."""

Alternative = tuple[str, ...]
Slot = tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that mean a function, and how sure they are."""

    slots: tuple[Slot, ...]
    functions: tuple[str, ...]
    ask: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """A function that words were read as, or a few that lie near each other."""

    functions: tuple[str, ...]
    words: str
    places: frozenset[int]
    """Which tokens were read so."""
    at: int
    """The first of them that is this task's own."""
    ask: str = ""


@dataclass(frozen=True, slots=True)
class _Hit:
    pattern: Pattern
    places: frozenset[int]
    score: float
    joined: bool
    """Whether an "and" or a comma stands within."""


class TaskIndex:
    """All that is known of how functions are named."""

    def __init__(self, catalogue: Catalogue, words: SentenceWords) -> None:
        """Takes the functions with their names, and the words of everyday sentences."""
        self.words: set[str] = set()
        self._by_stem: dict[str, list[Pattern]] = {}
        known = {function.id for function in catalogue.functions}
        for saying in words.sayings:
            functions = tuple(each for each in saying.functions if each in known)
            for said in saying.says:
                self._take(said, functions, saying.ask)
        for function in catalogue.functions:
            for name in (function.label, *function.aliases):
                plain = " ".join(token.low for token in read_tokens(name) if not token.mark)
                self._take(plain, (function.id,), "")
        self.stems = frozenset(stem(word) for word in self.words)
        named = " ".join((*words.job_nouns, *words.organisation_nouns, *words.organisations)).lower().split()
        self._known = (REAL, words_of(catalogue) | NO_SLIPS | CUE_WORDS | frozenset(named), LITTLE, PEOPLE)
        self._spellings = tuple(sorted(word for word in self.words if len(word) >= 5))

    def _take(self, said: str, functions: tuple[str, ...], ask: str) -> None:
        slots = tuple(slot for part in said.lower().split() if (slot := self._slot(part)))
        if len(slots) == 1 and _is_hollow(said):
            return
        reviews = any(("review",) in slot for slot in slots)
        slots = slots if ask or reviews else tuple(_with_planning(slot) for slot in slots)
        dull = all(word in _DULL for slot in slots for alternative in slot for word in alternative)
        if dull or not functions:
            return
        pattern = Pattern(slots, functions, ask)
        for alternative in min(slots, key=lambda slot: (slot in ((("people",),),), len(slot))):
            self._by_stem.setdefault(alternative[0], []).append(pattern)

    def _slot(self, part: str) -> Slot:
        """The alternatives of one place, without the little words."""
        found = []
        for alternative in part.split("/"):
            words = [word for word in alternative.split("_") if word and word not in LITTLE]
            self.words.update(words)
            if words:
                found.append(tuple(stem(word) for word in words))
        return tuple(found)

    def mend(self, token: Token) -> Token:
        """A word with a slip in it as the known word it stands for."""
        low = token.low
        if len(low) < 5 or token.stem in self.stems or any(low in words for words in self._known):
            return token
        meant = nearest(low, self._spellings)
        return token._replace(low=meant, stem=stem(meant)) if meant and is_slip(low, meant) else token

    def find(self, tokens: Sequence[Token], skip: Iterable[int], see_through: Iterable[int]) -> list[Task]:
        """The functions that tokens speak of, in their order; tokens to skip are others' words."""
        view = _View(tokens, frozenset(skip), frozenset(see_through))
        seen: set[int] = set()
        hits: list[_Hit] = []
        for word in view.stems:
            for pattern in self._by_stem.get(word, ()):
                if id(pattern) not in seen:
                    seen.add(id(pattern))
                    hits.extend(view.match(pattern))
        return _choose(hits, tokens)


def _is_hollow(said: str) -> bool:
    """Whether only one word is left of a few, as of "you said we did"."""
    words = said.lower().replace("_", " ").split()
    lost = [word for word in words if word in LITTLE]
    return "/" not in said and len(words) - len(lost) == 1 and bool(set(lost) - _ARTICLES)


def _with_planning(slot: Slot) -> Slot:
    """A slot for plans that takes planning too; only in doubt do the two differ."""
    more = (tuple("planning" if word == "plan" else word for word in each) for each in slot if "plan" in each)
    return tuple(dict.fromkeys((*slot, *more)))


class _View:
    """The words of a clause that count, each with its place among them."""

    def __init__(self, tokens: Sequence[Token], skip: frozenset[int], see_through: frozenset[int]) -> None:
        self.stems: dict[str, list[int]] = {}
        self._token: list[int] = []
        self._clear: list[bool] = []
        self._line: list[str] = []
        self._joins = [place for place, token in enumerate(tokens) if token.low in (",", "and", "or")]
        for place, token in enumerate(tokens):
            hidden = place in skip
            little = token.low in LITTLE or (token.mark and token.low != ":")
            if little and not hidden:
                continue
            at = len(self._line)
            self._token.append(place)
            self._line.append("" if hidden or token.mark else token.stem)
            through = place - 1 in skip if hidden else token.stem == "people" or place in see_through
            self._clear.append(through)
            if not hidden and not token.mark:
                self.stems.setdefault(token.stem, []).append(at)

    def match(self, pattern: Pattern) -> list[_Hit]:
        """Each place where the words of a pattern stand near each other."""
        places = [[run for alternative in slot for run in self._runs(alternative)] for slot in pattern.slots]
        if not all(places):
            return []
        anchor = min(range(len(places)), key=lambda index: len(places[index]))
        found = (self._around(pattern, places, anchor, run) for run in places[anchor][:12])
        return [hit for hit in found if hit]

    def _runs(self, alternative: Alternative) -> list[tuple[int, ...]]:
        """Where words that are tied together stand."""
        size = len(alternative)
        starts = self.stems.get(alternative[0], ())
        return [
            tuple(range(at, at + size))
            for at in starts
            if size == 1 or tuple(self._line[at : at + size]) == alternative
        ]

    def _around(
        self, pattern: Pattern, places: list[list[tuple[int, ...]]], anchor: int, run: tuple[int, ...]
    ) -> _Hit | None:
        """The pattern about one place of its rarest word, if the rest is near enough."""
        taken = set(run)
        for index, runs in enumerate(places):
            if index == anchor:
                continue
            free = [each for each in runs if not taken.intersection(each)]
            if not free:
                return None
            taken.update(_nearest_run(free, run[0]))
        low, high = min(taken), max(taken)
        gap = sum(1 for at in range(low, high + 1) if at not in taken and not self._clear[at])
        if gap > 2 + (len(pattern.slots) > 2):
            return None
        joins = sum(1 for place in self._joins if self._token[low] < place < self._token[high])
        doubt = 0.05 if pattern.ask else 0
        score = sum(self._weight(at) for at in taken) - _GAP_PRICE * gap - _JOIN_PRICE * joins + doubt
        return _Hit(pattern, frozenset(self._token[at] for at in taken), score, joins > 0)

    def _weight(self, at: int) -> float:
        word = self._line[at]
        return _WEIGHTS.get(word, 0.6 if word in _DULL else 1.0)


def _nearest_run(runs: Sequence[tuple[int, ...]], anchor: int) -> tuple[int, ...]:
    """The run that stands nearest, the one before where two do."""
    return min(runs, key=lambda each: (abs(each[0] - anchor), each[0] > anchor))


def _choose(hits: list[_Hit], tokens: Sequence[Token]) -> list[Task]:
    """The hits that explain the words best, none of whose words were all explained before."""
    taken: set[int] = set()
    tasks: list[Task] = []
    left = sorted(hits, key=lambda hit: (-hit.score, min(hit.places)))
    while left:
        hit = max(left, key=lambda each: each.score - _OVERLAP_PRICE * len(each.places & taken))
        left = [each for each in left if each.places - taken and each is not hit]
        own = {place for place in hit.places if place not in taken}
        telling = {place for place in own if tokens[place].stem not in _DULL}
        apart = any(tokens[place].stem not in _DOING for place in telling)
        if (taken & hit.places and (hit.joined or not apart or _is_enclosed(own, tasks, tokens))) or not own:
            continue
        rivals = [each for each in hits if each.places == hit.places and each.score == hit.score]
        tasks.append(_task(hit, rivals, min(telling or own), tokens))
        taken |= hit.places
    return sorted(tasks, key=lambda task: task.at)


def _is_enclosed(own: set[int], tasks: Sequence[Task], tokens: Sequence[Token]) -> bool:
    """Whether words stand within another task and are joined to nothing ("check that referrals we send happened")."""
    inside = any(min(task.places) < min(own) and max(own) < max(task.places) for task in tasks)
    before = tokens[min(own) - 1].low if min(own) else ""
    return inside and before not in ("and", ",", "or")


def _task(hit: _Hit, rivals: list[_Hit], at: int, tokens: Sequence[Token]) -> Task:
    """A hit as a task; what fits as well makes it a doubt."""
    functions = dict.fromkeys(hit.pattern.functions)
    if not hit.pattern.ask:
        functions.update(dict.fromkeys(each for rival in rivals for each in rival.pattern.functions))
    words = " ".join(dict.fromkeys(tokens[place].raw for place in sorted(hit.places)))
    ask = hit.pattern.ask or next((rival.pattern.ask for rival in rivals if rival.pattern.ask), "")
    return Task(tuple(functions), words, hit.places, at, ask)


def merge(tasks: Sequence[Task]) -> list[Task]:
    """The tasks with each function once: what stands alone in one place settles a doubt in another."""
    sure = {task.functions[0] for task in tasks if len(task.functions) == 1}
    kept: list[Task] = []
    seen: set[str] = set()
    for task in tasks:
        doubled = task.functions[0] in seen or (len(task.functions) > 1 and sure.intersection(task.functions))
        if not doubled:
            kept.append(task)
            seen.add(task.functions[0])
    return kept


def settle(task: Task, remembered: Mapping[str, str]) -> Task:
    """A task with what was settled before about its words."""
    known = remembered.get(task.words.casefold(), "")
    return Task((known,), task.words, task.places, task.at) if known else task
