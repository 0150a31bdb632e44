"""The commands of the two maps: who does what now."""

from __future__ import annotations

import click

from assistant import paths
from assistant.cli.choosing import json_option, lines_of, print_json
from assistant.library.catalogue import read_catalogue
from assistant.library.sentences import read_sentence_words
from assistant.understand.sentences import SentenceCell, SentenceReader, SentenceReading

_STATUS = {"delivers": "does it", "partly": "partly", "planned": "planned", "none": "does not", "unknown": "not known"}


@click.group("map")
def maps() -> None:
    """Who does what now, by organisation and by role."""


@maps.command()
@click.argument("sentence", nargs=-1, required=True)
@json_option
def read(sentence: tuple[str, ...], as_json: bool) -> None:
    """Say what sentences about who does what would put in the maps; a lone dash reads one a line.

    Nothing is written.
    """
    knowledge = paths.shipped("knowledge")
    catalogue = read_catalogue(knowledge)
    labels = {function.id: function.label for function in catalogue.functions}
    reader = SentenceReader(catalogue, read_sentence_words(knowledge))
    for line in lines_of(sentence):
        reading = reader.read(line)
        if as_json:
            print_json([_object(reading)])
        else:
            click.echo("\n".join(_lines(reading, labels)))


def _object(reading: SentenceReading) -> dict[str, object]:
    """A reading as one JSON object."""
    cells = [
        {
            "function": cell.function,
            "who": cell.who,
            "who_kind": cell.who_kind,
            "status": cell.status,
            "when": cell.when,
            "ambiguous": cell.ambiguous,
        }
        for cell in reading.cells
    ]
    return {"input": reading.text, "cells": cells, "asks": list(reading.asks)}


def _lines(reading: SentenceReading, labels: dict[str, str]) -> list[str]:
    """A reading in words."""
    told = [_line(cell, labels[cell.function]) for cell in reading.cells]
    asked = [f"To settle: {ask}" for ask in reading.asks]
    return told + asked or ["Nothing here says who does what."]


def _line(cell: SentenceCell, label: str) -> str:
    """A cell in words, with those that led to its function."""
    if cell.who_kind == "nobody":
        how = "nobody"
    else:
        when = f" ({cell.when})" if cell.when else ""
        how = f"{cell.who or 'somebody'}: {_STATUS[cell.status]}{when}"
    doubt = "?" if cell.ambiguous else ""
    return f"{label}{doubt}: {how}, from “{cell.words}”"
