"""The record of Ada, who shares a part of it, and what of it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.errors import UseError
from assistant.flow.events import Answered, Event
from assistant.flow.facts import Json, Key, Value
from assistant.sitting.desk import Desk
from assistant.store.entries import Draft

RECORD = """
lists:
  sizes: [{id: small, label: Small}, {id: big, label: Very big}]
facts:
  area: {label: Area, kind: text, stays: yes}
  size: {label: Size, kind: choice, choices: {list: sizes}}
  budget: {label: Budget, kind: money}
tables:
  organisations:
    {label: Organisations, one: organisation, many: organisations, title: name, pool: yes,
     columns: {name: {label: Name, kind: text}}}
  needs:
    {label: Learning needs, one: learning need, many: learning needs, title: what,
     columns: {what: {label: Need, kind: text}, comment: {label: Comment, kind: text},
               with: {label: With whom, kind: organisation}}}
"""
DIALOGUE = """
dialogue: test
version: 1.0.0
title: What I need to learn
subject: person
stages:
  - id: me
    title: Me
    sections:
      - id: about
        title: About me
        steps:
          - {id: area, fact: area, ask: Where?}
          - {id: nickname, ask: "What shall I call you?", label: Called, kind: text}
          - {id: worry, ask: What worries you?, label: Worry, kind: text, tags: [private]}
      - id: learning
        title: Learning
        steps:
          - id: needs
            fact: needs
            ask: What do you want to learn?
            kind: rows
            row:
              - {id: what, ask: What?}
              - {id: comment, ask: Anything else?, tags: [private]}
"""


def say(desk: Desk, subject: str, *events: Event) -> None:
    """Writes a turn."""
    desk.store.append(subject, desk.store.last_seq(subject), [Draft(event, desk.clock()) for event in events])


def give(desk: Desk, subject: str, key: Key, value: Json) -> None:
    say(desk, subject, Answered(key, Value(value)))


def me(desk: Desk) -> str:
    return desk.people()[0].id


def refused(desk: Desk, file: Path, data: bytes) -> str:
    file.write_bytes(data)
    with pytest.raises(UseError) as error:
        desk.parcel_preview(file)
    words = str(error.value)
    assert "\n" not in words
    assert words.startswith(f"{file}: ")
    return words
