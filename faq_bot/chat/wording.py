"""What the chat says of itself, in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

NAMES: Mapping[str, str] = MappingProxyType({"fr": "français", "en": "English", "ja": "日本語"})
"""Each language as it calls itself."""


@dataclass(frozen=True, slots=True)
class Words:
    """The wording of one language; fields with braces are for `str.format`."""

    greeting: str
    for_example: str
    loading: str
    source: str
    related: str
    pick: str
    keys: str
    keys_short: str
    leave_again: str
    farewell: str
    no_answer_yet: str
    no_sources: str
    language_is: str
    language_usage: str
    unknown_command: str
    not_kept: str
    nearest_command: str
    see_help: str
    cleared: str
    help_hint: str
    help_title: str
    help_keys: str
    help: str
    topics: str
    lang: str
    why: str
    sources: str
    clear: str
    quit: str


_FRENCH = Words(
    greeting="Bonjour ! Posez votre question en quelques mots.",
    for_example="Par exemple :",
    loading="chargement…",
    source="Source : ",
    related="À voir aussi :",
    pick="Tapez un numéro pour choisir.",
    keys="/help aide · Tab complète · Ctrl-R historique · Ctrl-D quitter",
    keys_short="/help · Ctrl-D quitter",
    leave_again="Ctrl-C encore une fois pour quitter",
    farewell="À bientôt !",
    no_answer_yet="Il n'y a pas encore de réponse : posez d'abord une question.",
    no_sources="Cette réponse ne cite pas de source.",
    language_is="Je réponds en français. ",
    language_usage="Langues : /lang fr, /lang en ou /lang ja.",
    unknown_command="Commande inconnue : {command}. ",
    not_kept="Vos questions ne seront pas gardées d'une fois à l'autre ({reason}).",
    nearest_command="Vouliez-vous dire {command} ?",
    see_help="/help les montre toutes.",
    cleared="La conversation repart de zéro.",
    help_hint="/help montre les commandes.",
    help_title="Posez une question, ou tapez :",
    help_keys="Tab complète, ↑ et Ctrl-R retrouvent vos questions, → accepte la suite proposée, "
    "Ctrl-C efface la ligne, deux fois sur une ligne vide quitte.",
    help="cette aide",
    topics="ce que l'on peut demander",
    lang="changer de langue",
    why="pourquoi cette réponse",
    sources="d'où vient la réponse",
    clear="effacer l'écran et repartir de zéro",
    quit="quitter (aussi : exit, quit, Ctrl-D)",
)
_ENGLISH = Words(
    greeting="Hello! Ask your question in a few words.",
    for_example="For example:",
    loading="loading…",
    source="Source: ",
    related="You might also ask:",
    pick="Type a number to pick one.",
    keys="/help · Tab completes · Ctrl-R history · Ctrl-D leaves",
    keys_short="/help · Ctrl-D leaves",
    leave_again="Ctrl-C once more to leave",
    farewell="Goodbye!",
    no_answer_yet="There is no answer yet: ask a question first.",
    no_sources="This answer cites no source.",
    language_is="I answer in English. ",
    language_usage="Languages: /lang fr, /lang en or /lang ja.",
    unknown_command="Unknown command: {command}. ",
    not_kept="Your questions will not be kept for the next time ({reason}).",
    nearest_command="Did you mean {command}?",
    see_help="/help shows them all.",
    cleared="The conversation starts afresh.",
    help_hint="/help shows the commands.",
    help_title="Ask a question, or type:",
    help_keys="Tab completes, ↑ and Ctrl-R find your questions again, → takes what is proposed, "
    "Ctrl-C clears the line, twice on an empty one leaves.",
    help="this help",
    topics="what can be asked",
    lang="change the language",
    why="why that answer",
    sources="where the answer comes from",
    clear="clear the screen and start afresh",
    quit="leave (also: exit, quit, Ctrl-D)",
)
_JAPANESE = Words(
    greeting="こんにちは。ご質問をどうぞ。",
    for_example="たとえば：",
    loading="読み込み中…",
    source="出典：",
    related="関連する質問：",
    pick="番号を入力して選べます。",
    keys="/help ヘルプ · Tab 補完 · Ctrl-R 履歴 · Ctrl-D 終了",
    keys_short="/help · Ctrl-D 終了",
    leave_again="もう一度 Ctrl-C で終了します",
    farewell="またどうぞ。",
    no_answer_yet="まだ回答がありません。先に質問を入力してください。",
    no_sources="この回答には出典がありません。",
    language_is="日本語でお答えします。",
    language_usage="言語：/lang fr、/lang en、/lang ja",
    unknown_command="不明なコマンドです：{command}。",
    not_kept="質問の履歴は保存されません（{reason}）。",
    nearest_command="{command} のことでしょうか。",
    see_help="/help で一覧を表示します。",
    cleared="会話を最初から始めます。",
    help_hint="/help でコマンドを表示します。",
    help_title="質問のほか、次のコマンドが使えます。",
    help_keys="Tab で補完、↑ と Ctrl-R で過去の質問を検索、→ で候補を採用、"
    "Ctrl-C で行を消去、空の行で二回押すと終了します。",
    help="このヘルプ",
    topics="質問できること",
    lang="言語を変更",
    why="この回答の理由",
    sources="回答の出典",
    clear="画面を消して最初から",
    quit="終了（exit、quit、Ctrl-D も可）",
)
_WORDS = {"fr": _FRENCH, "en": _ENGLISH, "ja": _JAPANESE}


def words(language: str) -> Words:
    """Return the wording of a language, `fr`, `en` or `ja`."""
    return _WORDS[language]
