"""Takes a record that was written as JSON back in, as a plan of its own with the same log."""

from __future__ import annotations

from itertools import groupby

from assistant.exchange.record_json import WholeRecord
from assistant.sitting.drafts import draft_of
from assistant.store.entries import Subject
from assistant.store.store import Store


def take_in(store: Store, whole: WholeRecord, name: str = "") -> Subject:
    """A new subject with everything that the record holds; turns, words and dates are as they were.

    Args:
        store: The file of answers.
        whole: The record.
        name: What to call it here; its own name where that is free.

    Raises:
        RefusedError: The name is taken.
    """
    subject = store.new_subject(whole.kind, name or whole.name, whole.example)
    for text in whole.texts:
        store.keep_dialogue(text.hash, text.dialogue, text.version, text.text)
    renamed = {one.id: store.new_conversation(subject.id, one.dialogue, one.hash).id for one in whole.conversations}
    for _, turn in groupby(whole.records, key=lambda record: record.turn):
        drafts = [draft_of(record, renamed.get(record.conversation, "")) for record in turn]
        store.append(subject.id, store.last_seq(subject.id), drafts)
    return subject
