"""All rules, and the function that runs them on a base."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from faq_bot.check import answers, concepts, phrasings, ranking, references, translations
from faq_bot.check.audit import Audit
from faq_bot.check.finding import Finding, Rule
from faq_bot.check.silencing import Silence, comments_in
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.knowledge.locating import read_files
from faq_bot.matching.matcher import build_matcher

RULES: tuple[Rule, ...] = (
    translations.missing_language,
    translations.different_numbers,
    translations.different_names,
    phrasings.few_phrasings,
    phrasings.same_phrasing,
    phrasings.near_duplicate,
    ranking.refused_phrasing,
    ranking.lost_phrasing,
    ranking.pulled_phrasing,
    ranking.unreached_entry,
    references.dangling_reference,
    references.fact_without_source,
    references.unknown_code,
    references.unsaid_message,
    concepts.shared_alias,
    concepts.unused_concept,
    concepts.empty_concept,
    concepts.broad_concept,
    concepts.unguarded_entry,
    answers.long_answer,
    answers.cut_text,
)


CODES = tuple(rule.code for rule in RULES)


def check(path: Path, processes: int = 1, codes: Collection[str] = CODES) -> list[Finding]:
    """Return what is wrong in a knowledge base, in the order of the files.

    Takes about 1 ms a phrasing, and less than 0.1 ms if nothing was changed that answers hang on, or if no rule is
    asked for that asks phrasings. The base is read from its YAML: the cache of matchers keeps no places.

    Args:
        path: a file or folder.
        processes: how many to use at most.
        codes: of the rules to look with.

    Raises:
        KnowledgeError: the base cannot be loaded.
    """
    contents = read_files(path)
    matcher = build_matcher(load_knowledge(path, contents))
    comments = tuple(comments_in(contents))
    audit = Audit(matcher, processes, comments, CODES)
    silence = Silence(comments, audit.knowledge)
    found = (finding for rule in RULES if rule.code in codes for finding in rule.findings(audit))
    told = (finding for finding in found if not silence.covers(finding.place, finding.code))
    return sorted(told, key=lambda finding: finding.order)
