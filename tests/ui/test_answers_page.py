"""The lists behind the task list and the page of answers."""

from __future__ import annotations

from assistant.flow.facts import Key, Value
from assistant.flow.talk import ItemView, SectionView
from assistant.ui.screens.review import review_items
from assistant.ui.widgets.task_list import task_items


def view(name: str, status: str, text: str = "", answer: object = None) -> ItemView:
    return ItemView(Key(name), name, name.capitalize(), status, text, answer)  # type: ignore[arg-type]


SECTIONS = (
    SectionView(
        "analyse", "Analyse", "vision", "Your local vision", 1, 3,
        (
            view("area", "answered", "Northfield", Value("Northfield")),
            view("scope", "come_back", "put off for now"),
            view("people", "open"),
        ),
        current=True,
    ),
    SectionView(
        "analyse", "Analyse", "data", "Collect data", 1, 1,
        (view("source", "recheck", "The census", Value("The census")),),
    ),
    SectionView("plan", "Plan", "risks", "Risks", 0, 2, (view("risk", "open"), view("extra", "later"))),
)  # fmt: skip


def test_the_page_of_answers_has_what_was_said_and_what_is_not_used_now() -> None:
    items = review_items(SECTIONS, unused=(view("year", "dormant", "2024", Value("2024")),))
    assert [(item.title, item.mark, item.below) for item in items if not item.head] == [
        ("Area", " ", "Northfield"),
        ("Scope", "↺", "put off for now"),
        ("Source", "!", "The census (please look again)"),
        ("Year", "–", "2024"),
    ]
    heads = [(item.title, item.tail) for item in items if item.head and item.title]
    assert heads == [
        ("Analyse: Your local vision", "1 not answered yet"),
        ("Analyse: Collect data", "✓ all answered"),
        ("Answers not used now", ""),
    ]


def test_the_task_list_opens_where_a_person_is_and_counts_the_rest() -> None:
    items = task_items(SECTIONS, set(), set())
    assert [(item.mark, item.title, item.tail) for item in items] == [
        ("▾", "Analyse", "2/4"),
        ("▾", "Your local vision", "1/3 ◂"),
        ("✓", "Area", ""),
        ("↺", "Scope", ""),
        ("·", "People", ""),
        ("▸", "Collect data", "1/1 ✓"),
        ("▸", "Plan", "0/2"),
    ]


def test_stages_and_sections_fold_and_unfold() -> None:
    folded = task_items(SECTIONS, {"stage plan"}, {"section analyse/vision"})
    assert [item.title for item in folded] == ["Analyse", "Your local vision", "Collect data", "Plan", "Risks"]
