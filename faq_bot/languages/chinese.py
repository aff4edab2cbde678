"""Chinese: every word and sentence of it, said in simplified characters and understood in traditional ones too."""

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

_COMMON = words("""
    什么 怎么 怎样 怎么样 怎么办 如何 哪里 哪儿 在哪 哪个 哪些 是谁 几个 多少 多久 多长 多大 什么时候 为什么 可以
    可不可以 可以吗 能不能 能否 能吗 需要 需不需要 要不要 想要 请问 是否 是不是 有没有 有吗 会不会 一下 这个 那个
    这些 这里 那里 我们 你们 他们 自己 没有 不能 应该 必须 告诉 知道 想知道 谢谢 你好 您好 的时候 如果 还有 还是
    或者 关于 以及 因为 所以 但是 现在 可能 的吗 了吗 是吗 是多少 是什么 什麼 怎麼 怎樣 怎麼辦 哪裡 幾個 多長
    什麼時候 為什麼 能嗎 請問 這個 那個 這些 這裡 那裡 我們 沒有 應該 知道嗎 謝謝 會不會 還是 的嗎 了嗎 是嗎 zenme
    shenme ma ne
""")

_CONVERSATIONAL = words("""
    咱们 咱們 你們 大家 别人 別人 有人 人家 本人 某个 某個 每个 每個 各位 这样 這樣 那样 那樣 这么 這麼 那么 那麼
    那種 這里 這兒 这次 這次 什么样 什麼樣 什么的 什么东西 咋办 咋辦 怎么弄 怎麼弄 咋弄 怎么做 怎麼做 怎么了 怎麼了
    怎么回事 怎么说 怎么能 怎么才能 如何才能 该怎么 應該怎麼 应该怎么 要怎么 要怎麼 有什么 有什麼 有啥 是啥 什么是
    什麼是 有多少 多少个 多少個 有无 有無 能够 能夠 不可以 须要 必須 应当 該不該 该不该 得不得 行吗 行嗎 好不好
    好吗 好嗎 对不对 對不對 对吗 對嗎 可以嗎 有嗎 在吗 在嗎 在哪里 在哪裡 在哪儿 在什么 到哪里 到哪裡 去哪里 去哪裡
    去哪儿 从哪里 從哪裡 从哪儿 在这里 在這裡 在这儿 在那里 在那裡 想了解 想問 想问 想请问 想請問 想咨询 想諮詢
    想确认 想確認 请教 請教 请问一下 請問一下 问一下 問一下 问问 問問 问下 問下 咨询一下 諮詢一下 咨询 諮詢 打听
    打聽 了解一下 了解 瞭解 知不知道 不知道 不清楚 不太清楚 清楚 明白 不明白 不懂 看不懂 搞不懂 弄不清 告诉我
    告訴我 告訴 告知 说一下 說一下 说说 說說 说明一下 說明一下 讲一下 講一下 讲讲 講講 介绍一下 介紹一下 介绍 介紹
    解释 解釋 解答 回答 答复 答覆 回复 回覆 帮我 幫我 帮忙 幫忙 帮助 幫助 帮个忙 麻烦 麻煩 劳驾 勞駕 求助 求问 求問
    求解 有问题 有問題 有个问题 有個問題 有疑问 有疑問 的问题 的問題 的情况 的情況 的時候 的话 的話 一点 一點 一些
    有些 有点 有點 一样 一樣 一般 一直 一共 总共 總共 一定 不一定 大概 大约 大約 差不多 左右 具体 具體 详细 詳細
    到底 究竟 其实 其實 实际上 實際上 真的 确实 確實 也许 也許 或许 或許 好像 似乎 应该是 主要 一般来说 通常 平时
    平時 经常 經常 有时候 有時候 有时 偶尔 总是 總是 現在 目前 当前 當前 如今 刚才 剛才 刚刚 剛剛 以前 之前 以后
    以後 之后 之後 然后 然後 接下来 接著 已经 已經 正在 马上 馬上 立刻 赶紧 趕緊 尽快 盡快 突然 忽然 比较 比較 非常
    特别 特別 相当 相當 稍微 更加 尤其 只是 只有 只能 只要 仅仅 僅僅 而已 其他 其它 另外 此外 還有 还要 還要 还能
    還能 还会 還會 还可以 還可以 及其 并且 並且 而且 要么 要麼 因為 因此 于是 由于 由於 既然 要是 假如 万一 萬一
    除非 无论 無論 不管 虽然 雖然 尽管 儘管 可是 不过 不過 然而 否则 否則 反而 反正 至于 至於 關於 对于 對於 有关
    有關 相关 相關 根据 根據 按照 为了 為了 除了 包括 比如 例如 譬如 等等 之类 之類 没法 沒法 不会 不會 不想 不太
    不好意思 没事 沒事 没关系 沒關係 打扰了 打擾了 打扰一下 抱歉 对不起 對不起 不客气 辛苦了 多谢 多謝 感谢 感謝
    谢了 謝了 非常感谢 大家好 早上好 上午好 下午好 晚上好 晚安 再见 再見 拜拜 好吧 好了 可以的 哈哈 哈哈哈 呵呵
    嘿嘿 哎呀 天啊 我想 我要 我是 我叫 我有 我在 我的 我能 我可以 我该 我該 觉得 覺得 认为 認為 以为 以為 希望 打算
    喜欢 喜歡 听说 聽說 据说 據說 看到 听到 發現 发现 记得 記得 意思 怎么理解 这是 這是 那是 就是 都是 也是 算是
    属于 屬於 叫做 东西 東西 事情 这件事 這件事 之间 之間 方面 进行 進行 亲 小助手 机器人 機器人 助手 hi hello thx
    ai plz pls
""")

