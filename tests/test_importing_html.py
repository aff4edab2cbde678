"""Pages in HTML become a base: questions, answers as they were, topics."""

import sys
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from imported_pages import loads, shape

from faq_bot.errors import KnowledgeError
from faq_bot.knowledge.importing import reading
from faq_bot.knowledge.importing.building import build
from faq_bot.knowledge.importing.markdown_pages import read_markdown
from faq_bot.knowledge.importing.reading import read_files
from faq_bot.knowledge.importing.yaml_text import as_yaml
from faq_bot.knowledge.loader import load_knowledge
from faq_bot.output.markdown_reading import parser
from faq_bot.text import clean

html_pages = pytest.importorskip("faq_bot.knowledge.importing.html_pages", reason="the extra `import` is missing")


def html(text):
    return shape(html_pages.read_html("a.html", text))


OPEN = ("Open?", "At nine.", "plain")


def test_what_xhtml_closes_and_quotes_in_its_own_way_is_read_so():
    page = (
        "<html><head><script src='x'/><title/></head><body><textarea rows='2'/><h2 id='a'>Open?</h2>\n"
        "<!-- <![CDATA[ --><p>At <![CDATA[nine & <b>\n]]>sharp.<br/>Or ten.</p><![CDATA[ <p>\n"
        "<h2>Closed?</h2><p>At five.</p></body></html>"
    )
    entries = [("Open?", "At nine & <b> sharp.\nOr ten.", "plain"), ("Closed?", "At five.", "plain")]
    assert shape(html_pages.read_html("a.XHTML", page))[0] == entries


def test_xhtml_that_never_ends_is_read_in_time_that_grows_with_it():
    assert shape(html_pages.read_html("a.xhtml", "<![CDATA[<a <b/" * 100_000))[0] == []


