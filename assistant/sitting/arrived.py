"""Says on opening what somebody else gave and was taken in since: it is answered, so nobody is asked for it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.flow.display import label_of
from assistant.flow.events import Started
from assistant.flow.path import Item
from assistant.flow.talk import Speech
from assistant.sitting.sitting import Sitting

_MOST_NAMED = 4


def tell_arrived(sitting: Sitting) -> None:
    """Puts before the opening words what came in a parcel after the last turn of this conversation."""
    found: dict[str, list[str]] = {}
    for item in _news(sitting):
        by = item.fact.by if item.fact else ""
        found.setdefault(by, []).append(label_of(sitting.view, item))
    told = tuple(Speech("tool", _words(by, labels)) for by, labels in found.items())
    sitting.opening = (*told, *sitting.opening)


def _news(sitting: Sitting) -> Iterator[Item]:
    state, own = sitting.view.state, sitting.conversation
    turns = [record.seq for record in state.records if record.conversation == own]
    begun = [record.seq for record in state.records if isinstance(record.event, Started) and record.conversation == own]
    last = turns[-1] if turns and turns[-1] not in begun else 0
    for item in sitting.view.items:
        if item.fact and item.fact.way == "parcel" and item.fact.seq > last and not item.question.column:
            yield item


def _words(by: str, labels: list[str]) -> str:
    more = f" and {len(labels) - _MOST_NAMED} more" if len(labels) > _MOST_NAMED else ""
    came = f"From {by or 'somebody who gave no name'}, as you took it in: {'; '.join(labels[:_MOST_NAMED])}{more}."
    stand = "It is" if len(labels) == 1 else "They are"
    return f"{came} {stand} answered now. To change one, type its name: /change {labels[-1].lower()}"
