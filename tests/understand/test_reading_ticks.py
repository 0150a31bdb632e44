"""Several things ticked in one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.reading import Read, Refused, Unsure
from tests.understand.prompts import prompt, read, refusal, value

WHO = prompt("choices", "Who?", "Carers", "Families", "GPs", "Housing and homelessness")


def ticked(text: str, at: Prompt = WHO) -> list[str]:
    """The picks that were ticked."""
    found = value(text, at)
    assert isinstance(found, dict)
    return list(found)


@pytest.mark.parametrize(
    ("text", "picks"),
    [
        ("1, 3 and 4", ["p1", "p3", "p4"]),
        ("1 3", ["p1", "p3"]),
        ("1-3", ["p1", "p2", "p3"]),
        ("2 to 4", ["p2", "p3", "p4"]),
        ("all of them", ["p1", "p2", "p3", "p4"]),
        ("everyone", ["p1", "p2", "p3", "p4"]),
        ("all four", ["p1", "p2", "p3", "p4"]),
        ("all except 3", ["p1", "p2", "p4"]),
        ("everyone but the carers", ["p2", "p3", "p4"]),
        ("the first two", ["p1", "p2"]),
        ("carers and families", ["p1", "p2"]),
        ("GPs & carers", ["p1", "p3"]),
        ("carers/gps", ["p1", "p3"]),
        ("housing and homelessness", ["p4"]),
        ("carers and housing and homelessness", ["p1", "p4"]),
        ("just carers", ["p1"]),
        ("none", []),
    ],
)
def test_ticks_by_number_and_by_name(text: str, picks: list[str]) -> None:
    reading = read(text, WHO)

    assert ticked(text) == picks
    assert isinstance(reading, Read)
    assert not reading.inferred


@pytest.mark.parametrize(
    ("text", "details"),
    [
        ("carers: through the forum", {"p1": "through the forum"}),
        ("carers (forum), families (letters home)", {"p1": "forum", "p2": "letters home"}),
        ("carers: forum, families: letters", {"p1": "forum", "p2": "letters"}),
        ("Carers - the forum, and by post; GPs", {"p1": "the forum, and by post", "p3": ""}),
        ("carers (through the forum, by post)", {"p1": "through the forum, by post"}),
    ],
)
def test_words_beside_a_tick_are_kept(text: str, details: dict[str, str]) -> None:
    assert value(text, WHO) == details


def test_a_near_spelling_is_repeated_back() -> None:
    reading = read("familes, carers", WHO)  # codespell:ignore

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == ({"p1": "", "p2": ""}, True)
    assert "Families" in reading.why


def test_names_in_a_sentence_are_repeated_back() -> None:
    reading = read("carers families gps", WHO)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == ({"p1": "", "p2": "", "p3": ""}, True)


@pytest.mark.parametrize("text", ["volunteers", "7", "carers but not families"])
def test_nothing_is_dropped_in_silence(text: str) -> None:
    assert "is not on the list" in refusal(text, WHO)


def test_a_new_name_is_added_where_the_list_may_grow() -> None:
    assert value("carers, the fire service", replace(WHO, add=True)) == {"p1": "", "+the fire service": ""}


def test_none_of_these_is_ticked_by_itself() -> None:
    picks = (*WHO.picks, Pick("none", "None of these", alone=True))
    at = replace(WHO, picks=picks)

    assert ticked("none", at) == ["none"]
    assert ticked("all of them", at) == ["p1", "p2", "p3", "p4"]


def test_a_group_is_ticked_by_its_name_and_repeated_back() -> None:
    picks = (
        Pick("f1", "Assess needs", group="Planning"),
        Pick("f2", "Agree a plan", group="Planning"),
        Pick("f3", "Visit"),
    )
    reading = read("all of planning", Prompt("answer", "Which functions?", "functions", picks=picks))

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == ({"f1": "", "f2": ""}, True)


def test_what_is_not_on_the_list_is_someone_else_in_ones_own_words() -> None:
    who = prompt("choices", "Who?", "Carers", "Families", "Someone else")
    reading = read("carers, families and the voluntary sector forum", who)

    assert isinstance(reading, Read)
    assert reading.value == {"p1": "", "p2": "", "p3": "the voluntary sector forum"}
    assert reading.inferred
    assert reading.why == "I took your words as “Someone else”."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ward does not return my calls", {"p3": "The ward does not return my calls"}),
        ("my manager, mostly", {"p3": "my manager, mostly"}),
        ("not time", None),
        ("7", None),
        ("what does that mean?", None),
    ],
)
def test_free_words_are_something_else_and_what_is_denied_or_asked_is_not(text: str, value: object) -> None:
    reading = read(text, prompt("choices", "What is in the way?", "Time", "Tools", "Something else"))
    assert (reading.value if isinstance(reading, Read) else None) == value
    assert not isinstance(reading, Read) or reading.inferred


def test_free_words_are_refused_where_the_list_has_nothing_else() -> None:
    assert isinstance(read("the ward is far away", prompt("choices", "What?", "Time", "Tools")), Refused)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Fenland and Wexmoor ICB", ["Fenland and Wexmoor ICB"]),
        ("Fenland & Wexmoor ICB", ["Fenland & Wexmoor ICB"]),
        ("Wexmoor Health and Care Trust", ["Wexmoor Health and Care Trust"]),
        ("Wexmoor Fire and Rescue", ["Wexmoor Fire and Rescue"]),
        ("Mind and Wexmoor Health and Care Trust", ["Mind", "Wexmoor Health and Care Trust"]),
        ("Fenland and Wexmoor ICB, Age UK and Mind", ["Fenland and Wexmoor ICB", "Age UK", "Mind"]),
        ("Age UK and Mind", ["Age UK", "Mind"]),
        ("Age UK, the council and Mind", ["Age UK", "the council", "Mind"]),
        ("Age UK and Wexmoor Council", ["Age UK", "Wexmoor Council"]),
        ("the hospital and the police", ["the hospital", "the police"]),
        ('"Bread and Roses" and Mind', ["Bread and Roses", "Mind"]),
        ("Fenland and Wexmoor ICB\nMind", ["Fenland and Wexmoor ICB", "Mind"]),
    ],
)
def test_an_and_in_the_name_of_an_organisation_divides_nothing(text: str, names: list[str]) -> None:
    partners = replace(prompt("choices", "Which organisations?"), add=True)

    assert ticked(text, partners) == [f"+{name}" for name in names]


def test_an_and_before_an_organisation_on_the_list_divides() -> None:
    partners = replace(prompt("choices", "Which organisations?", "Wexmoor Council"), add=True)

    assert ticked("Fenland and Wexmoor Council", partners) == ["p1", "+Fenland"]


PARTNERS = replace(
    prompt("choices", "Which partners?", "calder counci", "Age UK Calder", "the hospice", "Kirk and Calder Trust"),
    add=True,
)


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Calder Counci", ["p1"]),
        ("the Calder Counci.", ["p1"]),
        ("age-uk calder, Hospice", ["p2", "p3"]),
        ("Kirk & Calder Trust", ["p4"]),
        ("2 and the third", ["p2", "p3"]),
        ("just age uk calder please", ["p2"]),
    ],
)
def test_the_same_name_is_the_known_one_where_new_names_may_be(text: str, ids: list[str]) -> None:
    reading = read(text, PARTNERS)

    assert isinstance(reading, Read)
    assert (list(reading.value or ()), reading.inferred) == (ids, False)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "known"),
    [("Calder Council", "calder counci"), ("Age UK Calderdale", "Age UK Calder"), ("Age UK", "Age UK Calder")],
)
def test_a_near_name_is_never_taken_for_the_known_one_but_asked_about(text: str, known: str) -> None:
    reading = read(text, PARTNERS)

    assert isinstance(reading, Unsure)
    assert [pick.label for pick in reading.candidates] == [known, f"{text} (new)"]
    assert reading.say == f"Did you mean “{known}”, or is “{text}” new?"


def test_another_organisation_with_a_word_in_common_is_new() -> None:
    assert value("St Mary's Hospice", PARTNERS) == {"+St Mary's Hospice": ""}


def test_near_names_among_others_are_repeated_back_as_new() -> None:
    reading = read("Calder Council, Mind, Age UK Calderdale: by post", PARTNERS)

    assert isinstance(reading, Read)
    assert reading.value == {"+Calder Council": "", "+Mind": "", "+Age UK Calderdale": "by post"}
    assert reading.inferred
    assert reading.why == (
        "New on the list: Calder Council; near it: calder counci. Age UK Calderdale; near it: Age UK Calder."
    )


@pytest.mark.parametrize("text", ['"Calder Council"', "“Calder Council”"])
def test_a_name_in_quotes_is_new_at_a_tick_list_too(text: str) -> None:
    reading = read(text, PARTNERS)

    assert isinstance(reading, Read)
    assert (reading.value, reading.inferred) == ({"+Calder Council": ""}, False)


def test_a_near_spelling_is_still_a_tick_where_no_name_may_be_new() -> None:
    assert value("calder council", replace(PARTNERS, add=False)) == {"p1": ""}


WHO_ELSE = prompt("choices", "Who?", "Carers", "Families", "GPs", "Something else")


def test_n_stands_for_and_between_names_and_a_slip_after_it_is_mended() -> None:
    slip = "carers n famlies, and the vicar"  # codespell:ignore
    assert value(slip, WHO_ELSE) == {"p1": "", "p2": "", "p4": "the vicar"}
    assert ticked("GPs n carers") == ["p1", "p3"]
    assert value("carers n GPs: by post", WHO) == {"p1": "", "p3": "by post"}


def test_a_name_with_an_n_in_it_is_one_name() -> None:
    assert value("rock n roll club, carers", replace(WHO, add=True)) == {"p1": "", "+rock n roll club": ""}
    assert value("rock n roll, carers", WHO_ELSE) == {"p1": "", "p4": "rock n roll"}


def test_words_around_a_name_that_was_found_in_them_are_said() -> None:
    reading = read("famlies and carers who live nearby, the vicar", WHO)  # codespell:ignore

    assert isinstance(reading, Read)
    assert reading.inferred
    assert "“carers who live nearby” as “Carers”" in reading.why
    assert "“Families” from what you said" in reading.why
    assert "could not find “the vicar”" in reading.why