_PARTICLES = words("""
    的 了 吗 呢 吧 啊 呀 嘛 么 哦 喔 哟 啦 咯 噢 嗯 诶 哎 唉 嗎 麼 囉 喲 我 你 您 他 她 它 妳 这 那 哪 啥 咋 谁 這
    誰 很 是
""")

_FOLLOW_UPS = FollowUpWords(
    joiners=phrases("以及 | 还有 | 另外 | 并且 | 和"),
    openers=phrases("""
        那 | 那么 | 那麼 | 那如果 | 那要是 | 还有 | 還有 | 另外 | 然后 | 然後 | 还想问 | 還想問 | 再问一下 |
        再問一下 | 顺便问一下 | 順便問一下 | 对了 | 對了 | 如果是 | 要是 | 换成 | 換成 | 至于 | 至於
    """),
    persons=phrases("""
        他 | 她 | 他们 | 她们 | 他們 | 她們 | 这个人 | 那个人 | 這個人 | 那個人 | 这位 | 那位 | 這位
    """),
    things=phrases("""
        它 | 它们 | 它們 | 这个 | 那个 | 這個 | 那個 | 这些 | 那些 | 這些 | 这项 | 那项 | 這項 | 这种 | 那种 |
        這種 | 该项 | 上述
    """),
    places=phrases("""
        那里 | 那儿 | 那边 | 那裡 | 那邊 | 那兒 | 这里 | 这儿 | 这边 | 這裡 | 這邊 | 当地 | 當地 | 该校 | 該校
    """),
    other_way=phrases("反过来 | 反過來 | 相反 | 反之 | 反过来呢 | 反方向 | 倒过来 | 倒過來 | 反向 | 反着来"),
    fillers=phrases("""
        呢 | 吗 | 嗎 | 的 | 了 | 啊 | 呀 | 吧 | 的话 | 的話 | 怎么样 | 怎麼樣 | 怎样 | 怎樣 | 如何 | 在 | 到 | 去 |
        从 | 從 | 和 | 跟 | 与 | 與 | 对 | 對 | 给 | 給 | 是 | 关于 | 關於 | 也 | 也是 | 也一样 | 也一樣 | 一样吗 |
        一樣嗎 | 那边 | 这边 | 方面 | 情况 | 情況 | 大学 | 大學 | 请问 | 請問 | 谢谢 | 謝謝 | 可以吗 | 可以嗎 |
        行吗
    """),
)

