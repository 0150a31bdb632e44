"""Words that could break a file or play a trick: each comes through as it was typed, or as a harmless sign."""

from __future__ import annotations

import csv
from decimal import Decimal
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from assistant.report.delivery import as_bytes
from assistant.report.legible import legible
from assistant.report.paper import (
    Block,
    Bullets,
    Cell,
    Column,
    Day,
    Fact,
    KeyFacts,
    Paper,
    Paragraph,
    Section,
    Table,
)
from tests.naughty import naughty_strings
from tests.report.reading_back import texts_in
from tests.report.story import TODAY

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    '=HYPERLINK("http://a.b","x")',
    "=cmd|' /C calc'!A0",
    "＝1",
    " =1",
    "\n=1",
]
MARKUP = [
    "<script>alert(1)</script>",
    "</p></body>",
    "&amp; &lt; &#x41;",
    "<w:p/>",
    "]]>",
    "<!-- x -->",
    "{{ 7*7 }}",
    "{% raw %}",
    "[red]bold[/red]",
    "# not a heading",
    "1. not a list",
    "10) nor this",
    "- nor this",
    "+ plus",
    "> quote",
    "***",
    "___",
    "---",
    "===",
    "a | b | c",
    "`code` ~~gone~~ **bold** _it_",
    "![x](javascript:alert(1))",
    "[a]: http://a.b",
    "http://a.b/c_d_e",
    "\\ back\\slash \\*",
    "    four spaces",
    "a  b   c",
    "tab\there",
    "$x^2$",
    ":--- | ---:",
    "~~~",
    "<br>",
    "a\\",
    "*",
    "_",
    "**Term:**",
    "&nbsp;",
    "x&copy;",
]
LETTERS = [
    "Ωåß∂ƒ",
    "田中さん",
    "👩‍👩‍👧 👍🏽",
    "مرحبا بالعالم",
    "שלום",
    "\u202eright to left\u202c",
    "zero\u200bwidth",
    "e\u0301",
    "\u2028line\u2029",
    "ﬁ ½ №",
    "a\u00a0b",
    "𝕋𝕖𝕤𝕥",
    "\ufefffirst",
    "I\u0307",
    "ß ẞ",
    "…—–“”’",
    "\U0001f3f4\U000e0067",
    "\x85next",
]
CONTROLS = [
    "\x1b[31mred\x1b[0m",
    "nul\x00here",
    "bell\x07",
    "back\x08space",
    "\x1b]0;title\x07",
    "del\x7f",
    "c1\x9b31m",
    "broken\ud800",
    "\ufffe\uffff",
    "\x0b\x0c",
]
LINES = ["one\ntwo", "one\r\ntwo", "one\rtwo", "one\n\nthree", "\nfirst", "last\n"]
OWN = [*FORMULAS, *MARKUP, *LETTERS, *CONTROLS, *LINES, "", " ", "x" * 5000]
WORDS = list(dict.fromkeys([*OWN, *naughty_strings()]))


def paper_of(*words: str) -> Paper:
    """A paper in which words stand everywhere."""
    heads = (Column(f"Head {words[0]}"), Column("Two"))
    table = Table("t", f"Caption {words[0]}", heads, tuple((Cell(word), Cell("end")) for word in words))
    sections = (*(Section(f"Heading {word}", _blocks(word)) for word in words), Section("Table", (table,)))
    days = tuple(Day(word, TODAY, word, word) for word in words)
    return Paper(words[0], TODAY, words[0], (Fact("Term", (words[0],)),), sections, "t", days)


def _blocks(word: str) -> tuple[Block, ...]:
    facts = KeyFacts((Fact("Term", (word,)), Fact("Term", (word, "end"), missing=True)), "")
    return (Paragraph(word), Paragraph(f"a{word}z"), Bullets((word, "end"), lead=f"b{word}"), facts)


def expected(form: str, *words: str) -> list[str]:
    """What a reader should see of `paper_of`, text by text."""
    first = words[0]
    seen = [_title(form, first), first, *_fact(form, first)]
    for word in words:
        seen += [_title(form, f"Heading {word}"), word, f"a{word}z", f"b{word}", word, "end", *_fact(form, word)]
        seen += ["Term:" if form != "html" else "Term", word, "end"]
    seen += ["Table", "What you said:" if form == "md" else "What you said", _title(form, f"Caption {first}")]
    seen += [f"Head {first}", "Two", *(text for word in words for text in (word, "end"))]
    return [text for text in map(_stripped, seen) if text]


def _title(form: str, text: str) -> str:
    """A heading of Markdown, and a caption, has one line."""
    return legible(text).replace("\n", " ") if form == "md" else text


def _fact(form: str, word: str) -> list[str]:
    if form == "html":
        return ["Term", word]
    return [f"Term: {legible(word).strip(chr(10)) if form == 'md' else legible(word)}"]


def _stripped(text: str) -> str:
    """Without the spaces at the ends of lines, which no format promises to keep."""
    lines = legible(text).strip().split("\n")
    return "\n".join(line.strip() for line in lines).strip()


