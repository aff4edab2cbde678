"""Pages in Markdown become a base: questions, answers as they were, topics."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imported_pages import loads, shape

from faq_bot.errors import KnowledgeError
from faq_bot.knowledge.importing.building import build
from faq_bot.knowledge.importing.markdown_pages import read_markdown
from faq_bot.knowledge.importing.reading import read_files


def markdown(text):
    return shape(read_markdown("a.md", text))


OPEN = ("Open?", "At nine.", "plain")

QUESTIONS = {
    "a heading": "# Open?\n\nAt nine.\n",
    "a heading underlined": "Open?\n-----\nAt nine.\n",
    "a heading with a number": "### 3) Open?\nAt nine.",
    "a heading with an id": "## Open? {#open}\n\nAt nine.",
    "bold": "**Open?**\n\nAt nine.",
    "bold, the answer in its line": "**Open?** At nine.",
    "bold, the answer below": "__Open?__\nAt nine.",
    "called Q and A": "Q: Open?\nA: At nine.",
    "called so in German": "Frage 1: Open?\nAntwort: At nine.",
    "called Q and A in bold": "**Q:** Open?\n\n**A:** At nine.",
    "called Q in bold": "**Q1. Open?**\n\nA1. At nine.",
    "bold and slanted": "***Open?*** At nine.",
    "bold and slanted with other signs": "_**Open?**_\n\nAt nine.",
    "bold with slanted words": "**_Open?_**\nAt nine.",
    "bold in HTML": "<b>Open?</b>\n\nAt nine.",
    "bold in HTML, the answer in its line": "*<Strong class=x>Open?</strong>* At nine.",
    "a heading in HTML": "<h2 align='center'>Open?</h2>\nAt nine.",
    "bold in a list": "1. **Open?** At nine.",
    "bold that is closed behind a blank": "1. **Open? **\nAt nine.",
    "a heading with an ornament": "## >> ❓ Open?\nAt nine.",
    "bold in a list, the answer below": "- **Open?**\n\n  At nine.",
    "details": "<details>\n<summary>Open?</summary>\n\nAt nine.\n\n</details>",
    "details in one line": "<details><summary><b>Open?</b></summary>At nine.</details>",
    "details with a paragraph": "<details open>\n<summary>\nOpen?\n</summary>\n<p>At nine.</p>\n</details>",
    "definition": "Open?\n: At nine.",
    "definition with blanks": "Open?\n:   At nine.",
    "definition in HTML": "<dl><dt>Open?</dt><dd>At nine.</dd></dl>",
    "below front matter": "---\ntitle: FAQ\n---\n\n# Open?\nAt nine.",
    "returns are no part": "# Open?\n\nAt\nnine.",
}


@pytest.mark.parametrize("page", QUESTIONS.values(), ids=QUESTIONS)
def test_a_question_in_markdown_is(page):
    assert markdown(page) == ([OPEN], [])


NUMBERED = {
    "headings": (["1. Open?", "2. Shut?"], ["Open?", "Shut?"]),
    "a heading without one": (["1. Open?", "2. Shut?", "More?"], ["Open?", "Shut?", "More?"]),
    "one is missing": (["1. Open?", "2. Shut?", "4. Warm?", "5. Wet?"], ["Open?", "Shut?", "Warm?", "Wet?"]),
    "of sections": (["1.1 Open?", "1.2. Shut?", "2.1 Warm?"], ["Open?", "Shut?", "Warm?"]),
    "beside a date": (
        ["1. Open?", "2. Shut?", "24.12. open?", "3. Wet?", "4. Hot?"],
        ["Open?", "Shut?", "24.12. open?", "Wet?", "Hot?"],
    ),
    "beside an amount": (["1. Open?", "2. Shut?", "3.5 t of what?"], ["Open?", "Shut?", "3.5 t of what?"]),
    "behind a sign": (["❓ 1. Open?", "❓ 2. Shut?"], ["Open?", "Shut?"]),
}
DATES_AND_MORE = {
    "dates": ["24.12. open?", "25.12. open?", "31.12. open?"],
    "dates in words": ["1. Mai offen?", "3. Oktober offen?", "24. Dezember offen?", "25. Dezember da?"],
    "dates that count": ["24. Dezember offen?", "25. Dezember da?", "26. Dezember zu?"],
    "amounts": ["1.5 l of water, how much?", "1.6 l of beer, how much?"],
    "a date in a word": ["1. Mai offen?"],
    "what differs by its number alone": ["1. Klasse, wie teuer?", "2. Klasse, wie teuer?"],
    "some of many": ["1. Klasse voll?", "2. Klasse teuer?", "Open?", "Shut?"],
}


@pytest.mark.parametrize(("asked", "questions"), NUMBERED.values(), ids=NUMBERED)
@pytest.mark.parametrize("mark", ["## {}", "**{}**", "<h2>{}</h2>"])
def test_a_number_that_counts_the_questions_of_a_page_is_no_part_of_them(mark, asked, questions):
    page = "\n\n".join(f"{mark.format(each)}\n\nYes." for each in asked)
    assert [question for question, *_ in markdown(page)[0]] == questions


@pytest.mark.parametrize("asked", DATES_AND_MORE.values(), ids=DATES_AND_MORE)
def test_a_date_or_an_amount_stays_part_of_a_question(asked):
    page = "\n\n".join(f"## {each}\n\nYes." for each in asked)
    assert [question for question, *_ in markdown(page)[0]] == asked


def test_questions_under_several_topics_are_counted_on_or_anew():
    on = "## Visit\n### 1. Open?\nYes.\n### 2. Shut?\nNo.\n## Pay\n### 3. Cash?\nYes.\n"
    anew = "## More\n### 1. Warm?\nYes.\n### 2. Wet?\nNo.\n"
    questions = [question for question, *_ in markdown(on + anew)[0]]
    assert questions == ["Open?", "Shut?", "Cash?", "Warm?", "Wet?"]


def test_numbers_of_steps_stay_in_an_answer():
    page = "## 1. How to pay?\n### 1. Look\nHere.\n### 2. Sign\nThere.\n\n## 2. Open?\nYes."
    steps = "### 1. Look\n\nHere.\n\n### 2. Sign\n\nThere."
    assert markdown(page)[0] == [("How to pay?", steps, "markdown"), ("Open?", "Yes.", "plain")]


def test_the_words_of_a_picture_in_a_question_stand_apart():
    assert markdown("# Where is![the map](m.png)it?\nHere.")[0] == [("Where is the map it?", "Here.", "plain")]


def test_digits_that_html_raises_are_no_part_of_the_number_before():
    page = "## Is 5<sup>99</sup> due?\n\n<p>At most 10<sup>6</sup>, or 9<sup>30 Uhr</sup>.</p>\n"
    assert markdown(page)[0] == [("Is 5⁹⁹ due?", "At most 10⁶, or 9^(30 Uhr).", "plain")]


def test_what_html_strikes_out_is_told_whatever_stands_in_it():
    page = "# Open?\n\n<p>At nine. <del>At <b>eleven</b>.</del></p>\n"
    assert markdown(page) == ([OPEN], ["3: text that is struck out: 'At eleven.'"])


STRUCK_OUT = {
    "by tildes": "At ~~eight~~ nine.",
    "by tildes around emphasis": "At ~~**eight**~~ nine.",
    "by tildes in emphasis": "At **~~eight~~** nine.",
    "by an element in a line": "At <s>eight</s> nine.",
    "by an element with attributes": "At <DEL datetime='2021-05-01'>eight</DEL> nine.",
    "at the end": "At nine. ~~Or **eight**.~~",
}
KEPT = {
    "blanks inside": "At ~~ eight ~~ nine.",
    "over lines": "At ~~eight.\nAt~~ nine.",
    "over items of a list": "- ~~eight\n- nine~~",
    "over cells of a table": "| ~~eight | nine~~ |\n|---|---|\n| a | b |",
    "around code with tildes": "At ~~eight `~~` ten~~ nine.",
    "in an address": "At eight, see [x](http://a/~~x~~/) and <http://a/~~y~~/>.",
    "three tildes": "At ~~~eight~~~ nine.",
    "escaped": "At \\~~eight~~ nine.",
    "in code": "At `~~eight~~` `<s>nine</s>`.",
    "in a fence": "~~~\nAt ~~eight~~ <s>nine</s>.\n~~~",
    "no end": "At <s>eight.",
}


@pytest.mark.parametrize("text", STRUCK_OUT.values(), ids=STRUCK_OUT)
def test_what_is_struck_out_is_told_and_not_taken(text):
    [(_, answer, _)], [told] = markdown(f"# Open?\n\n{text}\n")
    assert " ".join(answer.split()) == "At nine."
    assert "text that is struck out: " in told
    assert "ight" in told


@pytest.mark.parametrize("text", KEPT.values(), ids=KEPT)
def test_what_only_looks_like_struck_out_stays(text):
    [(_, answer, _)], told = markdown(f"# Open?\n\n{text}\n")
    assert ("ight" in answer, told) == (True, [])


def test_an_answer_in_markdown_stays_as_it_is():
    answer = "We open at **nine**:\n\n- [here](https://a.example/b_c)\n- `there`\n\n```\n# c\n```\n\n|a|\n|-|\n|b|"
    assert markdown(f"# Open?\n\n{answer}\n\n# Shut?\nNo.") == (
        [("Open?", answer, "markdown"), ("Shut?", "No.", "plain")],
        [],
    )


def test_tabs_are_the_columns_that_they_stand_for():
    page = "# Open?\n- Mon\n\t- nine\n- Tue\n\n```\nall:\n\tmake\n```\n"
    assert markdown(page)[0] == [("Open?", "- Mon\n    - nine\n- Tue\n\n```\nall:\n    make\n```", "markdown")]


def test_an_address_that_stands_elsewhere_on_the_page_comes_with_the_answer():
    page = (
        "# Open?\nSee [this] and [that][T].\n\n# Shut?\nNo.\n\n[this]: https://a.example\n[t]: /b\n[unused]: /c\n"
    )
    assert markdown(page)[0] == [
        ("Open?", "See [this] and [that][T].\n\n[this]: https://a.example\n[t]: /b", "markdown"),
        ("Shut?", "No.", "plain"),
    ]


@pytest.mark.parametrize(
    "name", ["our prices", "our  prices", "our\nprices", "our \n> prices", "OUR PRICES", "Straße"]
)
def test_an_address_is_found_however_its_name_is_written(name):
    page = f"# Open?\n> See [{name}].\n\n[our prices]: /a\n[STRASSE]: /b\n"
    ((_, answer, _),), _ = markdown(page)
    assert answer.endswith("\n\n[strasse]: /b" if name == "Straße" else "\n\n[our prices]: /a")


def test_text_without_markup_is_plain_text_without_backslashes():
    assert markdown("# Open?\nAt 9\\*,\nor \\<later>,  \nas you &amp; I like.")[0] == [
        ("Open?", "At 9*, or <later>,\nas you & I like.", "plain")
    ]


def test_code_by_indent_stays_code():
    assert markdown("# How?\n\n    a\n      b\n")[0] == [("How?", "```\na\n  b\n```", "markdown")]
    assert markdown("# How?\n\n    ```\n    a\n")[0] == [("How?", "````\n```\na\n````", "markdown")]


def test_headings_above_questions_are_topics_and_headings_below_are_parts_of_an_answer():
    page = (
        "# FAQ\nHello.\n\n## Visit\n\n### Open?\nAt nine.\n\n### By train\nYes.\n\n"
        "## How to pay?\n### In cash\nYes.\n### By card\nNo.\n"
    )
    found = read_markdown("a.md", page)
    assert [(e.topic, *e.questions) for e in found.entries] == [
        ("Visit", "Open?"),
        ("Visit", "By train"),
        ("FAQ", "How to pay?"),
    ]
    assert found.entries[2].answer == "### In cash\n\nYes.\n\n### By card\n\nNo."
    assert shape(found)[1] == ["2: text that answers no question: 'Hello.'"]


def test_questions_of_several_kinds_on_one_page():
    page = (
        "## Open?\nAt nine.\n\n**Shut?** At five.\n\n<details><summary>Warm?</summary>\n\nYes.\n</details>\n\nBye."
    )
    assert markdown(page) == (
        [OPEN, ("Shut?", "At five.", "plain"), ("Warm?", "Yes.", "plain")],
        ["11: text that answers no question: 'Bye.'"],
    )


@pytest.mark.parametrize(
    "page",
    [
        "Q: Open?\nA: At nine.\nQ: Shut?\nA: At ten.",
        "**Open?**\nAt nine.\n**Shut?**\nAt ten.",
        "**Q:** Open?\n**A:** At nine.\n**Q:** Shut?\n**A:** At ten.",
    ],
)
def test_questions_in_following_lines_each_have_their_answer(page):
    assert markdown(page)[0] == [OPEN, ("Shut?", "At ten.", "plain")]


def test_a_heading_in_html_stands_beside_others_and_above_those_below():
    page = "## Open?\nAt nine.\n\n<h2>Visit</h2>\n\n<H3>Shut?</H3>\nNo.\n\n"
    page += "<h3><img alt='map'></h3>\n\n### Warm?\nYes."
    found = read_markdown("a.md", page)
    assert [(e.topic, *e.questions, e.answer, e.place.line) for e in found.entries] == [
        ("", "Open?", "At nine.", 1),
        ("Visit", "Shut?", "No.\n\nmap", 6),
        ("Visit", "Warm?", "Yes.", 11),
    ]


def test_a_heading_in_a_definition_in_html_is_part_of_it():
    page = "<dl><dt>Open?</dt><dd>At nine.<h3>Late</h3>At ten.</dd></dl>\n\n<h3>Shut?</h3>\nNo."
    assert markdown(page)[0] == [("Open?", "At nine.\n\nLate\n\nAt ten.", "plain"), ("Shut?", "No.", "plain")]


def test_a_question_is_one_line():
    assert markdown("# Open\u2028- or shut?\nAt nine.")[0] == [("Open - or shut?", "At nine.", "plain")]


def test_definitions_may_share_an_answer_and_have_several():
    page = "Cost\nPrice\n: Five.\n: Ten for two.\n\n    More for more.\n\nBye.\n"
    assert markdown(page) == (
        [("Cost | Price", "Five.\n\nTen for two.\n\nMore for more.", "plain")],
        ["8: text that answers no question: 'Bye.'"],
    )


def test_details_in_details():
    page = (
        "<details><summary>Visit</summary>\n\n<details><summary>Open?</summary>\n\nAt nine.\n\n"
        "</details>\n</details>\n\nBye."
    )
    assert markdown(page) == ([OPEN], ["10: text that answers no question: 'Bye.'"])


def test_a_table_of_contents_is_left_out():
    page = "# Contents\n\n- [Open?](#open)\n  1. [Shut?](#shut)\n\n# Open?\nAt nine.\n"
    assert markdown(page) == ([OPEN], ["1: a table of contents: 'Contents'"])


def test_footnotes_stand_where_they_are_called():
    page = "# Open?\nAt nine.[^1] Or ten [^x].\n\n# Shut?\nNo.\n\n[^1]: But\n    on Sundays.\n[^x]: *Later*.\n"
    assert markdown(page) == (
        [
            ("Open?", "At nine. (But on Sundays) Or ten (*Later*).", "markdown"),
            ("Shut?", "No.", "plain"),
        ],
        [],
    )


CODE = {
    "a footnote": "```\nText[^1] here.\n\n[^1]: The note.\n```",
    "a footnote in code in a list": "- So:\n\n  ~~~\n  Text[^2]\n  ~~~",
    "a footnote in code by indent": "So:\n\n1. a\n\n       Text[^2]",
    "a footnote in a line": "Write `Text[^2]`, ``[^2]: `a` `` or \\[^2].",
    "links inside the page": "~~~\nSee [prices](#prices).\n~~~",
    "links inside the page in quoted code": "> ```\n> `[a](#b)\n> ```",
    "links inside the page in a line": "Write ``[a](#b) ` [c](#d)``.",
}


@pytest.mark.parametrize("answer", CODE.values(), ids=CODE)
def test_code_stays_as_it_is(answer):
    page = f"# How?\n\n{answer}\n\n# Open?\nAt[^2] [nine](#nine).\n\n[^2]: About.\n"
    assert markdown(page) == ([("How?", answer, "markdown"), ("Open?", "At (About) nine.", "plain")], [])


def test_a_footnote_in_a_footnote_stands_there_and_one_that_stands_nowhere_is_told():
    page = "# Open?\nAt nine[^1].\n\n[^1]: On weekdays[^2].\n[^2]: Except[^1] holidays.\n\n    And feasts.\n"
    lost = "[^3]: Lost[^4].\n[^4]: Also.\n[^1]: Again.\n"
    assert markdown(page + lost) == (
        [("Open?", "At nine (On weekdays (Except holidays. And feasts)).", "plain")],
        [
            f"{n}: a footnote that no text calls: {text!r}"
            for n, text in ((10, "Again."), (8, "Lost[^4]."), (9, "Also."))
        ],
    )


def test_footnotes_that_call_one_another_again_and_again_become_no_endless_text():
    notes = "".join(f"[^{n}]: {f'a[^{n + 1}] ' * 50}\n" for n in range(50))
    ((_, answer, _),), lost = markdown(f"# Open?\nAt nine[^0].\n\n{notes}[^50]: b\n")
    assert len(answer) < 5_000
    assert lost


def test_a_long_footnote_stands_at_as_many_calls_as_there_is_room_for():
    page = f"# Open?\nAt nine{'[^a]' * 500}.\n\n[^a]: {'b' * 1000}\n"
    ((_, answer, _),), lost = markdown(page)
    assert (answer.count("(bbb"), answer.count("[^a]")) == (200, 300)
    assert lost == ["4: a footnote in 300 of the places that call it: they are too many"]


def test_what_is_nested_without_end_is_told():
    page = "<details><summary>Open?</summary>\n" * 500
    with pytest.raises(KnowledgeError, match=r"a\.md:101:1: elements nested too deeply"):
        markdown(page)


COMMENTS = {
    "in a line": ("At <!-- ask Bob -->nine. <!-- x --> Really.", "At nine. Really.", "plain"),
    "in a word": ("At ni<!-- or te -->ne.", "At nine.", "plain"),
    "of many lines": ("At nine.\n<!-- a\n\n# b?\n-->\nOr ten.", "At nine.\n\nOr ten.", "plain"),
    "in a list": ("- a <!-- x -->\n  b <!---->c\n- d", "- a\n  b c\n- d", "markdown"),
    "of nothing": ("At <!-->nine.", "At nine.", "plain"),
    "in code": ("``a`<!-- b -->`` `<!-- c -->`", "``a`<!-- b -->`` `<!-- c -->`", "markdown"),
    "in code of lines": ("```\n<!-- b -->\n```\nNo.<!-- c -->", "```\n<!-- b -->\n```\n\nNo.", "markdown"),
    "without an end": ("At nine. <!-- a `--` >", "At nine. <!-- a `--` >", "markdown"),
}


@pytest.mark.parametrize(("page", "answer", "written_in"), COMMENTS.values(), ids=COMMENTS)
def test_a_comment_in_markdown_is_no_part_of_an_answer(page, answer, written_in):
    assert markdown(f"# Open? <!-- y -->\n{page}\n\n# Shut?\nNo.") == (
        [("Open?", answer, written_in), ("Shut?", "No.", "plain")],
        [],
    )


HTML = {
    "signs behind what nobody sees": (
        "<p>&#8203;# <b>one</b><br>&#xfeff;- two&#8232;# three<a href=/x>&shy;x</a></p>",
        "\\# one\\\n\\- two # three[x](/x)",
        "markdown",
    ),
    "paragraphs": (
        "<p>At nine.</p>\n<br>\n<p>On <b>Sunday</b>\nat ten.</p>",
        "At nine.\n\nOn Sunday at ten.",
        "plain",
    ),
    "broken lines": (
        "<div>\nAt nine.<br>\nOr ten.<br/>\n<br>\nReally.</div><br>",
        "At nine.\nOr ten.\n\nReally.",
        "plain",
    ),
    "signs and entities": (
        "<p>2*3*4 &lt;b&gt; C:\\*.txt &amp;amp; \\</p>",
        "2*3*4 <b> C:\\*.txt &amp; \\",
        "plain",
    ),
    "lines like a list": ("<p>So:<br>- one<br>2. two\n# three</p>", "So:\n- one\n2. two # three", "plain"),
    "links": (
        "<p>See *<a class=x href='/a_b(c)'><b>it</b></a>!<a href=\"/d\">[x]</a></p>",
        "See \\*[it](</a_b(c)>)\\![\\[x\\]](/d)",
        "markdown",
    ),
    "links around paragraphs": ("<div><a href=/b><p>See</p>\n<p>it</p></a></div>", "[See\\\nit](/b)", "markdown"),
    "links that lead nowhere": ("<p><a name=x>See</a> <a href='#y'>it</a> <a href=''>now", "See it now", "plain"),
    "preformatted lines": ("<pre>\na *b*\n  c\n</pre>", "a *b*\nc", "plain"),
    "a table": ("<table><tr><td>1*2*</td>\n<td>b</td></tr><tr><td>c</td></tr></table>", "1*2* | b\nc", "plain"),
    "signs in attributes": (
        "<div title=\"a > b\" class='c>d' data-e = \"f>\"><p title=it's>words isn't</p></div>",
        "words isn't",
        "plain",
    ),
    "a picture": ("<p>A<img src=x alt='*map*'>of it</p>", "A *map* of it", "plain"),
}


@pytest.mark.parametrize(("page", "answer", "written_in"), HTML.values(), ids=HTML)
def test_text_of_html_in_markdown_is_the_text_that_it_shows(page, answer, written_in):
    assert markdown(f"# Open?\n\n{page}\n\n# Shut?\nNo.") == (
        [("Open?", answer, written_in), ("Shut?", "No.", "plain")],
        [],
    )


def test_a_page_in_markdown_is_read_as_it_is_kept():
    page = "# Open?\n\nAt *nine*.\u2028# 12 is our\u200b door\n\n\ufeff# Shut?\n\nNo."
    assert markdown(page) == (
        [("Open?", "At *nine*. # 12 is our door", "markdown"), ("Shut?", "No.", "plain")],
        [],
    )


def test_links_inside_the_page_are_words():
    page = "# Open?\nSee [shut](#shut), and [that](/b).\n\n# Shut?\nSee [open](#open).\n"
    assert markdown(page)[0] == [
        ("Open?", "See shut, and [that](/b).", "markdown"),
        ("Shut?", "See open.", "plain"),
    ]


def test_bold_in_the_midst_of_a_text_is_no_question():
    assert markdown("# Open?\n\nWhen? Or **why?** At nine. **Really.**")[0][0][0] == "Open?"
    assert len(markdown("# Open?\n\nWhen? Or **why?** At nine.")[0]) == 1


@pytest.mark.parametrize("question", ["**Open?**\n\nAt nine.", "\n# Open?\n\nAt nine.", "Q: Open?\nA: At nine."])
def test_what_stands_between_rules_at_the_beginning_is_part_of_the_page(question):
    assert markdown(f"---\n{question}\n\n---\n\n**Shut?**\n\nNo.") == ([OPEN, ("Shut?", "No.", "plain")], [])


@pytest.mark.parametrize("front", ["title: FAQ", '# By us\n"title": FAQ\n\ntags:\n- a', "layout:\n  a: b"])
def test_what_a_page_says_of_itself_is_no_text_of_it(front):
    for end in ("---", "..."):
        assert markdown(f"---\n{front}\n{end}\n# Open?\nAt nine.") == ([OPEN], [])


@pytest.mark.parametrize(
    ("page", "title"),
    [
        ("---\ntitle: 'Questions'\n---\n# FAQ\n## Open?\nYes.", "Questions"),
        ("---\ntitle: >-\n  Our\n  questions\n---\n## Open?\nYes.", "Our questions"),
        ("---\ntitle: |\nlayout: x\n---\n# FAQ\n## Open?\nYes.", "FAQ"),
        ("# The *library*\n\n## Open?\nYes.", "The library"),
        ("# All about C#\n\n## Open?\nYes.", "All about C#"),
        ("# FAQ {#faq} ##\n\n## Open?\nYes.", "FAQ"),
        ("FAQ\n===\n\n## Open?\nYes.", "FAQ"),
        ("# Open?\nYes.", "a.md"),
        ("Hello.\n# Visit\n## Open?\nYes.", "a.md"),
    ],
)
def test_a_page_in_markdown_is_named_by_its_front_matter_or_its_first_heading(page, title):
    assert build(read_files({"a.md": page.encode()}), "en").sources[0].title == title


@pytest.mark.parametrize(
    "deep", [f"{'*' * 900}a?{'*' * 900}", "**a? " * 1500 + "a** " * 1500], ids=["signs", "words"]
)
@pytest.mark.parametrize("page", ["{}", "# {}\n\nx", "**{}?** x", "{}\n: x", "# Open?\n\n{}"])
def test_a_page_in_markdown_that_nests_without_end_is_refused(page, deep):
    with pytest.raises(KnowledgeError, match=r"a\.md:1:1: Markdown nested more than 50 deep"):
        read_files({"a.md": page.format(deep).encode()})


LINES = r"""# Open?|## a|**b?** c|- **d?**|  e|    f|Q: g|A: h|: i|||<details>|```|<summary>j</summary>|</details>
|<dt>k</dt>|[l]: m|[l]|---|> # o|\\|1. p|<p>q *r*<br>|<a href="s">t</a></p>""".replace("\n", "").split("|")
MARKDOWN = st.lists(st.sampled_from([*LINES, "| n |\n|-|"])).map("\n".join)


