"""The words that led to a function are shown as they were typed."""

from __future__ import annotations

import pytest

from assistant.sitting.typed_words import as_typed


@pytest.mark.parametrize(
    ("words", "text", "shown"),
    [
        ("plans end life", "Nobody plans for the end of life", "plans for the end of life"),
        ("Review care plans", "they review  care plans", "review care plans"),
        ("care plans", "care of homes; they review care plans", "care plans"),
        ("carers families", "keep carers; families too", "carers families"),
        ("transport", "They do public transportation", "transport"),
        ("a(b", "x a(b y", "a(b"),
        ("", "anything", ""),
    ],
)
def test_words_are_shown_with_what_stands_between_them(words: str, text: str, shown: str) -> None:
    assert as_typed(words, text) == shown
