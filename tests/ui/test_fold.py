"""Any text becomes lines that fit and that a terminal shows without obeying them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from assistant.ui.fold import as_long, clip, fold, harmless, hides, one_line


def test_words_are_broken_between_words() -> None:
    assert fold("the quick brown fox", 10) == ["the quick", "brown fox"]


def test_a_word_longer_than_the_line_is_broken_where_it_must_be() -> None:
    assert fold("abcdefghij", 4) == ["abcd", "efgh", "ij"]


def test_line_breaks_stay() -> None:
    assert fold("one\ntwo\r\nthree", 20) == ["one", "two", "three"]


def test_escape_sequences_are_shown_and_not_obeyed() -> None:
    assert harmless("\x1b[31mred\x07") == "␛[31mred␇"
    assert harmless("a\x9bb") == "a⟨9B⟩b"


def test_words_that_run_backwards_are_shown_with_their_switch() -> None:
    assert harmless("safe\u202egpj") == "safe⟨202E⟩gpj"
    assert harmless("שלום") == "שלום"


def test_a_lone_half_of_a_character_can_be_written_to_the_terminal() -> None:
    harmless("a\ud800b").encode("utf-8")


def test_what_cannot_be_seen_is_noticed_and_a_tab_is_not() -> None:
    assert hides("a\x1bb")
    assert hides("a\u202eb")
    assert not hides("a\tb\nc")


def test_one_line_and_clip_keep_to_one_line() -> None:
    assert one_line("a\n b\tc") == "a b c"
    assert clip("abcdefgh", 5) == "abcd…"
    assert clip("abc", 5) == "abc"


@given(
    st.text(alphabet=st.sampled_from("aé \u0300\u200d中ー👩👧🇦🇧\ufe0f\u1100\u1161"), max_size=60), st.integers(2, 12)
)
def test_no_line_of_odd_letters_is_wider_than_the_width(text: str, width: int) -> None:
    for line in fold(text, width):
        assert cell_len(line) <= width


@given(st.text(), st.integers(1, 40))
def test_no_line_is_wider_than_the_width(text: str, width: int) -> None:
    for line in fold(text, max(width, 2)):
        assert cell_len(line) <= max(width, 2)


@given(st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=0x2FF), max_size=200), st.integers(2, 40))
def test_no_letter_is_lost(text: str, width: int) -> None:
    assert "".join(fold(text, width)).replace(" ", "") == harmless(text).replace(" ", "").replace("\n", "")


@given(st.text())
def test_a_line_for_the_cursor_is_as_long_as_it_was(text: str) -> None:
    assert len(as_long(text)) == len(text)


@given(st.text())
def test_nothing_harmful_is_left(text: str) -> None:
    assert not any((ord(char) < 32 and char != "\n") or 127 <= ord(char) < 160 for char in harmless(text))
