"""What the buttons, the keys and the list of commands of a conversation do."""

from __future__ import annotations

from assistant.flow.talk import Command, Input, NoReply

GIVEN: dict[str, tuple[Input, str]] = {
    "back": (Command("back"), ""),
    "undo": (Command("undo"), ""),
    "example": (Command("example"), ""),
    "dont_know": (NoReply("dont_know", raw="Don't know yet"), "Don't know yet"),
    "not_applicable": (NoReply("not_applicable", raw="Not for us"), "Not for us"),
    "come_back": (NoReply("come_back", raw="Come back later"), "Come back later"),
    "declined": (NoReply("declined", raw="Rather not say"), "Rather not say"),
}
"""What the buttons and keys send, and how it reads in the transcript."""

FIND = frozenset({"/find", "find", "/lookup", "/look", "look up", "look it up"})
"""Asks for the look-up, with nothing to look up yet."""

OFFERS = (
    ("Back to the question before", "F5", "give('back')"),
    ("Don't know yet", "F6: goes to the list of open questions", "give('dont_know')"),
    ("Not for us", "F7", "give('not_applicable')"),
    ("Come back later", "F8", "give('come_back')"),
    ("Undo the last answer", "F9", "give('undo')"),
    ("Why is this asked?", "F1: help and examples too", "why"),
    ("Show the list of tasks", "F2", "tasks"),
    ("Answer all of these at once", "F10: where many lines are asked alike", "grid"),
    ("Who does what now", "F10 at questions about it: the map, and where the gaps are", "map"),
    ("Look something up", "F3", "find"),
    ("Check your answers", "F4: change any of them", "review"),
    ("The chart of your ratings", "Importance beside how it is done now, and the first needs", "chart"),
    ("Check the plan", "What is missing, and what clashes", "friend"),
    ("Write the documents", "Word, web page, spreadsheet", "documents"),
    ("Share a part of this record", "One file for a supervisor, an employer or a plan", "share"),
    ("Take the short way", "About 15 questions", "route('short_route')"),
    ("Take the full way", "Every question", "route('full_route')"),
    ("Stop for now", "Everything is saved", "stop"),
)
