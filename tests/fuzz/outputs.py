"""What every output is held to, whatever went in."""

import unicodedata

from faq_bot.errors import Place
from faq_bot.output.terminal import one_line

STEERING = {"Cc", "Cf", "Cs", "Zl", "Zp"}
SIGNS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
"""What is seen, and is of the category of what is not."""


def steering(text, allowed="\n\u200d"):
    """Return the characters of an output that a terminal or an editor may obey."""
    return {char for char in text if unicodedata.category(char) in STEERING} - {*allowed, *SIGNS}


def assert_tells_its_places(error, file=""):
    """Every mistake of a base says where it is, in what can be shown on a line."""
    assert error.lines
    assert not steering("".join(map(one_line, error.lines)), allowed="\u200d")
    for each in (error, *error.more):
        assert isinstance(each.place, Place)
        assert each.problem.strip()
        if file:
            assert each.place.file.startswith(file)
            assert each.place.line >= 1
            assert each.place.column >= 1
        else:
            assert each.place.file
