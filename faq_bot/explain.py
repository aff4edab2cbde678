"""An answer's explanation as text for people, in the language of the answer."""

from __future__ import annotations

from faq_bot.answer import Answer

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
    "margin": {"fr": "écart", "en": "margin", "ja": "差"},
    "refusals": {"fr": "écartées", "en": "refused", "ja": "除外"},
    "decision": {"fr": "règle appliquée", "en": "decided by", "ja": "判定"},
    "none": {"fr": "aucune", "en": "none", "ja": "なし"},
}


def explain(answer: Answer) -> str:
    """Return why the answer is what it is: one finding a line."""
    language, why = answer.language, answer.explanation

    def label(key: str) -> str:
        return _LABELS[key][language]

    named = f" ({answer.entry_id})" if answer.entry_id else ""
    lines = [
        f"{label('status')}: {answer.status}{named}",
        f"{label('confidence')}: {answer.confidence:.2f} ({label(str(answer.level))})",
    ]
    if answer.matched_question:
        lines.append(f"{label('matched')}: {answer.matched_question}")
    lines.append(f"{label('concepts')}: {', '.join(why.concepts) or label('none')}")
    lines += [f"  {typed} - {label('read_as')} {meant}" for typed, meant in why.corrections]
    if why.contributions:
        lines.append(f"{label('contributions')}:")
        lines += [f"  {c.weight:+.3f}  {c.entry_id}: {c.question}" for c in why.contributions]
    if why.evidence:
        lines.append(f"{label('evidence')}: " + ", ".join(f"{name} {value:.2f}" for name, value in why.evidence))
    if why.runner_up:
        lines.append(f"{label('runner_up')}: {why.runner_up} ({label('margin')} {why.margin:.2f})")
    if why.refusals:
        lines.append(f"{label('refusals')}:")
        lines += [f"  {refusal.entry_id}: {refusal.guard} - {refusal.reason}" for refusal in why.refusals]
    if why.decision:
        lines.append(f"{label('decision')}: {why.decision}")
    return "\n".join(lines)
