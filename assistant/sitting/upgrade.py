"""A dialogue whose text changed while a conversation was under way: taken up, with what it means said first."""

from __future__ import annotations

from assistant.flow.compare import compare, renames
from assistant.flow.display import label_of
from assistant.flow.events import DialogueChanged
from assistant.flow.index import Index, build_index
from assistant.flow.path import View
from assistant.flow.talk import Speech
from assistant.library.shelf import Shelf
from assistant.sitting.sitting import Sitting
from assistant.store.entries import Conversation
from assistant.store.store import Store


def index_of(store: Store, shelf: Shelf, conversation: Conversation, current: Index) -> Index:
    """The dialogue that a conversation follows: the text of its last turn, which the store kept."""
    if conversation.hash == current.dialogue.hash:
        return current
    return index_kept(store, shelf, conversation.hash) or current


def index_kept(store: Store, shelf: Shelf, text_hash: str) -> Index | None:
    """A text of a dialogue as it was used once; None where it was never kept."""
    kept = store.dialogue_text(text_hash)
    return build_index(shelf.old(kept.text)) if kept else None


def offer_upgrade(sitting: Sitting, old: Index, new: Index) -> None:
    """Move on to the new text at once where every answer still fits; else say what it touches, and ask."""
    changes = compare(old.dialogue, new.dialogue)
    change = DialogueChanged(old.dialogue.hash, new.dialogue.hash, renames(old.dialogue, new.dialogue))
    after = sitting.preview(new, change)
    touched = _touched(sitting.view, after)
    if touched and any(each.level == "ask" for each in changes):
        looks = "1 answer needs" if len(touched) == 1 else f"{len(touched)} answers need"
        sitting.ask_to_take_up(
            new,
            change,
            f"The questions have changed since you were last here. {looks} another look: {'; '.join(touched)}. "
            "Move to the new questions now? Your answers are kept either way.",
        )
        return
    sitting.take_up(new, change)
    added = len(after.items) - len(sitting.view.items)
    more = f" There are {added} more questions." if added > 0 else ""
    words = f"The questions have been improved since you were last here.{more} All your answers are kept."
    sitting.opening = (Speech("tool", words), *sitting.opening)


def _touched(before: View, after: View) -> list[str]:
    """The answers that stood and would be asked for again, or would not be used any more."""
    counted = {item.key: item for item in before.items if item.status in ("answered", "recheck")}
    open_again = [label_of(after, item) for item in after.items if item.fact and item.status == "open"]
    kept = {item.fact.seq for item in after.items if item.fact}
    lost = [
        label_of(before, item)
        for key, item in counted.items()
        if key not in after.by_key and item.fact and item.fact.seq not in kept
    ]
    return [*open_again, *lost]
