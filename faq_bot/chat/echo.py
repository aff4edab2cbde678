"""What is typed or pasted, shown without what steers the terminal."""

from __future__ import annotations

from prompt_toolkit.formatted_text.utils import fragment_list_to_text
from prompt_toolkit.layout.processors import Processor, Transformation, TransformationInput

from faq_bot.output.terminal import printable
from faq_bot.text import replace_steering


class Harmless(Processor):
    """Shows marks of direction in what is typed, and in what is proposed from the history, as one sign each.

    The line itself keeps them. Control characters are shown by the line editor.
    """

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """Return what is shown: as many characters as the line has, so that the cursor stands where it stood."""
        fragments = transformation_input.fragments
        if fragment_list_to_text(fragments).isprintable():
            return Transformation(fragments)
        return Transformation([(fragment[0], replace_steering(fragment[1], _shown)) for fragment in fragments])


def _shown(char: str) -> str:
    # What is of no width stays as it is.
    return char if char < " " else printable(char) or char
