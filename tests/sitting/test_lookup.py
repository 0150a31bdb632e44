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


@pytest.mark.parametrize("words", ["", "   ", "zzzzqqqq"])
def test_nothing_finds_nothing(desk: Desk, words: str) -> None:
    assert desk.look_up(words) == ()
