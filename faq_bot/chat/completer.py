"""Completion while typing: commands, and the curated questions of the session's language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from faq_bot.chat.bounds import MOST_PASTED
from faq_bot.chat.commands import AUTO, COMMANDS, nearest_command, parted
from faq_bot.chat.dialogue import Dialogue
from faq_bot.languages.normalising import normalise
from faq_bot.languages.registry import language
from faq_bot.output.terminal import printable
from faq_bot.text import has_unspaced

MAX_SHOWN = 5

LEAST_SIMILARITY = 75.0
"""Mean partial ratio, 0..100, of the words typed, from which a question is offered: one typo in four letters."""

MOST_TYPED = 100
"""Characters up to which questions are offered: more is no beginning of one, and is compared for seconds."""

LEAST_TYPED = 3
LEAST_TYPED_JAPANESE = 2
"""Characters from which questions are offered; fewer fit nearly all of them."""


class ChatCompleter(Completer):
    """Offers commands behind a slash, else curated questions; no questions while the base is loading."""

    def __init__(self, dialogue: Dialogue) -> None:
        self._dialogue = dialogue
        self._language = ""
        self._questions: tuple[tuple[str, str], ...] = ()

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """Return what the text before the cursor may become, best first."""
        del complete_event  # the same is offered while typing and for Tab
        typed = document.text_before_cursor
        if typed.lstrip().startswith("/"):
            return self._complete_command(typed.lstrip())
        if len(typed) > MOST_TYPED:
            return ()
        return (Completion(question, -len(typed)) for question in self._nearest(normalise(typed)))

    def _complete_command(self, typed: str) -> Iterator[Completion]:
        name, behind = parted(typed)
        wording = language(self._dialogue.language).chat
        if behind:
            argument = behind.lstrip()
            chosen = next((command for command in COMMANDS if command.name == name.lower()), None)
            choices = chosen.choices(self._dialogue) if chosen else ()
            found = (choice for choice in choices if choice.lower().startswith(argument.lower()))
            yield from (
                Completion(choice, -len(argument), choice, language(choice).name if choice != AUTO else "")
                for choice in found
            )
            return
        begun = [command for command in COMMANDS if command.name.startswith(name.lower())]
        for command in begun or filter(None, [nearest_command(name)]):
            yield Completion(command.name, -len(name), command.usage(self._dialogue), command.summary(wording))

    def _nearest(self, sought: str) -> list[str]:
        if len(sought) < (LEAST_TYPED_JAPANESE if has_unspaced(sought) else LEAST_TYPED):
            return []
        curated = self._curated()
        if not curated:
            return []
        # Not while the base is loading: two threads that import rapidfuzz at once get half of it.
        from rapidfuzz.fuzz import partial_ratio
        from rapidfuzz.process import cdist

        texts = [text for _question, text in curated]
        ratings = cdist(sought.split(), texts, scorer=partial_ratio).mean(axis=0)
        near = [
            (similarity, question)
            for similarity, (question, text) in zip(ratings, curated, strict=True)
            if similarity >= LEAST_SIMILARITY and text != sought
        ]
        # Sorting is stable: equally similar questions stay in the order of the base.
        near.sort(key=lambda pair: -pair[0])
        return [question for _similarity, question in islice(near, MAX_SHOWN)]

    def _curated(self) -> tuple[tuple[str, str], ...]:
        """Return the first question of each fact in the language of the chat, also normalised."""
        if not self._dialogue.loading.is_ready:
            return ()
        language = self._dialogue.language
        if language != self._language:
            from faq_bot.knowledge.topics import facts_by_topic

            entries = [
                entry for _title, facts in facts_by_topic(self._dialogue.knowledge, language) for entry in facts
            ]
            texts = [printable(entry.first_phrasing(language).text) for entry in entries]
            # What has no room in the line is not offered for it.
            self._questions = tuple((text, normalise(text)) for text in texts if len(text) <= MOST_PASTED)
            self._language = language
        return self._questions
