"""What is asked about an answer that already stands: who could find out, by when, why, and is it right."""

from __future__ import annotations

from dataclasses import replace

from assistant.flow.answering import take_no_reply, take_reply
from assistant.flow.events import Answered, Confirmed, FollowedUp, Rejected, Settled, WentTo
from assistant.flow.facts import Json, Non, Value
from assistant.flow.kinds import RefusalError, accept
from assistant.flow.model import Kind
from assistant.flow.moment import Script
from assistant.flow.moving import go_to, home_of
from assistant.flow.path import Item
from assistant.flow.talk import Command, Input, NoReply, Reply, RowEdit, Unread

_SKIPS = ("later", "no", "back")
_QUIET = ("help", "why", "where", "summary", "notes", "topic", "pause", "undo", "example", "plainer", "source")


def take_follow_up(script: Script, given: Input) -> bool:
    """Deal with an input that answers a follow-up or a proposal; False where it means something else."""
    if isinstance(given, RowEdit) or (isinstance(given, Reply | NoReply) and given.key):
        return False
    if isinstance(given, Command) and given.name in _QUIET:
        return False
    followed, pending = script.before.state.follow_up, script.before.state.pending
    if followed:
        item = script.before.item(followed.key)
        if item is None:
            return False
        if isinstance(given, Unread):
            _refuse(script, item, given.say)
            return True
        if followed.about in ("warn", "recheck"):
            return _take_yes_or_no(script, item, followed.about, _yes(given))
        return _take_words(script, item, given)
    return bool(pending) and _settle_proposal(script, _yes(given), given)


def _yes(given: Input) -> bool | None:
    if isinstance(given, Command):
        return {"yes": True, "no": False, "later": False}.get(given.name)
    if isinstance(given, Reply) and given.value in ("yes", "no"):
        return given.value == "yes"
    return False if isinstance(given, NoReply) and given.reason == "come_back" else None


def _settle_proposal(script: Script, yes: bool | None, given: Input) -> bool:
    pending = script.before.state.pending
    assert pending is not None
    if yes is None:
        if isinstance(given, Reply):  # another answer takes the place of the one proposed
            script.add(Settled(False))
            take_reply(script, replace(given, key=pending.key))
            return True
        return False
    script.add(Settled(yes))
    if not yes:
        script.say("tool", "Then tell me again in other words.")
        return True
    if isinstance(pending.answer, Value):
        take_reply(script, Reply(pending.answer.value, key=pending.key, unsure=pending.answer.unsure))
    else:
        non = pending.answer
        take_no_reply(script, NoReply(non.reason, non.who, non.by, non.why, key=pending.key))
    return True


def _take_yes_or_no(script: Script, item: Item, about: str, yes: bool | None) -> bool:
    if yes is None:
        return False
    if about == "warn":
        if yes:
            script.add(Confirmed(item.key), FollowedUp(item.key, "done"))
        else:
            go_to(script, item)
        return True
    script.add(FollowedUp(item.key, "done"))
    stale = [each.key for each in script.before.view.items if each.status == "recheck"]
    if yes and stale:
        home = home_of(script.before)
        then = [*stale[1:], *([home] if home and home not in stale else [])]
        script.add(WentTo(stale[0], tuple(then)))
    return True


def _take_words(script: Script, item: Item, given: Input) -> bool:
    """The words that go with a non-answer; each may be passed over."""
    followed = script.before.state.follow_up
    assert followed is not None
    skipped = isinstance(given, NoReply) or (isinstance(given, Command) and given.name in _SKIPS)
    if isinstance(given, Command) and not skipped:
        return False
    answer = item.fact.answer if item.fact else None
    if not isinstance(answer, Non):
        return False
    if isinstance(given, Reply):
        words = _words(script, item, followed.about, given.value)
        if words is None:
            return True
        script.add(Answered(item.key, _with_words(answer, followed.about, words)))
    script.add(FollowedUp(item.key, "by" if followed.about == "who" else "done"))
    return True


def _with_words(answer: Non, about: str, words: str) -> Non:
    if about == "who":
        return replace(answer, who=words)
    return replace(answer, by=words) if about == "by" else replace(answer, why=words)


def _words(script: Script, item: Item, about: str, value: Json) -> str | None:
    try:
        return str(accept(Kind("date" if about == "by" else "text"), value))
    except RefusalError as refusal:
        _refuse(script, item, str(refusal))
        return None


def _refuse(script: Script, item: Item, say: str) -> None:
    """The follow-up stands; the examples of the question itself would not help here."""
    script.add(Rejected(item.key, "follow_up"))
    script.say("refusal", say)
