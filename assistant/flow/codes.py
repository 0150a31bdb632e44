"""Every code that the check can give, with its level and its title; each has a page in docs/checks/."""

from __future__ import annotations

from assistant.flow.diagnostic import Diagnostic, Level
from assistant.flow.place import Place

CODES: dict[str, tuple[Level, str]] = {
    # examples
    "E001": ("error", "An example does not read as it says"),
    # form
    "F001": ("error", "A word that the language does not know"),
    "F002": ("error", "Something needed is missing"),
    "F003": ("error", "An id is not well formed"),
    "F004": ("error", "An unknown kind of question"),
    "F005": ("error", "The same id twice"),
    "F006": ("error", "A list that is not there"),
    "F007": ("error", "A part that is not there"),
    "F008": ("error", "A source is not well formed"),
    "F009": ("error", "A word that this kind of question does not use"),
    "F010": ("error", "The wrong shape"),
    "F011": ("error", "A fact that the record does not have"),
    "F012": ("error", "The question disagrees with the record"),
    "F013": ("error", "A file that is not there"),
    "F014": ("error", "An unknown test"),
    "F015": ("error", "Not one of the words that can stand here"),
    "F016": ("error", "Braces that hold no id"),
    "F017": ("error", "A step that does nothing"),
    "F018": ("error", "The dialogue does not have its file's name"),
    "F019": ("error", "A step that cannot stand here"),
    "F020": ("warning", "A warning is silenced the wrong way"),
    # logic
    "L001": ("error", "A test looks for a value that is not on offer"),
    "L002": ("warning", "A condition can never be met"),
    "L003": ("note", "A condition is always met"),
    "L004": ("note", "Nobody asks what follows from “don't know”"),
    "L005": ("warning", "A check says nothing about its own question"),
    "L006": ("error", "The lowest is above the highest"),
    "L007": ("note", "“not” around a question that may be “don't know”"),
    "L008": ("warning", "Nothing is left to pick"),
    "L009": ("warning", "A table feeds itself"),
    "L010": ("error", "A test does not fit the kind of question"),
    "L011": ("warning", "A retired question is still looked at"),
    "L012": ("warning", "A question is looked at again because of itself"),
    "L013": ("error", "A table that repeats has no date"),
    "L014": ("error", "A workshop has no cycles"),
    "L015": ("warning", "A question of the short route can never open there"),
    "L016": ("error", "A check refuses every answer"),
    "L017": ("error", "The default would be refused"),
    "L018": ("error", "How often a table repeats cannot be told"),
    "L019": ("error", "An answer would lose its force with a day"),
    # references
    "R001": ("error", "No such id"),
    "R002": ("error", "An answer is used before it is asked"),
    "R003": ("error", "A row's answer is used outside its row"),
    "R004": ("error", "A sum of something that cannot be summed"),
    "R005": ("error", "A part uses itself"),
    "R006": ("error", "Something without rows is used as if it had them"),
    "R007": ("warning", "A shared fact is used before this dialogue asks it"),
    # text
    "T001": ("warning", "A question does not say why it is asked"),
    "T002": ("warning", "A question is too long"),
    "T003": ("warning", "Two questions stand in one"),
    "T004": ("warning", "Two questions have the same words"),
    "T005": ("warning", "A topic's words are taken"),
    "T006": ("note", "The words are hard to read"),
    "T007": ("note", "A long question has no label"),
    "T008": ("note", "A question names no source"),
    "T009": ("warning", "Two things to pick read the same"),
    # use
    "U001": ("warning", "Nothing reads the answer"),
    # versions
    "V001": ("error", "A question has gone"),
    "V002": ("warning", "A question has changed its kind"),
    "V003": ("warning", "A choice has gone"),
    "V004": ("error", "The version number has not moved far enough"),
    "V005": ("warning", "A choice was reworded and lost its id"),
    "V006": ("error", "Another dialogue stands here"),
    # YAML
    "Y001": ("error", "The file is not YAML"),
    "Y002": ("error", "The same key twice"),
    "Y003": ("error", "An anchor, an alias or a merge"),
    "Y004": ("error", "A tag"),
    "Y005": ("error", "A directive"),
    "Y006": ("warning", "A # drops the rest of the line"),
    "Y007": ("error", "Too deep or too big"),
    "Y008": ("error", "The file is not UTF-8"),
    "Y009": ("error", "An empty file"),
    "Y010": ("error", "Several documents in one file"),
}


def found(code: str, place: Place, message: str, cure: str) -> Diagnostic:
    """A finding with the level that its code has."""
    return Diagnostic(code, CODES[code][0], place, message, cure)
