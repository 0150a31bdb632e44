"""Looking something up finds what the catalogue holds, and says what is only suggested."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.sitting.desk import Desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """A desk with all that is shipped."""
    return Desk(Path(tmp_path_factory.mktemp("lookup")))


@pytest.mark.parametrize(
    ("words", "kind", "title"),
    [
        ("referrals", "function", "Follow up referrals"),
        ("lifts to appointments", "function", "Help people get to appointments"),
        ("social prescriber", "role", "Link worker"),
        ("motivational interviewing", "training", "Coaching skills and motivational interviewing"),
        ("what is an outcome", "topic", "What is an outcome?"),
    ],
)
def test_everyday_words_find_what_is_meant(desk: Desk, words: str, kind: str, title: str) -> None:
    assert (kind, title) in [(found.kind, found.title) for found in desk.look_up(words)[:4]]


def test_a_function_is_explained_and_what_is_suggested_says_so(desk: Desk) -> None:
    text = next(found.text for found in desk.look_up("referrals") if found.kind == "function")
    assert "What good looks like (this tool's suggestion):" in text
    assert "Ways to learn it (this tool's suggestion):" in text


def test_a_competency_names_its_ladder(desk: Desk) -> None:
    found = [found.text.split("\n")[0] for found in desk.look_up("teamwork", limit=40) if found.kind == "competency"]
    assert found
    assert set(found) <= {ladder.title for ladder in desk.shelf.learning().ladders}


def test_a_competency_says_what_it_is_made_of_and_is_found_by_it(desk: Desk) -> None:
    found = desk.look_up("find out what needs joining up")[0]
    assert "It is made of:\n• How body, mind and feelings are\n" in found.text
    assert found.text.count("• ") == 6
    assert found.title in [each.title for each in desk.look_up("medicines they have been told to take")]


def test_a_role_says_its_kinds_its_other_names_and_what_is_asked_where_a_name_is_not_clear(desk: Desk) -> None:
    text = next(found.text for found in desk.look_up("care assessor") if found.id == "care-assessor")
    assert "In the guide: a specialist role and a generic role" in text
    text = next(
        found.text for found in desk.look_up("local area coordinator") if found.title == "Local area coordinator"
    )
    assert "LAC: " in text
    assert "Also called: " in text


def test_a_core_area_is_found_and_says_whose_words_tell_of_it(desk: Desk) -> None:
    found = desk.look_up("duty of care")[0]
    assert (found.kind, found.source) == ("core_area", ("guide:7.core:6",))
    assert "these words are this tool's" in found.text


@pytest.mark.parametrize("words", ["", "   ", "zzzzqqqq"])
def test_nothing_finds_nothing(desk: Desk, words: str) -> None:
    assert desk.look_up(words) == ()
