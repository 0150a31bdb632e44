"""Checks the words that people read: is each question short, single, different, explained and easy?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.flow.checks.reading import FEWEST_WORDS, OLDEST, OLDEST_ALONE, reading_age, words_in
from assistant.flow.choices import Choice
from assistant.flow.codes import found
from assistant.flow.diagnostic import Diagnostic
from assistant.flow.index import options_of
from assistant.flow.model import Question, Say, Section
from assistant.flow.outline import Outline, Spot, fact_name
from assistant.flow.place import Place

MOST_WORDS = 25
"""The most words in one question."""

LONG_ASK = 8
"""A question with more words than this wants a label for summaries."""

_WORDS = """
    back cancel change clear done example examples exit explain find goto help later menu next no note notes
    ok okay pause plainer progress quit redo repeat resume save skip source status stop summary undo where
    why yes
"""
COMMANDS = frozenset(_WORDS.split())
"""Single words that could be a command at the prompt."""

_GROWN_UP = 18
_ASKERS = "who|what|when|where|which|why|how|whose"
_AUXILIARIES = "is|are|was|were|do|does|did|will|would|can|could|should|has|have"
_AGAIN = rf"(?:and|or)\s+(?P<asker>{_ASKERS})\b"
_AND_IS = rf"and\s+(?:{_AUXILIARIES})\s+(?:it|they|there|you|this|that|the|we)\b"
_SECOND = re.compile(rf"\b(?:{_AGAIN}|{_AND_IS})", re.IGNORECASE)


def check_words(outline: Outline) -> Iterator[Diagnostic]:
    """The findings about words: T001 to T009."""
    live = [(spot, question) for spot, question in outline.questions() if not question.retired]
    for spot, question in live:
        if not question.sign_off:
            yield from _one_question(spot, question)
        yield from _same_choices(spot, question)
    yield from _same_words(live)
    yield from _topics(outline, live)
    yield from _files(outline)


def _one_question(spot: Spot, question: Question) -> Iterator[Diagnostic]:
    table = spot.table
    if not question.why and not (table and table.why):
        yield found("T001", spot.place(), f"'{question.id}' does not say why it is asked", "add 'why'")
    size = len(words_in(question.ask))
    if size > MOST_WORDS:
        message = f"'{question.id}' asks in {size} words"
        yield found("T002", spot.place("ask"), message, f"say it in {MOST_WORDS} or fewer, and move the rest to 'help'")
    second = second_question(question.ask)
    if second:
        message = f"'{question.id}' seems to ask two things (“{second}”)"
        yield found("T003", spot.place("ask"), message, "make it two questions")
    if size > LONG_ASK and not question.label:
        message = f"'{question.id}' has no label, so its {size} words stand in every summary"
        yield found("T007", spot.place("ask"), message, "add 'label' with two or three words")
    tagged = "tool" in question.tags or (table is not None and "tool" in table.tags)
    if not question.source and not tagged and not (table and table.source):
        message = f"'{question.id}' names no source"
        yield found("T008", spot.place(), message, "add 'source', or 'tags: [tool]' where the question is our own")
    texts = (question.ask, question.help, question.why)
    age = reading_age(texts)
    if age > OLDEST_ALONE and sum(len(words_in(text)) for text in texts) >= FEWEST_WORDS:
        message = f"'{question.id}' reads like a text for age {_age(age)}"
        yield found("T006", spot.place("ask"), message, "use shorter words and sentences")


def _age(age: float) -> str:
    return f"{age:.0f}" if age < _GROWN_UP else f"{_GROWN_UP} or more"


def second_question(ask: str) -> str:
    """The words with which a second question begins; empty where there is only one."""
    if ask.count("?") > 1:
        return ask.split("?")[1].strip() or "?"
    if "?" not in ask:
        return ""
    for second in _SECOND.finditer(ask):
        before, asker = ask[: second.start()], second["asker"]
        if not asker or (re.search(rf"\b(?:{_ASKERS})\b", before, re.IGNORECASE) and not _goes_on(asker, before)):
            return second[0]
    return ""


def _goes_on(asker: str, before: str) -> bool:
    """Whether a clause only goes on: "people who care for others and who need a break"."""
    return re.search(rf"\S\s+{asker}\b", before, re.IGNORECASE) is not None


# ---- the same words twice


def _same_words(live: list[tuple[Spot, Question]]) -> Iterator[Diagnostic]:
    """Two questions in the same surroundings must not read the same; a part that is used twice is one question."""
    seen: dict[tuple[object, ...], Question] = {}
    for spot, question in live:
        if question.sign_off:
            continue
        around = tuple(loop.over for loop in spot.loops)
        mark = (_plain(question.ask), around, spot.table.id if spot.table else "")
        first = seen.setdefault(mark, question)
        one_part = question.place.file and first.place == question.place
        if fact_name(first) != fact_name(question) and not one_part:
            message = f"'{question.id}' asks in the same words as '{first.id}'"
            yield found("T004", spot.place("ask"), message, "say how they differ")


def _same_choices(spot: Spot, question: Question) -> Iterator[Diagnostic]:
    for options in (options_of(question.kind), question.down, question.across):
        seen: dict[str, Choice] = {}
        for choice in options.fixed:
            if choice.retired:
                continue
            for words in dict.fromkeys(_plain(text) for text in (choice.label, *choice.aliases)):
                first = seen.setdefault(words, choice)
                if first is not choice:
                    message = f"'{first.id}' and '{choice.id}' of '{question.id}' both read “{choice.label}”"
                    if words != _plain(choice.label):
                        message = f"'{first.id}' and '{choice.id}' of '{question.id}' are both called “{words}”"
                    yield found("T009", spot.place("choices"), message, "give each its own words")


# ---- topics and files


def _topics(outline: Outline, live: list[tuple[Spot, Question]]) -> Iterator[Diagnostic]:
    """The words of a topic must not be an answer, a command, or the words of another topic."""
    taken: dict[str, str] = dict.fromkeys(COMMANDS, "a command")
    for _, question in live:
        for choice in outline.choices_in(options_of(question.kind)) or ():
            if not choice.retired and not options_of(question.kind).functions:
                for words in (choice.label, choice.id.replace("_", " "), *choice.aliases):
                    taken.setdefault(_plain(words), f"a choice of '{question.id}'")
    for topic in outline.dialogue.topics:
        mine = dict.fromkeys(_plain(words) for words in topic.asked_as)
        for words in mine:
            if words in taken:
                message = f"“{words}”, which asks for the topic '{topic.id}', is also {taken[words]}"
                yield found("T005", topic.place, message, "use other words, such as a whole question")
        taken |= dict.fromkeys(mine, f"asking for the topic '{topic.id}'")


def _files(outline: Outline) -> Iterator[Diagnostic]:
    texts: dict[str, list[str]] = {}
    for spot in outline.spots:
        texts.setdefault(spot.place().file, []).extend(_texts(spot))
    for file, said in texts.items():
        age = reading_age(said)
        if age > OLDEST and sum(len(words_in(text)) for text in said) >= FEWEST_WORDS:
            message = f"the questions of this file read like a text for age {_age(age)}"
            yield found("T006", Place(file), message, f"use shorter words and sentences, for age {OLDEST} at most")


def _texts(spot: Spot) -> list[str]:
    match spot.what:
        case Question(retired=False) as question:
            return [question.ask, question.help, question.why]
        case Say(text=text):
            return [text]
        case Section(say=say):
            return [say]
        case _:
            return []


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w{}.']+", text.casefold())).rstrip(".")
