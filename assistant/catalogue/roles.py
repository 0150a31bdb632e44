"""The roles of the catalogue, and what is known of the titles that people give them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """One role. `kinds` are "specialist" and "generic", as the guide lists it; one role is in both lists."""

    id: str
    title: str
    kinds: tuple[str, ...]
    description: str = ""
    aliases: tuple[str, ...] = ()
    """Other names for it."""
    ambiguous: tuple[str, ...] = ()
    """Names that may mean another role too: they are asked about."""
    source: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    """Names with three dots, which stand for a few words between."""
    never_with: tuple[str, ...] = ()
    """Words beside which a title does not mean this role."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Names that may mean one role or another, with what to ask then."""

    names: tuple[str, ...]
    ask: str
    may_be: tuple[str, ...]
    """Ids of roles, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that settle what a name means: with one of them anywhere in the title it reads as another name."""

    names: tuple[str, ...]
    beside: tuple[str, ...]
    reads_as: str
    """Empty where it is no role of the catalogue then."""


@dataclass(frozen=True, slots=True)
class TitleWords:
    """The vocabulary of job titles in and around care."""

    short_forms: tuple[tuple[str, str], ...] = ()
    """A word as it is often written, and the words that it stands for."""
    joins: tuple[tuple[str, str], ...] = ()
    """Words written apart, and the word that they make."""
    aside: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Words that say nothing of the role, by what they tell: seniority, contract, place and so on."""
    jobs: tuple[str, ...] = ()
    """Nouns that name a job; the last one says what a title is about."""
    bare: tuple[str, ...] = ()
    """Names that say nothing until more words are beside them ("nurse", "manager")."""
    open: tuple[str, ...] = ()
    """Jobs that take words from another part of a title even where they have some ("Continence nurse - community")."""
    yields: tuple[str, ...] = ()
    """Jobs beside which a second name tells the role ("Nurse - care coordinator")."""
    settings: tuple[str, ...] = ()
    """Nouns that make a place or a team of the name before them ("GP surgery")."""
    prepositions: tuple[str, ...] = ()
    ours: tuple[str, ...] = ()
    """Words of our own line of work."""
    elsewhere: tuple[str, ...] = ()
    """Words of other lines of work."""
    also_places: tuple[str, ...] = ()
    """Those of them that are also in the names of places and employers."""
    firm: tuple[str, ...] = ()
    """Names that stand whatever is beside them."""
    weak: tuple[str, ...] = ()
    """Names that a word of another line of work anywhere in the title takes away."""
    narrow: tuple[str, ...] = ()
    """Names that stand alone, or beside words of our own line of work."""
    other_jobs: tuple[str, ...] = ()
    """Names that end like one of ours and are not."""
    real_words: tuple[str, ...] = ()
    """Everyday words that look like a slip of a word of a title, and are none."""


@dataclass(frozen=True, slots=True)
class RoleBook:
    """The roles with all that is needed to read titles."""

    roles: tuple[Role, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    cues: tuple[Cue, ...] = ()
    words: TitleWords = TitleWords()
