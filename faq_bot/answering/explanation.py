"""Why an answer is what it is: as data from a decision, and as text for people in the answer's language."""

from __future__ import annotations

import numpy as np

from faq_bot.answering.answer import Answer, Contribution, Explanation, Refusal
from faq_bot.answering.decision import Decision
from faq_bot.languages.registry import language
from faq_bot.matching.matcher import Matcher

CONTRIBUTIONS_SHOWN = 5

REFUSALS_SHOWN = 4
"""Those of the entries with most support: what is behind them would hardly have been the answer."""

TOLD = frozenset({"lead", "silence", "nearer", "named"})
"""Evidence that is shown to people; all of it stands in the data."""


def explanation_of(decision: Decision, matcher: Matcher) -> Explanation:
    """Return why a question was decided as it was."""
    judgement = decision.judgement
    mentions, judged = judgement.found.question.mentions, judgement.judged
    evidence = judged[0].evidence._asdict() if judged else {}
    runner_up = matcher.entries[judged[1].candidate.entry].id if len(judged) > 1 else None
    return Explanation(
        concepts=tuple(sorted(mentions.all)),
        corrections=mentions.corrections,
        contributions=_contributions(decision, matcher),
        evidence=tuple((name, round(value, 4)) for name, value in evidence.items()),
        runner_up=runner_up,
        lead=round(judged[0].evidence.lead, 4) if judged else 0.0,
        refusals=_by_support(decision, matcher),
        decision=decision.ground,
    )


def _by_support(decision: Decision, matcher: Matcher) -> tuple[Refusal, ...]:
    judgement = decision.judgement
    entries = [matcher.entries[number].id for number in judgement.found.ranking.entries]
    return tuple(sorted(judgement.refusals, key=lambda refusal: entries.index(refusal.entry_id)))


def _contributions(decision: Decision, matcher: Matcher) -> tuple[Contribution, ...]:
    ranking, knowledge = decision.judgement.found.ranking, matcher.knowledge
    # As they are shown: in the last digit a weight is another on another processor.
    weights = np.round(ranking.beta, 4)
    weighed = np.lexsort((ranking.rows, -np.abs(weights)))[:CONTRIBUTIONS_SHOWN]
    return tuple(
        Contribution(
            matcher.entries[ranking.owners[i]].id,
            knowledge.phrasings[ranking.rows[i]].text,
            float(weights[i]),
        )
        for i in weighed
    )


def explain(answer: Answer) -> str:
    """Return why the answer is what it is: one finding a line; of several parts each, under its question."""
    if answer.parts:
        return "\n\n".join(f"{part.question}\n{explain(part)}" for part in answer.parts)
    spoken, why = language(answer.language), answer.explanation
    label = spoken.explanation.label

    def line(key: str, text: str = "") -> str:
        return f"{label(key)}{spoken.script.colon}{text}".rstrip()

    named = f" ({answer.entry_id})" if answer.entry_id else ""
    lines = [
        line("status", f"{label(str(answer.status))}{named}"),
        line("confidence", f"{answer.confidence:.2f} ({label(str(answer.level))})"),
    ]
    if answer.matched_question:
        lines.append(line("matched", answer.matched_question))
    if why.reading:
        lines.append(line("reading", why.reading))
    lines.append(line("concepts", ", ".join(why.concepts) or label("none")))
    lines += [f"  {typed} - {label('read_as')} {meant}" for typed, meant in why.corrections]
    if why.contributions:
        lines.append(line("contributions"))
        lines += [f"  {c.weight:+.3f}  {c.entry_id}: {c.question}" for c in why.contributions]
    told = [f"{label(name)} {value:.2f}" for name, value in why.evidence if name in TOLD]
    if told:
        lines.append(line("evidence", ", ".join(told)))
    if why.runner_up:
        lines.append(line("runner_up", f"{why.runner_up} ({label('ahead')} {why.lead:.2f})"))
    if why.refusals:
        lines.append(line("refusals"))
        lines += [
            f"  {r.entry_id}: {r.guard} - {spoken.refusals.why(r.guard, r.asked, r.found)}"
            for r in why.refusals[:REFUSALS_SHOWN]
        ]
    if why.decision:
        lines.append(line("decision", label(why.decision.name.lower())))
    return "\n".join(lines)
