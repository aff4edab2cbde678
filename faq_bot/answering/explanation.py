"""An answer's explanation as text for people, in the language of the answer."""

from __future__ import annotations

from faq_bot.answering.answer import Answer, Decision, Status
from faq_bot.languages import messages

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

_DECISIONS: dict[Decision, dict[str, str]] = {
    Decision.REACHED: {"fr": "la confiance atteint le seuil", "ja": "確信度がしきい値以上です"},
    Decision.UNDER: {"fr": "la confiance est sous le seuil", "ja": "確信度がしきい値に届きません"},
    Decision.DOUBT: {"fr": "une règle ne permet que de la proposer", "ja": "規則により候補としてのみ示します"},
    Decision.NOTHING_NEAR: {"fr": "rien dans la base ne ressemble à la question", "ja": "近い質問がありません"},
    Decision.NOTHING_TO_OFFER: {
        "fr": "aucune réponse n'est assez probable pour être proposée",
        "ja": "示せるほど近い項目がありません",
    },
    Decision.PICKED: {"fr": "choisie parmi les questions proposées", "ja": "示した質問から選ばれました"},
    Decision.NO_SUCH_NUMBER: {
        "fr": "le numéro ne précède aucune des questions proposées",
        "ja": "示した質問にない番号です",
    },
}


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
        lines.append(line("runner_up", f"{why.runner_up} ({label('margin')} {why.margin:.2f})"))
    if why.refusals:
        lines.append(line("refusals"))
        lines += [
            f"  {r.entry_id}: {r.guard} - {messages.why_refused(r.guard, language, r.asked, r.found)}"
            for r in why.refusals
        ]
    if why.decision:
        lines.append(line("decision", _DECISIONS[why.decision].get(language, str(why.decision))))
    return "\n".join(lines)
