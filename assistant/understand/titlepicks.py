"""A job title typed where a role of the catalogue is to be picked: taken, asked about, or honestly none."""

from __future__ import annotations

from assistant.flow.talk import Prompt
from assistant.understand.picks import find_pick, read_choice
from assistant.understand.reading import Read, Reading, Refused, Unsure
from assistant.understand.titles import TitleMatch
from assistant.understand.words import tidy

_NONE = "none"
_LONGEST_SHOWN = 80


def read_role_pick(prompt: Prompt, text: str, match: TitleMatch) -> Reading:
    """The role that is picked or meant; what was worked out from a title is repeated back before it is kept.

    Args:
        prompt: The question, whose picks are roles by their ids, and "none".
        text: The words as typed.
        match: What they mean as a job title.
    """
    hit = find_pick(text, prompt.picks)
    if hit and hit.sure and hit.how in ("number", "exact") and not match.ask:
        return Read(hit.picks[0].id, hit.picks[0].label)
    on_offer = {pick.id: pick for pick in prompt.picks}
    shown = tidy(text)[:_LONGEST_SHOWN]
    meant = [on_offer[one.role] for one in match.candidates if one.role in on_offer]
    if match.ask and len(meant) > 1:
        return Unsure(tuple(meant), _ask(match, [f"{pick.label} ({pick.about})" for pick in meant]))
    if meant:
        return Read(meant[0].id, meant[0].label, True, f"I take “{shown}” to be a {meant[0].label.lower()}.")
    other = read_choice(prompt, text)
    if not isinstance(other, Refused) or _NONE not in on_offer:
        return other
    why = f"No role in the catalogue fits “{shown}”; your own title stays as you wrote it."
    return Read(_NONE, on_offer[_NONE].label, True, why)


def _ask(match: TitleMatch, offered: list[str]) -> str:
    """The question with each role and what it is."""
    return f"{match.question} {'; '.join(offered)}; or none of these."
