"""The task list of a conversation, and the answers in its log that do not count now."""

from __future__ import annotations

from assistant.flow.counting import count_done, units_of
from assistant.flow.display import label_of, non_words, shown, unfit_words, whose
from assistant.flow.dormant import dormant_in, dormant_label
from assistant.flow.facts import Key
from assistant.flow.order import next_item
from assistant.flow.path import Item, Part, View
from assistant.flow.talk import ItemView, SectionView


def sections_of(view: View) -> tuple[SectionView, ...]:
    """Every section that is asked now, with its questions and counts."""
    current = next_item(view)
    here = current.section if current else -1
    return tuple(_section(view, part, place == here) for place, part in enumerate(view.parts))


def _section(view: View, part: Part, current: bool) -> SectionView:
    items = tuple(
        ItemView(
            item.key,
            item.question.id,
            label_of(view, item),
            item.status,
            shown(view, item) or _unfit(view, item),
            item.fact.answer if item.fact and item.status != "open" else None,
        )
        for item in part.items
    )
    units = units_of(view.index, part.items)
    done = count_done(units)
    title = part.section.title if part.section else f"Finish {part.stage.title}"
    section_id = part.section.id if part.section else "sign_off"
    return SectionView(part.stage.id, part.stage.title, section_id, title, done, len(units), items, current)


def _unfit(view: View, item: Item) -> str:
    words = unfit_words(view, item)
    return f"{words} (cannot stay as it is)" if words else ""


def unused_in(view: View) -> tuple[ItemView, ...]:
    """Answers that stand in the log but do not count now; those of rows that were taken out are gone with them."""
    return tuple(_unused(view, key) for key in dormant_in(view))


def _unused(view: View, key: Key) -> ItemView:
    question, answer = view.index.own_question(key), view.state.facts[key].answer
    assert question is not None
    text = non_words(answer, whose(view)) or view.answers.words(question.id, answer)
    return ItemView(key, question.id, dormant_label(view, key), "dormant", text, answer)
