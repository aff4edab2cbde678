"""Japanese: every word and sentence of it."""

from __future__ import annotations

from faq_bot.languages.language import Language
from faq_bot.languages.sentences import ChatTexts, ExplanationTexts, PageTexts, Refusals, Sentences, SmallTalk
from faq_bot.languages.wording import (
    FollowUpWords,
    MessageWords,
    NumberWords,
    Numerals,
    PickWords,
    QuestionWords,
    Script,
    TurnWords,
    Typo,
    phrases,
    words,
)

# Rōmaji: the script tells the rest.
_COMMON = words("""
    arigatou arimasu arimasuka da dake dare desu desuka doko donna dou douyatte ga hito ikemasu ikemasuka ikura
    itsu ka kara konnichiwa kore kudasai made masu masuka mo nan nani nannen nannin naze ni no oshiete san
    shimasu shimasuka shitai suru to tte wa wo yo
""")

_CONVERSATIONAL = words("""
    私 わたし 私達 私たち 僕 ぼく 俺 おれ 自分 あなた 君 皆 皆さん みんな 皆様 誰か 何か どこか いつか 何も 誰も
    これ それ あれ この その あの ここ そこ あそこ こちら そちら あちら こっち そっち あっち こう そう ああ
    こんな そんな あんな 同じ 他 ほか 別 別の 以外 以上 以下 方 もの 物 こと 事 ところ 所 とき 時 ため 為 わけ 訳
    はず つもり 場合 感じ 次第 何 全部 全て すべて 全員 各 それぞれ 両方 一方 片方 何個 色々 いろいろ 様々
    さまざま 一つ 一部 まだ もう また さらに 更に もっと 少し ちょっと すこし たくさん 沢山 いっぱい とても
    すごく 凄く かなり 大変 非常に あまり 全然 全く まったく ほとんど 殆ど 大体 だいたい 約 およそ 大凡 くらい
    ぐらい ほど 程度 だけ のみ しか ばかり 特に とくに 主に 実際 実際に 実は 具体的 具体的に 詳しく くわしく 詳細
    詳細に 正確 正確に 簡単 簡単に 簡潔 要するに つまり 例えば たとえば 結局 結果 とりあえず 取り敢えず 一応 多分
    たぶん 恐らく おそらく きっと 必ず 絶対 絶対に 本当 本当に ほんと ほんとに マジ まじ マジで ガチ ガチで 確か
    確かに やはり やっぱり やっぱ 勿論 もちろん 当然 逆に 一体 いったい そもそも ところで ちなみに 因みに なお 尚
    および 及び または 又は それとも それから そして しかし でも けど けれど だけど ただ 但し だから なので
    したがって すると では じゃあ じゃ なら もし 仮に たとえ 今 いま 現在 現時点 最近 今後 将来 以前 前 後 後で
    あとで 先 先に 先ほど さっき すぐ 早く はやく ゆっくり いつも 常に 時々 たまに 普段 普通 通常 一般 一般的
    一般に 基本 基本的 基本的に 初めて はじめて 最初 最後 最終的 改めて 再び 再度 もう一度 もう一回 一度 一回
    何度 何回 直接 自然 別に 何となく なんとなく なんか なんて なんとか どうか どうぞ どうも どうせ なるほど 一緒
    一緒に 共に ともに 対して 関して ついて 関する 対する よる よって おける おいて とって 間 中 内 外 側 知る
    知り 知りたい 知りたいです 知って 知っている 知ってる 知りません 分かる わかる 分かり わかり 分かりますか
    分かりません 分からない わからない 分かった 分かれば 教え 教える 教えて 教えてください 教えて下さい
    教えてほしい 教えてくれ 教えてくれる 教えていただけますか 聞く 聞き 聞きたい 聞いて 聞いた 訊く 尋ねる お尋ね
    伺い 伺う 伺いたい 質問 質問です 質問が 疑問 問い合わせ 返事 返答 回答 答え 答える 答えて 言う いう 言った
    言って 言っ 言われ 述べ 説明 説明して 解説 紹介 案内 確認 確認したい 確認です 思う 思い 思って 思います 考え
    考える 考えて 気 気になる 気になります 気になって 気にな 興味 興味が する します した して しよう したい
    したいです しています される されて された できる 出来る できます 出来ます できますか 出来 可能 可能です
    可能ですか 可能性 不可能 必要 必要です ある あり あります ありますか あるの ない なし いる います いますか
    なる なり なります なった なって 存在 見る 見て 見た 読む 読んで 読んだ 調べ 調べて 探し 探して 使う 使って
    使え 行う 行われ もらう もらえ もらえます くれ くれる ください 下さい 頂き いただき 頂けますか いただけますか
    欲しい ほしい 希望 お願い 願い 願います お願いします 助けて 手伝って 困って 困り 迷って 悩んで 心配 意味 理由
    内容 情報 詳細情報 件 点 話 話して 言葉 単語 名前 例 違う 違い 間違い 間違え 正しい 正解 大丈夫 平気 結構
    十分 無理 駄目 だめ ダメ 良い よい いい 良かった 嬉しい うれしい 助かる 助かります 幸い 幸いです 有難い
    ありがたい 面白い すごい 凄い 素晴らしい 素敵 最高 残念 こんにちは こんばんは おはよう おはようございます
    初めまして はじめまして お世話 お世話になります 失礼 失礼します 失礼します すみません すいません ごめん
    ごめんなさい 申し訳 申し訳ありません 恐れ入ります 恐縮 恐縮ですが お忙しい 突然 ありがとう
    ありがとうございます 有難う 感謝 感謝します よろしく よろしくお願いします 宜しく 宜しくお願いします
    さようなら またね じゃあね バイバイ 了解 了解です りょうかい 承知 はい いいえ うん ううん ええ いや いえ
    えっと えーと あの あのー んー うーん ねえ ねぇ おい やあ わあ へえ へー ふーん おお あっ え えっ 笑 草 ｗ
    www w ww あざす あざっす あざます サンキュー どもども オッケー OK おk なに なん なんで なぜ どうして どう
    どんな どの どれ どちら どっち いくつ いつ どこ だれ 誰 何人 何名 何年 何月 何日 何時 何故 です ですか
    でしょうか ます ますか ました ません だ だった だろう かな かしら って とは という というのは みたい みたいな
    らしい そうです ようです よう 様 的 さん 様 君 ちゃん 先生 学生 ロボット ボット チャットボット アシスタント
    AI 貴方 御社 貴校
""")

