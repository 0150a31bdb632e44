"""Every voice can be told from every other without colour."""

from __future__ import annotations

import pytest

from assistant.ui.bubbles import MOST_SHOWN, STYLES, Piece, bubble

VOICES = ("asked", "guide", "answer", "echo", "refusal", "summary", "warning", "tool", "heading")


def words(rows: list[tuple[Piece, ...]]) -> list[str]:
    return ["".join(piece.text for piece in row).rstrip() for row in rows]


def test_no_two_voices_look_the_same_in_plain_text() -> None:
    looks = {voice: tuple(words(bubble(voice, "Here it is").rows(60))) for voice in VOICES}
    assert len(set(looks.values())) == len(VOICES)
    assert looks["answer"] == (" › You: Here it is",)
    assert looks["refusal"] == (" × Not taken: Here it is",)
    assert looks["warning"] == (" ! Please check: Here it is",)


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("width", [12, 40, 96])
def test_every_row_fits_and_has_a_style_that_exists(voice: str, width: int) -> None:
    lines = [("area", "The area that it is for", "Northfield and the three valleys")]
    for row in bubble(voice, "A long line of words that has to be broken somewhere. " * 3, lines).rows(width):
        assert sum(len(piece.text) for piece in row) <= max(width, 12)
        assert all(piece.style in STYLES for piece in row)


def test_markup_is_words() -> None:
    assert words(bubble("answer", "[red]not red[/red]").rows(60)) == [" › You: [red]not red[/red]"]


def test_a_very_long_answer_is_shown_in_part_and_says_so() -> None:
    shown = bubble("answer", "x" * 1_000_000)
    assert len(shown.text) < MOST_SHOWN + 100
    assert shown.text.endswith("(and 996,000 more characters, kept in full)")


def test_a_summary_links_each_line_to_its_question() -> None:
    rows = bubble("summary", "Check these.", [("area", "Area", "Northfield"), ("scope", "Scope", "Wide")]).rows(60)
    links = [{piece.link for piece in row} - {""} for row in rows]
    assert [found for found in links if found] == [{"area"}, {"scope"}]


def test_a_voice_from_a_later_version_is_still_shown() -> None:
    assert words(bubble("whisper", "Psst").rows(40)) == [" i Psst"]
