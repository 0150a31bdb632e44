"""What the page of who does what says: its keys, its hints, and what stands with the function under the mark."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.analysis.coverage import CoverageMap, MapName
from assistant.analysis.gaps import FINDING_WORDS, Gaps, NextQuestion
from assistant.ui.fold import one_line
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.map_finding import Told
from assistant.ui.widgets.map_letters import LEVEL_WORDS, cell_words, whole_name
from assistant.ui.widgets.map_places import WANTED, Spot

OTHER: dict[MapName, MapName] = {"coverage": "role_coverage", "role_coverage": "coverage"}
_OTHER_NAMES: dict[MapName, str] = {"coverage": "Roles", "role_coverage": "Organisations"}

LINE = "Many at once: 1-10 D · all communication D except 9 · the rest N"
LEVEL_LINE = "Many at once: 1-10 E · all communication U except 9 · the rest N"
ADD: dict[MapName, str] = {
    "coverage": "Type a name, or several with commas, then Enter",
    "role_coverage": "Type the name of a role, or several with commas, then Enter",
}
RENAME = "Type the right name, then Enter"
WHOSE = "Which organisation is it in? Enter alone leaves that open"
WHOSE_ALL = "Which organisation are all {count} in? Where not in one, press Enter alone"
NO_DOERS: dict[MapName, str] = {
    "coverage": "There are no organisations yet. Type the name of the first one below, and press Enter.",
    "role_coverage": "There are no local roles yet. Type the name of the first one below, and press Enter.",
}
NO_LINE = "Say which functions and what they are to hold, such as 1-10 D, or all N except 9."
NO_LEVEL_LINE = "Say which functions and how much they are wanted, such as 1-10 E, or all W except 9."
NEAR = "{new} is near to {known}. The same one? Then Esc leaves it. Press Enter again if it is new."
"""Asked before a name is added that comes near to one on the map."""
ASK_ALL = "All told for {name}? Then {boxes} “does not”. T again does it, any other key leaves it."
"""Asked before a column is told to be whole: one key would fill many boxes."""
BOXES = {True: "1 empty box becomes", False: "{count} empty boxes become"}
ALL_TOLD = {
    True: "That is all that {name} does: what is empty there counts as “does not”. F9 takes it back.",
    False: "{name} may do more: what is empty there is unknown again. F9 takes it back.",
}
"""What is said when a column was told to be whole, or not to be."""
NONE_WANTED = "No function is wanted yet, so all 42 are shown. Mark some in the column W."
NOTHING_WANTED = "Say which functions you want: press / and type “all wanted”, or “1-20 essential, 21-42 useful”."
NONE_UNKNOWN = "Nothing is unknown here, so all is shown."
GUIDE = (
    ("D P L N ?", "Delivers, partly, planned for later, does not, don't know. The mark then goes on."),
    ("Delete", "Empties what is marked. An empty cell means that nobody was asked."),
    ("E W U N", "In the column W: essential, wanted, useful, not for us."),
    ("X", "Fill along the row, or down the column."),
    ("Arrows", "Move the mark. With Shift, mark a block; one key then fills all of it."),
    ("Ctrl+arrows", "Up and down by group. Left and right by a screenful."),
    ("/", "A line for many: 1-10 D, or 3 P; 5 N, or all communication D except 9, or the rest N."),
    ("Enter", "All about one cell: from when, funded until, notes, who leads."),
    ("T T", "That is all this one does: after a question, what is empty in its column counts as “does not”."),
    ("T", "In a column that is whole: it may do more, and what is empty there is unknown again."),
    ("A", "Add an organisation or a role, or several with commas."),
    ("R", "Puts the name right of the organisation or role under the mark. A name that is there makes the two one."),
    ("O", "Takes it out of the plan. What names it is shown first."),
    ("M", "From the map of organisations to the map of roles, and back."),
    ("U", "Only what is unknown. Ctrl+U does the same in the column W."),
    ("W", "Only the functions that are wanted. Ctrl+W does the same in the column W."),
    ("B", "To the cell whose answer would tell most."),
    ("F", "To a file that others fill in, or from one that came back."),
    ("H", "The heat map: the whole map in colours and letters."),
    ("°", "A function with this sign need not be core. The words under the map say why."),
    ("F9", "Take back what was filled in last."),
    ("F10 or Esc", "Back."),
)


def keys(name: MapName, *, down: bool) -> tuple[Chip, ...]:
    """The keys at the foot."""
    return (
        Chip("screen.type", "Many", "/"),
        Chip("screen.add", "Add", "A"),
        Chip("screen.files", "Files", "F"),
        Chip("screen.best", "Best next", "B"),
        Chip("screen.heat", "Heat map", "H"),
        Chip("screen.other", _OTHER_NAMES[name], "M"),
        Chip("screen.undo", "Undo", "F9"),
        Chip("screen.leave", "Back", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
        Chip("screen.unknown", "Unknown", "U"),
        Chip("screen.wanted", "Wanted", "W"),
        Chip("screen.tell_all", "That is all", "T"),
        Chip("screen.rename", "Rename", "R"),
        Chip("screen.turn_way", "Fill across" if down else "Fill down", "X"),
        Chip("screen.take_out", "Take out", "O"),
    )


def line_keys(asking: str) -> tuple[Chip, ...]:
    """The keys at the foot while something is typed in the line."""
    deed = {"many": "Fill these in", "add": "Add it", "whose": "It is there", "rename": "Rename it"}[asking]
    return (
        Chip("screen.send", deed, "Enter", stays=True),
        Chip("screen.leave", "Back to the map", "Esc", stays=True),
        Chip("app.help", "Help", "F1", stays=True),
    )


def place_words(coverage: CoverageMap, spot: Spot) -> str:
    """The cell under the mark: whose, which function, and what stands there."""
    if not coverage.functions:
        return ""
    function = coverage.functions[spot.row]
    named = f"{function.number} {function.label}"
    if spot.column == WANTED:
        return f"{named}: {LEVEL_WORDS[function.level]}"
    doer = coverage.doers[spot.column - 1]
    counted = f" ({spot.column} of {len(coverage.doers)})" if len(coverage.doers) > 1 else ""
    whole = ", that is all" if doer.all_told else ""
    return f"{whole_name(doer)}{counted}{whole} › {named}: {cell_words(coverage.cell(doer.id, function.id))}"


def finding_of(coverage: CoverageMap, spot: Spot, gaps: Gaps, optional: Mapping[str, str]) -> Told:
    """What stands with the function under the mark, and why."""
    function = coverage.functions[spot.row]
    note = f" ° This need not be core. {optional[function.id]}" if function.id in optional else ""
    found = gaps.about(function.id)
    if found is not None:
        return Told(FINDING_WORDS[found.kind], f"{one_line(found.reason)}{note}")
    if function.level == "not_for_us":
        return Told("Not for us", f"So nobody doing it is no gap.{note}")
    return Told("Not decided", f"Say in the column W whether you want it. Until then it is no gap.{note}")


def next_words(question: NextQuestion | None, needed: int) -> Told:
    """The missing answer that would tell most; before that, how to say which functions are needed."""
    if not needed:
        return Told("Start here", NOTHING_WANTED)
    if question is None:
        return Told("Best next", "No answer that is missing would change this now.")
    return Told("Best next (B)", one_line(f"{question.ask} {question.why}"))
