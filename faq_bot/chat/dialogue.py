"""The state of a chat: the conversation, once the base is loaded, and the language it is held in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from faq_bot.chat.loading import Loading
from faq_bot.chat.reply import Reply, show_answer
from faq_bot.languages.codes import nearest
from faq_bot.languages.registry import USUAL, language, languages
from faq_bot.output.terminal import printable

if TYPE_CHECKING:
    from faq_bot.answering.answer import Suggestion
    from faq_bot.answering.conversation import Conversation
    from faq_bot.answering.unanswered import UnansweredLog
    from faq_bot.knowledge.model import KnowledgeBase

EXAMPLES = 3


class Dialogue:
    """A conversation that can be greeted before its knowledge base is loaded.

    Args:
        loading: the bot, or the promise of it.
        language: the code of the one to speak whatever is typed; None: decided from the questions.
        preferred: the language to greet in, usually that of the environment.
        log: takes down which answers are called wrong; None: nothing does.
    """

    def __init__(
        self, loading: Loading, language: str | None, preferred: str, log: UnansweredLog | None = None
    ) -> None:
        self.loading = loading
        self.log = log
        self._wanted = language
        self._preferred = preferred
        self._conversation: Conversation | None = None
        self._shown: tuple[Suggestion, ...] = ()

    @property
    def language(self) -> str:
        """The language the chat is in now; does not wait for the base."""
        spoken = self._conversation.language if self._conversation else None
        wanted = spoken or self._wanted or self._preferred
        if not self.loading.is_ready:
            return wanted
        return _one_of(self.languages, wanted)

    @property
    def conversation(self) -> Conversation:
        """The conversation; waits for the base."""
        if self._conversation is None:
            bot = self.loading.bot()
            wanted = self._wanted and nearest(self._wanted, bot.languages)
            self._conversation = bot.conversation(wanted, preferred=_one_of(bot.languages, self._preferred))
            self._conversation.offer(self._shown)
        return self._conversation

    @property
    def knowledge(self) -> KnowledgeBase:
        """The knowledge base; waits for it."""
        return self.loading.bot().knowledge

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that can be spoken: those of the base, or of the assistant while the base is not there."""
        return self.knowledge.languages if self.loading.is_ready else tuple(languages())

    @property
    def greeting(self) -> str:
        """The first words of the chat; the base's own, once it is there."""
        said = (
            self.knowledge.sentences(self.language) if self.loading.is_ready else language(self.language).sentences
        )
        return printable(f"{said.greeting}\n{said.about}".rstrip())

    def show_examples(self) -> tuple[Suggestion, ...]:
        """Return the first question of each of the first topics, from which the first number picks.

        None while the base is not there; and what nobody was shown cannot be picked.
        """
        if not self.loading.is_ready:
            return ()
        from faq_bot.answering.reply import suggest
        from faq_bot.knowledge.topics import facts_by_topic

        topics = [entries for _title, entries in facts_by_topic(self.knowledge, self.language)]
        # A base without topics has all its facts under one heading.
        chosen = topics[0] if len(topics) == 1 else [entries[0] for entries in topics]
        self._shown = tuple(suggest(entry, self.language) for entry in chosen[:EXAMPLES])
        return self._shown

    def ask(self, question: str) -> Reply:
        """Answer a question."""
        return show_answer(self.conversation.ask(question))


def _one_of(languages: tuple[str, ...], wanted: str) -> str:
    """Return the language of a base that is spoken where one is wanted that it may lack."""
    return nearest(wanted, languages) or nearest(USUAL, languages) or languages[0]
