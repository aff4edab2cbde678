"""Conversations without state on the server: the messages come along and are asked again."""

from __future__ import annotations

import copy
from collections import OrderedDict
from threading import Lock

from faq_bot.answering.answer import Answer
from faq_bot.answering.conversation import Conversation
from faq_bot.answering.turn import MAX_MESSAGE
from faq_bot.bot import FAQBot
from faq_bot.serving.requests import Asked, Message

KEPT = 256
"""Conversations kept, newest; each holds its messages and a few kilobytes, and no message that is too long."""

_Key = tuple[str | None, str | None, tuple[Message, ...]]


class Replays:
    """Turns of conversations with one bot, each after the messages that came before it.

    What was replayed is kept, so that the next turn costs one question and not eleven. It only
    saves time: any process gives the same answer to the same messages.
    """

    def __init__(self, bot: FAQBot, kept: int = KEPT) -> None:
        # Earlier messages have been told before; who serves the bot tells the last one.
        self._bot = bot.quiet
        self._size = kept
        self._kept: OrderedDict[_Key, Conversation] = OrderedDict()
        self._lock = Lock()

    def turn(self, asked: Asked) -> Answer:
        """Answer a message after those before it."""
        conversation = self._after(asked)
        answer = _say(conversation, asked.message)
        messages = (*asked.after, asked.message)
        if all(map(_is_read, messages)):
            self._keep((asked.language, asked.preferred, messages), conversation)
        return answer

    def is_known(self, asked: Asked) -> bool:
        """Tell whether no earlier message has to be asked again."""
        with self._lock:
            return not asked.after or _key(asked) in self._kept

    def _after(self, asked: Asked) -> Conversation:
        """Return the conversation after the earlier messages, from as many as were replayed before."""
        known, conversation = 0, self._bot.conversation(asked.language, preferred=asked.preferred)
        for length in range(len(asked.after), 0, -1):
            found = self._find(_key(asked, length))
            if found is not None:
                known, conversation = length, found
                break
        for message in asked.after[known:]:
            _say(conversation, message)
        return conversation

    def _find(self, key: _Key) -> Conversation | None:
        with self._lock:
            found = self._kept.get(key)
            if found is None:
                return None
            self._kept.move_to_end(key)
            # One conversation may go on in several ways, each from a copy of its own.
            return copy.copy(found)

    def _keep(self, key: _Key, conversation: Conversation) -> None:
        with self._lock:
            self._kept[key] = conversation
            self._kept.move_to_end(key)
            while len(self._kept) > self._size:
                self._kept.popitem(last=False)


def _key(asked: Asked, length: int | None = None) -> _Key:
    return asked.language, asked.preferred, asked.after[:length]


def _is_read(message: Message) -> bool:
    return not isinstance(message, str) or len(message) <= MAX_MESSAGE


def _say(conversation: Conversation, message: Message) -> Answer:
    return conversation.ask(message) if isinstance(message, str) else conversation.pick(message.entry_id)
