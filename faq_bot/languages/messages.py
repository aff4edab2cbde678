"""What the assistant says in its own words, where no curated answer is given."""

from __future__ import annotations

_MESSAGES = {
    "empty": {
        "fr": "Posez votre question en une phrase ou en quelques mots-clés.",
        "en": "Please type your question: a sentence or a few keywords will do.",
        "ja": "ご質問を文かキーワードで入力してください。",
    },
    "too_long": {
        "fr": "Votre message dépasse 1 000 caractères. Pouvez-vous poser votre question en une ou deux phrases ?",
        "en": "Your message is over 1,000 characters. Could you ask your question in a sentence or two?",
        "ja": "メッセージが1,000文字を超えています。質問を1、2文に短くまとめていただけますか。",
    },
    "no_match": {
        "fr": "Je n'ai pas de réponse à cette question.",
        "en": "I don't have an answer to that question.",
        "ja": "そのご質問にはお答えできる情報がありません。",
    },
    "can_ask": {
        "fr": "Vous pouvez demander par exemple :",
        "en": "You can ask, for example:",
        "ja": "たとえば、次のような質問ができます。",
    },
    "related": {
        "fr": "Vous pouvez demander :",
        "en": "You can ask:",
        "ja": "次のご質問ならお答えできます。",
    },
    "no_such_number": {
        "fr": "Ce numéro ne figure pas dans la liste :",
        "en": "That number is not in the list:",
        "ja": "その番号は一覧にありません。",
    },
    "ambiguous": {
        "fr": "Vouliez-vous demander :",
        "en": "Did you mean:",
        "ja": "もしかして、次のご質問でしょうか。",
    },
}

_REFUSED = {
    "entity": {
        "fr": "la question nomme {asked}, l'entrée concerne {found}",
        "en": "the question names {asked}; the entry is about {found}",
        "ja": "質問は {asked} について、この項目は {found} についてです",
    },
    "direction": {
        "fr": "la question va dans le sens {asked}, l'entrée dans le sens {found}",
        "en": "the question is about {asked}; the entry is about {found}",
        "ja": "質問の方向は {asked}、この項目の方向は {found} です",
    },
    "number": {
        "fr": "la question contient {asked}, l'entrée concerne {found}",
        "en": "the question has {asked}; the entry is about {found}",
        "ja": "質問の数字は {asked}、この項目の数字は {found} です",
    },
    "unexplained": {
        "fr": "la question ne nomme rien du sujet ({found}), et l'entrée ne dit jamais {asked}",
        "en": "the question names nothing of the subject ({found}), and the entry never says {asked}",
        "ja": "質問は主題（{found}）に触れず、この項目の質問例に {asked} はありません",
    },
    "margin": {
        "fr": "l'avance sur la deuxième est de {asked}, il en faut {found}",
        "en": "the lead over the second is {asked}, under {found}",
        "ja": "次点との差は {asked} で、{found} に足りません",
    },
}


def why_refused(guard: str, language: str, asked: str, found: str) -> str:
    """Return in words why a guard turned an entry down: what was asked and what that was compared with."""
    return _REFUSED[guard][language].format(asked=asked, found=found)


def say(key: str, language: str) -> str:
    """Return a message in a language."""
    return _MESSAGES[key][language]


def ask_back(key: str, language: str, questions: list[str], numbered: bool = True) -> str:
    """Return a message followed by the questions it offers, one a line."""
    lines = [
        f"{number}. {question}" if numbered else f"- {question}" for number, question in enumerate(questions, 1)
    ]
    return "\n".join([say(key, language), *lines])
