"""The words in which people say who does what."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """Words that mean a function, or one of a few that lie near each other."""

    functions: tuple[str, ...]
    """Ids, the likeliest first."""
    says: tuple[str, ...]
    """Words that stand near each other; a slash is "or", an underscore ties words together."""
    ask: str = ""
    """What the functions are, one beside the other, where there are several."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Whole phrases in which people speak of one function."""

    function: str
    said: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """The vocabulary of sentences about who does what."""

    sayings: tuple[Saying, ...] = ()
    organisations: tuple[str, ...] = ()
    """Names of organisations that many areas have."""
    organisation_nouns: tuple[str, ...] = ()
    """Nouns that end the name of an organisation, a place or a service."""
    job_nouns: tuple[str, ...] = ()
    """Nouns that end the name of a role."""
    phrases: tuple[Phrases, ...] = ()
    """What words are weighed by where no saying fits."""
