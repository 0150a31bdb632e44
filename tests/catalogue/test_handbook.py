"""A document can say from which source a line comes."""

from __future__ import annotations

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.handbook import Handbook
from assistant.catalogue.sources import Source

BOOK = Handbook(Catalogue(sources=(Source("guide", "A guide to sheds", "Shed board", "2018"),)))


def test_a_line_is_cited_by_the_title_and_year_of_its_source() -> None:
    assert BOOK.cited("guide:7.sheds:01") == "A guide to sheds (2018)"


def test_a_line_of_no_known_source_is_cited_as_nothing() -> None:
    assert BOOK.cited("sheet3:1") == ""
    assert Handbook().cited("guide:7.sheds:01") == ""
