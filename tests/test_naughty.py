from __future__ import annotations

from pathlib import Path

from tests.naughty import naughty_strings


def test_the_list_is_long_and_says_nothing_twice() -> None:
    strings = naughty_strings()
    assert len(strings) >= 120
    assert len(set(strings)) == len(strings)


def test_the_list_holds_every_sort_of_trouble() -> None:
    strings = set(naughty_strings())
    assert {
        "",
        "   ",
        "\x00",
        "\x1b[31mred\x1b[0m",
        "[red]",
        "=1+1",
        "\u202eright to left",
        "\U0010ffff",
        "a" * 1000,
    } <= strings
    assert {"# not a comment", "\\", "name ", "\u2028"} <= strings


def test_each_string_can_be_written_as_utf_8() -> None:
    for string in naughty_strings():
        assert string.encode().decode() == string


def test_the_file_itself_can_be_printed_without_harm() -> None:
    text = Path(__file__).with_name("naughty.txt").read_text(encoding="utf-8")
    hidden = [character for character in text if not character.isprintable() and character != "\n"]
    assert set(hidden) <= {"\u200d", "\U000e0067", "\U000e0062", "\U000e0073", "\U000e0063", "\U000e0074", "\U000e007f"}