_ASKING = QuestionWords(
    who=phrases("谁 | 誰 | 哪位 | 什么人 | 什麼人 | 是谁 | 跟谁 | 找谁 | 找誰"),
    when=phrases("""
        什么时候 | 什麼時候 | 啥时候 | 啥時候 | 何时 | 何時 | 几点 | 幾點 | 几号 | 幾號 | 几月 | 幾月 | 哪年 |
        哪一年 | 哪天 | 哪一天 | 星期几 | 星期幾 | 周几 | 几时 | 幾時 | 从什么时候 | 到什么时候
    """),
    where=phrases("哪里 | 哪裡 | 哪儿 | 哪兒 | 在哪 | 去哪 | 什么地方 | 什麼地方 | 何处 | 何處 | 哪边 | 哪邊"),
    how_many=phrases("""
        多少 | 几个 | 幾個 | 几人 | 幾人 | 几名 | 几位 | 幾位 | 几次 | 幾次 | 几家 | 几所 | 多少钱 | 多少錢 | 多大
    """),
    how_long=phrases("""
        多久 | 多长时间 | 多長時間 | 多长 | 多長 | 几年 | 幾年 | 几个月 | 幾個月 | 几天 | 幾天 | 几周 | 几小时 |
        幾小時 | 多少天
    """),
    why=phrases("为什么 | 為什麼 | 为啥 | 為啥 | 为何 | 為何 | 怎么会 | 怎麼會 | 什么原因 | 什麼原因 | 干嘛"),
    what=phrases("什么 | 什麼 | 啥 | 是什么 | 是什麼"),
    which=phrases("哪个 | 哪個 | 哪些 | 哪种 | 哪種 | 哪一个 | 哪一個 | 哪几个 | 哪家 | 哪所"),
    how=phrases("怎么 | 怎麼 | 怎样 | 怎樣 | 怎么样 | 怎麼樣 | 如何 | 咋 | 怎么办 | 怎麼辦"),
    whether=phrases("""
        吗 | 嗎 | 是不是 | 是否 | 有没有 | 有沒有 | 能不能 | 能否 | 可不可以 | 可否 | 会不会 | 會不會 | 要不要 |
        需不需要 | 用不用 | 行不行
    """),
)

_TURNS = TurnWords(
    yes=phrases("""
        是 | 是的 | 对 | 對 | 对的 | 對的 | 好 | 好的 | 好啊 | 可以 | 行 | 嗯 | 嗯嗯 | 没错 | 沒錯 | 就是这个 |
        就是這個 | 就这个 | 就是它 | 对就是这个 | 没问题 | 沒問題 | 当然 | 當然 | 要 | 要的 | ok | 是这个 | 是這個
    """),
    no=phrases("""
        不 | 不是 | 不对 | 不對 | 不是的 | 不要 | 不用 | 不用了 | 不用谢谢 | 都不是 | 没有 | 沒有 | 不是这个 |
        不是這個 | 不是这些 | 别的 | 別的 | 其他的 | 都不对 | 都不對 | 不行 | 不需要
    """),
    corrections=phrases("""
        不对 | 不對 | 我是说 | 我是說 | 我说的是 | 我說的是 | 我的意思是 | 我是问 | 我是問 | 我问的是 | 我問的是 |
        不是我是说 | 不是 我是说 | 不是我说的是 | 不是 我说的是 | 不是我问的是 | 不是 我问的是 | 不 我是说 |
        不 我问的是 | 说错了 | 說錯了 | 打错了 | 打錯了 | 我说错了 | 更正 | 更正一下 | 应该是 | 應該是 | 抱歉 |
        不好意思 | 对不起 | 對不起 | 等等 | 等一下 | 啊不 | 哦不 | 其实是 | 準確地說 | 准确地说 | 而是
    """),
    rejects_next=phrases("不是 | 并不是 | 並不是 | 而不是 | 不要 | 不问 | 除了"),
    rejects_before=phrases("而是 | 不算 | 就算了 | 除外 | 以外 | 之外"),
    sure=phrases("""
        你确定 | 你确定吗 | 你確定嗎 | 您确定吗 | 确定吗 | 確定嗎 | 确定 | 真的 | 真的吗 | 真的嗎 | 真的假的 |
        是真的吗 | 是真的嗎 | 对吗 | 對嗎 | 是吗 | 是嗎 | 不会吧 | 不會吧 | 没搞错吧 | 没弄错吧 | 这是真的吗 |
        这对吗 | 可靠吗 | 准吗 | 確實嗎 | 确实吗 | 你肯定吗
    """),
    again=phrases("""
        再说一遍 | 再說一遍 | 再说一次 | 再說一次 | 请再说一遍 | 請再說一遍 | 重复一遍 | 重複一遍 | 重复一下 |
        能再说一遍吗 | 可以再说一遍吗 | 你可以再说一遍吗 | 再讲一遍 | 再来一遍 | 什么 | 什麼 | 啥 | 没听清 |
        没看清 | 刚才说什么 | 说什么 | 你说什么 | 你說什麼
    """),
    more=phrases("""
        更多 | 详细一点 | 詳細一點 | 说详细点 | 说详细一点 | 具体一点 | 具體一點 | 具体点 | 再详细一点 | 更多信息 |
        更多資訊 | 还有吗 | 還有嗎 | 还有呢 | 還有呢 | 还有什么 | 還有什麼 | 还有别的吗 | 还有其他的吗 | 继续 |
        繼續 | 详细说说 | 展开说说 | 多说一点 | 能详细说说吗 | 能说得更详细吗 | 能具体说说吗 | 请详细说明 | 細節 |
        细节
    """),
    meaning=phrases("""
        什么意思 | 什麼意思 | 啥意思 | 是什么意思 | 是什麼意思 | 这是什么意思 | 這是什麼意思 | 你是什么意思 |
        怎么理解 | 没听懂 | 沒聽懂 | 没看懂 | 看不懂 | 听不懂 | 不懂 | 不明白 | 不太明白 | 我不明白 | 解释一下 |
        解釋一下 | 换句话说 | 換句話說 | 也就是说 | 也就是說 | 能解释一下吗 | 比如 | 例如
    """),
    wrong=phrases("""
        错了 | 錯了 | 你错了 | 你錯了 | 这是错的 | 這是錯的 | 不对吧 | 不對吧 | 说得不对 | 這不對 | 这不对 |
        回答错了 | 答非所问 | 答非所問 | 搞错了 | 弄错了 | 不正确 | 不正確 | 胡说 | 有误 | 你说得不对
    """),
)

