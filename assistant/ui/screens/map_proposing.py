"""Reads a sentence typed at the map, shows what it would fill in, and fills that in after a yes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import work

from assistant.errors import JoinedUpError
from assistant.flow.plurals import counted
from assistant.sitting.proposals import Accepted, Proposal
from assistant.sitting.proposing import Proposer, open_proposer
from assistant.ui.screens.guarding import guard
from assistant.ui.screens.map_page import MapTurn
from assistant.ui.screens.map_sentence import Agreed, MapSentenceScreen
from assistant.ui.screens.map_whole import MapWhole
from assistant.ui.screens.map_words import NO_LINE

if TYPE_CHECKING:
    from assistant.sitting.desk import Desk
    from assistant.sitting.mapping import PlanMaps


class MapProposing(MapWhole):
    """A sentence is a proposal; the line is emptied when it is on disk."""

    _proposer: Proposer | None = None

    def take_sentence(self, words: str) -> None:
        """Reads a sentence about who does what; a line that was meant for the grid is told how to be put."""
        if words[:1].isdecimal() or " " not in words:
            self.tell(NO_LINE, wrong=True)
        else:
            guard(self, self.line, words, self.propose, free=True)

    @work(exclusive=True, group="propose")
    async def propose(self, words: str) -> None:
        """Shows what a sentence would fill in, for a yes."""
        maps = self._maps
        if maps is None:
            return
        try:
            with self.patience():
                proposer, proposal = await self._clerk.ask(lambda desk: self._propose(desk, maps, words))
        except JoinedUpError as problem:
            self.tell_problem(problem)
            return
        if not (proposal.lines or proposal.asked):
            self.tell(f"I read nothing about who does what there. {NO_LINE}", wrong=True)
            return
        await self.app.push_screen(MapSentenceScreen(self._clerk, proposer, proposal), partial(self._agree, proposer))

    def _propose(self, desk: Desk, maps: PlanMaps, words: str) -> tuple[Proposer, Proposal]:
        self._proposer = self._proposer or open_proposer(desk, maps)
        return self._proposer, self._proposer.propose(words)

    def _agree(self, proposer: Proposer, agreed: Agreed | None) -> None:
        if agreed is not None:
            proposal, only = agreed
            self.turn(MapTurn(lambda _: proposer.accept(proposal, only=only), self.table.spot, self._took_sentence))

    def _took_sentence(self, accepted: object) -> None:
        if isinstance(accepted, Accepted):
            self.leave_line()
            new = f" New on a map: {', '.join(accepted.added)}." if accepted.added else ""
            self.tell(f"{counted(accepted.cells, 'cell')} filled in.{new} F9 takes it back.")
