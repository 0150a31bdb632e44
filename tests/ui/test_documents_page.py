"""A document is written in the form and to the folder that are shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assistant.errors import EmptyError
from assistant.sitting.lines import DocumentLine
from assistant.ui.screens.documents import DocumentsScreen, usual_folder
from tests.ui.conftest import Open
from tests.ui.fakes import FakeDesk


async def test_a_document_is_written_in_the_form_chosen_to_the_folder_shown(window: Open, tmp_path: Path) -> None:
    async with window(FakeDesk(started=True)) as page:
        await page.go("documents")
        assert page.listed("#list") == ["Every document at once", "> Strategy", "Risk register"]
        assert "Northfield: which document would you like?" in page.text
        page.query_one("#folder").value = str(tmp_path / "new" / "folder")
        await page.press("enter")
        assert page.listed("#list") == ["> Word", "OpenDocument text", "Web page", "Plain text (Markdown)"]
        await page.press("down", "enter")
        assert page.desk.written == [("p1", "strategy", "odt", tmp_path / "new" / "folder")]
        assert (tmp_path / "new" / "folder").is_dir()
        assert "strategy.odt" in "".join(page.text.split())
        assert page.listed("#list")[1] == "> Strategy"


async def test_every_document_at_once_takes_the_form_that_most_people_can_open(window: Open, tmp_path: Path) -> None:
    async with window(FakeDesk(started=True)) as page:
        await page.go("documents")
        page.query_one("#folder").value = str(tmp_path)
        await page.press("0")
        assert [(name, form) for _, name, form, _ in page.desk.written] == [("strategy", "docx"), ("risks", "xlsx")]
        assert "✓ 2 documents written to" in page.text


async def test_of_every_document_at_once_one_that_has_nothing_to_say_yet_stops_no_other(
    window: Open, tmp_path: Path
) -> None:
    desk = FakeDesk(started=True)
    write = desk.write_document

    def refuse_the_first(subject: str, name: str, *more: Any, **options: Any) -> Path:
        if name == "strategy":
            raise EmptyError("There is nothing to write yet.")
        return write(subject, name, *more, **options)

    desk.write_document = refuse_the_first  # type: ignore[method-assign]
    async with window(desk) as page:
        await page.go("documents")
        page.query_one("#folder").value = str(tmp_path)
        await page.press("0")
        assert [name for _, name, _, _ in desk.written] == ["risks"]
        assert "Nothing to write yet for: Strategy." in " ".join(page.text.split())
        await page.press("1", "1")
        assert "There is nothing to write yet." in " ".join(page.text.split())


async def test_the_folder_and_the_document_are_kept_for_the_next_time(window: Open, tmp_path: Path) -> None:
    desk = FakeDesk(started=True)
    async with window(desk) as page:
        await page.go("documents")
        page.query_one("#folder").value = str(tmp_path)
        await page.press("2", "1")
        assert desk.written == [("p1", "risks", "xlsx", tmp_path)]
        await page.press("escape")
        await page.go("documents")
        assert page.query_one("#folder").value == str(tmp_path)
        assert page.listed("#list")[2] == "> Risk register"
    async with window(desk) as page:
        await page.go("documents")
        assert page.query_one("#folder").value == str(tmp_path)


async def test_the_page_of_documents_starts_at_the_one_that_fits_the_stage(window: Open) -> None:
    desk = FakeDesk(started=True)
    async with window(desk) as page:
        lines = (*desk.documents(), DocumentLine("review-report", "Review report", "What came of it.", ("docx", "odt")))
        desk.documents = lambda: lines  # type: ignore[method-assign]
        await page.app.push_screen(DocumentsScreen(page.screen._clerk, "p1", "Review"))  # type: ignore[attr-defined]
        await page.settle()
        assert page.listed("#list")[-1] == "> Review report"


async def test_the_usual_folder_is_the_one_of_documents_or_one_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert usual_folder() == tmp_path / "Joined Up"
    (tmp_path / "Documents").mkdir()
    assert usual_folder() == tmp_path / "Documents"


async def test_the_folder_is_a_key_away_and_enter_or_an_arrow_leads_back(window: Open) -> None:
    async with window(FakeDesk(started=True)) as page:
        await page.go("documents")
        for back in ("enter", "down", "up"):
            await page.press("tab")
            assert page.query_one("#folder").has_focus
            await page.press(back)
            assert page.query_one("#list").has_focus
        assert page.desk.written == []


async def test_another_plan_can_be_written_from(window: Open) -> None:
    desk = FakeDesk(started=True)
    desk.new_plan("Larkdale")
    async with window(desk) as page:
        await page.go("documents")
        assert page.listed("#list")[0] == "From another plan or person"
        await page.press("up", "up", "enter")
        assert page.listed("#list") == ["> Northfield", "Larkdale"]
        await page.press("2")
        assert "Larkdale: which document would you like?" in page.text


async def test_a_folder_that_cannot_be_made_is_one_line(window: Open, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    async with window(FakeDesk(started=True)) as page:
        await page.go("documents")
        page.query_one("#folder").value = str(tmp_path / "file" / "folder")
        await page.press("0")
        assert len(page.toasts) == 1
        assert "cannot be made" in page.toasts[0]
        assert page.desk.written == []


async def test_without_a_plan_there_is_nothing_to_write_and_it_says_so(window: Open) -> None:
    async with window() as page:
        await page.go("documents")
        assert "There is no plan yet." in page.text