_PICKS = PickWords(
    before_number=phrases("""
        第 | 选 | 選 | 选择 | 選擇 | 我选 | 我選 | 选第 | 選第 | 我选第 | 问题 | 問題 | 选项 | 編號 | 编号 | 就
    """),
    after_number=phrases("""
        个 | 個 | 号 | 號 | 项 | 項 | 条 | 條 | 个吧 | 個吧 | 号吧 | 个问题 | 個問題 | 吧 | 谢谢 | 謝謝 | 个谢谢 |
        题 | 題
    """),
    ordinals=(
        words("第一 第一个 第一個 第一项 第一項 第一条 第一條 一号 一號 头一个 最上面 最上面的"),
        words("第二 第二个 第二個 第二项 第二項 第二条 第二條 二号 二號"),
        words("第三 第三个 第三個 第三项 第三項 第三条 第三條 三号 三號"),
        words("第四 第四个 第四個 第四项 第四項 第四条 第四條 四号 四號"),
        words("第五 第五个 第五個 第五项 第五項 第五条 第五條 五号 五號"),
        words("第六 第六个 第六個 第六项 六号 六號"),
        words("第七 第七个 第七個 第七项 七号 七號"),
        words("第八 第八个 第八個 第八项 八号 八號"),
        words("第九 第九个 第九個 第九项 九号 九號"),
    ),
    last=phrases("""
        最后 | 最後 | 最后一个 | 最後一個 | 最后那个 | 最後那個 | 最后一项 | 最后一条 | 最下面 | 最下面的
    """),
    around=phrases("""
        我选 | 我選 | 选 | 選 | 选择 | 就 | 就是 | 是 | 我要 | 我想问 | 我想問 | 我是说 | 那个 | 那個 | 的 | 吧 |
        问题 | 問題 | 请 | 請 | 请问 | 请选 | 谢谢 | 謝謝 | 好的 | 这个 | 選項 | 选项
    """),
)

