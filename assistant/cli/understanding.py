"""The commands that show how words are understood, and look things up."""

from __future__ import annotations

import json
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

import click

from assistant.cli.choosing import desk_of, home_option, json_option, lines_of, print_json
from assistant.errors import UseError
from assistant.flow.choices import KindName
from assistant.sitting.lookup import found_lines
from assistant.understand.describe import YES_OR_NO, describe


@click.command()
@click.argument("text", nargs=-1, required=True)
@click.option("--kind", default="text", help="The kind of the question at which the words are typed.")
@click.option("--options", default="", help='What is on offer there: "a | b".')
@click.option("--asked", default="", help="The question as it is asked.")
@json_option
def understand(text: tuple[str, ...], kind: str, options: str, asked: str, as_json: bool) -> None:
    """Say what words typed at a prompt mean; a lone dash reads one input a line."""
    if unknown := _about_unknown(kind):
        raise UseError(f"--kind: {unknown}")
    today = date.today()
    offered = tuple(part.strip() for part in options.split("|") if part.strip())
    for line in lines_of(text):
        words, given = _input(line) if text == ("-",) else (line, {})
        if unknown := _about_unknown(str(given.get("kind") or kind)):  # one odd line of many stops no others
            click.echo(f"the line {line[:60]!r}: {unknown}; read as text", err=True)
            given["kind"] = "text"
        object_ = describe(
            words,
            kind=str(given.get("kind") or kind),
            options=_offered(given.get("options")) or offered,
            asked=str(given.get("asked") or asked),
            today=today,
        )
        if as_json:
            print_json([object_])
        else:
            about = f" ({object_['target']})" if object_["target"] else ""
            value = f": {object_['value']}" if object_["value"] is not None else ""
            click.echo(f"{object_['meant']}{about}{value}")


def _about_unknown(kind: str) -> str:
    """What is wrong with a kind of question that there is not, or nothing."""
    kinds = get_args(KindName)
    if kind in (*kinds, *YES_OR_NO):
        return ""
    near = "".join(f" (did you mean '{each}'?)" for each in get_close_matches(kind, kinds, 1))
    return f"there is no kind '{kind}'{near}; the kinds are: {', '.join(kinds)}"


def _input(line: str) -> tuple[str, dict[str, object]]:
    """A line of input: words, or an object with text, kind, options and asked."""
    if not line.lstrip().startswith("{"):
        return line, {}
    try:
        given = json.loads(line)
    except ValueError:
        return line, {}
    if not isinstance(given, dict) or "text" not in given:
        raise UseError(f"the line {line[:60]!r} is an object without 'text'; give it one")
    return str(given["text"]), given


def _offered(options: object) -> tuple[str, ...]:
    if isinstance(options, list):
        return tuple(str(option) for option in options)
    return tuple(part.strip() for part in str(options or "").split("|") if part.strip())


@click.command()
@click.argument("question", nargs=-1, required=True)
@json_option
@home_option
def ask(question: tuple[str, ...], as_json: bool, home: Path | None) -> None:
    """Look words up: functions, roles, competencies, training, topics; a lone dash reads one question a line."""
    desk = desk_of(home)
    for words in lines_of(question):
        found = desk.look_up(words)
        if as_json:
            answers = [
                {"items": list(one.source), "text": f"{one.title}. {one.text}".strip(), "score": one.score}
                for one in found
            ]
            reason = "" if found else "nothing that this tool knows comes near these words"
            print_json([{"input": words, "declined": not found, "reason": reason, "answers": answers}])
            continue
        for place, one in enumerate(found):
            click.echo("\n".join(found_lines(one, in_full=place == 0)))
        if not found:
            click.echo(f"Nothing found for '{words}'. Try other words, or fewer.")
