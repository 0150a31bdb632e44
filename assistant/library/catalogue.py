"""Reads the functions, the ways to learn, the roles and the sources from knowledge/ into the catalogue."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from assistant.catalogue.catalogue import Catalogue
from assistant.catalogue.sources import Source
from assistant.library.activities import read_activities
from assistant.library.blocks import Block
from assistant.library.catalogue_files import files_in
from assistant.library.findings import Findings, stop_on_errors
from assistant.library.functions import read_functions
from assistant.library.lists import need, read_file, refuse_doubles
from assistant.library.options import read_options
from assistant.library.roles import read_roles
from assistant.library.usual import read_scopes, read_usual


def read_catalogue(knowledge: Path) -> Catalogue:
    """The catalogue of a knowledge folder; a folder without the files has an empty one.

    Raises:
        DialogueError: A file is at fault; one line with the place and the cure.
    """
    findings = Findings()
    catalogue = gather_catalogue(files_in(knowledge), findings)
    stop_on_errors(findings)
    return catalogue


def gather_catalogue(files: Mapping[str, Path], findings: Findings) -> Catalogue:
    """As much of the catalogue as can be read from its files, with all that is wrong noted."""
    activities = read_activities(files["activities"], findings)
    catalogue = read_functions(files["functions"], [one.id for one in activities], findings)
    roles = read_roles(files["roles"], findings)
    follows = Findings()
    usual = read_usual(files["usual_functions"], roles, catalogue.functions, follows)
    scopes = read_scopes(files["usual_functions"], catalogue.functions, follows)
    # names are not missed while the files that hold them are at fault
    findings.take([one for one in follows.sorted() if one.code != "F006"] if findings.failed else follows.sorted())
    sources = _sources(files["sources"], findings)
    options = read_options(files["options"], findings)
    catalogue = replace(catalogue, roles=roles, sources=sources, activities=activities)
    return replace(catalogue, usual=usual, scopes=scopes, options=options)


def _sources(path: Path, findings: Findings) -> tuple[Source, ...]:
    block = read_file(path, findings)
    if block is None:
        return ()
    need(block, ("sources",))
    listed = block.blocks("sources", "a source")
    refuse_doubles(listed, findings)
    return tuple(_source(each) for each in listed)


def _source(block: Block) -> Source:
    block.expect(("id", "title", "by", "year"))
    return Source(block.identifier("id"), block.text("title", True), block.text("by", True), block.text("year"))
