"""What is asked about an answer that already stands: who could find out, by when, why, and is it right."""

from __future__ import annotations

from dataclasses import replace

from assistant.flow.answering import take_no_reply, take_reply
from assistant.flow.choices import Kind
from assistant.flow.display import label_of
from assistant.flow.events import Answered, Confirmed, FollowedUp, Rejected, Settled, WentTo
from assistant.flow.facts import Json, Non, Value
from assistant.flow.kinds import RefusalError, accept
from assistant.flow.moment import Script
from assistant.flow.moving import ABOUT_NON_ANSWERS, go_to, home_of
from assistant.flow.order import followed_item, next_item
from assistant.flow.path import Item
from assistant.flow.talk import Command, Input, NoReply, Reply, RowEdit, Unread

_SKIPS = ("later", "no")
_YES_OR_NO = "Say yes or no."


def take_follow_up(script: Script, given: Input) -> bool:
    """Deal with an input that answers a follow-up or a proposal; False where it means something else."""
    if isinstance(given, RowEdit) or (isinstance(given, Reply | NoReply) and given.key):
        return False
    state = script.before.state
    pending = script.before.item(state.pending.key) if state.pending else None
    item = pending or followed_item(script.before.view)
    if item is None:
        return False
    if isinstance(given, Unread):
        _refuse(script, item, given.say)
        return True
    if pending or state.follow_up is None:
        return _settle_proposal(script, item, given)
    if isinstance(given, Command) and given.name == "back":
        go_to(script, item)
        return True
    if state.follow_up.about in ("warn", "recheck"):
        return _take_yes_or_no(script, item, state.follow_up.about, given)
    return _take_words(script, item, given)


def _yes(given: Input) -> bool | None:
    if isinstance(given, Command):
        return {"yes": True, "no": False, "later": False}.get(given.name)
    if isinstance(given, Reply) and given.value in ("yes", "no"):
        return given.value == "yes"
    return False if isinstance(given, NoReply) and given.reason == "come_back" else None


def _settle_proposal(script: Script, item: Item, given: Input) -> bool:
    pending, yes = script.before.state.pending, _yes(given)
    assert pending is not None
    if yes is None:
        return _take_instead(script, item, given)
    script.add(Settled(yes))
    if not yes:
        stands = item is next_item(script.before.view)
        again = f"Nothing was changed. To try again, say 'change {label_of(script.before.view, item)}'."
        script.say("tool", "Then tell me again in other words." if stands else again)
        return True
    if isinstance(pending.answer, Value):
        take_reply(script, Reply(pending.answer.value, key=pending.key, unsure=pending.answer.unsure))
    else:
        non = pending.answer
        take_no_reply(script, NoReply(non.reason, non.who, non.by, non.why, key=pending.key))
    _ask_on(script)
    return True


def _ask_on(script: Script) -> None:
    """After the change of another answer, what was being asked about a non-answer is asked again."""
    followed, after = script.before.state.follow_up, script.now()
    if followed is None or followed.about not in ABOUT_NON_ANSWERS or after.state.follow_up:
        return
    item = after.item(followed.key)
    if item and item.fact and isinstance(item.fact.answer, Non):
        script.add(followed)


def _take_instead(script: Script, item: Item, given: Input) -> bool:
    """Another answer takes the place of the one proposed; "don't know" to a change could mean the change itself."""
    if isinstance(given, Reply):
        script.add(Settled(False))
        take_reply(script, replace(given, key=item.key))
    elif isinstance(given, NoReply) and item is script.before.current:
        script.add(Settled(False))
        take_no_reply(script, replace(given, key=item.key))
    elif isinstance(given, NoReply):
        _refuse(script, item, _YES_OR_NO)
    else:
        return False
    return True


def _take_yes_or_no(script: Script, item: Item, about: str, given: Input) -> bool:
    yes = _yes(given)
    if yes is None and isinstance(given, Command):
        return False
    if yes is None:  # it is no answer to the question that comes next, which the person has not seen yet
        _refuse(script, item, _YES_OR_NO)
        return True
    if about == "warn":
        if yes:
            script.add(Confirmed(item.key), FollowedUp(item.key, "done"))
        else:
            go_to(script, item)
        return True
    script.add(FollowedUp(item.key, "done"))
    if yes:
        _visit_stale(script)
    return True


def _visit_stale(script: Script) -> None:
    """To the answers that need another look and the questions that were opened, then back to where one was."""
    view, state, home = script.before.view, script.before.state, home_of(script.before)
    stale = {each.key for each in view.items if each.status == "recheck"}
    waiting = {key for key in (state.at, *state.then) if key}
    keys = sorted((stale | waiting) - {home}, key=view.position)
    queue = [*keys, *([home] if home else [])]
    script.add(WentTo(queue[0], tuple(queue[1:])))


def _take_words(script: Script, item: Item, given: Input) -> bool:
    """The words that go with a non-answer; each may be passed over."""
    followed, answer = script.before.state.follow_up, item.fact.answer if item.fact else None
    assert followed is not None
    assert isinstance(answer, Non)
    if isinstance(given, NoReply) and (given.who or given.by) and answer.reason == "dont_know":
        known = replace(answer, who=given.who or answer.who, by=given.by or answer.by)
        script.add(Answered(item.key, known))
        script.add(FollowedUp(item.key, "done" if known.by or followed.about == "by" else "by"))
        return True
    skipped = isinstance(given, NoReply) or (isinstance(given, Command) and given.name in _SKIPS)
    if isinstance(given, Command) and not skipped:
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