@pytest.mark.parametrize("form", ["docx", "odt", "html", "md"])
def test_every_word_comes_through_as_it_was_typed_and_adds_nothing_of_its_own(form: str) -> None:
    found = [text for text in map(_stripped, texts_in(form, as_bytes(paper_of(*WORDS), form))) if text]
    for seen, wanted in zip(found, expected(form, *WORDS), strict=True):
        assert seen == wanted


def test_every_word_is_text_in_a_workbook_and_never_a_formula_or_a_link() -> None:
    data = as_bytes(paper_of(*WORDS), "xlsx")
    book = load_workbook(BytesIO(data))
    sheet = book.worksheets[0]
    for number, word in enumerate(WORDS, start=2):
        cell = sheet[f"A{number}"]
        assert cell.data_type in ("s", "n"), word
        assert (cell.value or "")[:30_000] == legible(word)[:30_000], word
    with ZipFile(BytesIO(data)) as file:
        for name in file.namelist():
            if name.startswith("xl/worksheets"):
                assert b"<f>" not in file.read(name)
                assert b"hyperlink" not in file.read(name)


def test_what_a_spreadsheet_would_run_gets_an_apostrophe_in_a_csv_file_and_nothing_else_does() -> None:
    for word in WORDS:
        rows = list(csv.reader(StringIO(as_bytes(paper_of(word), "csv").decode("utf-8-sig"), newline="")))
        runs = word.lstrip(" ")[:1] in tuple("=+-@\t\r\n＝")
        assert rows[1] == [f"'{legible(word)}" if runs and word.strip(" ") else legible(word), "end"], word
    assert all(word.lstrip(" ")[0] in "=+-@\t\r\n＝" for word in FORMULAS)


def test_a_negative_number_stays_a_number_in_a_csv_file() -> None:
    table = Table("t", "T", (Column("What"), Column("Change")), ((Cell("Calls"), Cell("-5", Decimal(-5))),))
    paper = Paper("P", TODAY, sections=(Section("S", (table,)),), register="t")
    assert as_bytes(paper, "csv").decode("utf-8-sig") == "What,Change\r\nCalls,-5\r\n"


def test_a_csv_cell_with_lines_quotes_and_commas_reads_back_as_one() -> None:
    written = as_bytes(paper_of('a "b", c\nd'), "csv").decode("utf-8-sig")
    assert '"a ""b"", c\nd",end\r\n' in written


def test_every_calendar_line_is_short_and_unfolds_to_the_words() -> None:
    data = as_bytes(paper_of(*WORDS), "ics")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert not set(data.replace(b"\r\n", b"")) & {10, 13}
    assert all(line.decode("utf-8") is not None for line in data.split(b"\r\n"))
    lines = data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")
    titles = [_unescaped(line.removeprefix("SUMMARY:")) for line in lines if line.startswith("SUMMARY:")]
    assert titles == [legible(word) for word in WORDS]
    assert lines.count("BEGIN:VEVENT") == lines.count("END:VEVENT") == len(WORDS)


def _unescaped(text: str) -> str:
    signs, out = iter(text), ""
    for sign in signs:
        following = next(signs) if sign == "\\" else ""
        out += {"n": "\n"}.get(following, following) if following else sign
    return out


def test_a_page_holds_no_tag_or_entity_that_a_word_brought() -> None:
    page = as_bytes(paper_of("<script>alert(1)</script>&nbsp;{{ 7*7 }}"), "html").decode("utf-8")
    assert "<script" not in page
    assert "&amp;nbsp;" in page
    assert "{{ 7*7 }}" in page
    assert "49" not in page


def test_control_signs_are_shown_as_pictures_and_letters_stay_as_they_are() -> None:
    assert legible("\x1b[31mred\x00\x7f\x9b") == "␛[31mred␀␡�"
    assert legible("a\r\nb\rc\nd\te") == "a\nb\nc\nd\te"
    for word in LETTERS:
        assert legible(word) == word


def test_an_answer_of_a_megabyte_is_whole_in_a_document_and_cut_with_words_in_a_cell() -> None:
    long = "All work and no play. 🙂 " * 45_000
    big = Paper(
        "P",
        TODAY,
        sections=(Section("S", (Paragraph(long), Table("t", "T", (Column("A"),), ((Cell(long),),)))),),
        register="t",
    )
    for form in ("docx", "odt", "html", "md"):
        assert any(text.strip() == long.strip() for text in texts_in(form, as_bytes(big, form)))
    value = load_workbook(BytesIO(as_bytes(big, "xlsx"))).worksheets[0]["A2"].value
    assert str(value).startswith("All work and no play. 🙂 All")
    assert str(value).endswith("(cut here: a cell holds no more; the whole text is in the other formats)")
    assert len(str(value).encode("utf-16-le")) // 2 <= 32_767


def test_sheets_whose_names_would_clash_or_be_refused_get_others() -> None:
    captions = ["a" * 40, "a" * 40, "[x]:*?/\\", "", "history", "A" * 31]
    tables = tuple(Table(f"t{n}", caption, (Column("A"),), ((Cell("x"),),)) for n, caption in enumerate(captions))
    book = load_workbook(BytesIO(as_bytes(Paper("P", TODAY, sections=(Section("S", tables),)), "xlsx")))
    assert len(book.sheetnames) == len(captions) + 1
    assert all(0 < len(name) <= 31 for name in book.sheetnames)
