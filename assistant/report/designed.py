"""What was said of a role that somebody designs, beside what the catalogue knows of it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.catalogue.functions import Function
from assistant.catalogue.handbook import Handbook
from assistant.flow.facts import Json, Key, Value
from assistant.flow.path import View
from assistant.report.reading import Reading, Said

LEAST_QUESTIONS = 6
_MOST_QUESTIONS = 8
"""With one about values, one from lived experience and one scenario, a talk of an hour is full."""
_LEAST_BULLETS, _MOST_BULLETS = 5, 7


@dataclass(frozen=True, slots=True)
class Designed:
    """One role as its conversation left it."""

    view: View
    handbook: Handbook

    def value(self, name: str) -> Json:
        """The answer to a question; None where there is none that counts."""
        question = self.view.index.questions.get(name)
        fact = self.view.answers.counted.get(Key(question.fact)) if question else None
        return fact.answer.value if fact and isinstance(fact.answer, Value) else None

    def picked(self, name: str) -> dict[str, str]:
        """The ticks of a question, each with the words beside it."""
        value = self.value(name)
        return {pick: str(words) for pick, words in value.items()} if isinstance(value, dict) else {}

    def said(self, name: str) -> Said | None:
        """An answer in words, or why there is none; None where it is not asked for."""
        return Reading(self.view).said(name)

    def label(self, name: str) -> str:
        """A few words for a question."""
        return Reading(self.view).label(name)

    def functions(self) -> tuple[Function, ...]:
        """The functions of the role, in the order of the guide."""
        picked = self.picked("functions")
        return tuple(each for each in self.handbook.catalogue.functions if each.id in picked)

    def key_functions(self) -> tuple[Function, ...]:
        """Those that matter most."""
        picked = self.picked("key")
        return tuple(each for each in self.functions() if each.id in picked)

    def interviewed(self) -> tuple[tuple[Function, bool], ...]:
        """The functions that are asked about in the talk, each with whether it was picked.

        All of them where they fit into one talk; else what was picked, with more to fill it.
        """
        functions = self.functions()
        least = _MOST_QUESTIONS if len(functions) <= _MOST_QUESTIONS else LEAST_QUESTIONS
        return _filled_up(self.key_functions(), functions, least, _MOST_QUESTIONS)

    def in_reserve(self) -> tuple[Function, ...]:
        """The other functions of the role: each has a question too, to put in place of another."""
        asked = {function.id for function, _ in self.interviewed()}
        return tuple(each for each in self.functions() if each.id not in asked)

    def advertised(self) -> tuple[tuple[Function, bool], ...]:
        """The functions that the advert names, each with whether it was picked."""
        return _filled_up(self.key_functions(), self.functions(), _LEAST_BULLETS, _MOST_BULLETS)


def _filled_up(
    picked: tuple[Function, ...], all_of_them: tuple[Function, ...], least: int, most: int
) -> tuple[tuple[Function, bool], ...]:
    """What was picked, and more up to the least number: first from groups that nothing was picked from."""
    chosen = list(picked[:most])
    while len(chosen) < least:
        left = [each for each in all_of_them if each not in chosen]
        if not left:
            break
        groups = {each.group for each in chosen}
        chosen.append(next((each for each in left if each.group not in groups), left[0]))
    return tuple((each, each in picked) for each in chosen)
