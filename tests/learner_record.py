"""A small record and dialogue of a worker who learns, with answers that are shared and some that are private."""

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
begins: yes
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
