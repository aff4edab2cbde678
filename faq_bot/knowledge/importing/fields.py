"""What columns and keys are called in files of others."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from faq_bot.languages.normalising import normalise
from faq_bot.languages.phrases import words


class Field(StrEnum):
    """What a column or a key holds."""

    QUESTION = "question"
    ANSWER = "answer"
    TOPIC = "topic"
    ID = "id"
    LANGUAGE = "language"


# Files of others are in any language, also in those that have no file among ours, and programs write them: what
# these call things is known here, and not with the words that people say.
ASKS = words("question q frage pregunta pergunta domanda vraag 質問 問い 問 问题 問題 질문 вопрос")
"""What stands before a question, or above questions."""

ANSWERS = words("""
    answer a réponse reponse r antwort respuesta resposta risposta antwoord 回答 答え 答 答案 답변 ответ
""")
"""The same of answers."""

_NAMES = {
    Field.QUESTION: (
        f"{' '.join(ASKS)} questions query queries prompt utterance utterances phrasing phrasings phrase phrases "
        "variant variants alternative alternatives examples title name fragen preguntas"
    ),
    Field.ANSWER: (f"{' '.join(ANSWERS)} answers response responses reply text acceptedanswer réponses antworten"),
    Field.TOPIC: (
        "topic topics category categories section theme group heading thème catégorie rubrique kategorie thema "
        "categoría categoria tema カテゴリ カテゴリー 分類 类别 分类"
    ),
    Field.ID: "id key slug identifier intent",
    Field.LANGUAGE: "language lang locale langue sprache idioma lingua 言語 语言",
}
_FIELDS = {normalise(name): field for field, names in _NAMES.items() for name in names.split()}
_NUMBER = re.compile(r"(?<![\s_.-])[\s_.-]*(?<!\d)\d+$")
_OTHER = re.compile(r"^(?:alternat\w+|other|similar|more|sample|example)\s+")


@lru_cache(maxsize=1024)
def field_of(name: str) -> Field | None:
    """Return what a column or a key of this name holds; None: nothing that is known.

    >>> field_of("Question 2"), field_of("Réponse"), field_of("alternate_questions"), field_of("price")
    (<Field.QUESTION: 'question'>, <Field.ANSWER: 'answer'>, <Field.QUESTION: 'question'>, None)
    """
    named = normalise(_NUMBER.sub("", name).replace("_", " "))
    return _FIELDS.get(named) or _FIELDS.get(_OTHER.sub("", named))
