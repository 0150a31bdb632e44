"""Organisations and roles are found by their names, however people type them."""

from __future__ import annotations

import pytest

from assistant.analysis.coverage import Doer
from assistant.sitting.naming import name_key, named, split_owner

DOERS = tuple(Doer(f"r{number}", name) for number, name in enumerate(("Age UK", "Vale Council", "District Nurse")))


@pytest.mark.parametrize("typed", ["age uk", "the Age UK", " Age  UK "])
def test_small_letters_articles_and_spaces_make_no_difference(typed: str) -> None:
    assert named(typed, DOERS) == (DOERS[0],)


def test_one_and_several_are_the_same_name() -> None:
    assert named("district nurses", DOERS) == (DOERS[2],)
    assert name_key("Wales") != name_key("Wal")


def test_a_part_of_a_longer_name_may_mean_it_and_a_longer_one_does_not() -> None:
    assert named("the council", DOERS) == (DOERS[1],)
    assert named("Age UK Leeds", DOERS) == ()


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("Vale Trust's navigators", ("Vale Trust", "navigators")),
        ("the nurses’ manager", ("the nurses", "manager")),
        ("district nurses", ("", "district nurses")),
        ("People's Voice", ("People", "Voice")),
    ],
)
def test_whose_a_role_is_stands_before_it(typed: str, parts: tuple[str, str]) -> None:
    assert split_owner(typed) == parts