_MESSAGES = MessageWords(
    greetings=phrases("""
        你好 | 您好 | 你们好 | 大家好 | 老师好 | 老師好 | 老师您好 | 老師您好 | 早上好 | 早安 | 上午好 | 中午好 |
        下午好 | 晚上好 | 嗨 | 哈喽 | 哈囉 | 在吗 | 在嗎 | 有人吗 | 尊敬的老师 | 敬启者 | 打扰了 | 打擾了 |
        打扰一下 | 不好意思 | 不好意思打扰一下 | 客服你好 | hi | hello
    """),
    thanks=phrases("""
        谢谢 | 謝謝 | 谢谢你 | 謝謝你 | 谢谢您 | 謝謝您 | 多谢 | 多謝 | 感谢 | 感謝 | 非常感谢 | 非常感謝 |
        万分感谢 | 谢谢啦 | 谢了 | 谢谢老师 | 谢谢解答 | 先谢谢了 | 先谢过 | 提前感谢 | 麻烦了 | 麻煩了 |
        麻烦您了 | 辛苦了 | 3q
    """),
    goodbyes=phrases("""
        再见 | 再見 | 拜拜 | 回头见 | 明天见 | 祝好 | 此致 | 敬礼 | 此致敬礼 | 敬上 | 顺祝商祺 | 祝您工作顺利 |
        祝工作顺利 | 祝您生活愉快 | 期待您的回复 | 期待您的回覆 | 盼复 | 等待您的回复 | 期待回复 | 晚安
    """),
    introductions=phrases("""
        我是 | 我叫 | 我的名字是 | 本人是 | 本人 | 我们是 | 我們是 | 我来自 | 我來自 | 我在 | 我目前 | 我现在是 |
        我住在 | 我正在 | 我孩子 | 我儿子 | 我女儿 | 我朋友 | 我同学 | 我同學 | 作为一名 | 身为 | 我看到 | 我听说 |
        我聽說 | 我刚
    """),
    requests=phrases("""
        请问 | 請問 | 请告诉我 | 請告訴我 | 告诉我 | 告訴我 | 能告诉我 | 可以告诉我 | 想问一下 | 想問一下 | 想问 |
        想問 | 我想知道 | 想知道 | 想了解 | 我想了解 | 想咨询 | 想諮詢 | 咨询一下 | 諮詢一下 | 请教一下 | 请教 |
        請教 | 麻烦问一下 | 问一下 | 問一下 | 问问 | 求问 | 有没有人知道 | 谁知道 | 你知道 | 您知道 | 帮我查一下 |
        帮忙看看 | 介绍一下 | 介紹一下 | 说明一下 | 解释一下 | 请说明 | 请介绍 | 请解释 | 不知道 | 我有个问题 |
        我有一个问题
    """),
    comparisons=phrases("""
        区别 | 區別 | 差别 | 差別 | 不同 | 有何不同 | 比较 | 比較 | 对比 | 對比 | 相比 | 相比之下 | 哪个更 |
        哪個更 | 哪个好 | 哪個好 | 分别 | 分別 | 各自 | 差异 | 差異 | 一样吗 | 一樣嗎 | 相同 | vs
    """),
    in_this_language=phrases("""
        用中文 | 用中文回答 | 请用中文 | 请用中文回答 | 請用中文 | 請用中文回答 | 说中文 | 說中文 | 讲中文 | 中文 |
        汉语 | 漢語 | 普通话 | 国语 | 國語 | 简体中文 | 繁體中文 | 请说中文 | 你会说中文吗 | 你會說中文嗎 |
        能说中文吗 | 可以说中文吗 | 可以用中文吗 | 用汉语 | 用华语 | in chinese | in chinese please | chinese |
        chinese please | speak chinese | can you speak chinese | in mandarin | mandarin please | en chinois |
        en chinois svp | en chinois s'il vous plaît | chinois | 中国語で | 中国語でお願いします | 中国語 |
        중국어로 | auf chinesisch | en chino | in cinese | em chinês | shuo zhongwen
    """),
    at_signs=words("艾特 小老鼠"),
    dots=words("点 點"),
)

_SENTENCES = Sentences(
    greeting="您好！请输入您的问题。",
    empty="请输入您的问题，一句话或几个关键词都可以。",
    too_long="您的消息超过了{most}个字。请用一两句话概括您的问题。",
    no_match="抱歉，我没有这个问题的答案。",
    can_ask="您可以问，例如：",
    related="您可以问：",
    ambiguous="您想问的是不是：",
    rephrase="请用一句完整的话再问一次，好吗？",
    no_such_number="列表中没有这个编号：",
    nothing_to_pick="目前还没有可供选择的问题。请直接输入您的问题。",
    not_said_about="关于“{thing}”，我没有找到这方面的内容。",
    can_say_about="关于“{thing}”，我可以回答：",
    left_out="我已回答了三个问题。下面这个问题请单独发送：{question}",
    sure="资料中就是这样写的：{text}",
    say_again="再说一遍：{text}",
    more_details="资料中关于这一点的内容只有这些。您还可以看看：",
    no_more_details="资料中关于这一点的内容只有这些。",
    speaks_languages="我可以用以下语言回答：{languages}。",
    wrong_noted="感谢您的指正。我只转述资料中的内容，请您核对一下资料。",
    all_questions="问题",
    other_questions="其他问题",
    no_facts="这个知识库里还没有内容。",
)

