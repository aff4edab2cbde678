"""Words that tell what a number is, normalised by NFKC and case; as patterns.

A time of day, the age of whoever asks, an amount of money. A language adds its words to each.
"""

from __future__ import annotations

HOUR = r"h|heures?|uhr|o ?['’]?clock|時(?!間)|时(?!间)|点[钟鐘]|點鐘"
"""After a number up to 24: it is a time of day."""

HOUR_OF_HALF_DAY = r"点|點|시"
"""The same after the words for morning and afternoon, without which it means more."""

BEFORE_NOON = r"a\.? ?m\b\.?"
AFTER_NOON = r"p\.? ?m\b\.?"

MORNING = r"午前|上午|早上"
AFTERNOON = r"午後|下午|晚上|오후"
"""Before a time of day: twelve hours are added from the afternoon on."""

MONEY = r"€|\$|£|¥|元|円|圓|원|euros?|dollars?|pounds?|yens?|eur|usd|gbp|jpy|chf|francs?|reais|pesos?"

AGE = (
    r"-? ?years?[ -]?old|-?y/?o\b| ?ans\b(?! d['’])| jahre alt| a(?:ñ|n)os de edad| anni\b| anos de idade"
    r"|歳|才(?!能)|岁|살"
)
"""After a number: it tells how old somebody is."""

OWN_AGE = r"\b(?:i am|i['’]m|im|aged?|ich bin|j['’]ai|tengo|tenho|ho)\s+$"
"""Before a number that nothing follows: the asker tells how old they are."""

ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
"""The year before the first of each era."""