_FOLLOW_UPS = FollowUpWords(
    openers=phrases("""
        では | じゃあ | じゃ | それでは | それじゃ | で、 | あと | また | ちなみに | そして | ほな | なるほど |
        了解 | わかりました | ところで | えっと | ありがとう
    """),
    persons=phrases("彼 | 彼女 | 彼ら | その人 | その方 | あの人 | この人"),
    things=phrases("それ | その | これ | この"),
    places=phrases("そこ | そちら | あちら | あそこ | 現地 | 向こう"),
    other_one=phrases("""
        もう一方 | 他方 | もう片方 | もう一つ | もうひとつ | 別の方 | 他の | ほかの | 後者 | 前者
    """),
    other_way=phrases("逆 | その逆 | 逆方向 | 反対 | 反対に | 逆の場合 | 反対の場合 | 逆向き | 反対方向 | 逆に"),
    both=phrases("両方 | 両方とも | どちらも | 二つとも | 二人とも | 双方 | いずれも"),
    fillers=phrases("""
        は | では | で | の | に | へ | も | が | を | と | から | まで | の場合 | 場合 | どうですか | どう |
        ですか | だと | だったら | なら | について | の方 | ほう | 方 | でしょうか | か | 大学 | 教えて |
        ん | だ | よ | ね | って | こと | 話 | 件 |
        ください | どうなりますか | お願いします | です
    """),
)