PAGES = {
    "a heading": "<h2>Open?</h2><p>At nine.</p>",
    "a heading and bare text": "<h2>Open?</h2>At\n nine.",
    "a heading with a button": "<h3><button>Open?</button></h3><div><p>At nine.</p></div>",
    "a heading with a link to itself": '<h2>Open?<a href="#open">¶</a></h2><p>At nine.</p>',
    "a button": "<button>Open?</button><div>At nine.</div>",
    "bold": "<p><b>Open?</b></p><p>At nine.</p>",
    "bold, the answer in its line": "<p><strong>Open?</strong> At nine.</p>",
    "bold, the answer below": "<p><strong>Open?</strong><br>At nine.</p>",
    "bold in a list": "<ol><li><b>Q: Open?</b><p>A: At nine.</p></ol>",
    "called Q and A": "<p>Q: <i>Open?</i></p><p>A: At nine.</p>",
    "called so in one paragraph": "<ul><li>Frage 1: Open?<br>Antwort: At nine.</ul>",
    "called so in bold": "<div><b>Q:</b> Open?</div><div><b>A:</b> At nine.</div>",
    "called so in a table": "<table><tr><td>Q: Open?<td>A: At nine.</table>",
    "details": "<details><summary>Open?</summary>At nine.</details>",
    "details around a heading": "<details><summary><h3>Open?</h3></summary><p>At nine.</details>",
    "with a sign that opens it": "<details><summary><span>+</span> Open?</summary>At nine.</details>",
    "with a sign behind": "<h2><button>Open? <i>▼</i></button></h2>At nine.",
    "with the name of a picture": '<h2>Open?<i class="material-icons">expand_more</i></h2>At nine.',
    "with a picture that is not spoken": '<h2><b aria-hidden="true">Q</b>Open?</h2>At nine.',
    "with a question to the reader": "<h2>Open?</h2>At nine.<div><p>Helpful? <button>Yes</button></p></div>",
    "definition": "<dl><dt>Open?<dd>At nine.</dl>",
    "definition in divisions": "<dl><div><dt>Open?</dt><dd><p>At nine.</p></dd></div></dl>",
    "deep inside": "<main><div><section><h4><span>Open?</span></h4><div>At nine.</div></section></div></main>",
    "in a form around the page": '<form method="post"><input name=x><div><h2>Open?</h2>At nine.</div></form>',
    "called Q and A in a form": "<form><p>Q: Open?</p><p>A: At nine.</p></form>",
    "with entities": "<h2>Open&#63;</h2><p>At&#32;nine.</p>",
    "with menus": "<nav><h2>Me?</h2></nav><header>Y</header><h2>Open?</h2><p>At nine.<footer>z</footer>",
    "with scripts": "<h2>Open?</h2><script>'<h2>x?</h2>'</script><style>p{}</style><p>At <!-- z -->nine.</p>",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_a_question_in_html_is(page):
    assert html(f"<html><head><title>t</title></head><body>{page}</body></html>") == ([OPEN], [])


def test_questions_of_several_kinds_on_one_page_in_html():
    page = "<p><b>Open?</b> At nine.</p>\n<p>Q: Shut?</p><p>A: At <b>five</b>.<br>Q: x</p><pre>Q: y</pre>"
    assert html(page) == (
        [OPEN, ("Shut?", "At **five**.", "markdown"), ("x", "```\nQ: y\n```", "markdown")],
        [],
    )


ANSWERS = {
    "links": ('<a href="/a b">here</a> <a href="#x">there</a>', "[here](/a%20b) there", "markdown"),
    "emphasis": ("<b>so </b>and <em>so</em>", "**so** and *so*", "markdown"),
    "code": ("<code>a`b</code> <pre>x\n  y</pre>", "``a`b``\n\n```\nx\n  y\n```", "markdown"),
    "lists": ("<ul><li>a<li>b</ul><ol><li>c<p>d</ol>", "- a\n- b\n\n1. c\n\n   d", "markdown"),
    "tables": ("<table><tr><th>a<th>b|c<tr><td>1</table>", "| a | b\\|c |\n| --- | --- |\n| 1 |  |", "markdown"),
    "raised and lowered digits": (
        "<p>10<sup>6</sup> of 1<sup>1</sup>/<sub>2</sub>, the 1<sup>er</sup>",
        "10⁶ of 1¹/₂, the 1er",
        "plain",
    ),
    "raised numbers apart from those before them": (
        "<p>10<sup>−3</sup>, 10<sup>2.5</sup>, 5<sup>1/2</sup> days, 9<sup>30 Uhr</sup>, "
        "2<sup>2<sup>3</sup></sup>, at 4<sup><b>99</b></sup>; see<sup>[1]</sup>",
        "10⁻³, 10^2.5, 5^1/2 days, 9^(30 Uhr), 2^2³, at 4^**99**; see\\[1\\]",
        "markdown",
    ),
    "formulas": (
        "<p>Take <math><mn>2</mn><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of <math><semantics><msup><mn>10</mn>"
        "<mn>3</mn></msup><annotation>10^{3}</annotation></semantics></math>, "
        "<math><msub><mi>x</mi><mi>n</mi></msub><mo>=</mo><msqrt><mn>2</mn><mi>y</mi></msqrt></math>, "
        "<math><mroot><mn>5</mn><mn>3</mn></mroot></math>, "
        "<math><mtable><mtr><mtd>1</mtd><mtd>2</mtd></mtr></mtable></math>",
        "Take 2 1/2 of 10³, x_n=√(2y), ³√5, 1 2",
        "plain",
    ),
    "links over blocks": (
        "At <a href='/c'><div>nine</div></a><a href='/d'><ul><li>or ten</ul></a><a href='#e'><p>then</p></a>",
        "At\n\n[nine](/c)\n\n- or ten\n\n[/d](/d)\n\nthen",
        "markdown",
    ),
    "emphasis in emphasis": (
        "<b><i>a</i></b> <i>b<em>c</em></i> <i>d<span></span><b>e</b>f</i> <b><i></i><i>g</i>.</b>",
        "***a*** *bc* *d**e**f* **g.**",
        "markdown",
    ),
    "tabs in code": ("<pre>all:\n\tmake\n\t\tit</pre>", "```\nall:\n    make\n        it\n```", "markdown"),
    "what is no text": ("<p>a<code>b&#11;c</code>&#11;d</p>", "a`b c` d", "markdown"),
    "keys and code side by side": (
        "<kbd>Ctrl</kbd><kbd>C</kbd> <code>a\\</code><code>b`</code> \\`<code>c</code>",
        "`Ctrl` `C` `a\\` `` b` `` \\\\\\``c`",
        "markdown",
    ),
    "lines of no-break blanks in code": (
        "<ol><li><pre>a\n&nbsp;\nb</pre><li><b>c</b></ol>",
        "1. ```\n   a\n   \xa0\n   b\n   ```\n2. **c**",
        "markdown",
    ),
    "emphasis where it would be read as such": (
        "<b>本</b>。<b>本。</b>本 <b>a</b><b>b</b> <i>'c'</i> d<i>'e'</i>f",
        "**本**。本。本 **a**b *'c'* d'e'f",
        "markdown",
    ),
    "emphasis in the same": ("<em>a<em>b</em> </em>c <i>d<em>e</em>f</i>", "*ab* c *def*", "markdown"),
    "emphasis beside one that is in another element": (
        "<span><b>a</b></span><b>b</b> <u><i>c</i></u><u><i>d</i></u> <b>e<u><i>f</i></u></b> <u><i>'g'</i></u>h",
        "**a**b *c*d **ef** 'g'h",
        "markdown",
    ),
    "blanks and new lines that are all of an element": (
        "a<span> </span>b<i>&nbsp;</i>c<span><br></span>d",
        "a b\xa0c\nd",
        "plain",
    ),
    "quotation marks": ("<q>a</q>", "“a”", "plain"),
    "lines of code that are elements": (
        "<pre><button>Copy</button><div>a<sup>2</sup></div><div>b</div><script>x</script>c\n<p>d</p></pre>",
        "```\na²\nb\nc\nd\n```",
        "markdown",
    ),
    "lines of code in a line": ("<code>a<br>b</code>", "`a`\\\n`b`", "markdown"),
    "blanks around what is struck out": ("The<del> old </del>price", "The price", "plain"),
    "blanks at the ends of what is raised": (
        "5 m<sup>2 </sup>from the 1<sup> st </sup>on",
        "5 m² from the 1 st on",
        "plain",
    ),
    "parts of a page": ("<search>a</search>b<hgroup>c</hgroup>", "a\n\nb\n\nc", "plain"),
    "rows where the page shows them": (
        "<table><tfoot><tr><td>5</tfoot><tr><td>1<thead><tr><th>a</thead></table>",
        "| a |\n| --- |\n| 1 |\n| 5 |",
        "markdown",
    ),
    "cells over several rows and columns": (
        "<table><tr><th>a<th colspan=2>b<tr><td rowspan=2>1<td>2<td>3<tr><td>4<td rowspan=9>5<tr><td>6</table>",
        "| a | b |  |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| 1 | 4 | 5 |\n| 6 |  |  |",
        "markdown",
    ),
    "tables in tables": (
        "<table><tr><td>a<table><tr><td>b<td><p>c</p><p>d</p></table><td>e</table>",
        "| a b c d | e |\n| --- | --- |",
        "markdown",
    ),
    "numbers of lists": ('<ol start="5"><li>a<li>b</ol><ol start=-1><li>c</ol>', "5. a\n6. b\n\n1) c", "markdown"),
    "numbers of lists that do not count on": (
        "<ol><li value=7>a<li>b<li value=3>c</ol><ol reversed><li>d<li>e</ol><ol><li>f</ol>",
        "7. a\n8. b\n3) c\n\n2. d\n1) e\n\n1. f",
        "markdown",
    ),
    "lists behind one another": (
        "<div><ol><li>a<ol><li>b</ol><ol><li>c</ol></ol></div><ol><li>d</ol><pre>1. e</pre><ol><li>f</ol>",
        "1. a\n\n   1. b\n\n   1) c\n\n1) d\n\n```\n1. e\n```\n\n1. f",
        "markdown",
    ),
    "quotations": ("<blockquote>a<p>b</blockquote>", "> a\n> \n> b", "markdown"),
    "new lines": ("a<br>b", "a\nb", "plain"),
    "paragraphs": ("<p>a</p><p>b</p>", "a\n\nb", "plain"),
    "signs that Markdown would take for markup": ("2*3*4 &lt;b&gt; [x](y) `z`", "2*3*4 <b> [x](y) `z`", "plain"),
    "lines that Markdown would take for lists": ("<p>1. a</p><p>- b</p><p># c</p>", "1. a\n\n- b\n\n# c", "plain"),
    "signs beside markup": ("<p>2*3*4</p><p>- <b>x</b></p>", "2\\*3\\*4\n\n\\- **x**", "markdown"),
    "images": ('<img src="a" alt="a map">', "a map", "plain"),
    "images of keys": ('Press <kbd><img alt="Enter"></kbd>', "Press `Enter`", "markdown"),
    "pictures that have a name": (
        '<table><tr><td>a<td><i class="fa" aria-label="Yes"></i><td><span title=No></span></table>',
        "| a | Yes | No |\n| --- | --- | --- |",
        "markdown",
    ),
    "boxes that are ticked or not": (
        "<ul><li><input type=checkbox disabled checked> a<li><input type=checkbox disabled> b"
        "<li><input type=checkbox> c</ul>",
        "- ☑ a\n- ☐ b\n- c",
        "markdown",
    ),
    "images beside words": (
        'At nine.<img alt="map">See <a href="b"><img alt="it"></a>',
        "At nine. map See [it](b)",
        "markdown",
    ),
    "what a click on the question opens": ("</div><div hidden>At nine.", "At nine.", "plain"),
    "what something on the page opens": (
        'At nine.<a href="#b">More</a><p id="b" style="color:red; DISPLAY: none">Or ten.</p>',
        "At nine.More\n\nOr ten.",
        "plain",
    ),
    "what a search of the page opens": (
        '<p>At nine.</p><p hidden="until-found">Or ten.</p>',
        "At nine.\n\nOr ten.",
        "plain",
    ),
}


@pytest.mark.parametrize(("page", "answer", "written_in"), ANSWERS.values(), ids=ANSWERS)
def test_an_answer_in_html_keeps(page, answer, written_in):
    assert html(f"<h2>Open?</h2><div>{page}</div>")[0] == [("Open?", answer, written_in)]


class Read(HTMLParser):
    """What a browser shows of some HTML: words, links and pictures; blanks and ends of lines are one blank.

    Without what nobody sees and a base does not keep.
    """

    def __init__(self, html):
        super().__init__()
        self.words, self.links, self.pictures = "", [], 0
        self.feed(html)
        self.close()
        self.words = " ".join(clean(self.words).split())

    def handle_starttag(self, tag, attrs):
        self.words += " " if tag in {"br", "p", "li", "td", "th"} else ""
        self.links += [value for name, value in attrs if name == "href"]
        self.pictures += tag == "img"

    def handle_data(self, data):
        self.words += data


def shown(html):
    """Return what is shown of the answer that some HTML becomes, by its format, to a reader of CommonMark."""
    ((_, answer, written_in),), _ = shape(html_pages.read_html("a.html", f"<h2>Open?</h2>{html}"))
    read = Read(parser().render(answer) if written_in == "markdown" else escape(answer))
    return read.words, read.links, read.pictures


TEXTS = {
    "a share of files": r"\\server\forms holds all forms.",
    "a folder": "Save it to C:\\temp\\",
    "an entity": "&amp;nbsp; is one",
    "an entity in parts": "&amp;<i></i>nbsp; is one",
    "an element": "&lt;img src=x onerror=alert(1)&gt; shows it",
    "an address": "&lt;http://evil.example/&gt; is no link",
    "a star": r"\* a star",
    "a link behind a call": "Look!<a href='/a'>here</a> Look!<span><a href='/b'>there</a></span>",
    "odd addresses": r"<a href='/a\_b?c=&amp;amp;d'>here</a> <a href='/a\)b (c)'>there</a>",
    "links of signs": "Write [x](#y) or [x](/y)",
    "a table of signs": "a | b<br>:-- | --:",
    "a list of signs": "At nine.<br>1. one<br>- two<br># three",
    "lines without text": "<br> <br>At nine.<br><br><b><br>Or ten.</b><br>",
    "signs behind what nobody sees": "&#8203;# one<br>&shy;- two<br>&#xfeff;3. three<br>AT&amp;&#8288;copy;",
    "signs behind what breaks a line": "one&#8232;# two&#8233;- three&#133;4. four",
    "signs of emphasis": "<b>本。</b>本 a<i>'b'</i>c <b>d</b><b>e</b> <i>f <b>g.</b></i>h",
    "signs": "2*3*4, a_b _c_ `d` ~~e~~ [f] &lt;g&gt; ![h](i) \\\\",
}


@pytest.mark.parametrize("page", ["<p>{}</p>", "<ul><li>{}</li></ul>", "<table><tr><td>{}</table>", "{}"])
@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text_in_html_stays_that_text_whatever_it_becomes(text, page):
    asked = Read(page.format(text))
    # One without markup becomes plain text, one beside markup does not.
    for beside in ("", "<p>So it <b>is</b>.</p>"):
        words, links, pictures = shown(page.format(text) + beside)
        assert words == f"{asked.words} {Read(beside).words}".strip()
        assert ([unquote(link) for link in links], pictures) == (asked.links, 0)


SIGNS = st.text(st.sampled_from("ab \\`*_[]()<>!#-+.:|&;=~1\n。\u2028\u200b\ufeff\x85\xad"), max_size=20)
PIECES = ["{}", "<br>{}", "<i></i>{}", "<a href='/c'>{}</a>", "x<b>{}</b>", "<em>{}</em>", "<i>x<b>{}</b></i>"]
PIECES += [
    "<span> </span>{}",
    "<i>x<em>{}</em></i>",
    "<u><i>{}</i></u>",
    "<u>x<b>{}</b></u>",
    "<u><em><u>{}</u></em>x</u>",
]


@given(st.lists(st.tuples(st.sampled_from(PIECES), SIGNS)))
def test_any_text_in_html_stays_that_text(pieces):
    text = "".join(piece.format(escape(signs)) for piece, signs in pieces)
    page = f"<p>{text}</p><p>So it <b>is</b>.</p>"
    assert shown(page)[0] == Read(page).words


@pytest.mark.parametrize(
    "title",
    [
        "<h2>Open?<button>Copy</button></h2>",
        "<h3><button aria-expanded=false>Open?</button></h3>",
        "<details><summary>Open?<button>Share</button></summary>At nine.</details>",
        '<h2>Open?<i class="material-symbols-outlined">expand_more</i></h2>',
    ],
)
def test_a_button_in_a_title_is_part_of_it_only_if_it_is_all_of_it(title):
    assert html(f"{title}<p>At nine.</p>")[0] == [("Open?", "At nine.", "plain")]


def test_quotation_marks_in_a_title_stay():
    assert html("<h2>Is <q>shut</q> shut?</h2><p>Yes.</p>")[0] == [("Is “shut” shut?", "Yes.", "plain")]


def test_a_heading_in_an_answer_is_the_same_text():
    page = "<h2>Open?</h2><p>At nine.</p><h3>2*3*4 \\* C #</h3><p>One.</p><div><div><h4>x</h4></div></div>"
    ((_, answer, _),), _ = html(page)
    assert parser().render(answer).startswith("<p>At nine.</p>\n<h3>2*3*4 \\* C #</h3>")


def test_what_is_left_out_of_a_page_has_its_line():
    page = (
        '<body>\n<h1>FAQ</h1>\n<p title="\n<p>">Hello.</p>\n\n<h2>Open?</h2>\n<p>At nine.\n<h2>Lost?</h2>\n</body>'
    )
    found = html_pages.read_html("a.html", page)
    assert [(e.place.line, e.topic, e.answer) for e in found.entries] == [(6, "FAQ", "At nine."), (8, "FAQ", "")]
    assert shape(found)[1] == ["3: text that answers no question: 'Hello.'"]


def test_a_question_for_an_answer_is_left_out():
    page = "<p><b>Open?</b></p>\n<p>Was this page helpful?</p><h2>Shut?</h2><p>At five.</p>"
    assert html(page) == (
        [("Shut?", "At five.", "plain")],
        ["1: no answer to 'Open?', only 'Was this page helpful?'"],
    )
    assert html("<h2>Open?</h2>At nine. See also: when do you close?")[1] == []


def test_a_page_is_named_as_it_names_itself_and_its_links_lead_there():
    page = (
        "<head><title>FAQ &ndash; The library</title>"
        "<link rel=canonical href='https://a.example/en/faq'></head>"
        "<h2>Open?</h2><p>See <a href='hours'>this</a>, <a href='/x'>that</a>, "
        "<a href='mailto:a@b.example'>us</a>, <a href='http://[x'>nowhere</a>."
    )
    base = build(read_files({"a.html": page.encode()}), "en")
    (source,) = load_knowledge(Path("b.yaml"), {"b.yaml": as_yaml(base).encode()}).sources
    assert (source.id, source.source.title, source.source.url) == (
        "a-html",
        "FAQ – The library",
        "https://a.example/en/faq",
    )
    assert base.entries[0].answers["en"] == (
        "See [this](https://a.example/en/hours), [that](https://a.example/x), [us](mailto:a@b.example), [nowhere](http://[x)."
    )


def test_headings_in_a_definition_are_parts_of_it():
    page = "<dl><dt>Open?<dd><p>Daily.</p><h5>In winter</h5>At nine.<dt>Where?<dd>Here.</dl><h6>Fees?</h6>None."
    assert html(page) == (
        [
            ("Open?", "Daily.\n\n##### In winter\n\nAt nine.", "markdown"),
            ("Where?", "Here.", "plain"),
            ("Fees?", "None.", "plain"),
        ],
        [],
    )


OPENS = (
    "<details><summary>{}</summary>\n\n{}\n\n"
    "<h4>Monday</h4>\n\nAt nine.\n\n<h4>Sunday</h4>\n\nClosed.\n\n</details>"
)
DAYS = "#### Monday\n\nAt nine.\n\n#### Sunday\n\nClosed."


@pytest.mark.parametrize(
    ("asked", "said", "entries"),
    [
        ("Open?", "", [("Open?", DAYS, "markdown")]),
        ("Opening", "Daily.", [("Opening", f"Daily.\n\n{DAYS}", "markdown")]),
        ("Opening", "", [("Monday", "At nine.", "plain"), ("Sunday", "Closed.", "plain")]),
    ],
    ids=["what asks", "what is answered before them", "what only stands above them"],
)
def test_headings_in_what_opens_are_parts_of_its_answer_unless_it_only_stands_above_them(asked, said, entries):
    page = OPENS.format(asked, said)
    fees = [("Fees?", "None.", "plain")]
    assert html(f"{page}<h5>Fees?</h5><p>None.</p>") == ([*entries, *fees], [])
    page = page.replace("<h4>", "#### ").replace("</h4>", "")
    assert shape(read_markdown("a.md", f"{page}\n\n##### Fees?\nNone.")) == ([*entries, *fees], [])


@pytest.mark.parametrize(
    ("head", "address"),
    [
        ("<base href='https://b.example/x/'>", "https://b.example/x/hours"),
        ("<base href='../de/'><link rel=canonical href='https://a.example/en/faq'>", "https://a.example/de/hours"),
        (
            "<base href='http://[x'><link rel=canonical href='https://a.example/en/faq'>",
            "https://a.example/en/hours",
        ),
        ("<base href='/x/'>", "hours"),
        ("<base target=_top><link rel=canonical href='https://a.example/en/faq'>", "https://a.example/en/hours"),
    ],
)
def test_the_links_of_a_page_lead_on_from_where_it_says(head, address):
    page = f"<head>{head}</head><h2>Open?</h2><p>See <a href=hours>this</a>."
    assert html_pages.read_html("a.html", page).entries[0].answer == f"See [this]({address})."


def test_a_page_that_names_itself_at_length_makes_a_base_that_can_be_loaded():
    address = f"https://a.example/{'y' * 1000}"
    page = f"<title>FAQ {'x' * 1000}</title><link rel=canonical href={address}><h2>Open?</h2>At nine."
    base = build(read_files({"a.html": page.encode()}), "en")
    assert [str(left.place) for left in base.left_out] == ["a.html:1:1"]
    assert base.left_out[0].why.startswith("the address of the page, of 1,018 characters")
    (source,) = load_knowledge(Path("b.yaml"), {"b.yaml": as_yaml(base).encode()}).sources
    assert (source.source.title, source.source.url) == (f"FAQ {'x' * 995}…", "")


def test_the_lines_of_elements_are_neither_in_an_address_nor_told():
    page = (
        "<head><link rel=canonical href='https://a.example/?b=<i>'></head>"
        "<h2>Open?</h2><p>At nine.</p><textarea>a <b> c</textarea>"
    )
    found = html_pages.read_html("a.html", page)
    assert found.page.url == "https://a.example/?b=<i>"
    assert [left.why for left in found.left_out] == ["text in <textarea>, which is no text of the page: 'a <b> c'"]


def test_what_is_struck_out_is_told_and_not_taken():
    page = "<h1>Open?</h1><p>At <s>nine</s> <del>or</del> <b style='text-decoration: line-through red'>so</b>ten."
    assert html(page) == (
        [("Open?", "At ten.", "plain")],
        [f"1: text that is struck out: {words!r}" for words in ("nine", "or", "so")],
    )


def test_a_picture_names_no_page():
    assert html_pages.read_html("a.html", "<svg><title>Search</title></svg><h2>Open?</h2>x").page.title == ""


def test_a_page_says_its_language():
    assert html_pages.read_html("a.html", "<html lang=fr-CA><h2>Kagawa?</h2>x").page.language == "fr-CA"


def test_a_page_that_nests_without_end_is_refused():
    with pytest.raises(KnowledgeError, match=r"a\.html:1:1: elements nested too deeply"):
        html("<h1>Open?</h1>" + "<div><b>x?</b>" * 5000)


@pytest.mark.parametrize("unit", ["<div>", "<div a='/'>", "<b>x", "</p><SPAN\n>", "<div></z>", "<div></B></b>"])
def test_a_page_of_megabytes_that_nests_is_refused_unparsed(unit):
    with pytest.raises(KnowledgeError, match=r"a\.html:\d+:1: elements nested too deeply"):
        html(unit * (2**22 // len(unit)))


@pytest.mark.parametrize(
    ("slow", "told"),
    [
        ("<select>" + "<option>a</option>" * 90_000, "over 10,000 options"),
        ("<select>" + "<option>a" * 90_000, "nested too deeply"),
        ("<ruby>" + "<rt>a" * 90_000, "nested too deeply"),
        (
            "".join(f"<b a={n}>" for n in range(100)) + "<p>x" * 90_000,
            "over 50 elements like <b> that nothing closes",
        ),
        *(
            (f"<p{''.join(f'{between}a{number}{value}' for number in range(90_000))}>", "thousands of attributes")
            for between, value in ((" ", "=1"), ("/", ""), ("", '="1"'))
        ),
    ],
)
def test_what_its_parser_takes_the_square_of_is_refused_unparsed(slow, told):
    with pytest.raises(KnowledgeError, match=rf"a\.html:\d+:1: .*{told}"):
        html(f"<h2>Open?</h2><p>At nine.</p>{slow}")


@pytest.mark.skipif(sys.platform != "linux", reason="what a process may take is not to be limited there")
def test_marks_that_no_paragraph_closes_take_no_minutes_and_no_gigabytes(monkeypatch):
    monkeypatch.setattr(reading, "SECONDS", (2, 0))
    page = "<h2>Open?</h2>" + "".join(f"<b a={n}>" for n in range(50)) + "<p>x" * 100_000
    with pytest.raises(KnowledgeError, match=r"^a\.html:.*takes over 2 s, \d\d\d MB or"):
        read_files({"a.html": page.encode()})


UNREAD = {
    "JSON": ('<script type="application/ld+json">{"a": "', r"<font a=%d>x<\/font><div>y<\/div>", '"}</SCRIPT >'),
    "a style": ("<style>", "<b a=%d>", "</style>"),
    "a comment": ("<!-- ", "<b a=%d><div>", " --!>"),
    "a field": ("<textarea>", "<b a=%d><div>", "</textarea>"),
    "a value": ("<p title='", "<b a=%d><div>", "'></p>"),
    "a value in other quotes": ('<p title = "', "<b a=%d><div>", '"></p>'),
}


@pytest.mark.parametrize(("before", "tag", "behind"), UNREAD.values(), ids=UNREAD)
def test_tags_that_are_no_elements_are_not_counted(before, tag, behind):
    many = "".join(tag % number for number in range(6_000))
    page = f"<!-->{before}{many}{behind}\n<p><b>Open?</b> At nine.</p>"
    (entry,) = html_pages.read_html("a.html", page).entries
    assert (entry.questions, entry.answer, entry.place.line) == (("Open?",), "At nine.", 2)


def test_an_address_that_is_longer_than_any_is_not_put_before_each_link():
    page = f"<base href='https://a.example/{'y' * 10_000}/'><h2>Open?</h2><p>See <a href=b>here</a>.</p>"
    assert html(page) == ([("Open?", "See [here](b).", "markdown")], [])


def test_a_drawing_of_many_points_is_no_element_of_many_attributes():
    assert html(f'<h2>Open?</h2><p>At nine.</p><svg><path d="{"M 1 2 " * 5_000}"/></svg>')


def test_what_closes_itself_does_not_nest():
    row = "<tr><td>a<td>b<br><img src=x><p>c<path d=x /><li>d"
    assert html("<h1>Open?</h1><p>At nine.</p><table>" + row * 6000)


TAGS = [
    "h1",
    "h2",
    "p",
    "b",
    "dl",
    "dt",
    "dd",
    "details",
    "summary",
    "ul",
    "ol",
    "li",
    "a",
    "code",
    "pre",
    "table",
]
HTML = st.lists(
    st.sampled_from([f"<{tag}>" for tag in [*TAGS, "tr", "td", "br", "button", "blockquote", "i"]])
    | st.sampled_from(["<a href=x>", *(f"</{tag}>" for tag in TAGS)])
    | st.sampled_from(["a?", "b", "*", "- ", "1. ", "`", "&lt;", "|", "\n"])
).map("".join)


@given(HTML)
def test_any_html_becomes_a_base_that_can_be_loaded_or_nothing(text):
    loads("html", text)


def test_what_only_looks_like_an_element_stays_as_it_is():
    page = '<title>The <b >\ntag</title><h2>Open?</h2><p>At <img alt="nine <i >"></p>'
    found = html_pages.read_html("a.html", page)
    assert found.page.title == "The <b > tag"
    assert found.entries[0].answer == "At nine <i >"


TAGS = ["<br/>", "<hr/>", "<p/ id=x>", "<p\u00a0class=a>", '<my-el data-line-of-file="x">']


@pytest.mark.parametrize("tag", TAGS)
def test_any_spelling_of_an_element_is_read(tag):
    ((question, answer, _),), left_out = html(f"<h2>Open?</h2><p>At{tag} nine.</p>")
    assert (question, left_out) == ("Open?", [])
    assert answer.startswith("At")
    assert answer.rstrip().endswith("nine.")


def test_an_element_of_a_site_has_the_line_that_it_stands_in():
    found = html_pages.read_html("a.html", '<my-el data-line-of-file="77">odd</my-el>\n<h2>Open?</h2>At nine.')
    assert str(found.left_out[0].place) == "a.html:1:1"


LIKE_ELEMENTS = {
    "in an address": '<a href="/a?x=<b>c">At nine.</a>',
    "in what is no markup": "<xmp>At <b>nine.</xmp>",
    "behind all markup": "<p>At nine.<plaintext><b>",
    "in what is preformatted": "<pre>x <i</pre>",
}


@pytest.mark.parametrize("page", LIKE_ELEMENTS.values(), ids=LIKE_ELEMENTS)
def test_the_line_of_an_element_is_no_part_of_what_it_says(page):
    assert "data-line" not in str(html(f"<h2>Open?</h2>{page}"))


def test_questions_with_buttons_are_looked_for_once_however_deep():
    depth = 200
    deep = f"<h2>Open?</h2>{'<div>' * depth}<p>At nine.</p><button>Copy</button>{'</div>' * depth}"
    assert html(deep) == ([OPEN], [])


def test_a_table_with_one_wide_row_takes_no_more_room_than_it_has_cells():
    page = f"<h2>Open?</h2><table><tr>{'<td>a' * 2000}</tr>{'<tr><td>b' * 6000}</table>"
    ((_, answer, _),), _ = html(page)
    assert len(answer) < 3 * len(page)


LOOSE = {
    "a list in a list": "<ul><li>Pass</li><ul><li>with a stamp</li></ul></ul>",
    "words in a list": "<ul>Pass <b>with</b> a stamp<li>now</li></ul>",
    "a division in a list": "<ul><div><li>Pass with a stamp</li></div></ul>",
    "the caption of a table": "<table><caption>Pass with a stamp</caption><tr><td>a<td>b</table>",
}


@pytest.mark.parametrize("page", LOOSE.values(), ids=LOOSE)
def test_what_stands_in_a_list_or_a_table_and_is_no_part_of_it_is_not_lost(page):
    ((_, answer, _),), _ = html(f"<h2>Open?</h2>{page}")
    told = answer.replace("*", "")
    assert all(word in told for word in ("Pass", "with", "a stamp"))


@pytest.mark.parametrize(
    "ruby", ["<ruby>香川<rt>かがわ</ruby>", "<ruby>香川<rp>(</rp><rt>かがわ</rt><rp>)</rp></ruby>"]
)
def test_the_reading_beside_a_word_is_no_part_of_it(ruby):
    ((question, answer, _),), _ = html(f"<h2>{ruby}?</h2><p>{ruby}です</p>")
    assert (question, answer) == ("香川(かがわ)?", "香川(かがわ)です")


@pytest.mark.parametrize(
    ("element", "tag"),
    [
        ("<select><option>not on Sundays</select>", "select"),
        ("<textarea>not on Sundays</textarea>", "textarea"),
        ("<svg><text>not on Sundays</text></svg>", "svg"),
    ],
)
def test_words_of_fields_and_drawings_are_told(element, tag):
    told = f"1: text in <{tag}>, which is no text of the page: 'not on Sundays'"
    assert html(f"<h2>Open?</h2><p>At nine.</p>{element}") == ([OPEN], [told])


def test_a_drawing_without_words_is_not_told():
    assert html("<h2>Open?</h2><p>At nine.</p><svg><title>x</title><path/></svg>") == ([OPEN], [])


def test_cells_that_span_without_end_make_no_table_without_end(monkeypatch):
    # On a slow machine that is busy it takes longer than files of people may.
    monkeypatch.setattr("faq_bot.knowledge.importing.reading.SECONDS", (60, 10))
    spanning = "<td rowspan=30 colspan=30>x" * 1000
    page = f"<html lang=en><h2>What does it cost?</h2><table><tr>{spanning}</tr>{'<tr><td>y' * 60}</table>"
    ((_, found),) = read_files({"a.html": page.encode()})
    (entry,) = found.entries
    assert "y" in entry.answer
    assert entry.answer.count("|") < 600_000


@pytest.mark.parametrize("depth", [1, 40])
def test_a_question_that_is_called_so_is_found_inside_of_others(depth):
    inside = "<span>" * depth + "Q: Open?" + "</span>" * depth
    assert html(f"<p>{inside}</p><p>A: At nine.</p>") == ([OPEN], [])


@pytest.mark.parametrize("around", ["a", "ins", "label", "span", "font", "faq-list"])
def test_questions_that_are_called_so_are_found_in_an_element_that_is_no_block(around):
    page = "<p>Q: Open?</p><p>A: At nine.</p><div>Q: Shut?</div><div>A: At five.</div>"
    assert html(f"<{around}>{page}</{around}>Q: Fees?<br>A: None.") == (
        [OPEN, ("Shut?", "At five.", "plain"), ("Fees?", "None.", "plain")],
        [],
    )


BEFORE_BOLD = {
    "an answer in an element of the site": "<b>Open?</b><faq-answer><p>At nine.</p></faq-answer>",
    "an answer that is a link": "<h2>Open?</h2><a href='#x'><p>At nine.</p></a>",
    "a button": "<b>Open?</b><p>At nine.</p><button>Share</button>",
    "a script": "<b>Open?</b><p>At nine.</p><script>x()</script>",
}


@pytest.mark.parametrize("before", BEFORE_BOLD.values(), ids=BEFORE_BOLD)
def test_a_question_in_bold_begins_its_line_behind(before):
    page = f"{before} <b>Shut?</b><p>At five.</p>"
    assert html(page) == ([OPEN, ("Shut?", "At five.", "plain")], [])


def test_bold_behind_a_button_that_asks_is_its_answer():
    page = "<button>Open?</button><b>Really?</b> At nine."
    assert html(page) == ([("Open?", "**Really?** At nine.", "markdown")], [])


def test_text_behind_a_heading_in_an_answer_is_part_of_it_in_its_place():
    summer, winter = ("<dl><dd><h4>{}</h4><p>At {}.</p></dd></dl>".format(*when) for when in (("a", 8), ("b", 9)))
    page = f"<h2>Open?</h2><p>At nine.</p>{summer}<p>Closed on Mondays.</p>{winter}<p>And <a href='/c'>c</a>.</p>"
    behind = "Closed on Mondays.\n\n#### b\n\nAt 9.\n\nAnd [c](/c)."
    assert html(page) == ([("Open?", f"At nine.\n\n#### a\n\nAt 8.\n\n{behind}", "markdown")], [])
    page = "## Open?\nAt nine.\n<details>\n\n### a\nAt 8.\n\n</details>\n\nBut see [c].\n\n[c]: /c"
    answer = "At nine.\n\n### a\n\nAt 8.\n\nBut see [c].\n\n[c]: /c"
    assert shape(read_markdown("a.md", page)) == ([("Open?", answer, "markdown")], [])


def test_a_question_above_a_topic_is_told_as_nothing_keeps_it():
    page = "<h1>Visitors</h1>\n<h2>Tickets?</h2>\n<h3>{}</h3><p><b>Cards?</b> Visa."
    found = html_pages.read_html("a.html", page.format("Online</h3>\n<p>On our site.</p><h4>Cards"))
    assert [(entry.topic, entry.answer) for entry in found.entries] == [("Cards", "Visa.")]
    assert shape(found)[1] == [
        "2: a question without an answer, above other headings: 'Tickets?'",
        "4: text that answers no question: 'On our site.'",
    ]
    found = html_pages.read_html("a.html", page.format("Where?").replace("<b>Cards?</b>", ""))
    assert [(entry.topic, entry.answer) for entry in found.entries] == [("Tickets?", "Visa.")]
    assert shape(found)[1] == []


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("<fieldset><legend>Hours</legend>At nine</fieldset>", "Hours\n\nAt nine"),
        ("<p>From nine <meter value='1'>fallback</meter>on.</p>", "From nine on."),
        ("<p>These: <datalist><option>Hidden One</option></datalist>Tokyo.</p>", "These: Tokyo."),
        ("<noframes>No frames.</noframes><p>At nine.</p>", "At nine."),
        ("<p>One</p><menu>two</menu>three", "One\n\ntwo\n\nthree"),
    ],
    ids=["legend", "meter", "datalist", "noframes", "menu"],
)
def test_what_a_browser_never_shows_is_no_text_and_a_legend_stands_in_its_own_line(text, answer):
    (entry,), left_out = html(f"<h2>Open?</h2>{text}")
    assert (entry[:2], left_out) == (("Open?", answer), [])
