"""A yes or a no typed as one letter, where the list has its own words for them."""

from __future__ import annotations

from assistant.flow.talk import Prompt, Reply


def read_letter(text: str, prompt: Prompt) -> Reply | None:
    """The one choice that begins with the y or the n that was typed: "Not yet" is meant by n; else nothing."""
    said = text.strip().casefold()
    if prompt.kind != "choice" or prompt.waiting != "answer" or said not in ("y", "n"):
        return None
    found = [pick for pick in prompt.picks if pick.label.casefold().startswith(said)]
    return Reply(found[0].id, raw=text) if len(found) == 1 else None
