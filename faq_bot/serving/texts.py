"""The words of the chat page itself, by language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageTexts:
    """What the page says beside the answers.

    Attributes:
        title: the heading of the page, and the name of the bubble on another site.
        welcome: the first thing said.
        everything: opens the list of all that can be asked.
        question: the label of the field.
        placeholder: what stands in the empty field.
        send: the button that sends.
        restart: the button that forgets the conversation.
        close: the button that closes the bubble.
        languages: the label of the choice of language.
        conversation: the name of the conversation for screen readers.
        you: who speaks, before a question; read aloud only.
        bot: the same before an answer.
        thinking: while an answer is awaited.
        why: opens the explanation.
        sources: before the sources.
        offered: before what may be asked next.
        gone: when the server does not answer.
        busy: when it has too much to do.
        retry: the button that asks again.
        scripts: for a browser without JavaScript.
    """

    title: str
    welcome: str
    everything: str
    question: str
    placeholder: str
    send: str
    restart: str
    close: str
    languages: str
    conversation: str
    you: str
    bot: str
    thinking: str
    why: str
    sources: str
    offered: str
    gone: str
    busy: str
    retry: str
    scripts: str


RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left."""

_ENGLISH = PageTexts(
    title="Questions & answers",
    welcome="Hello! Ask your question in your own words, or begin with one of these.",
    everything="Everything you can ask",
    question="Your question",
    placeholder="Ask a question…",
    send="Send",
    restart="New conversation",
    close="Close",
    languages="Language",
    conversation="Conversation",
    you="You:",
    bot="Answer:",
    thinking="Looking for the answer…",
    why="Why this answer?",
    sources="Source",
    offered="You can also ask",
    gone="The server cannot be reached. Your question is kept.",
    busy="Many questions are being asked just now. Please try again in a moment.",
    retry="Try again",
    scripts="This page needs JavaScript to answer questions.",
)
_FRENCH = PageTexts(
    title="Questions et réponses",
    welcome="Bonjour ! Posez votre question avec vos mots, ou commencez par l'une de celles-ci.",
    everything="Tout ce que vous pouvez demander",
    question="Votre question",
    placeholder="Posez une question…",
    send="Envoyer",
    restart="Nouvelle conversation",
    close="Fermer",
    languages="Langue",
    conversation="Conversation",
    you="Vous :",
    bot="Réponse :",
    thinking="Recherche de la réponse…",
    why="Pourquoi cette réponse ?",
    sources="Source",
    offered="Vous pouvez aussi demander",
    gone="Le serveur ne répond pas. Votre question est conservée.",
    busy="Beaucoup de questions arrivent en ce moment. Réessayez dans un instant.",
    retry="Réessayer",
    scripts="Cette page a besoin de JavaScript pour répondre aux questions.",
)
_JAPANESE = PageTexts(
    title="よくある質問",
    welcome="こんにちは。ご質問を自由に入力するか、次の中からお選びください。",
    everything="質問できることの一覧",
    question="ご質問",
    placeholder="質問を入力…",
    send="送信",
    restart="新しい会話",
    close="閉じる",
    languages="言語",
    conversation="会話",
    you="あなた：",
    bot="回答：",
    thinking="回答を探しています…",
    why="この回答の理由",
    sources="出典",
    offered="ほかの質問",
    gone="サーバーに接続できません。ご質問は残っています。",
    busy="ただいま混み合っています。少し待ってからもう一度お試しください。",
    retry="もう一度試す",
    scripts="この画面で質問に答えるにはJavaScriptが必要です。",
)
_TEXTS = {"en": _ENGLISH, "fr": _FRENCH, "ja": _JAPANESE}


def texts_of(language: str) -> PageTexts:
    """Return the words of the page in a language, else in its parent (`fr` for `fr-CA`), else in English."""
    return _TEXTS.get(language) or _TEXTS.get(language.partition("-")[0], _ENGLISH)


def direction_of(language: str) -> str:
    """Return `rtl` for a language written from right to left, else `ltr`."""
    return "rtl" if language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"
