"""Answers that hold the words of commands: needs, outcomes, risks and actions."""

from __future__ import annotations

ANSWERS_EARLY = """
    Wrong medication given twice|How many people die where they chose|Washing done
    |to carry on as normal as long as I can, most of our members say that
    |Not sure-footed, so falls in the garden|Back at home with her own things around her
    |I'd tell myself to slow down and not skip the small talk
    |I made a summary for the ambulance crew and they said it saved them half an hour
    |Does the person understand what they've agreed to? Often not|keep working together
    |Good staff quit because of the mileage|help at home that turns up when it says it will
    |next steps written on one sheet and left in the house|home again within the week
    |Change the referral form so it asks what matters to the person|Not enough night cover
    |ward staff dont know what a rest home can and can't take
    |We don't know who is on the housing list and who isn't|Stop and listen, that's what I've learned
    |Help with heating|going on holiday is the one thing she asked for
    |the last one we trained went to the ambulance service|Stepping back and letting people take risks
    |Next steps will be agreed with each family before discharge|Dead end referrals
    |Understanding why referrals get bounced|number of people readmitted and how long after
    |Rural farms far from any surgery|self-help groups in the church hall
    |How many go home with the right equipment|keep an eye on weight loss|big question is who pays
    |Understand my own limits|staff turnover and constant change
    |people not sure whether it's health or social care|go home with the right support
    |they want their old life back, that's what they tell us|Assessment done in the person's own language
    |Leave people with one number|the PCN manager as she can find the money|keep being moved
    |Easy read leaflet that explains who does what|knowing what is happening to my mum
    |What is normal for this person, so that agency staff spot a change
    |They leave it on the doorstep and she can't lift it in|get out and meet people
    |Packages paused for longer than two weeks get handed to someone else
    |People getting hurt because a change in need wasn't passed on
    |To keep people safe and well in their own homes for as long as they wish
    |Save up training days and run them jointly|Helped a lady get her cat back from the rescue after a long stay
    |Change fatigue, the teams have had four reorganisations in five years
    |I made a mistake with the dates and told the family straight away
    |Help from the voluntary sector to staff the drop in|left on ward 3 wks for want of a ramp|Far away from kin
    |Never enough time|Summary plans to be held by the person and copied to the GP|End the Friday discharge rush
    |Far fewer people on repeat referrals|long enough visits|Wrong referrals to the wrong team
    |put families in touch with each other|Quick review when things change|keep the pets
    |No idea of the cost until the bill came|Seeing her friends again at the lunch club|Too much left undone
    |Put right what went wrong in the discharge last winter
    |Good example is the homeless health nurse working from the soup kitchen
    |You don't know what you don't know, so shadow the OT|We can't undo the cuts but we can share what we've got
    |Tell GP practices by letter|wrong meds again|nobody explains what happens next
    |GP had no idea he'd been in hospital|Show people how to use the pendant alarm|How much sleep carers get
    |stop-start funding|Feel safe at home again|"Am I going home?" he asked every morning
    |How to stop a meeting being taken over by one person|We couldn't stop the placement breaking down
    |people who don't know anyone|why families give up asking, that is what we need to find out|Show compassion
    |Pass on concerns the same day|People don't know they're entitled to a carer's assessment
    |next to no dentists|back up care when the main carer is poorly|put a stop to 15 minute visits
    |wrong person at the wrong time|What's been done so far is a joint induction for ward and care home staff
    |Cuts go on and on|Left hospital without his tablets
    |At the end of the day it is the care workers who see them most
    |What is best for her, said by everyone except her|Not enough pay
    |He'd skip dialysis if the transport was late|Show up on time|The frailty team lead by example
    |change of heart from the GP federation after the visit
    |"Can you help me?" she asked, to five different people|end of life care in people's own homes
    |To put right the failings identified in the safeguarding adults review|Choose what time they go to bed
    |keep my own front door|Question the plan if it isn't what the person wanted
    |Carers told to look it up online|Mistakes get hidden because folk fear for their jobs|Jobs left half done
    |find the carers who don't call themselves carers
    |The risk is that staff leave and no one is left who knows the families|end up homeless
    |at our wits' end, that's what carers write on the forms
    |not for us to decide what matters to someone else, ask them
    |"How much will it cost?" is always the second thing they ask
    |Health visitors skip our site, the Traveller families told us|us carers dun't get told what's next
    |pass on what we know to the ambulance crew
    |To carry on the work of the winter pressures group through the summer
    |saved three admissions last winter by ringing round every Monday
    |one example, a lady waited 11 weeks for a grab rail|finish the assessment before the person leaves the ward
    |Last offices and family time after a death|Keep the pharmacy open
    |Leave a summary in the person's house in their own language
    |She couldn't understand why the carers stopped coming
    |Nobody asked him what he wanted until I did, and it was to see his brother
    |what is written down isn't what happens|Fear of making a mistake|the shopping done
    |Families have no idea how to get an assessment
    |example setting by senior staff, they need to do it as well as say it
    |the last one to see him alive was the meals driver and nobody asked her
    |We get a different answer every time we ring|Telecare and tell-us-once
    |can't move on until the funding panel sits|last visit of the day is always rushed
    |Move the MDT to a day when GPs can come|people left in soiled beds, I've seen it
    |It takes months to undo a bad discharge|who comes next|Wrong address on the discharge letter
    |Phone tree, so each person tells the next three|change of social worker three times in one year
    |the ward don't pass on what physio said|We question everything at induction and nothing after
    |How to help someone who keeps saying no|Find my way round the system, as one dad put it
    |Job done right first time|go on living here|done to rather than done with
    |Being honest with people about what's possible|"Why didn't anyone ask?" said the son
    |I noticed she'd left her tea three days running and told the nurse
    |Answer the phone, honestly that's the main thing
    |Left luggage basically, that's how she felt in the corridor|people are not sure who pays
    |I'd change how we greet people, first name unless they say different|I'd do the same again but earlier
    |how to question a consultant without it turning into a row
    |My mistake was to promise a date I couldn't keep and I've learned from that
    |not ill enough, not old enough, not poor enough|They want to know why their hours were cut
    |Back in 2019 we had a single point of access and it worked, then it was cut|Get out of poverty
    |I keep thinking about the lady who died before her package started
    |Stop social workers closing cases the minute the package is in
    |Funding doesn't apply if you live 200 yards over the county line
    |carry on at the allotment as long as he can
    |Next week's rota goes out on a Sunday night, so carers can't plan
    |how long it takes from referral to first contact, median working days
    |don't know what's out there, most of our older residents|Keep her independence
    |To find and support carers who are not known to services
    |Staff are not sure when to raise a safeguarding concern|stop changin the rota every week
    |Going home on a Friday|Wrong side of the river|Better understanding of who does what
    |they dont know wot day it is half the time and nobody checks
    |the deputy head of adult care, she'll hold the plan and report back
    |Back pain and joint problems among the older farm workers
    |Question and answer sessions at the mosque and the carers' centre|Those who don't know where to turn
    |help getting to appointments, there is no bus on a Sunday|Staff feel they can't question a consultant
    |how much notice families had before discharge|no idea who their social worker is|wrong tablets, wrong doses
    |The discharge summary is written for doctors and not for families|Enough to eat and a warm room
    |Newly qualified staff not sure who to escalate to|Staff move on after six months
    |People leave it until crisis|no answer at the door|Leave time for a brew|tell the unions first
    |helping people with dual diagnosis, for example drink and depression
    |The next shift doesn't read the handover|No-one to answer for it when it fails|Next winter's flu jabs
    |Helping the person say what matters to them, not what matters to us
    |Pair new starters with old hands till they find their feet
    |Taken back to hospital for want of a catheter change|Plain talk, tell it like it is
    |Ask the question "what matters to you" at every first visit
    |Understanding dementia and what it looks like early on
    |next door neighbours are the real care co-ordinators round here|Nobody checks whether it's been done
    |not sure of their rights when the package is cut|help 4 carers at nite
    |Pause and check that the person has understood
    |Look up from the screen and listen, that was the feedback from the carers' group
    |Keep an eye on the neighbours|Families find out by accident|knowing how far I can go before I need a nurse
    |keep the person at the centre, sounds obvious but it isn't happening
    |For example the falls clinic in Whitby, lovely service, no bus|answer calls out of hours
    |Too far to walk to the chemist|wrong size hoist slings|Skills to question decisions kindly
    |"tell me who's in charge" was what the daughter said|left to the wife
    |Find the people who are not known to any service
    |Never skip the introduction, say who you are and why you've come
    |Change of address not passed to the district nurses|I now tell people what I can't do as well as what I can
    |No1 rings back|last minute changes to transport|Families aren't listened to enough
    |Learn to trust services again|Quit dates agreed with the smoking nurse
    |No trust in services after what happened at the last home|Finish the data sharing agreement
    |"Who do I ring?" is the question we hear most|Getting a straight answer out of the council about money
    |help for them that have nobody|Keep promises|Set up a help point in the market hall
    |Those left over when the criteria tightened|help to eat
    |The criteria change every year and nobody tells the voluntary sector|leave it to the family
    |find out what people want before deciding the package|wrong assumptions about Gypsy and Traveller families
    |carry on working with the same agencies but on longer contracts
    |how to end a call well when someone is distressed|providers handing back contracts
    |No answer from the duty desk after four o'clock|Delays on hold music for 40 minutes then cut off
    |Stop older people falling in the first week after discharge
    |Stop the same families having to tell their story six times over
    |Questions that aren't relevant to deaf people|cooking again, even if it's only beans on toast
    |Show families round before the day|how many plans have the person's own words in them
    |Never again, said the wife, about respite in that home
    |keep families in the loop, every week not just at reviews|hold families' worries, not just their paperwork
    |Asking for help is seen as shameful|Facebook, the back page of the free paper, and the chip shop window
    |hold people in mind|how long people wait for a first visit
    |Have a written plan for what happens if the co-ordinator is off, next person down rings
    |going home to a cold house|Why people stay on wards|Get back to church
    |don't know how to ask for help, especially the older men|going home on time|question marks over funding
    |Mutual help between neighbours|save ambulances for emergencies|Had no idea she was lonely
    |to get back to bowling|Pressure to change provider to save money
    |Show that fewer people are readmitted within 30 days|carry on seeing the same nurse
    |hold ups in pharmacy on a Friday|Go home well|Folk left on landings|carers who've had enough
    |not enough carers in the dales|show kindness|our mam don't know who's coming from one day t'next
    |enough staff|The last one out of hospital had no key safe code
    |Nobody knows what is in the other team's records|not sure where to take their baby at weekends
    |Sent from one office to the next|Change of shift is when things go missing|Next of kin told too late
    |No idea what happens after discharge, that's what patients said in the survey
    |Told to get out of the flat by the landlord, with nowhere to go|bad examples from the press put people off
    |Fewer miles, it's too far between calls
    |It was agreed to hold quarterly meetings with domiciliary care providers
    |Good enough housing to be discharged to|Carers can't carry on
    |I got it wrong with one family, I talked to the son rather than to her|kept on hold
    |Left on the ward with nobody to feed him|Enough money to live on|don't know their neighbours
    |Get out to the farms and cattle marts|Carry on with the Monday huddle because it works
    |Keep her safe at night, that's what her sons wanted
    |"How long will it take?" is what families want to know about funding and we can't say
    |there aren't enough respite places|summary sheet handed to the paramedics
    |stop the revolving door, in and out of A&E every few weeks
    |"Where's my help gone?" from a lady whose call was cut|families wait for weeks for an answer about funding
    |Most don't know there's a sitting service|Forms ask what's not relevant and miss what is
    |Make an example of good homes, not just bad ones|Nowhere to get out to since the club shut
    |Nobody rings back|Members felt that too many people are left without follow-up after reablement finishes
    |To change how risk is shared between acute and community teams
    |"I've no idea who you are" said a lady to her fifth carer of the week|The wrong people in the room
    |Planning for what's next rather than reacting
    |tell it once so that people aren't repeating themselves to every new face
    |The chair of the carers' forum, so that families keep us honest|Show what we've done with their feedback
    |That we'd stop doing the visits and only do the forms|They'm left waiting for hours on end
    |I'd not leave it so long before ringing the GP|going home too early|Handing back packages of care
    |Farmers leave it till they can't walk before they see a doctor|Put carers on the board
    |A sea change in how we treat carers|get out of debt|Answer every call by a person not a machine
    |"What is the plan?" asked his wife, and nobody could say|questions from families going unanswered for weeks
    |things put right the same day, not after a complaint|Not sure who is in charge, families tell us
    |How many hours unpaid carers do|nearly quit in my first month, my buddy kept me going
    |climate change, the heatwave caught us out
    |"It's not for us" is what the Bangladeshi elders say about the day centre
    |Explain discharge in plain words to the person and whoever is with them|Able to explain my role in a minute
    |people skip their reviews because the clinic is two buses away
    |Pass on information at handover, every time, same way|East End families
"""
