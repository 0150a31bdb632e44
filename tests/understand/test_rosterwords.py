"""A wish to put a name right is read in the words that people use for it, and nothing else is."""

from __future__ import annotations

import pytest

from assistant.understand.rosterwords import Wish, read_wishes


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("rename Age Uk to Age UK", Wish("rename", "Age Uk", "Age UK", plain=True)),
        (
            "Please rename the role Navigater as Navigator.",
            Wish("rename", "Navigater", "Navigator", "role", plain=True),
        ),
        ("rename the job title Navigater to Navigator", Wish("rename", "Navigater", "Navigator", plain=True)),
        ("Age Uk should be Age UK", Wish("rename", "Age Uk", "Age UK")),
        ("carers circel should be carers circle", Wish("rename", "carers circel", "carers circle")),
        ("Mind should be called involved", Wish("rename", "Mind", "involved")),
        ("sorry, Age Uk should really be called Age UK", Wish("rename", "Age Uk", "Age UK")),
        ("the organisation Mnd is spelt “Mind”", Wish("rename", "Mnd", "Mind", "organisation")),
        ("correct 'Mnd' to 'Mind'", Wish("rename", "Mnd", "Mind")),
        ("take Mind off the map", Wish("remove", "Mind", plain=True)),
        ("can you remove Mind from our plan?", Wish("remove", "Mind", plain=True)),
        ("take Mind out", Wish("remove", "Mind")),
        ("take out Mind", Wish("remove", "Mind")),
        ("delete the person Sue Bell", Wish("remove", "Sue Bell", kind="person")),
    ],
)
def test_the_likeliest_wish_comes_first(text: str, wish: Wish) -> None:
    assert read_wishes(text)[0] == wish


def test_a_name_may_hold_the_word_that_leads_on() -> None:
    wishes = read_wishes("rename Back to Work to Back to work")
    assert [(wish.name, wish.new) for wish in wishes] == [
        ("Back", "Work to Back to work"),
        ("Back to Work", "Back to work"),
        ("Back to Work to Back", "work"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Age UK",
        "we should meet",
        "Mind should be involved",
        "Age UK must be at the table",
        "it is on the map",
        "rename",
        "remove",
        "Mind do transport",
        "rename\nX to Y",
        "remove " + "x" * 400,
    ],
)
def test_other_words_are_no_wish(text: str) -> None:
    assert read_wishes(text) == ()
