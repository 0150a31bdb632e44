"""Takes several answers in at once: each is judged, and all of them stand or none."""

from __future__ import annotations

from assistant.flow.answering import judge_value, refuse
from assistant.flow.display import fill, label_of
from assistant.flow.events import Answered, Event, WentTo
from assistant.flow.facts import Non, Value
from assistant.flow.moment import Script
from assistant.flow.moving import home_of
from assistant.flow.talk import Batch, NoReply, Reply


def take_batch(script: Script, given: Batch) -> None:
    """Answers to several questions that are asked now; the person stays where they were."""
    tentative = Script(script.before, script.context, script.raw)
    for each in given.replies:
        made = _judge(script, tentative, each)
        if made is None:
            return
        tentative.add(*made)
    for each in given.replies:
        judged = tentative.now().item(each.key)
        if judged and judged.failed:
            say = fill(tentative.now().view.answers, judged.failed[0].say, judged.rows)
            refuse(script, judged, "check", f"{label_of(script.before.view, judged)}: {say}")
            return
    script.adopt(tentative)
    home = home_of(script.before)
    standing = script.now().item(home)
    if home and standing and standing.status in ("open", "recheck"):
        script.add(WentTo(home, tuple(key for key in script.before.state.then if key != home)))


def _judge(script: Script, tentative: Script, given: Reply | NoReply) -> list[Event] | None:
    """The events that an answer leads to, where it is asked after those before it in the batch."""
    item = tentative.now().item(given.key)
    if item is None:
        script.say("tool", "One of these questions is not asked at the moment, so nothing was changed.")
        return None
    if isinstance(given, NoReply):
        if given.reason not in item.question.non_answers:
            refuse(script, item, "non_answer", f"{label_of(script.before.view, item)}: this one needs an answer.")
            return None
        return [Answered(item.key, Non(given.reason, given.who, given.by, given.why))]
    fitting = judge_value(script, item.question.kind, item, given.value)
    if fitting is None:
        return None
    added, value = fitting
    return [*added, Answered(item.key, Value(value, given.unsure))]
