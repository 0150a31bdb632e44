"""What people type who want to change an answer that they name, or to have something looked up."""

from __future__ import annotations

WORDINGS_NAMED: dict[str, str] = {
    "change": """
        I want to change an earlier answer|change the end date to 1 May
        |please can I edit my answer to the budget question|the end date should be 1 May|I need to change the budget
        |change the scope to navigation|/change end date|let me change the budget|i need to amend the start date
        |edit my last answer|can I change the start date I gave you
        |i need to go back and change the name of the plan|I put the wrong budget in earlier, can I change it
        |let me change who's leading|want to edit the review date|change the area name
        |can i alter what i put for funding|i got the list of partners wrong, need to fix that
        |can you chnage my answer about carers|i want to amend the outcomes
        |the start date I gave you was wrong, need to fix it|I need to alter the budget figure I put in
        |I want to redo my answer about risks|put the lead down as Age UK instead, not the council
        |I said 40 people earlier, it should be 60|spelt the plan name wrong, let me correct it
        |can I amend what I put for advocacy|the end date I put wants changing to 30 June
        |I've put the wrong organisation for transport, need to swap it
        |ah need tae sort the score ah gave fer listening, it's too high|update the job title I gave, its senior now
    """,
    "lookup": """
        what is a link worker?|what's social prescribing?|look up care navigator|what is a care coordinator
        |whats an outcome|can you look up motivational interviewing for me
        |what does the guide say about hospital discharge?|search for advocacy in the guide
        |whats a care navigator when its at home|look up personal budgets|find me the bit about reviewing the plan
        |is there owt in the guide about personal health budgets|what does MDT stand for
        |remind me what a link worker does|find social prescriber in the guide for me
        |have you got anything on personal budgets|whits co-production mean again
        |whats a social prescriber when its at home|is there owt in there about care navigators
        |remind me what an ICB is|what does section 75 mean|wheres the bit in the guide about advocacy
        |bring up what it says on motivational interviewing|can you dig out the bit on safeguarding
    """,
}