_ASKING = QuestionWords(
    who=phrases("誰 | だれ | どなた"),
    when=phrases("いつから | いつまで | いつ | 何年 | 何月 | 何日 | 何時"),
    where=phrases("どこ | どちら"),
    how_many=phrases("何人 | 何名 | いくら | いくつ | 何個 | 何校"),
    how_long=phrases("どのくらい | どれくらい | 何ヶ月 | 何か月 | 何カ月 | 何年間 | 期間"),
    why=phrases("なぜ | どうして | なんで | 何故"),
    what=phrases("何 | なに | なん"),
    which=phrases("どれ | どの | どっち"),
    how=phrases("どうやって | どのように"),
    whether=phrases("ですか | でしょうか | ますか"),
)

_TURNS = TurnWords(
    yes=phrases("""
        はい | うん | ええ | そうです | そう | お願いします | はいお願いします | それ | それです | それで |
        オッケー | ok | いいです | いいよ | その通り | その通りです | 正解 | もちろん | はいそうです |
        それをお願いします | そうそう | ぜひ
    """),
    no=phrases("""
        いいえ | いや | ううん | 違う | 違います | ちがう | ちがいます | いえ | 結構です | いいえ結構です |
        それじゃない | そうじゃない | そうではない | それではない | どれでもない | どれも違う | どちらでもない |
        別の | 大丈夫です
    """),
    corrections=phrases("""
        いや違って | いやそうじゃなくて | そうじゃなくて | そうではなくて | 違う違う | 違って | じゃなくて |
        いや | いいえ | いえ | 違う | 違います | ごめん | ごめんなさい | すみません | 失礼 | 間違えた |
        間違えました | 間違い | 訂正 | 言い間違えた | というか | っていうか | むしろ | 正しくは
    """),
    rejects_before=phrases("""
        じゃなくて | じゃなく | ではなくて | ではなく | でなく | でなくて | じゃない | より | の代わりに | 以外
    """),
    sure=phrases("""
        本当 | 本当ですか | 本当に | ほんと | ほんとに | ほんとうですか | 確か | 確かですか | マジ | マジで |
        まじで | 間違いない | 間違いないですか | 間違いありませんか | それ本当 | それは本当ですか |
        正しいですか | 合ってる | 合ってますか | うそ
    """),
    again=phrases("""
        もう一回 | もう一度 | もう一回言って | もう一度言って | もう一度お願いします | もう一回お願いします |
        繰り返して | もう一度教えて | もう一回教えて | 何て言った | なんて | え | えっ | もう一度言ってください
    """),
    more=phrases("""
        もっと詳しく | 詳しく | くわしく | もっとくわしく | もっと | 詳細 | 詳細は | 詳しく教えて |
        もっと教えて | 他には | ほかには | 詳しく教えてください | もっと詳しく教えて |
        もっと詳しく教えてください | さらに詳しく | 具体的に | それ以外は | 続けて
    """),
    meaning=phrases("""
        どういう意味 | どういう意味ですか | どういうこと | どういうことですか | つまり | というと |
        意味がわからない | わかりません | 分かりません | わからない | 分からない | 説明して | 例えば | 意味は
    """),
    only=phrases("だけ | だけですか | のみ | しか | それだけ | それだけですか | たった | ばかり"),
    wrong=phrases("""
        間違ってる | 間違っています | 間違いです | それは違う | 嘘 | 違うと思う | 誤りです | 正しくない |
        間違いでは
    """),
)