@given(MARKDOWN)
def test_any_markdown_becomes_a_base_that_can_be_loaded_or_nothing(text):
    loads("md", text)


HIDDEN = {
    "an attribute": "<div hidden>Never on Monday.</div>",
    "a style": '<p style="color: red; display: none">Never on Monday.</p>',
    "a style of one word": "<p id='a'style=display:none class=b>Never on Monday.</p>",
    "an attribute behind others": "<p title=\"it's hidden\" lang = en hidden=''>Never on Monday.</p>",
    "paragraphs": "<div class=x hidden>\n\nNever on *Monday*.\n\n<div>Nor</div>\n\n</div>",
}


@pytest.mark.parametrize("element", HIDDEN.values(), ids=HIDDEN)
def test_hidden_text_in_markdown_is_left_out_and_told(element):
    entries, left_out = markdown(f"# Open?\n\nAt nine.\n\n{element}\n\nOn weekdays.\n")
    assert [(question, answer) for question, answer, _ in entries] == [("Open?", "At nine.\n\nOn weekdays.")]
    (told,) = left_out
    assert told.startswith("5: hidden text: 'Never on ")


def test_what_is_hidden_in_a_line_is_left_out_and_told():
    hidden = 'We are <span style="display:none">not</span> open, <b hidden>never</b> daily'
    for page in (hidden, f"<p>{hidden}.</p><input hidden>"):
        (((_, answer, _),), left_out) = markdown(f"# Open?\n\n{page}\n")
        assert answer.startswith("We are open, daily")
        assert left_out == ["3: hidden text: 'not'", "3: hidden text: 'never'"]


SHOWN = [
    "`<b hidden>x</b>`",
    "```\n<div hidden>x</div>\n```",
    '<div hidden="until-found">x</div>',
    "<div hidden>x",
    '<a href="/g" title="Our hidden garden">x</a>',
    '<span class="a hidden b">x</span>',
    "<span class= hidden>x</span>",
    "<i title='Why display: none, or = hidden ?'>x</i>",
]


@pytest.mark.parametrize("element", SHOWN)
def test_what_is_code_or_can_be_opened_is_not_hidden(element):
    (((_, answer, _),), left_out) = markdown(f"# Open?\n\nAt nine.\n\n{element}\n")
    assert ("x" in answer, left_out) == (True, [])
