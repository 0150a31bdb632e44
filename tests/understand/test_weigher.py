"""Words are weighed by the phrases of each meaning, and what every meaning says counts for little."""

from __future__ import annotations

import pytest

from assistant.understand.weigher import Weigher

TEA = Weigher(
    (meaning, said.split()) for meaning, said in [("tea", "a hot cup"), ("tea", "a cup"), ("ice", "a cold cup")]
)


def test_what_one_meaning_alone_says_decides() -> None:
    first, second = TEA.rank(["hot", "cup"])

    assert (first.meaning, second.meaning) == ("tea", "ice")
    assert first.share + second.share == pytest.approx(1)
    assert TEA.rank(["cold", "cup"])[0].meaning == "ice"


def test_two_words_beside_each_other_count_besides() -> None:
    assert TEA.known(["hot", "cup", "cold"]) == ["hot", "cup", "cold", "hot cup"]
    assert TEA.rank(["hot", "cup"])[0].share > TEA.rank(["cup", "hot"])[0].share


def test_what_no_meaning_says_counts_for_nothing() -> None:
    assert TEA.rank(["lemon"]) == []
    assert TEA.rank(["lemon", "hot"]) == TEA.rank(["hot"])


def test_the_words_of_a_meaning_are_its_own() -> None:
    assert "hot" in TEA.words_of("tea")
    assert "hot" not in TEA.words_of("ice")
