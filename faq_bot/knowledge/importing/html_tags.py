"""The elements of a page, by what they are to a reader."""

from __future__ import annotations

TEXT = "-text"
LINE = "data-line-of-file"
"""The attribute by which an element knows its line."""

HOLDS = "data-holds-blocks"
"""The attribute by which an element that is no block knows that it holds some."""

EMPTY = "area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr"
"""Elements that hold nothing and are never closed, as a pattern."""

DROPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "nav",
        "button",
        "input",
        "select",
        "textarea",
        "svg",
        "iframe",
        "object",
        "canvas",
        "audio",
        "video",
        "-comment",
        "head",
        "annotation",
        "annotation-xml",
        "datalist",
        "meter",
        "mphantom",
        "noembed",
        "noframes",
        "progress",
    ]
)
"""What says nothing to a reader of the answer."""

UNSPOKEN = frozenset({"script", "style", "svg", "annotation", "annotation-xml"})
BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "legend",
        "li",
        "listing",
        "main",
        "menu",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "xmp",
    ]
)
