"""What people type who want to leave a question without an answer: whole wordings, slips and dialect included."""

from __future__ import annotations

WORDINGS_UNANSWERED: dict[str, str] = {
    "dont_know": """
        I don't know|dunno|dunno mate|no idea love sorry|I haven't a clue|havent got a clue|not a scooby
        |havnae a scooby|nae idea pal|I dinnae ken|ah divvent knaa|divvent knaa pet|a dunno chuck
        |I couldn't tell you|couldn't tell ya|cudnt tell u|couldn't say|couldn't say for definite, really no idea
        |i couldnt even gess|wouldn't even like to guess|it'd only be a guess, I've no idea|you've got me there
        |you have me stumped there|that's stumped me|beats me|search me|god knows|heaven knows, I certainly don't
        |goodness knows|yuor guess is as good as mine|wish I knew|if only I knew|I wish I could tell you but I can't
        |not teh foggiest|haven't the foggiest I'm afraid|I haven't the faintest idea
        |i've got no clue what the answer is|clueless on this one|clueless here bab sorry|I ay got a clue
        |I doh know bab|ah don't know the answer to that, like|no clue la|haven't a notion
        |I really am not knowing this|I am not having any idea about this|i dont have the anwser to this one
        |we do not have that information, I have no idea|that's above my pay grade, couldn't tell you
        |you'd have to ask my manager, I haven't got a clue|I'm only bank staff, no idea
        |I'm new here so I've no way of knowing|only started last week, haven't a clue
        |wasnt here then so i couldnt sya|it was before my time, no idea|honestly not sure at all|not sure sorry
        |not sure waht the answer is|im unsre of this one|genuinely unsure|no way of knowing that
        |impossible for me to say|I can't say with any certainty|can't answer that, haven't got the knowledge
        |I don't have that figure at all|no idea how mcuh it costs|havent a clu what date|couldnt put a dtae on it
        |couldn't put a number on it|couldn't put a figure on it if you paid me|can't rate it, I've no idea
        |I wouldn't know|wouldn't have a clue my lovely|wouldn't know about that me|that I do not know
        |not a clue, sorry, it's gone|cant rember|I cannot remember for the life of me|can't recall
        |my minds gone balnk|drawing a blank|forgotten, sorry|it's gone right out of my head
        |I've forgotten the answer|it's not something I know|don't kno|idk sorry|idk tbh|i dont konw|dotn know
        |no idae|hvaent a clue|not srue|nto a clue sorry|no ideea sorry|me no sabi, I no know this one|I no know o
        |I don't know that one, honest|dunt know, me|I dunno where ee be to with that, no idea|pass, I don't know it
        |I'd be making it up if I put anything
    """,
    "not_applicable": """
        n/a|not applicable to us|doesn't apply|this dosent apply to me|that dont apply here
        |that doesn't apply in our service|not relevant|this isn't relevant to my role|irrelevant to us
        |no relevance to what we do|that's nowt to do wi us|nowt to do with me that|that's nothing to do with my job
        |thats not prat of my job|that is not under my duties at all|it's not in my remit|outsied my remit
        |not within our remit|wrong qestion for us|wrong question for a volunteer
        |I'm only a volunteer so this doesn't fit|as a volunteer this can't apply to me|this queston isnt for me
        |this one isnae for me|no for us that question|that's no for the likes of me
        |this question is meant for somebody else|think this one's meant for managers, not carers
        |that's for nurses, I'm a cook|I'm a commissioner, that's one for providers
        |this is for care homes, we're a day centre|were home care, that questions about hopsitals
        |we don't have wards so this doesn't fit|we ain't got beds so that question don't fit
        |we ay got any of them so it doh apply|we don't do that here, question doesn't fit
        |we don't do any of that, not for us|doesnt fit our setpu|this question does not suit our kind of work
        |it doesn't fit what we do|that quesiton doesnt fit me|this question makes no sense for a charity like ours
        |doesn't concern me|does not concern us|this doesnt concern our deparment|that doesn't concern a cleaner
        |that's not our line of work|not our bag|we're not that sort of place|we're not that kind of service
        |we have no such thing in our place so it cannot apply|no such thing here, question doesn't apply
        |there isn't one in our case, so n/a|no budget in our project so this one doesn't apply
        |there's no money involved so the question doesn't apply|we don't charge so the price question doesn't fit
        |it has no end date so this doesn't apply|nothing like that where I work, so doesn't apply
        |I haven't got a line manager so can't apply to me|i dont have a taem so this ones not for me
        |I work on my own so that question isn't relevant|I don't see patients so this one's no good for me
        |I've no patients, so it isn't one for me|that's no concern of ours pet
        |nowt of that round here, doesn't apply|we divvent dee that here, not for us|none of tihs applies
        |none of the choices apply to us|none of those options fit my job|no option there fits us at all
        |not one of these roles fits me|table doesn't apply to our service
        |these columns don't apply to a service like ours|can't rate this, it doesn't apply to us
        |rating doesn't make sense for us, we don't use it|doesn't relate to me|doesnt relate to my work
        |not related to what I do|this has no bearing on us|no baering on my work
        |doesn't pertain to our organisation|this is not pertaining to my role|this one no concern me at all
        |e no concern my work|doesn't aply to me|not aplicable|not applicabel to us|not relevnt|doesnt aplly here
        |nto relevant to my job|not relevent for us|this isnt fro me|that's not us is it, we're a food bank
        |not us that la, we're a helpline|that's a question for England, we're in Scotland
        |wrong end of the service for that question|don't apply to us, my lover
        |I drive the minibus, that one's not meant for drivers
    """,
}
