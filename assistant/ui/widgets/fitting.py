"""Says which composer and which buttons fit a question."""

from __future__ import annotations

from assistant.flow.facts import Reason
from assistant.flow.talk import Prompt
from assistant.ui.widgets.bar import Chip
from assistant.ui.widgets.choice_composer import ChoiceComposer
from assistant.ui.widgets.choices_composer import ChoicesComposer
from assistant.ui.widgets.composer import Composer
from assistant.ui.widgets.confirm_composer import ConfirmComposer
from assistant.ui.widgets.finished_composer import FinishedComposer
from assistant.ui.widgets.follow_up_composer import FollowUpComposer
from assistant.ui.widgets.functions_composer import FunctionsComposer
from assistant.ui.widgets.map_about import map_for
from assistant.ui.widgets.matrix_composer import MatrixComposer
from assistant.ui.widgets.name_composer import NameComposer
from assistant.ui.widgets.rows_composer import RowsComposer
from assistant.ui.widgets.scale_composer import ScaleComposer
from assistant.ui.widgets.text_composer import TextComposer
from assistant.ui.widgets.value_composer import ValueComposer

_KINDS: dict[str, type[Composer]] = {
    "text": TextComposer,
    "choice": ChoiceComposer,
    "choices": ChoicesComposer,
    "scale": ScaleComposer,
    "number": ValueComposer,
    "money": ValueComposer,
    "date": ValueComposer,
    "organisation": NameComposer,
    "role": NameComposer,
    "functions": FunctionsComposer,
    "rows": RowsComposer,
    "matrix": MatrixComposer,
}

_BACK = Chip("back", "Back", "F5")
_RESTS_ON_RATINGS = ("first_needs", "next_function")
CLEAR = Chip("clear", "None", "Del")
"""Takes every tick away."""
_REASONS = {
    "dont_know": Chip("dont_know", "Don't know yet", "F6"),
    "not_applicable": Chip("not_applicable", "Not for us", "F7"),
    "come_back": Chip("come_back", "Later", "F8"),
    "declined": Chip("declined", "Rather not say"),
}


def composer_for(prompt: Prompt) -> type[Composer]:
    """The composer that fits a prompt."""
    if prompt.waiting in ("confirm", "warn", "recheck"):
        return ConfirmComposer
    if prompt.waiting in ("who", "by", "why"):
        return FollowUpComposer
    if prompt.waiting == "finished":
        return FinishedComposer
    if prompt.kind == "choice" and prompt.add:
        return NameComposer
    return _KINDS.get(prompt.kind, TextComposer)


def buttons_for(prompt: Prompt, has_chart: bool = False) -> list[Chip]:
    """The buttons that mean something now; where there are ratings, the chart at questions that rest on them."""
    if prompt.waiting == "finished":
        return [_BACK, Chip("undo", "Undo", "F9")]
    chips = [_BACK]
    if prompt.grid is not None:
        chips.append(Chip("grid", "All at once", "F10"))
    elif map_for(prompt):
        chips.append(Chip("grid", "The map", "F10"))
    elif has_chart and prompt.suggest in _RESTS_ON_RATINGS:
        chips.append(Chip("grid", "The chart", "F10"))
    if prompt.waiting == "answer":
        chips += [_reason(reason, prompt) for reason in prompt.non_answers]
        if _has_ticks(prompt):
            chips.append(CLEAR)
    chips.append(Chip("why", "Why", "F1"))
    if prompt.examples and not _has_ticks(prompt):  # one row has no room for both, and the panel has the examples
        chips.append(Chip("example", "Example"))
    chips.append(Chip("undo", "Undo", "F9"))
    return chips


def _has_ticks(prompt: Prompt) -> bool:
    return prompt.waiting == "answer" and prompt.kind in ("choices", "functions") and bool(prompt.picks)


def _reason(reason: Reason, prompt: Prompt) -> Chip:
    """The button of a non-answer, in the words of whoever speaks."""
    chip = _REASONS[reason]
    return chip._replace(label=f"Not for {prompt.whose}") if reason == "not_applicable" else chip
