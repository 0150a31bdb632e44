"""Words that no pattern knows are weighed by the phrases that are known of each function."""

from __future__ import annotations

import pytest

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.functions import Function
from assistant.catalogue.sentences import Phrases, Saying, SentenceWords
from assistant.understand.nearfunctions import NearFunctions
from assistant.understand.stems import Token, read_tokens
from assistant.understand.tasks import Task

LIFTS, BUDGETS = "guide:7.activities:15", "guide:7.activities:14"


@pytest.fixture(scope="module")
def near() -> NearFunctions:
    functions = (Function(LIFTS, "Plan transport", "", "activities"), Function(BUDGETS, "Budgets", "", "activities"))
    said = (
        Phrases(
            LIFTS, ("somebody's wheels for hospital", "a car to the clinic", "sit in the waiting room with people")
        ),
        Phrases(BUDGETS, ("split the care cash", "make the care pot stretch")),
        Phrases("guide:7.nowhere:1", ("a function that is not there",)),
    )
    sayings = (
        Saying((LIFTS,), ("ferry people clinic/surgery",)),
        Saying((LIFTS, BUDGETS), ("voucher",), "this or that"),
    )
    return NearFunctions(Catalogue(functions=functions), SentenceWords(sayings=sayings, phrases=said))


def words(text: str) -> list[Token]:
    return read_tokens(text)


def test_the_function_whose_phrases_share_most_words_comes_first(near: NearFunctions) -> None:
    first, second = near.rank(words("wheels to get her to hospital"))

    assert (first.meaning, second.meaning) == (LIFTS, BUDGETS)
    assert first.share > 0.5 > second.share
    assert first.share + second.share == pytest.approx(1)


def test_a_saying_counts_with_each_of_its_words(near: NearFunctions) -> None:
    assert near.rank(words("ferry folk to the surgery"))[0].meaning == LIFTS


def test_words_that_tell_nothing_lead_nowhere(near: NearFunctions) -> None:
    assert near.rank(words("they were with us, and also there")) == []
    assert near.rank(words("the weather in Leeds")) == []
    assert near.rank(words("a voucher")) == []


def test_a_guess_is_made_of_the_words_that_nothing_else_was_read_from(near: NearFunctions) -> None:
    (task,) = near.guess(words("Red Cross help stretch the care pot"), {0, 1})

    assert (task.functions, task.words) == ((BUDGETS,), "help stretch the care pot")
    assert task.places == frozenset({2, 3, 5, 6})


def test_one_word_alone_is_no_guess(near: NearFunctions) -> None:
    assert near.guess(words("Red Cross wheels"), {0, 1}) == []


def test_a_function_that_all_the_words_speak_against_gives_way(near: NearFunctions) -> None:
    tokens = words("Red Cross sit in the waiting room with care people")
    misled = Task((BUDGETS,), "care", frozenset({8}), 8)

    (task,) = near.weigh([misled], tokens, {0, 1})

    assert (task.functions, task.words) == ((LIFTS,), "care")


def test_a_function_that_the_words_bear_out_stays(near: NearFunctions) -> None:
    tokens = words("Red Cross make the care pot stretch and sit in the waiting room")
    both = [Task((BUDGETS,), "pot", frozenset({5}), 5), Task((LIFTS,), "waiting room", frozenset({11, 12}), 11)]

    assert near.weigh(both, tokens, {0, 1}) == both


def test_a_doubt_stays_a_doubt(near: NearFunctions) -> None:
    doubt = Task((BUDGETS, LIFTS), "voucher", frozenset({2}), 2, "this or that")

    assert near.weigh([doubt], words("Red Cross voucher wheels for hospital"), {0, 1}) == [doubt]


def test_chat_with_a_word_or_two_of_a_function_in_it_is_no_guess(near: NearFunctions) -> None:
    chat = words("Red Cross moaned about wheels, hospital food, parking and Sunday trains")

    assert near.rank(chat)[0].share > 0.5
    assert near.guess(chat, {0, 1}) == []
