"""The curator's linter: what is wrong, or at risk, in a knowledge base that loads.

finding      Severity, Complaint, Finding, Rule: data
trials       each phrasing asked word for word, and with itself left out
runs, kept   the trials of all phrasings, on several processors; the same, kept in a file
audit        the base under the eyes of the rules
numerals, facts
             the numbers of an answer, its names
references, translations, phrasings, ranking, concepts, answers
             the rules, one generator function each
silencing    comments that let a finding stand
linter       all rules, and the function that runs them
rendering    findings as text and as JSON
guide        docs/findings.md from the docstrings of the rules
"""
