"""Every colour that words are written in can be read on what it is written on."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.theme import Theme

from assistant.ui.themes import CONTRAST, THEMES, TITLES

WORDS = ("foreground", "primary", "success", "warning", "error", "text-muted")
GROUNDS = ("background", "surface", "panel")


def ratio(words: str, ground: str) -> float:
    def light(colour: str) -> float:
        parts = [part / 255 for part in Color.parse(colour).rgb]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(words), light(ground)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_words_stand_out_from_their_ground(theme: Theme) -> None:
    colours = theme.to_color_system().generate()
    least = 7.0 if theme is CONTRAST else 4.5
    pairs = [(words, ground) for words in WORDS for ground in GROUNDS]
    pairs += [("block-cursor-foreground", "block-cursor-background"), ("foreground", "primary-muted")]
    pairs += [("primary", "primary-muted"), ("foreground", "block-hover-background")]
    too_near = {
        (words, ground): round(found, 2)
        for words, ground in pairs
        if (found := ratio(colours[words], colours[ground])) < least
    }
    assert not too_near


def test_every_look_has_a_name_that_people_know() -> None:
    assert [theme.name for theme in THEMES] == list(TITLES)