_REFUSALS = Refusals(
    entity="问题提到的是 {asked}，这一条说的是 {found}",
    direction="问题的方向是 {asked}，这一条的方向是 {found}",
    number="问题中的数字是 {asked}，这一条的数字是 {found}",
    unexplained="问题没有提到本知识库的主题（{found}），这一条的问法中也没有 {asked}",
    margin="领先第二名 {asked}，不到 {found}",
    focus="对话说的是 {asked}，这一条说的是 {found}",
    new_words="问题中的 {asked} 在这一条（{found}）中没有出现",
)

_EXPLANATION = ExplanationTexts(
    status="回答",
    confidence="置信度",
    high="高",
    medium="中",
    low="低",
    matched="最接近的问法",
    concepts="识别出的概念",
    read_as="理解为",
    contributions="起作用的问法",
    evidence="依据",
    runner_up="第二名",
    ahead="领先",
    refusals="已排除",
    decision="判定规则",
    none="无",
    answered="已回答",
    ambiguous="反问",
    not_covered="资料未提及",
    small_talk="寒暄",
    no_match="无匹配",
    lead="领先第二名",
    silence="领先未提及的条目",
    nearer="比未提及的条目更接近",
    named="共有的概念",
    reached="置信度达到阈值",
    under="置信度低于阈值",
    doubt="按规则只能作为建议提出",
    nothing_near="知识库中没有接近的问题",
    nothing_to_offer="没有足够可能的条目可以建议",
    picked="从所列问题中选出",
    no_such_number="所列问题中没有这个编号",
    reading="理解方式",
)

_CHAT = ChatTexts(
    for_example="例如：",
    loading="正在加载…",
    source="来源：",
    related="您可能还想问：",
    pick="输入编号即可选择。",
    keys="/help 帮助 · Tab 补全 · Ctrl-R 历史 · Ctrl-D 退出",
    keys_short="/help · Ctrl-D 退出",
    leave_again="再按一次 Ctrl-C 退出",
    farewell="再见！",
    no_answer_yet="还没有回答，请先提一个问题。",
    no_sources="这个回答没有注明来源。",
    wrong_logged="已记录：这个回答有误。谢谢。",
    wrong_not_logged="这里不会记录；用 --log-unanswered 文件名 启动 faq-bot 即可记录。",
    language_is="我将用中文回答。",
    unknown_language="我不能用 {language} 回答。",
    language_is_open="我将用您提问的语言回答。",
    language_usage="语言：{usage}",
    unknown_command="未知命令：{command}。",
    not_kept="您的提问不会保留到下次（{reason}）。",
    nearest_command="您是想输入 {command} 吗？",
    see_help="输入 /help 查看全部命令。",
    cleared="对话重新开始。",
    help_hint="输入 /help 查看命令。",
    help_title="请直接提问，或输入以下命令：",
    help_keys="Tab 补全，↑ 和 Ctrl-R 查找以前的提问，→ 采用建议，Ctrl-C 清空当前行，在空行上按两次则退出。",
    help="显示帮助",
    topics="可以问什么",
    lang="切换语言",
    why="为什么这样回答",
    sources="回答的来源",
    wrong="报告回答有误",
    clear="清屏并重新开始",
    quit="退出（也可用 exit、quit、Ctrl-D）",
)

_PAGE = PageTexts(
    title="常见问题",
    welcome="您好！请直接输入问题，或从下面的问题开始。",
    everything="可以问的所有问题",
    question="您的问题",
    placeholder="请输入问题…",
    send="发送",
    restart="新对话",
    close="关闭",
    languages="语言",
    conversation="对话",
    you="您：",
    bot="回答：",
    thinking="正在查找答案…",
    why="为什么这样回答？",
    sources="来源",
    wrong="这个回答有误",
    wrong_not_noted="未能记录。回答可能已有变化，请重新提问。",
    offered="您还可以问",
    gone="无法连接服务器。您的问题已保留。",
    busy="现在提问的人较多，请稍后再试。",
    retry="重试",
    scripts="本页面需要 JavaScript 才能回答问题。",
)

