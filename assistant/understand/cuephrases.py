"""The phrases that tell how things stand, by what they tell; bars stand between them."""

from __future__ import annotations

KINDS = {
    "unknown": """
        knew who | do not ask me | your guess is as good as mine | search me | beats me | not a scooby | have to check
        | will have to check | need to ask | do not know | does not know | do not really know | no idea | not sure |
        unsure | unclear | not clear | not certain | uncertain | maybe | perhaps | possibly | might | may | may be |
        might be | anybody is guess | anyone is guess | anybody's guess | anyone's guess | could not tell you | can not
        tell you | can not say | could not say | no clue | not a clue | have not a clue | haven't a clue | not known |
        unknown | not got a clue | have not got a clue | to be confirmed | tbc | wonder | wondering | not heard |
        question mark | who knows | have not found out | not found out | yet to find out | need to find out | need to
        check | would have to check | have to ask | would have to ask | do not remember | can not remember | could be |
        god knows | goodness knows | lord knows | heaven knows | we are guessing | is not known | no information | can
        not be sure | not too sure | not entirely sure | not quite sure | not really sure | not 100 sure | hard to say
        | hard to tell | mystery | a mystery | not confirmed | know who | not been told | do not think we know | no
        record of who | in doubt | jury is out | tell me who | tell us who | any idea who | remind me who | could not
        say who | has not been confirmed | have not confirmed | to be determined | not been able to find out | i doubt
        | i doubt it | i doubt that | we doubt | we doubt it | doubtful | i have my doubts | have my doubts | not
        convinced | do not think so | do not believe it | remains to be seen
    """,
    "planned": """
        will not start until | will not start before | will not begin until | gets under way | get under way |
        getting under way | gets going | up and running by | tender is out | been asked to | asked to | passes to |
        transfers to | moves to | is moving to | are moving to | moving to | transferring to | will | going to |
        plan to | plans to | planning to | is planning | are planning | about to | due to start | due to | intend to
        | intends to | intending to | hope to | hopes to | hoping to | aim to | aims to | aiming to | looking to |
        looking at | thinking about | thinking of | considering | in the pipeline | being set up | being planned |
        is planned | are planned | planned | recruiting | is recruiting | are recruiting | once the funding comes
        through | once funded | once funding is agreed | once the money comes through | when the funding comes
        through | setting up | is opening | are opening | is launching | are launching | set to | in discussion | in
        talks | gearing up | getting ready to | preparing to |
        soon | not until | to start | has agreed to | have agreed to | agreed to start | on the cards | coming soon
        | starting | starts | start | begins | beginning | begin | under development | in development | is being
        developed | being developed | on its way | scheduled | expected to | expects to | expect to | applying for
        funding | bidding | shortly | in the works | goes live | go live | going live | launches | launch |
        launching | taking over | has plans | have plans | takes over | being commissioned | being recruited | out
        to tender | proposing | proposes to | proposed | being introduced | to be introduced
    """,
    "none": """
        dropped out | has folded | called it a day | calling it a day | went under | lost our | lost the | until
        recently | up until recently | not any
        longer | has cut | have cut | cut its | cut their | lost its | lost their | lost funding | run out of | ran
        out of | once did | once ran | once offered | once provided | once had | once handled | in the past | any
        longer | stopped doing | not involved | not part of it | too busy to | too stretched to | not have time to |
        no time to | no time for | unable to | no capacity to | no capacity for | not | never | no longer | no |
        stopped | has stopped | have stopped | used to | ended | has ended | shut | has shut | lapsed | has lapsed |
        pulled out |
        pulled out of | gave up | given up | withdrew | withdrawn | withdrawn from | closed | has closed | was cut |
        been cut | were cut | missing | lacking | a gap | gap | gaps | big gap | lack | lacks | lack of | without |
        nor | neither | not any more | not anymore | any more | anymore | not at all | not yet | not currently | not
        at present | not at the moment | refuses to | refuse to | not covered | uncovered | does not exist |
        discontinued | dropped | gone | ceased | finished | hole | falls through the cracks | falls between the
        cracks | fall through the cracks | falls between two stools | fall between two stools | overlooked |
        neglected | not happening | does not happen | do not happen | just do not happen | will no longer | wound up
        | wound down | folded | no more | absent | non existent | nonexistent | nil | zero | left undone | goes
        undone | isn't there | out of scope | axed | scrapped | decommissioned | not commissioned | gets forgotten |
        gets missed | get missed | nowhere | previously | formerly | does not get done | nothing
    """,
    "partly": """
        , sort of | , kind of | , after a fashion | it sort of | less so | for nobody else | for no one else | nowhere
        else | one day a week | two days a week | three days a
        week | a day a week | part of the week | only there on | when it is staffed | when staffed | intermittently
        | sporadically | haphazardly | once in a blue moon | a bit from | some from | a little from | to a lesser
        extent | to a lesser degree | only covers | only cover | only serves | only serve | only takes | only take |
        only sees | only see | only works | only work | will sometimes | will occasionally | can sometimes | not
        reliably | not regularly | not routinely | not properly | not systematically | not consistently | when there
        is funding | when funding allows | when money allows | when funds allow | in a small way | in some wards |
        in some practices | only weekdays | only mornings | only evenings | only afternoons | only weekends | when
        they have | when there is capacity | if there is time | fills in the gaps | fill in the gaps | fills the
        gaps | fill the gaps | fills gaps | fill gaps | plug gaps | plugs the gaps | partly | partially | in part |
        part of | a bit | a bit of | a little | a little bit | bits of | bits and pieces | bits and bobs | to some
        extent | to a degree | to a point | up to a point | only in | only for | only on | only at | only with |
        only some | only during | only when | only if | only part | but only | on and off | sometimes | occasionally
        | now and then | now and again | from time to time | once in a while | every so often | limited | patchy |
        ad hoc | in places | in parts | in patches | when they can | where they can | if they can | if they have
        time | when they have time | when it can | as and when | when there is time | half | most of | most | mostly
        for | not all | not everywhere | not always | not everyone | not every | not fully | not quite | help with |
        helps with | helping with | help out with | helps out with | help out | helps out | chip in | chips in |
        chipping in | pitching in | lending a hand | filling in |
        contribute to | contributes to | assist with | assists with | dabble | dabbles | dabble in | dabbles in |
        some | some of | the rest | a couple of | two of | one of | one or two of | one or two | a few of | a few |
        a handful of | a handful | rarely | seldom | piloting | pilot | trialling | a certain amount of |
        inconsistent | inconsistently | at times | on occasion | weekdays only | in the north | in the south | in
        the east | in the west | in some areas | in some places | in some cases | in one area | some days | on a
        small scale | mornings only | lend a hand | lends a hand | to a limited extent | incompletely | partial | in
        theory | hit and miss | hit or miss | if asked | when asked | if pushed | if there is capacity | when
        capacity allows | weak | stretched | depends on the area | depending on the area | postcode lottery | north
        only | south only | east only | west only | help from | input from | support from | a small amount | a small
        part | where possible | for some | in some | some of the | best endeavours | informally | up to | tries to |
        try to | trying their best | not much | not many | very little | barely | hardly | scarcely | hardly any |
        pockets of
    """,
    "wish": """
        should | ought to | would like to | would like | wish | wishes | needs to | need to | must | could do with |
        would love to | would love | want to | wants to | want | wants | why not | it would be good | would be good
        | would be nice | would be great | would be lovely | ideally | if only | had better | supposed to | meant to
        | need someone | need somebody | we need | keen to
    """,
    "except": """
        but | except | except for | apart from | other than | besides | bar | excluding | aside from | but for |
        with the exception of | all but
    """,
    "same": """
        same for | same goes for | ditto for | since then | from then on | these days | took it over | take it over
        | taken it over | takes it over | took over | taken over | have taken over | has taken over | took it on |
        taken it on | picked it up | picks it up | pick it up | picked this up | stepped in | too | as well | so do
        | so does | as do | as does | so is | so are | also | likewise | the same | same | that | it | this | either
        | when they need to | when needed | if they need to | as needed | if needed | along with | alongside |
        together with | plus | and so | again | ditto | similarly | them | the rest of
    """,
    "nobody": """
        nobody | no one | none of them | none of us | none of these | none of the organisations | none of our
        partners | none | not anyone | not anybody | no body | not a soul | not a single organisation | not a single
        service | not a single person | not a single one | hardly anyone | hardly anybody | nobody at all | no
        organisation | no provider | no service | no team | no role | no agency | anybody | anyone | not one of them
        | none of our organisations | no partner | no staff | none of the partners | none of the teams | no single
        organisation
    """,
    "someone": """
        someone | somebody | some people | somebody or other | someone or other | various people | different people
        | whoever
    """,
    "by": """
        duty of | same for | same goes for | ditto for | fell to | fallen to | a bit from | some from | a little
        from | passes to | transfers to | is moving to | are moving to | transferring to | because of | is what |
        are what | is something | something that | job for | a job for | matter for | one for | task for | work for
        | by | via | through | thanks to | falls to | fall to | down to | left to | up to | sits with | sit with |
        lies with | lie with | rests with | rest with | belongs to | belong to | rely on | relies on | relying on |
        depend on | depends on | comes from | come from | came from | shared between | split between | divided
        between | help from | support from | input from | outsourced to | contracted to | contracted out to | passed
        to | stays with | remains with | is with | are with | goes to | go to | handed to | handed over to | given
        to | moved to | moves to | transferred to | moving to | commissioned from | bought from | use | uses |
        commission | commissions | commissioned | fund | funds | funded | pay | pays | ring | call | ask | phone |
        contact | contract | responsibility of | job of | role of | remit of | work of | with the help of | turn to
        | look to | contract with | contracts with | buy from | and so do | so do | so does | as do | as does | lead
        is | lead for | entrusted to | awarded to | rests on | provided from | looked after at | done at | based at |
        run from |
        run at | offered at | happens at | happen at | available at | available from | available through | held at |
        delivered at | takes place at | also from | is for | lands on | landed with | lands with | with support from
        | in partnership with | jointly with | along with | alongside | together with | only
    """,
    "idle": """
        most like | most like to | at the start | from the start | right at the beginning | at the
        beginning |
        from the beginning | what is
        starting | you want | people want | they want | who want | who wants | you need | who need | who needs | is
        not it | are not they | do not they | does not it | innit | were it not for | gone through | gone up | gone
        down | gone live | what should | not least | partly funded | part funded | partly paid | part paid | jointly
        funded | is part of | are part of | is a part of | are a part of | being part of | forms part of | form part
        of | years sometimes | weeks sometimes | up to date | up to speed | up to scratch | up to now | as part of |
        part and parcel | the most out of | the most of | most out of | will always | will often | will usually |
        will happily | will gladly | will normally | at least | in part because | at most | for the most part of |
        no more than
    """,
    "aside": """
        not afraid to | never fails to | never fail to | never misses | never miss | never forgets | never forget |
        not get me started | not have to | not need to | in my view | in my opinion | to my mind | in practice | in
        fairness | to be fair | strictly speaking | i
        reckon
        | does not matter | do not matter |
        does not mind | everything we do | all we do | what we do | things we do | all that we do | everything that
        we do | you name it | right now | no doubt | without doubt | without a doubt | no problem | without fail |
        no matter | no later than | no longer than | not to mention | no surprise | not surprisingly | nothing else
        | no worse | can not fault | possibly can | possibly could | as possible | not bad | it was noted | noted
        that | was noted | minutes of | from the minutes | in the minutes | right way | all right | right away | for
        the record | on record | on the record | not to worry | no worries | looking at it | looking into it | last
        but not least | not only | not just | more or less
    """,
    "they": "they | he | she | theirs",
    "all": "everything | all of it | the lot | all of these | all of them | all of this",
}
"""What a cue can tell: how things stand, who is left unnamed, and which words lead to a doer or go back to a task."""
