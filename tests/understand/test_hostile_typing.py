"""Whatever is typed, an answer comes: long, strange, or made to choke a reader."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understand.reading import Read
from tests.understand.prompts import meant, prompt, read

KINDS = (
    "text",
    "role",
    "organisation",
    "choice",
    "choices",
    "functions",
    "scale",
    "number",
    "money",
    "date",
    "rows",
    "matrix",
)
LONG = (
    "a" * 1_000_000,
    "go back " * 125_000,
    "1" * 1_000_000,
    "1," * 500_000,
    "(" * 1_000_000,
    "- " * 500_000,
    "to " * 24,
    "tell me " * 12,
    "one hundred and " * 60,
    "the end of " * 25,
    " " * 1_000_000 + "x",
    "\n" * 1_000_000,
    "'" * 300,
)


def at(kind: str) -> object:
    return prompt(kind, "What?", "Carers", "Families and friends", "GPs (all)", add=kind in ("role", "organisation"))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("text", LONG, ids=lambda text: f"{text[:8]!r}x{len(text)}")
def test_a_megabyte_is_dealt_with(kind: str, text: str) -> None:
    assert meant(text, at(kind)).meant  # type: ignore[arg-type]
    assert read(text, at(kind))  # type: ignore[arg-type]


def test_a_megabyte_of_words_is_an_answer_kept_to_the_letter() -> None:
    text = "We will go back to the board. " * 33_000

    reading = meant(text).reading
    assert isinstance(reading, Read)
    assert reading.value == text.strip()


@pytest.mark.parametrize(
    "text",
    ["\x1b[31mred\x1b[0m", "[red]help[/red]", "‮kcab", "😀", "😀 go back", "=1+1", "\x00", "٣", "½", "²", "Ⅻ", "１２"],
)
@pytest.mark.parametrize("kind", KINDS)
def test_strange_signs_are_no_trouble(kind: str, text: str) -> None:
    assert meant(text, at(kind)).meant  # type: ignore[arg-type]


@given(st.text(max_size=80), st.sampled_from(KINDS))
def test_any_text_means_something(text: str, kind: str) -> None:
    assert meant(text, at(kind)).meant  # type: ignore[arg-type]


RUN = (
    "go back skip to the end of march next year two and a half thousand not no yes know what is this that ask sam by "
    "change my answer 1 2 31 2027 , - : ( ) ? / £ % k m one hundred or carers all except first"
)
WORDS = st.sampled_from(RUN.split())


@given(st.lists(WORDS, max_size=14).map(" ".join), st.sampled_from(KINDS))
def test_any_run_of_our_own_words_means_something(text: str, kind: str) -> None:
    assert meant(text, at(kind)).meant  # type: ignore[arg-type]


def test_the_library_of_dates_stays_away_until_it_is_needed() -> None:
    program = (
        "import sys, datetime; from assistant.understand.describe import describe; "
        "describe('end of March', 'date', today=datetime.date(2026, 11, 23)); "
        "sys.exit('dateparser' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
