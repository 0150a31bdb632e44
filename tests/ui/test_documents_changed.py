"""What somebody changed in a document is never written over unasked."""

from __future__ import annotations

from pathlib import Path

from tests.ui.conftest import Open
from tests.ui.fakes import FakeDesk


def _changed(*names: str) -> FakeDesk:
    desk = FakeDesk(started=True)
    desk.changed_files = set(names)
    return desk


async def test_a_file_that_somebody_changed_is_asked_about_and_a_new_name_is_the_first_offer(
    window: Open, tmp_path: Path
) -> None:
    async with window(_changed("strategy")) as page:
        await page.go("documents")
        page.query_one("#folder").value = str(tmp_path)
        await page.press("enter", "enter")
        assert "Somebody changed strategy.docx after it was written here" in " ".join(page.text.split())
        assert page.listed("#list") == ["> Write it as strategy 2.docx", "Write over it", "Leave it"]
        assert page.desk.written == []
        await page.press("enter")
        assert page.desk.clashes == [("strategy", "beside")]
        assert "strategy2.docx" in "".join(page.text.split())
        assert page.listed("#list")[1] == "> Strategy"


async def test_it_can_be_written_over_or_left(window: Open, tmp_path: Path) -> None:
    async with window(_changed("strategy")) as page:
        await page.go("documents")
        page.query_one("#folder").value = str(tmp_path)
        await page.press("enter", "enter", "3")
        assert page.desk.written == []
        assert "✓" not in page.text
        assert page.listed("#list")[1] == "> Strategy"
        await page.press("enter", "enter", "escape")
        assert page.desk.written == []
        assert page.listed("#list")[1] == "> Strategy"
        await page.press("enter", "enter", "2")
        assert page.desk.clashes == [("strategy", "over")]


async def test_of_every_document_at_once_the_others_are_written_and_those_are_asked_about_together(
    window: Open, tmp_path: Path
) -> None:
    async with window(_changed("strategy", "risks")) as page:
        await page.go("documents")
        page.query_one("#folder").value = str(tmp_path)
        await page.press("0")
        said = " ".join(page.text.split())
        assert "Somebody changed 2 files after they were written here" in said
        assert page.listed("#list") == ["> Write new files beside them", "Write over them", "Leave them"]
        await page.press("1")
        assert page.desk.clashes == [("strategy", "beside"), ("risks", "beside")]
        assert "✓ 2 documents written to" in page.text
    async with window(_changed("risks")) as page:
        await page.go("documents")
        page.query_one("#folder").value = str(tmp_path)
        await page.press("0")
        assert [name for _, name, _, _ in page.desk.written] == ["strategy"]
        assert "✓ Written:" in page.text
        assert "risks.xlsx" in page.text
