"""Rules on where phrasings lead when they are asked.

Each phrasing is asked word for word, and once more with itself left out of the base: as a student
would who words it a little differently.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from faq_bot.answering.decision import THRESHOLD, decide, judge, threshold_of
from faq_bot.answering.message import parts_of
from faq_bot.answering.readings import Reading
from faq_bot.answering.turn import MAX_MESSAGE, MAX_PART
from faq_bot.check.audit import Audit
from faq_bot.check.finding import Complaint, Severity, rule
from faq_bot.check.trials import PULLED_SHARE, Trial, Winner
from faq_bot.knowledge.model import Kind, Phrasing
from faq_bot.matching.matcher import Matcher
from faq_bot.matching.ranking import find

Group = tuple[str, str]
"""An entry and a language: the phrasings of the one in the other."""


@rule(Severity.ERROR)
def refused_phrasing(audit: Audit) -> Iterator[Complaint]:
    """A guard refuses a phrasing to its own entry.

    The phrasing names an entity that is not in the entry's `about`, goes in another direction, or
    has another number than most of the entry's phrasings. An error: asked word for word, the
    phrasing never gets its answer.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, about: kagawa,
             answer: At nine., questions: [hours at Kagawa, hours at Osaka]}
        entities: {kagawa: Kagawa, osaka: Osaka}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, about: kagawa,
             answer: At nine., questions: [hours at Kagawa, opening hours]}
        entities: {kagawa: Kagawa, osaka: Osaka}
    """
    for trial in audit.trials:
        if trial.refusal:
            yield _complaint(
                audit,
                trial,
                f"is refused to its own entry by the {trial.refusal.guard} guard: {trial.refusal.reason}.",
                "Move it to another entry, reword it, or mend the entry's `about` or `direction`.",
            )


@rule(Severity.ERROR)
def lost_phrasing(audit: Audit) -> Iterator[Complaint]:
    """A phrasing, asked word for word, leads to another entry, or to none.

    It leads to none if it has no letters or digits, and to another if that has many phrasings so
    like it that they outweigh it. An error: the curator's own words get another answer. Phrasings
    that a guard refuses or that stand under two entries are reported as such, and an entry that no
    phrasing reaches but once.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, questions: [opening hours, when do you open, "...?"], answer: At nine.}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, questions: [opening hours, when do you open], answer: At nine.}
    """
    lost = {trial.own for trial in audit.trials if trial.lost}
    unreached = {entry for entry, trials in _by_entry(audit).items() if entry in lost and _remedies(trials, audit)}
    shared = _shared_texts(audit)
    for trial in audit.trials:
        reported = trial.refusal or trial.own in unreached or audit.matcher.normalised[trial.row] in shared
        if trial.lost and not reported:
            yield _complaint(
                audit,
                trial,
                f"asked word for word is answered by {_named(audit, trial.taken)}.",
                "Move it there, reword it, or give its entry more phrasings of that kind.",
            )


@rule(Severity.WARNING)
def pulled_phrasing(audit: Audit) -> Iterator[Complaint]:
    """A phrasing, left out of the base, would be given another fact, and is a stray or one of many such.

    That is, with a confidence of 0.98 or more. A warning: word for word it is answered right, but a student who
    asks the like in other words is told something else, with confidence. Of a rich entry some phrasing always
    says what no other one says, so reported is where one in ten of its phrasings in a language are pulled away,
    and a stray, which all that is near belongs with the other entry: it may stand under the wrong one. Not
    reported is what is answered by another `not_covered` or small talk entry, as nothing is asserted, and a fact
    by a fact that it names in `see_also` or that names it, as the right one is then offered next. Near-duplicates
    and phrasings that another rule reports are left to that rule.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - id: hours
            sources: flyer
            questions: [opening hours of the library, library opening hours, when does the library open,
              hours of the library, at what time does the library open, is the library open, library hours]
            answer: At nine.
          - {id: today, kind: not_covered, answer: Not said., questions: at what time does the library open today}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - id: hours
            sources: flyer
            questions: [opening hours of the library, library opening hours, when does the library open,
              hours of the library, at what time does the library open, is the library open, library hours]
            answer: At nine.
          - {id: sunday, kind: not_covered, questions: [sunday, sundays, is it open on sunday, on sundays too],
             answer: Not said.}
    """
    sizes = Counter(map(_group, audit.phrasings))
    for group, pulled in _pulled(audit).items():
        many = len(pulled) >= PULLED_SHARE * sizes[group]
        told = f"as would {len(pulled)} of the {sizes[group]} phrasings in {group[1]}" if many else "a stray"
        for trial, winner in pulled:
            if many or trial.stray:
                what = f"would without itself be answered by {_named(audit, winner)}, {told}."
                yield _complaint(audit, trial, what, _MEND)


_MEND = "Move it if that answers it too, or add phrasings like it; name sister facts in `see_also`."


def _pulled(audit: Audit) -> dict[Group, list[tuple[Trial, Winner]]]:
    """Return the phrasings that another fact pulls away, with that, but for those that another rule reports."""
    shared = _shared_texts(audit)
    found: dict[Group, list[tuple[Trial, Winner]]] = {}
    for trial in audit.trials:
        reported = trial.refusal or trial.lost or trial.near or audit.matcher.normalised[trial.row] in shared
        if trial.pulled and not reported and not _are_sisters(audit, trial.own, trial.pulled.entry):
            found.setdefault(_group(audit.phrasings[trial.row]), []).append((trial, trial.pulled))
    return found


def _group(phrasing: Phrasing) -> Group:
    """Return the phrasings that a phrasing is one of."""
    return phrasing.entry_id, phrasing.language


@rule(Severity.ERROR)
def unreached_entry(audit: Audit) -> Iterator[Complaint]:
    """None of an entry's phrasings leads to it, even asked word for word.

    An error: the answer is never given. So it is where all are longer than a question may be, or only offered, as
    the base's own `threshold` is above the confidence in them. Where all of them stand under another entry too,
    that is reported instead.

    Fails:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, questions: [opening hours, when do you open], answer: At nine.}
          - {id: osaka, sources: flyer, about: kagawa, questions: [address in Osaka], answer: Main Street.}
        entities: {kagawa: Kagawa, osaka: Osaka}

    Passes:

        language: en
        sources: [{id: flyer}]
        entries:
          - {id: hours, sources: flyer, questions: [opening hours, when do you open], answer: At nine.}
          - {id: osaka, sources: flyer, about: osaka, questions: [address in Osaka], answer: Main Street.}
        entities: {kagawa: Kagawa, osaka: Osaka}
    """
    shared = _shared_texts(audit)
    for number, trials in _by_entry(audit).items():
        is_told = all(audit.matcher.normalised[trial.row] in shared for trial in trials)
        remedies = () if is_told else _remedies(trials, audit)
        if remedies:
            entry = audit.entries[number]
            yield Complaint(entry.place, f"no phrasing of {entry.id!r} leads to it.", " ".join(remedies))


def _remedies(trials: Sequence[Trial], audit: Audit) -> tuple[str, ...]:
    """Return what to do about an entry that none of its phrasings leads to; nothing where one does."""
    found: dict[str, None] = {}
    for trial in trials:
        remedy = _remedy(trial, audit)
        # One that leads there is enough, and the first mostly does.
        if not remedy:
            return ()
        found[remedy] = None
    return tuple(found)


def _remedy(trial: Trial, audit: Audit) -> str:
    """Return what to do about a phrasing that, asked word for word, does not lead to its entry."""
    if trial.lost or trial.refusal:
        return "Merge it with the entry that wins (`faq-bot explain` shows which), or reword its phrasings."
    text = audit.phrasings[trial.row].text
    if _is_too_long(text, audit.knowledge.languages):
        return f"Shorten them: a question has at most {MAX_PART:,} characters, a message {MAX_MESSAGE:,}."
    if _is_held_back(text, trial.own, audit.matcher):
        return f"Lower the base's `threshold` of {threshold_of(audit.matcher):g}."
    return ""


def _is_too_long(text: str, languages: tuple[str, ...]) -> bool:
    if not MAX_PART < len(text) <= MAX_MESSAGE:
        return len(text) > MAX_PART
    return any(len(part.text) > MAX_PART for part in parts_of(text, languages))


def _is_held_back(text: str, own: int, matcher: Matcher) -> bool:
    """Tell whether a phrasing is only offered as the base asks for more confidence than is usual."""
    if threshold_of(matcher) <= THRESHOLD:
        return False
    found = find(text, matcher)
    judgement = judge(Reading(found.question.text, found.question), found, matcher)
    usual, here = decide(judgement, matcher), decide(judgement, matcher, threshold_of(matcher))
    return usual.number == own and not here.settled


def _by_entry(audit: Audit) -> dict[int, list[Trial]]:
    by_entry: dict[int, list[Trial]] = {}
    for trial in audit.trials:
        by_entry.setdefault(trial.own, []).append(trial)
    return by_entry


def _shared_texts(audit: Audit) -> set[str]:
    """Return the normalised phrasings that stand under two entries."""
    first: dict[str, str] = {}
    pairs = zip(audit.phrasings, audit.matcher.normalised, strict=True)
    return {
        text for phrasing, text in pairs if text and first.setdefault(text, phrasing.entry_id) != phrasing.entry_id
    }


def _are_sisters(audit: Audit, one: int, another: int) -> bool:
    """Tell whether two facts name each other, one of them at least."""
    own, other = audit.entries[one], audit.entries[another]
    named = other.id in {r.id for r in own.see_also} or own.id in {r.id for r in other.see_also}
    return own.kind is Kind.FACT and named


def _named(audit: Audit, winner: Winner | None) -> str:
    if winner is None:
        return "no entry at all"
    pulled = " and ".join(repr(audit.phrasings[row].text) for row in winner.pullers)
    return f"{audit.entries[winner.entry].id!r} (confidence {winner.confidence:.2f}), pulled by {pulled}"


def _complaint(audit: Audit, trial: Trial, what: str, remedy: str) -> Complaint:
    phrasing = audit.phrasings[trial.row]
    return Complaint(phrasing.place, f"{phrasing.text!r} of {phrasing.entry_id!r} {what}", remedy)
