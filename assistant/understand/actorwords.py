"""The everyday words about names in a sentence: what goes before them, after them, and is none."""

from __future__ import annotations

from assistant.understand.words import word_set

DETERMINERS = word_set(
    """
    a all an both each every its local many most my other our several some the their this your
    """
)
"""Words before a name."""

PREPOSITIONS = word_set(
    """
    inside outside beside instead
    about across after against among around at before between for from in into like near of on onto per since than to
    towards with within without
    """
)
"""After these somebody has a thing done to them."""

VERBS = word_set(
    """
    use uses using
    act acts aim aims all already also always am and are aren arrange arranges arranging assist assists be been being
    both bring brings but call calls can cannot carries carry chip chips closed contribute contributes coordinate
    coordinates could cover covering covers currently dabble dabbles deal deals deliver delivering delivers did do
    does doesn doing don done each either ended ends ensure ensures facilitate facilitates generally get gets give
    gives go goes got had handle handled handles handling has have help helped helps hold holding holds hope hopes
    host hosting hosts intend intends is isn jointly keep keeps lead leading leads led look looks mainly make makes
    manage managed manages managing may meet meets might mostly must need needs never normally not now occasionally
    offer offered offering offers often only or organise organises organising oversee oversees own owns partially
    partly perform performs phone phones pick picks plan plans provide provided provides providing pulled ran rarely
    regularly remain remains ring rings run running runs say says see seem seems sees share shares should sometimes
    sort sorts spend spends start starts step steps still stop stopped stops support supports take takes tell tells
    tend tends think thinks too took tries try undertake undertakes used usually visit visits want wants was were
    which who will work works would
    """
)
"""Words that follow those who do something."""

VERB_NOUNS = word_set(
    """
    advocate advocates bank broker brokers champion champions coach coaches desk
    home homes housing lead leads line mentor mentors network networks office project projects
    uk unit
    """
)
"""Nouns that are other words too: what follows tells."""

QUANTIFIERS = word_set(
    """
    all any bit both couple each either few four half handful lot lots majority many most neither none number one part
    several some three two
    """
)
"""How many of them."""

UNSURE_NOUNS = word_set(
    """
    advocate advocates agencies agency ambulance bank board broker brokers carers champion champions clinic clinics
    club clubs coach coaches colleague colleagues committee community company crew department desk director doctor
    doctors forum group groups home homes hospital hospitals housing hub hubs lead leads line lot mentor mentors
    network networks office organisation organisations partnership practice practices prescribing professionals
    project projects provider providers scheme schemes school schools sector service services staff student students
    surgery team teams union unit village visitor ward wards
    """
)
"""Nouns that name those to whom something is done as often as those who do it."""

NEVER_ALONE = word_set(
    """
    advocate bank board broker champion coach community desk home homes housing lead leads line lot network practice
    prescribing sector support uk unit village
    """
)
"""Nouns that are no name by themselves."""

STARTERS = word_set(
    """
    aob item items action organisation update great good happy lovely ooh oh aha wow
    five six seven eight nine ten eleven twelve dozens hundreds
    mondays tuesdays wednesdays thursdays fridays saturdays sundays weekdays weekends mornings evenings
    wives husbands parents families children relatives mums dads daughters sons partners
    word besides under contrary rather subject weighing well everyone's everybody's according tbc tba nb ps asap
    apologies actions members minutes morning afternoon evening hiya cheers ta regards right agreed noted present
    mental joining making getting keeping negotiating working helping sorting checking
    a after all also although an and anybody anyone apart april are as at august because before between both but by
    can could currently dear december did do does each either everybody everyone everything far february few five for
    four friday from fyi gap gaps generally given half hardly he hello here hi honestly how however i if in is it
    january july june last locally lots mainly many march may maybe monday most my neither next no nobody none not
    nothing november now occasionally october ok okay on once one only or our part people perhaps please
    responsibility right saturday september she should since so some somebody someone sometimes sorry sunday tbh thank
    thanks that the their then there these they things this those though three thursday to today tuesday two until
    usually was we wednesday well were what when where which while who why with would yes you your
    """
)
"""Words that often begin a sentence with a capital and are no name."""

DEEDS = word_set(
    """
    helping supporting stopping making getting keeping letting telling showing giving taking bringing preventing
    encouraging avoiding teaching briefing linking joining connecting working
    """
)
"""Words for doing that begin no name."""

ACTING = word_set(
    """
    do does doing run runs running handle handles offer offers provide provides speak speaks help helps fight fights
    visit visits take takes drive drives tell tells give gives review reviews write writes chase chases
    """
)
"""Plain deeds: an everyday word before them may be a name, as \"mind\" is."""

STOPS = PREPOSITIONS | word_set(
    """
    em says said told last next year month week ago something gave took picked dropped lost started stopped up out off
    also although and any anyone apart are as ask be because been believe believes both but by call can commission
    commissions contact could covers currently delivers did do does done either except fund funds gets gives guess had
    handles has have he helps holds how i if is it just keeps know leads makes manages may maybe mean means might must
    neither no nobody nor not now offers only or partly pay perhaps provides reckon reckons rely reviews ring runs say
    she should single so somebody someone sometimes sorts sure takes that then there they think thinks though through
    today until use uses usually via was we were what when where whereas whether which while whilst who why will would
    writes you
    """
)
"""Words that end a name."""

BEFORE_DOERS = word_set(
    """
    also and are as be because been believe both but currently do does either even except expect for from got guess
    has have hear heard if including is just know least like me mainly maybe mostly neither nor not now only or partly
    perhaps plus reckon recruiting say saying says sees so something suppose sure than that them then think today told
    understand
    usually was when whether which while with wonder
    """
)
"""Words after which somebody may do something."""

_NO_ADVERBS = word_set(
    "family supply reply july apply rely early elderly assembly fly ally rally daily weekly multiply"
)


def is_adverb(low: str) -> bool:
    """Whether a word looks like one that says how or how often."""
    return low.endswith("ly") and low not in _NO_ADVERBS
