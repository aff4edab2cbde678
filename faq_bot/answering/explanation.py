"""Why an answer is what it is: as data from a decision, and as text for people in the answer's language."""

from __future__ import annotations

import numpy as np

from faq_bot.answering.answer import Answer, Contribution, Explanation, Rule, Status
from faq_bot.answering.decision import Decision
from faq_bot.languages import messages
from faq_bot.matching.matcher import Matcher

CONTRIBUTIONS_SHOWN = 5

_LABELS = {
    "status": {"fr": "réponse", "en": "answer", "ja": "回答"},
    "confidence": {"fr": "confiance", "en": "confidence", "ja": "確信度"},
    "high": {"fr": "élevée", "en": "high", "ja": "高"},
    "medium": {"fr": "moyenne", "en": "medium", "ja": "中"},
    "low": {"fr": "faible", "en": "low", "ja": "低"},
    "matched": {"fr": "question la plus proche", "en": "nearest question", "ja": "最も近い質問"},
    "concepts": {"fr": "notions reconnues", "en": "concepts found", "ja": "認識した概念"},
    "read_as": {"fr": "lu comme", "en": "read as", "ja": "読み替え"},
    "contributions": {
        "fr": "formulations qui ont pesé",
        "en": "phrasings that weighed",
        "ja": "判断に効いた質問例",
    },
    "evidence": {"fr": "indices", "en": "evidence", "ja": "根拠の数値"},
    "runner_up": {"fr": "deuxième", "en": "runner-up", "ja": "次点"},
    "ahead": {"fr": "écart", "en": "margin", "ja": "差"},
    "refusals": {"fr": "écartées", "en": "refused", "ja": "除外"},
    "decision": {"fr": "règle appliquée", "en": "decided by", "ja": "判定"},
    str(Status.ANSWERED): {"fr": "réponse de la base", "en": "answered", "ja": "回答あり"},
    str(Status.AMBIGUOUS): {"fr": "question précisée", "en": "asked back", "ja": "聞き返し"},
    str(Status.NOT_COVERED): {"fr": "non dit par la source", "en": "not covered", "ja": "出典に記載なし"},
    str(Status.SMALL_TALK): {"fr": "conversation", "en": "small talk", "ja": "あいさつなど"},
    str(Status.NO_MATCH): {"fr": "sans réponse", "en": "no match", "ja": "該当なし"},
    "lead": {"fr": "avance", "en": "lead", "ja": "次点との差"},
    "silence": {"fr": "avance sur ce que la source tait", "en": "lead over the unknown", "ja": "記載なしとの差"},
    "nearer": {
        "fr": "plus proche que ce que la source tait",
        "en": "nearer than the unknown",
        "ja": "記載なしより近い分",
    },
    "explained": {"fr": "part expliquée", "en": "explained", "ja": "説明できた割合"},
    "named": {"fr": "notions partagées", "en": "concepts shared", "ja": "共通の概念"},
    "none": {"fr": "aucune", "en": "none", "ja": "なし"},
}

_DECISIONS: dict[Rule, dict[str, str]] = {
    Rule.REACHED: {"fr": "la confiance atteint le seuil", "ja": "確信度がしきい値以上です"},
    Rule.UNDER: {"fr": "la confiance est sous le seuil", "ja": "確信度がしきい値に届きません"},
    Rule.DOUBT: {"fr": "une règle ne permet que de la proposer", "ja": "規則により候補としてのみ示します"},
    Rule.NOTHING_NEAR: {"fr": "rien dans la base ne ressemble à la question", "ja": "近い質問がありません"},
    Rule.NOTHING_TO_OFFER: {
        "fr": "aucune réponse n'est assez probable pour être proposée",
        "ja": "示せるほど近い項目がありません",
    },
    Rule.PICKED: {"fr": "choisie parmi les questions proposées", "ja": "示した質問から選ばれました"},
    Rule.NO_SUCH_NUMBER: {
        "fr": "le numéro ne précède aucune des questions proposées",
        "ja": "示した質問にない番号です",
    },
}


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
        refusals=judgement.refusals,
        decision=decision.rule,
    )


def _contributions(decision: Decision, matcher: Matcher) -> tuple[Contribution, ...]:
    ranking, knowledge = decision.judgement.found.ranking, matcher.knowledge
    weighed = np.lexsort((ranking.rows, -np.abs(ranking.beta)))[:CONTRIBUTIONS_SHOWN]
    return tuple(
        Contribution(
            matcher.entries[ranking.owners[i]].id,
            knowledge.phrasings[ranking.rows[i]].text,
            round(float(ranking.beta[i]), 4),
        )
        for i in weighed
    )


def explain(answer: Answer) -> str:
    """Return why the answer is what it is: one finding a line."""
    language, why = answer.language, answer.explanation
    colon = {"fr": " : ", "en": ": ", "ja": "："}[language]

    def label(key: str) -> str:
        return _LABELS[key][language]

    def line(key: str, text: str = "") -> str:
        return f"{label(key)}{colon}{text}".rstrip()

    named = f" ({answer.entry_id})" if answer.entry_id else ""
    lines = [
        line("status", f"{label(str(answer.status))}{named}"),
        line("confidence", f"{answer.confidence:.2f} ({label(str(answer.level))})"),
    ]
    if answer.matched_question:
        lines.append(line("matched", answer.matched_question))
    lines.append(line("concepts", ", ".join(why.concepts) or label("none")))
    lines += [f"  {typed} - {label('read_as')} {meant}" for typed, meant in why.corrections]
    if why.contributions:
        lines.append(line("contributions"))
        lines += [f"  {c.weight:+.3f}  {c.entry_id}: {c.question}" for c in why.contributions]
    if why.evidence:
        lines.append(line("evidence", ", ".join(f"{label(name)} {value:.2f}" for name, value in why.evidence)))
    if why.runner_up:
        lines.append(line("runner_up", f"{why.runner_up} ({label('ahead')} {why.lead:.2f})"))
    if why.refusals:
        lines.append(line("refusals"))
        lines += [
            f"  {r.entry_id}: {r.guard} - {messages.why_refused(r.guard, language, r.asked, r.found)}"
            for r in why.refusals
        ]
    if why.decision:
        lines.append(line("decision", _DECISIONS[why.decision].get(language, str(why.decision))))
    return "\n".join(lines)
