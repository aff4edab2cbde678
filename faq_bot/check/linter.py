"""All rules, and the function that runs them on a base."""

from __future__ import annotations

from pathlib import Path

from faq_bot.check import answers, concepts, phrasings, ranking, references, translations
from faq_bot.check.audit import Audit
from faq_bot.check.finding import Finding, Rule
from faq_bot.check.runs import try_all
from faq_bot.knowledge.loader import load_knowledge
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
    concepts.shared_alias,
    concepts.unused_concept,
    concepts.empty_concept,
    concepts.broad_concept,
    concepts.unguarded_entry,
    answers.long_answer,
    answers.cut_text,
)


def check(path: Path, processes: int = 1) -> list[Finding]:
    """Return what is wrong in a knowledge base, in the order of the files.

    Takes about 1 ms a phrasing. The base is read from its YAML: the cache keeps no places.

    Args:
        path: a file or folder.
        processes: how many to use at most.

    Raises:
        KnowledgeError: the base cannot be loaded.
    """
    matcher = build_matcher(load_knowledge(path))
    audit = Audit(matcher, try_all(matcher, processes))
    found = [finding for rule in RULES for finding in rule.findings(audit)]
    return sorted(found, key=lambda finding: finding.order)