_SMALL_TALK = (
    SmallTalk(
        "greeting",
        phrases("""
            你好 | 您好 | 你好吗 | 你好啊 | 大家好 | 早上好 | 早安 | 上午好 | 下午好 | 晚上好 | 嗨 | 哈喽 | 哈囉 |
            在吗 | 在嗎 | 有人吗
        """),
        "您好！请问您想了解什么？",
    ),
    SmallTalk(
        "thanks",
        (*_MESSAGES.thanks, *phrases("太好了谢谢")),
        "不客气！您还有其他想了解的吗？",
    ),
    SmallTalk(
        "goodbye",
        phrases("再见 | 再見 | 拜拜 | 回头见 | 下次见 | 明天见 | 晚安 | 我走了 | 先这样"),
        "再见！有问题随时可以再来问我。",
    ),
    SmallTalk(
        "who",
        phrases("""
            你是谁 | 你是誰 | 您是谁 | 你是机器人吗 | 你是機器人嗎 | 你是真人吗 | 你是人工吗 | 你是ai吗 |
            你叫什么 | 你叫什么名字 | 你叫什麼名字 | 你的名字是什么 | 你是人还是机器人
        """),
        "我是自动问答助手，只转述人工编写的答案，不作任何添加。",
    ),
    SmallTalk(
        "what",
        phrases("""
            你能做什么 | 你能做什麼 | 你会什么 | 你会做什么 | 我可以问什么 | 我可以问些什么 | 可以问什么 |
            能问什么 | 这里可以问什么 | 我可以問什麼 | 我能问什么 | 可以问你什么 | 帮助 | 幫助 | 怎么用 |
            怎么使用你 | 你知道什么 | 你能帮我什么 | 你有什么用 | 你可以帮我吗
        """),
        "我回答与本助手主题有关的问题。请用一句话或几个关键词提问。",
    ),
    SmallTalk(
        "sorry",
        phrases("对不起 | 對不起 | 抱歉 | 不好意思 | 我说错了 | 我打错了 | 打错了 | 我搞错了 | 我错了 | 失礼了"),
        "没关系。请问您想了解什么？",
    ),
    SmallTalk(
        "laughter",
        phrases("哈 | 哈哈 | 呵 | 呵呵 | 嘿嘿 | 嘻嘻 | 笑死 | 笑死我了 | 太好笑了 | 真好笑 | 有意思 | 233 | lol"),
        "很高兴能让您开心！请问您想了解什么？",
    ),
    SmallTalk(
        "yes",
        phrases("""
            是 | 是的 | 对 | 對 | 好 | 好的 | 好吧 | 好啊 | 嗯 | 嗯嗯 | 行 | 可以 | 没问题 | 知道了 | 明白了 |
            了解 | ok
        """),
        "好的。请问您想了解什么？",
    ),
    SmallTalk(
        "no",
        phrases("""
            不 | 不是 | 不用 | 不用了 | 不要 | 没有了 | 沒有了 | 没事 | 沒事 | 没什么 | 沒什麼 | 不用谢谢 | 算了
        """),
        "好的。有问题随时可以问我。",
    ),
)

CHINESE = Language(
    code="zh",
    name="中文",
    sentences=_SENTENCES,
    refusals=_REFUSALS,
    explanation=_EXPLANATION,
    chat=_CHAT,
    page=_PAGE,
    script=Script(
        spaced=False,
        letters=("CJK",),
        capitals_are_names=False,
        colon="：",
        typos=(Typo.TYPO, Typo.PUNCTUATION, Typo.CAPITALS, Typo.WIDTH),
    ),
    common_words=_COMMON,
    conversational_words=_CONVERSATIONAL,
    particles=_PARTICLES,
    numerals=Numerals(
        ones=words("一 首 第一 唯一 单"),
        digits="一二三四五六七八九十",
        counters=words("""
            人 名 位 个 個 所 家 年 月 日 号 天 周 次 门 项 间 元 块 件 届 国 岁 种 小时 分钟 学期 学年 大学
        """),
        large=(("千", 10**3), ("万", 10**4), ("萬", 10**4), ("亿", 10**8), ("億", 10**8)),
    ),
    number_words=NumberWords(
        hours=("[时時](?![间間])", "[点點][钟鐘]"),
        hours_of_half_day=("[点點]",),
        morning=("上午", "早上"),
        afternoon=("下午", "晚上"),
        minutes=("分",),
        half=("半",),
        money=("[元圓]",),
        age=("[岁歲]",),
    ),
    asking=_ASKING,
    follow_ups=_FOLLOW_UPS,
    turns=_TURNS,
    picks=_PICKS,
    messages=_MESSAGES,
    small_talk=_SMALL_TALK,
)
