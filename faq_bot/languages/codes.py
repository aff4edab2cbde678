"""Codes of languages by BCP 47 (RFC 5646): language, and where it matters script, region and variant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from faq_bot.languages.phrases import words

_TWO_LETTERS = frozenset(
    words("""
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el
    en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
""")
)
"""The codes of ISO 639-1: another of two letters, such as `jp`, is a mistake. Of three letters any is taken."""

PATTERN = (
    r"^(?=.{2,35}$)"
    r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$"
)
"""What such a code looks like; no longer than all must have room for (RFC 5646, section 4.4.1)."""

_SCRIPT, _REGION = 4, 2


def canonical(code: str) -> str:
    """Return a code with its letters in the usual case.

    >>> canonical("PT-br"), canonical("zh-hant")
    ('pt-BR', 'zh-Hant')

    Raises:
        ValueError: it is no code of a language.
    """
    first, *rest = code.lower().split("-")
    if not re.fullmatch(PATTERN, code) or (len(first) == len("en") and first not in _TWO_LETTERS):
        raise ValueError(f"unknown language {code!r}; expected a BCP 47 code such as en, ja or pt-BR")
    return "-".join([first, *map(_cased, rest)])


def of_locale(name: str) -> str | None:
    """Return the code that is meant by the name of a locale; None: it is the name of none.

    >>> of_locale("pt_br.UTF-8"), of_locale("english")
    ('pt-BR', None)
    """
    try:
        return canonical(re.split("[.@]", name)[0].replace("_", "-")) if "_" in name else None
    except ValueError:
        return None


def _cased(part: str) -> str:
    if len(part) == _SCRIPT and part.isalpha():
        return part.title()
    return part.upper() if len(part) == _REGION else part


def nearest(code: str, known: Sequence[str]) -> str | None:
    """Return the known code that means the same language, the region or script aside; None: there is none.

    >>> nearest("pt-PT", ("en", "pt-BR")), nearest("pt", ("en",))
    ('pt-BR', None)
    """
    wanted = code.lower()
    first = wanted.partition("-")[0]
    alike = [other for other in known if other.lower().partition("-")[0] == first]
    return next((other for other in alike if other.lower() == wanted), alike[0] if alike else None)