_PICKS = PickWords(
    before_number=phrases("番号 | 質問"),
    after_number=phrases("""
        番 | 番目 | つ目 | 個目 | ばん | ばんめ | 番でお願いします | 番目でお願いします | 番で | 番目で | 番を |
        番目の | 番です
    """),
    ordinals=(
        words("一つ目 ひとつ目 ひとつめ 一番目 一番 一個目 最初 1つ目"),
        words("二つ目 ふたつ目 ふたつめ 二番目 二番 二個目 2つ目"),
        words("三つ目 みっつ目 みっつめ 三番目 三番 三個目 3つ目"),
        words("四つ目 よっつ目 よっつめ 四番目 四番 四個目 4つ目"),
        words("五つ目 いつつ目 いつつめ 五番目 五番 五個目 5つ目"),
        words("六つ目 六番目 六番 6つ目"),
        words("七つ目 七番目 七番 7つ目"),
        words("八つ目 八番目 八番 8つ目"),
        words("九つ目 九番目 九番 9つ目"),
    ),
    last=phrases("最後 | 一番下 | 最後のもの"),
    around=phrases("""
        で | の | が | を | です | は | お願いします | でお願いします | ください | 質問 | もの | がいい |
        がいいです | はい | 方 | やつ
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        こんにちは | こんばんは | おはよう | おはようございます | 初めまして | はじめまして | お世話になります |
        お世話になっております | いつもお世話になっております | 拝啓 | 失礼します | 失礼いたします |
        突然のご連絡失礼します | お忙しいところ恐れ入ります | お忙しいところすみません | すみません |
        ご担当者様 | 関係者各位 | やあ | どうも
    """),
    thanks=phrases("""
        ありがとう | ありがとうございます | ありがとうございました | 有難うございます | どうもありがとう |
        感謝します | サンキュー | ありがとうございます助かります | 助かります | あざす | あざっす |
        教えてくれてありがとう
    """),
    goodbyes=phrases("""
        さようなら | またね | じゃあね | バイバイ | よろしくお願いします | よろしくお願いいたします |
        宜しくお願いします | 宜しくお願い致します | 何卒よろしくお願いいたします | 敬具 |
        ご返信お待ちしております | お返事お待ちしています | それでは | 以上です | よろしく |
        ご回答よろしくお願いします | 失礼いたします
    """),
    introductions=phrases("""
        と申します | といいます | と言います | 私は | 僕は | 学生です | 年生です | の者です | 在学中 | に通って |
        生です | です。
    """),
    requests=phrases("""
        教えてください | 教えて下さい | 教えて | 教えてほしい | 教えてほしいです | 教えていただけますか |
        教えていただけませんか | 教えてもらえますか | 知りたい | 知りたいです | 知りたいのですが |
        知りたいんですが | 聞きたい | 聞きたいです | 伺いたい | お尋ねします | 質問です | 質問があります |
        気になります | 気になっています | わかりますか | 分かりますか | ご存知ですか | お聞かせください |
        説明してください | お願いします | ご教示ください | でしょうか | 確認したい
    """),
    comparisons=phrases("""
        違い | 違う | 差 | 比較 | 比べて | 比べると | 比べ | どちらが | どっちが | 対 | 両方 | それぞれ | より |
        同じ
    """),
    alternatives=phrases("それとも | または | あるいは | か"),
    in_this_language=phrases("""
        日本語で | 日本語でお願いします | 日本語で答えて | 日本語で答えてください | 日本語 | 日本語で教えて |
        in japanese | japanese | in japanese please | japanese please | japanese pls | speak japanese |
        en japonais | en japonais svp | japonais | en japonais s'il vous plaît | auf japanisch | en japonés |
        in giapponese | em japonês | 用日语 | 일본어로 | can you speak japanese | 日本語できますか |
        日本語で話して | 日本語話せますか | nihongo de | nihongo
    """),
)

