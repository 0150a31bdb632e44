"""Several things ticked in a list, in one line: "1, 3 and 5", "all except 3", "carers: through the forum"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.flow.offers import Pick
from assistant.flow.talk import Prompt
from assistant.understand.baredates import NO_NAME, is_bare_date
from assistant.understand.figures import SMALL
from assistant.understand.names import known_name, near_names
from assistant.understand.picks import find_pick, names_of
from assistant.understand.reading import Reading, Refused
from assistant.understand.tickparts import BREAK, GAP, OPENER, detail_of, name_at, new_name, parted
from assistant.understand.tickreading import Ticked, read_of, reading_of
from assistant.understand.wholenames import quoted_name
from assistant.understand.words import phrase_set, simple, tidy

LONGEST = 4_000

_ALL = phrase_set(
    """
    all|all of them|all of these|all of those|all the above|all of the above|everyone|everybody|everything|the lot
    |whole lot|the whole lot|every one|every one of them|them all|these all|each of them|each one|all apply|lot
    |all options|they all apply|all of it|tick all|tick them all|select all|the whole list|whole list|all please
    |everyone on the list|all of the options|all on the list|any and all|every single one|the full set|yes all
    """
)
_NONE = phrase_set(
    """
    none|none of them|none of these|none of those|none of the above|nobody|no one|noone|nothing|not any|no|nil
    |zero|none yet|nobody yet|no one yet|none at all|nothing yet|none so far|not one|neither|none apply|none of it
    """
)
_WHOLE_GROUP = re.compile(
    r"(?:tick )?(?:all|everything|every one|every function|the whole|the lot)(?: (?:of|in|under|within|from))?"
    r"(?: the)? (?P<group>.+?)(?: functions?| group)?"
)
_EXCEPT = re.compile(
    r"\s*(?P<all>(?:tick\s+)?(?:all|everyone|everybody|everything|the lot|every one|any|anyone|the whole)"
    r"(?:\s+of\s+(?:them|these|those)|(?P<group>(?:\s+[^\s,;\d]+){1,5}?))?),?\s+"
    r"(?:except(?:\s+for)?|excluding|but(?:\s+not|\s+for)?|apart\s+from|bar|minus|without|other\s+than|save\s+for|not)"
    r"\s+(?P<left>.+)",
    re.IGNORECASE | re.DOTALL,
)
_FIRST = re.compile(
    r"(?:just\s+|only\s+)?(?:the\s+)?(first|top|last|bottom)\s+(\w+)(?:\s+(?:only|please|ones|of them))?", re.IGNORECASE
)
_ONLY_FIGURES = re.compile(
    r"[\d\s,;&+.–—-]*(?:(?:and|to|plus|or|numbers?|options?|please|just|only)[\d\s,;&+.–—-]*)*", re.IGNORECASE
)
_SPAN = re.compile(r"(\d{1,3})\s*(?:-|–|—|to)\s*(\d{1,3})|(\d{1,3})", re.IGNORECASE)
_OPENING = re.compile(
    r"\s*(?:(?:just|only|mainly|mostly|definitely|probably|i'd say|i think|we have|we've|we|so far|it's|um|er|both"
    r"|say)\b,?\s*)+",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"[\s,]*(?:(?:please|only|mostly|mainly|so far|i think|for now|thanks|really|at the moment|in particular)\b"
    r"[\s.]*)+$",
    re.IGNORECASE,
)
_END = 80
_ENOUGH = 12
"""So many parts that are not on the list make it plain that it is no list."""


def read_ticks(prompt: Prompt, text: str) -> Reading:
    """Everything that a text ticks, with the words beside each."""
    text = "\n".join(tidy(line) for line in text[: 2 * LONGEST].splitlines() if line.strip())
    if len(text) > LONGEST:
        return Refused("That is too long for a tick list. Type the numbers, such as 1, 3 and 5.")
    picks = prompt.picks
    said = simple(text)
    if find_exact(said, picks) is None:
        whole = _whole(picks, said, text)
        if whole is not None:
            return whole
    if prompt.add and is_bare_date(text):
        return Refused(NO_NAME)
    ticked = _figures(picks, text) or _parts(picks, text, prompt.add)
    if ticked.strange and not ticked.found:
        ticked = _mentioned(picks, text) or ticked
    return reading_of(prompt, ticked, text)


def find_exact(said: str, picks: Sequence[Pick]) -> Pick | None:
    """The pick with exactly this name."""
    return next((pick for pick in picks if said in names_of(pick)), None)


def _whole(picks: Sequence[Pick], said: str, text: str) -> Reading | None:
    """An answer about the whole list: all of it, none of it, all but a few, the first few, a whole group."""
    every = [pick for pick in picks if not pick.alone]
    every_one = re.fullmatch(r"all (\w+)(?: of them| of these)?|both(?: of them| of these)?", said)
    if said in _ALL or (every_one and (_count(every_one[1]) if every_one[1] else 2) == len(every)):
        return read_of(picks, {pick.id: "" for pick in every})
    if said in _NONE:
        alone = [pick for pick in picks if pick.alone]
        return read_of(picks, {alone[0].id: ""} if len(alone) == 1 else {})
    group = _group(picks, said)
    if group:
        return read_of(picks, {pick.id: "" for pick in group}, f"I ticked all of {group[0].group}.")
    first = _FIRST.fullmatch(text.strip().rstrip("."))
    count = _count(first[2]) if first else 0
    if first and 0 < count <= len(every):
        some = every[:count] if first[1].lower() in ("first", "top") else every[-count:]
        return read_of(picks, {pick.id: "" for pick in some})
    return _all_but(picks, every, text)


def _group(picks: Sequence[Pick], said: str) -> list[Pick]:
    """All of a group that is named, alone or as "everything in communication"."""
    whole = _WHOLE_GROUP.fullmatch(said)
    names = (said, whole["group"]) if whole else (said,)
    return [pick for pick in picks if pick.group and simple(pick.group) in names]


def _count(word: str) -> int:
    """A small number in figures or words."""
    return int(word) if word.isdecimal() and len(word) < 3 else SMALL.get(word.lower(), 0)


def _all_but(picks: Sequence[Pick], every: Sequence[Pick], text: str) -> Reading | None:
    """All but those named."""
    match = _EXCEPT.fullmatch(text)
    if not match:
        return None
    some = _group(picks, simple(match["all"])) if match["group"] else every
    left_out = _figures(picks, match["left"]) or _parts(picks, match["left"], False)
    if not some or left_out.strange or not left_out.found:
        return None
    why = "I ticked all but those." if left_out.guessed else ""
    return read_of(picks, {pick.id: "" for pick in some if pick.id not in left_out.found}, why)


def _figures(picks: Sequence[Pick], text: str) -> Ticked | None:
    """Numbers alone: "1 3 5", "1-4", "2 to 4 and 6"."""
    if len(text) > 600 or not _ONLY_FIGURES.fullmatch(text) or not any(letter.isdigit() for letter in text):
        return None
    ticked = Ticked()
    for span in _SPAN.finditer(text):
        low, high = (int(span[1]), int(span[2])) if span[1] else (int(span[3]), int(span[3]))
        for number in range(min(low, high), max(low, high) + 1):
            if 1 <= number <= len(picks):
                ticked.found[picks[number - 1].id] = ""
            else:
                ticked.strange.append(str(number))
    return ticked


# ---- parts with names and details


def _parts(picks: Sequence[Pick], text: str, add: bool) -> Ticked:
    """Names divided by commas or "and", each with its details after a colon, a dash or in brackets."""
    ticked = Ticked()
    rest = _bare(text)
    last = ""
    while rest and len(ticked.strange) < _ENOUGH:
        rest = rest[GAP.match(rest).end() :]  # type: ignore[union-attr]
        if not rest:
            break
        pick, length = name_at(picks, rest)
        new, taken = new_name(picks, rest) if add and pick is None and not last else ("", 0)
        if new:
            detail, used = detail_of(picks, rest[taken:])
            _take_whole(ticked, picks, new, detail, bool(quoted_name(rest)[0]))
            length = taken + used
        elif pick is None:
            chunk = BREAK.split(rest, maxsplit=1)[0]
            length = len(chunk) or 1
            for part in parted(picks, chunk):
                last = (_take_name if add else _take)(ticked, picks, part, last)
        else:
            detail, used = detail_of(picks, rest[length:])
            ticked.found[pick.id] = detail
            length, last = length + used, pick.id if detail else ""
        rest = rest[length:]
    return ticked


def _bare(text: str) -> str:
    """A text without mere manners at either end."""
    opening = _OPENING.match(text)
    rest = text[opening.end() :] if opening else text
    return rest[:-_END] + _CLOSING.sub("", rest[-_END:]) or text


def _take(ticked: Ticked, picks: Sequence[Pick], chunk: str, last: str) -> str:
    """Notes a part that is no exact name; the pick that further words may belong to comes back."""
    bare, name, detail = _chunk(chunk)
    hit = find_pick(bare, picks)
    if group := _group(picks, simple(bare)):
        ticked.found |= {pick.id: detail for pick in group}
        return ""
    if hit and len(hit.picks) == 1:
        pick = hit.picks[0]
        ticked.found[pick.id] = detail
        if hit.how in ("inside", "near") or hit.hedged:
            ticked.guessed.append(pick.label)
        if hit.how == "inside":
            ticked.parts[pick.label] = tidy(name)[:60]
        return pick.id if detail else ""
    if last:  # a comma inside a detail: "carers: by post, and by phone"
        ticked.found[last] += f", {name}"
        return last
    if name:
        ticked.strange.append(tidy(name)[:60])
    return ""


def _take_name(ticked: Ticked, picks: Sequence[Pick], chunk: str, last: str) -> str:
    """The same where new names may be: a name is a known one only where it is the same, or its number."""
    bare, name, detail = _chunk(chunk)
    hit = find_pick(bare, picks)
    counted = hit.picks[0] if hit and (hit.how == "number" or (hit.how == "exact" and hit.hedged)) else None
    pick = known_name(simple(bare), picks) or counted
    if pick:
        ticked.found[pick.id] = detail
        if hit and hit.hedged:
            ticked.guessed.append(pick.label)
        return pick.id if detail else ""
    near = near_names(simple(bare), picks)
    if last and not near:
        ticked.found[last] += f", {name}"
        return last
    if name:
        _take_new(ticked, tidy(name), detail, near)
    return ""


def _take_whole(ticked: Ticked, picks: Sequence[Pick], name: str, detail: str, is_quoted: bool) -> None:
    """Notes a name in quotes, which is new however near it comes to another, or one with an "and" in it."""
    pick = None if is_quoted else known_name(simple(name), picks)
    if pick:
        ticked.found[pick.id] = detail
    else:
        _take_new(ticked, name, detail, () if is_quoted else near_names(simple(name), picks))


def _take_new(ticked: Ticked, name: str, detail: str, near: tuple[Pick, ...]) -> None:
    """Notes a new name, and what it comes near to."""
    ticked.found[f"+{name}"] = detail
    if near:
        ticked.near[name] = near


def _chunk(chunk: str) -> tuple[str, str, str]:
    """A part's name without manners, its name as typed and its details."""
    opener = OPENER.search(chunk)
    name, detail = (chunk[: opener.start()], chunk[opener.end() :].rstrip(") .")) if opener else (chunk, "")
    return _bare(name).strip(" .!") or name.strip(), name.strip(" .!"), detail.strip()


def _mentioned(picks: Sequence[Pick], text: str) -> Ticked | None:
    """The picks that a sentence mentions."""
    if len(text) > 400 or re.search(r"\b(?:not|no|never|except|nor)\b|n't\b", text, re.IGNORECASE):
        return None
    said = f" {simple(text)} "
    found = [pick for pick in picks if any(f" {name} " in said for name in names_of(pick) if len(name) > 1)]
    return Ticked({pick.id: "" for pick in found}, [pick.label for pick in found]) if found else None
