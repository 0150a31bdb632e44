"""Offers three, six and twelve months, with their dates, to who plans to look again."""

from __future__ import annotations

from dataclasses import replace

from assistant.analysis.looks import MONTHS, looks_asked, looks_planned, months_after
from assistant.flow.facts import Json
from assistant.flow.kinds import show_date
from assistant.flow.path import View
from assistant.flow.talk import Prompt

LOOKS = ("look_again_days", "first_look_again")
"""The suggestions that are offered here."""

_ALL = "They are good moments to look again. All of them go in your calendar file."
_SOON = "That is in three months. Six and twelve months are good moments too."
_FIRST = "It is the first of those that you ticked."


def offer_looks(prompt: Prompt, view: View) -> Prompt:
    """The dates beside the choices, or the first of those that were ticked."""
    return _with_dates(prompt, view) if prompt.suggest == LOOKS[0] else _with_first_day(prompt, view)


def _with_dates(prompt: Prompt, view: View) -> Prompt:
    """The choices with the date of each, and all of them to take with Enter."""
    dated = [pick for pick in prompt.picks if pick.id in MONTHS]
    days = {pick.id: show_date(months_after(view.today, MONTHS[pick.id])) for pick in dated}
    shown = replace(prompt, picks=tuple(replace(pick, about=days.get(pick.id, pick.about)) for pick in prompt.picks))
    if prompt.prefill is not None or prompt.non_answer:
        return shown
    default: Json = dict.fromkeys(days, "")
    words = "; ".join(f"{pick.label}: {days[pick.id]}" for pick in dated)
    return replace(shown, default=default, default_text=words, suggested=_ALL)


def _with_first_day(prompt: Prompt, view: View) -> Prompt:
    """The first of the days that were ticked and have not come yet; a day of the look before is not kept."""
    if isinstance(prompt.prefill, str) and prompt.prefill > view.today.isoformat():
        return prompt
    asked = replace(prompt, prefill=None, prefill_text="")
    days, words = [day for day in looks_planned(view) if day > view.today], _FIRST
    if not looks_asked(view):  # the short route asks for the day alone
        days, words = [months_after(view.today, 3)], _SOON
    if not days or prompt.non_answer:
        return asked
    return replace(asked, default=days[0].isoformat(), default_text=show_date(days[0]), suggested=words)
