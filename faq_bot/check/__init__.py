"""The curator's linter: what is wrong, or at risk, in a knowledge base that loads.

finding      Severity, Complaint, Finding, Rule: data
audit        the base under the eyes of the rules, and each phrasing tried with itself left out
facts        the numbers and names of an answer
references, translations, phrasings, ranking, concepts, answers
             the rules, one generator function each
linter       all rules, and the function that runs them
rendering    findings as text and as JSON
guide        docs/findings.md from the docstrings of the rules
"""