_SENTENCES = Sentences(
    greeting="こんにちは。ご質問をどうぞ。",
    empty="ご質問を文かキーワードで入力してください。",
    too_long="メッセージが{most}文字を超えています。質問を1、2文に短くまとめていただけますか。",
    no_match="そのご質問にはお答えできる情報がありません。",
    can_ask="たとえば、次のような質問ができます。",
    related="次のご質問ならお答えできます。",
    ambiguous="もしかして、次のご質問でしょうか。",
    which_meant="次のどれについてのご質問でしょうか。",
    rephrase="ご質問をもう少し詳しく、文で入力していただけますか。",
    no_such_number="その番号は一覧にありません。",
    nothing_to_pick="まだ選べる質問がありません。ご質問を言葉で入力してください。",
    not_said_about="「{thing}」については、出典にその記載がありません。",
    can_say_about="「{thing}」について、次のご質問ならお答えできます。",
    left_out="三つのご質問にお答えしました。次のご質問は、お手数ですが改めてお送りください：{question}",
    sure="出典には次のとおり書かれています。{text}",
    say_again="もう一度お答えします。{text}",
    asked_before="先ほどお答えしたとおりです。{text}",
    more_details="出典に書かれているのはこれだけです。関連する質問：",
    no_more_details="出典に書かれているのはこれだけです。",
    correction_lead="正しくは次のとおりです。{text}",
    comparison="{thing}：{text}",
    speaks_languages="次の言語でお答えできます：{languages}",
    wrong_noted="ご指摘ありがとうございます。こちらでは出典の内容をそのままお伝えしています。お手数ですが、出典をご確認ください。",
    all_questions="質問",
    other_questions="その他の質問",
    no_facts="この知識ベースには情報がありません。",
)

_REFUSALS = Refusals(
    entity="質問は {asked} について、この項目は {found} についてです",
    direction="質問の方向は {asked}、この項目の方向は {found} です",
    number="質問の数字は {asked}、この項目の数字は {found} です",
    unexplained="質問は主題（{found}）に触れず、この項目の質問例に {asked} はありません",
    margin="次点との差は {asked} で、{found} に足りません",
    focus="会話は {asked} について、この項目は {found} についてです",
    new_words="質問にある {asked} は、この項目（{found}）には出てきません",
    thing="質問は {asked} について、この項目は {found} についてです",
)

_EXPLANATION = ExplanationTexts(
    status="回答",
    confidence="確信度",
    high="高",
    medium="中",
    low="低",
    matched="最も近い質問",
    concepts="認識した概念",
    read_as="読み替え",
    contributions="判断に効いた質問例",
    evidence="根拠の数値",
    runner_up="次点",
    ahead="差",
    refusals="除外",
    decision="判定",
    none="なし",
    answered="回答あり",
    ambiguous="聞き返し",
    not_covered="出典に記載なし",
    small_talk="あいさつなど",
    no_match="該当なし",
    lead="次点との差",
    silence="記載なしとの差",
    nearer="記載なしより近い分",
    explained="説明できた割合",
    named="共通の概念",
    reached="確信度がしきい値以上です",
    under="確信度がしきい値に届きません",
    doubt="規則により候補としてのみ示します",
    nothing_near="近い質問がありません",
    nothing_to_offer="示せるほど近い項目がありません",
    picked="示した質問から選ばれました",
    no_such_number="示した質問にない番号です",
    reading="読み取り方",
    part="質問の部分：{text}",
    completed="前の会話から補った質問：{text}",
    corrected="言い直し：{text}",
    compared="比較：{text}",
)

_CHAT = ChatTexts(
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
    wrong_logged="この回答が誤りであることを記録しました。ありがとうございます。",
    wrong_not_logged="ここでは記録されません。--log-unanswered ファイル名 を付けて起動すると記録されます。",
    language_is="日本語でお答えします。",
    unknown_language="{language} ではお答えできません。",
    language_is_open="ご質問の言語でお答えします。",
    language_usage="言語：{usage}",
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
    wrong="回答の誤りを報告",
    clear="画面を消して最初から",
    quit="終了（exit、quit、Ctrl-D も可）",
    leaving=words("終了"),
)

