"""A small dialogue that rates three tasks, round after round, for the tests of what follows from ratings."""

from __future__ import annotations

from pathlib import Path

from tests.talking import Clock, Talk, desk_with

DIALOGUE = """
dialogue: test
version: 1.0.0
title: Test
subject: plan
stages:
  - id: rate
    title: Rate
    steps:
      - id: tasks
        ask: Which tasks are yours?
        kind: choices
        why: So that we ask only about them.
        choices: [Phone, Visits, Notes, Rotas]
      - id: rate
        for_each: tasks
        grid: yes
        steps:
          - id: importance
            label: Importance
            ask: "How much does it matter: {row}?"
            kind: scale
            range: [1, 5]
            ends: [Not at all, A little, Some, A lot, Vital]
            follow_ups: no
            tags: [importance]
          - id: now
            label: How I do it
            ask: "How do you do it now: {row}?"
            kind: scale
            range: [1, 5]
            ends: [Not yet, Much help, Some help, Alone, Show others]
            follow_ups: no
            tags: [performance]
            when: {not: {importance: {missing: not_applicable}}}
      - {id: over_again, ask: Once more?, kind: choice, choices: [Yes, No]}
      - {id: again, next_cycle: yes, when: {over_again: {is: yes}}}
  - id: after
    title: After
    steps:
      - {id: last, ask: Anything else?, kind: text}
"""


def rating_talk(home: Path, clock: Clock | None = None) -> Talk:
    """A conversation in which three of four tasks were picked, and that stands at the first figure."""
    return Talk(desk_with(home, DIALOGUE, clock=clock)).type("1, 2 and 3")
