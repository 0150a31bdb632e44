"""The pages in docs/ say what is there: no link is broken, no file is forgotten, and what they show works."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from assistant import paths
from assistant.exchange.parcel import FORMAT, VERSION, Parcel, read_parcel, write_parcel
from assistant.library.inspection import check_paths
from assistant.library.learning import read_learning
from tests.sitting.laptops import AT, Laptop

DOCS = Path(__file__).parents[1] / "docs"


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def test_every_link_between_the_pages_leads_somewhere() -> None:
    links = [
        (file.name, link)
        for file in DOCS.rglob("*.md")
        for link in re.findall(r"\]\(([^)#:]+\.md)\)", file.read_text(encoding="utf-8"))
        if not (file.parent / link).is_file()
    ]
    assert links == []
    assert {file.name for file in DOCS.glob("*.md")} - {"index.md"} <= set(
        re.findall(r"\(([a-z]+\.md)\)", page("index.md"))
    )


def test_the_page_of_the_knowledge_folder_names_every_file_and_no_other() -> None:
    told = re.findall(r"^\| (.*?) \|", page("knowledge.md"), re.MULTILINE)
    names = [name for cell in told for name in re.findall(r"`([a-z_*-]+\.yaml)`", cell)]
    there = {path.name for path in paths.shipped("knowledge").glob("*.yaml")}
    known = {path.name for name in names for path in paths.shipped("knowledge").glob(name)}
    assert known == there
    assert [name for name in names if not list(paths.shipped("knowledge").glob(name))] == []


def test_the_ladder_of_a_team_as_the_page_shows_it_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "knowledge"
    shutil.copytree(paths.shipped("knowledge"), folder)
    example = re.findall(r"```yaml\n(.*?)```", page("knowledge.md"), re.DOTALL)[0]
    (folder / "competencies-our-team.yaml").write_text(example, encoding="utf-8")
    assert [str(one) for one in check_paths([folder], folder) if one.level == "error"] == []
    ladder = next(each for each in read_learning(folder).ladders if each.id == "our-team")
    assert ladder.title == "Our team"


def test_the_page_of_the_parcel_names_every_part_that_a_parcel_has() -> None:
    laptop = Laptop("Ann")
    laptop.add("a1", name="Ring round")
    parcel: Parcel = laptop.pack()
    text = write_parcel(parcel)
    assert read_parcel(text.encode()).written == AT
    parts = re.findall(r"^\| `([a-z]+)` \|", page("parcel.md"), re.MULTILINE)
    assert parts == re.findall(r'^ "([a-z]+)":', text, re.MULTILINE)
    assert f"always `{FORMAT}`" in page("parcel.md")
    assert f"the number of this form: {VERSION}" in page("parcel.md")