_PAGE = PageTexts(
    title="よくある質問",
    welcome="こんにちは。ご質問を自由に入力するか、次の中からお選びください。",
    everything="質問できることの一覧",
    question="ご質問",
    placeholder="質問を入力…",
    send="送信",
    restart="新しい会話",
    close="閉じる",
    languages="言語",
    conversation="会話",
    you="あなた：",
    bot="回答：",
    thinking="回答を探しています…",
    why="この回答の理由",
    sources="出典",
    wrong="この回答は誤りです",
    wrong_not_noted="記録できませんでした。回答が変わった可能性がありますので、もう一度お尋ねください。",
    offered="ほかの質問",
    gone="サーバーに接続できません。ご質問は残っています。",
    busy="ただいま混み合っています。少し待ってからもう一度お試しください。",
    retry="もう一度試す",
    scripts="この画面で質問に答えるにはJavaScriptが必要です。",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            こんにちは | こんばんは | おはよう | おはようございます | はじめまして | やあ | どうも | もしもし |
            お元気ですか
        """),
        "こんにちは。どのようなことをお知りになりたいですか。",
    ),
    SmallTalk(
        "thanks",
        phrases("""
            ありがとう | ありがとうございます | ありがとうございました | どうもありがとう | 助かりました |
            あざっす | サンキュー
        """),
        "どういたしまして。ほかにもご質問があればどうぞ。",
    ),
    SmallTalk(
        "goodbye",
        phrases("""
            さようなら | またね | じゃあね | バイバイ | 失礼します | また来ます | おやすみなさい |
            お疲れ様でした
        """),
        "ご利用ありがとうございました。またいつでもご質問ください。",
    ),
    SmallTalk(
        "who",
        phrases("""
            あなたは誰ですか | 誰ですか | あなたは誰 | ロボットですか | 人間ですか | AIですか | あなたの名前は |
            お名前は何ですか | ボットですか
        """),
        "自動応答のアシスタントです。人が用意した回答だけを、何も加えずにお伝えします。",
    ),
    SmallTalk(
        "what",
        phrases("""
            何ができますか | 何ができるの | 何を聞けますか | 何を質問できますか | ヘルプ | 使い方 |
            使い方を教えて | 何を知っていますか | 助けて
        """),
        "このアシスタントの扱う内容についてお答えします。文かキーワードでご質問ください。",
    ),
    SmallTalk(
        "sorry",
        phrases("""
            ごめん | ごめんなさい | すみません | 申し訳ありません | 間違えました | 間違えた | 失礼しました |
            すいません
        """),
        "お気になさらず。どのようなことをお知りになりたいですか。",
    ),
    SmallTalk(
        "laughter",
        phrases("笑 | www | ははは | あはは | 草 | ウケる | 面白い | わらった"),
        "楽しんでいただけて何よりです。ご質問をどうぞ。",
    ),
    SmallTalk(
        "yes",
        phrases("はい | うん | ええ | わかりました | 了解 | 了解です | そうです | オッケー"),
        "承知しました。どのようなことをお知りになりたいですか。",
    ),
    SmallTalk(
        "no",
        phrases("いいえ | いや | ううん | 結構です | 違います | 何でもない | 大丈夫です | なんでもないです"),
        "承知しました。ご質問があればいつでもどうぞ。",
    ),
)

JAPANESE = Language(
    code="ja",
    name="日本語",
    sentences=_SENTENCES,
    refusals=_REFUSALS,
    explanation=_EXPLANATION,
    chat=_CHAT,
    page=_PAGE,
    script=Script(
        spaced=False,
        letters=("CJK", "HIRAGANA", "KATAKANA"),
        capitals_are_names=False,
        colon="：",
        typos=tuple(Typo),
    ),
    common_words=_COMMON,
    conversational_words=_CONVERSATIONAL,
    numerals=Numerals(
        ones=words("一 初 最初 第一 唯一"),
        digits="一二三四五六七八九十",
        counters=words("人 名 つ 校 年 月 日 か国 カ国 ヶ国 大学 者 件 回 社 週 学期"),
        large=(("千", 10**3), ("万", 10**4), ("億", 10**8)),
    ),
    number_words=NumberWords(
        hours=("時(?!間)",),
        morning=("午前",),
        afternoon=("午後",),
        minutes=("分",),
        half=("半",),
        money=("円",),
        age=("歳", "才(?!能)"),
        eras=(("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("明治", 1867)),
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
