"""The people in a telling of harm, as patterns: who does it, and to whom."""

from __future__ import annotations


def one_of(words: str) -> str:
    """One of these words; an underline stands for a space, and a bracket closes what it opens."""
    return f"(?:{'|'.join(word.replace('_', ' ') for word in words.split())})"


KIN = one_of(
    r"""
    husband wife partner boyfriend girlfriend fianc[eé]e? ex ex-\w+ mum mother mam dad father sons? daughters?
    brother sister nan gran grandma grand?dad granny grandmother grandfather grandson granddaughter grandchildren
    uncle aunt auntie cousin nephew niece step-?(?:dad|mum|father|mother|son|brother) \w+-in-law in-laws family
    friends? mates? flatmate housemate neighbours? landlord lodger carers? care_?workers? support_worker kids?
    child(?:ren)? baby parents? boss lad fella
    """
)
CLIENT = one_of(
    r"""
    clients? residents? patients? service_users? tenants? customers? persons? wom[ae]n m[ae]n lady ladies
    gentlem[ae]n lads? girls? boys? child children baby toddler teenager kids? pupil worker carer
    """
)
NAMED = r"(?:mr|mrs|ms|miss|mx)\.? [a-z][\w'-]{1,30}"
THEIR = r"(?:my|her|his|their|our|\w{2,20}'s)"
RELATIVE = rf"(?:{THEIR}(?: (?:own|old|ex|younger|older|elderly|late|new))? {KIN}|mum|mam|dad|nan|gran|granny|grandad)"
ONE = (
    r"(?:(?:a|an|the|this|that|my|our|one|another|each)(?: (?:of (?:our|my|the)|young|old|older|elderly|little|"
    rf"local))* {CLIENT}(?! hit\b))"
)
SOMEONE = rf"(?:i|he|she|they|{RELATIVE}|{NAMED}|{ONE})"
OTHER = (
    rf"(?:me|him|her|them|(?:my|our|his|her|their)(?: \w+)? {KIN}|{NAMED}|{ONE}|(?:the )?(?:residents|patients|kids|"
    r"children|baby)|mum|dad|nan|gran)"
)
AND_NO_THING = r"(?! {}\b)".format(
    one_of(
        r"""
        targets? budgets? teams? services? goals? deadlines? figures numbers? plans? ground hard that how forecast
        savings marks? record patch area stride milestones paperwork form idea work first most back hand finger arm
        leg knee hip foot head top call the all list peak bid case proposal previous own
        """
    )
)
THEM = rf"{OTHER}\b{AND_NO_THING}"
BE = (
    r"(?:(?: (?:am|is|was|are|were|gets?|got|keeps?|kept|(?:has|have|had) been|being|been|still|often|now|always|so|"
    r"very))+|'s(?: been)?|'m|'re|'ve been)"
)
IS = rf"(?:{SOMEONE}{BE}|im|ive been|hes|shes|theyre)"
BADLY = f"(?: {one_of('being been badly often still again sexually physically emotionally financially repeatedly')})*"
SELF = one_of("myself himself herself themself themselves")
STOP = r"(?= ?(?:[,.;!?]|$)| (?:and|but|because|any ?more|now|today|tonight|so)\b)"
MONEY = one_of(
    r"""
    money pension savings benefits cash bank_?cards? cards? purse wallet wages pin(?:_number)? cheque_?book
    jewellery rings? tablets medication watch inheritance (?:bank_)?account
    """
)
