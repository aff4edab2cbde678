"""What people say to an answer, in the languages whose bases are rarest to be talked to in tests."""

from __future__ import annotations

import pytest

from faq_bot import FAQBot
from faq_bot.answering.answer import Status
from faq_bot.answering.picking import LAST, MIDDLE, pick_of
from faq_bot.answering.steering import Wish, steer

SAID = {
    "fr": {
        Wish.SURE: "Vous en êtes certain, n'est-ce pas ? | pouvez-vous me le confirmer ? | t sur de ça ou koi",
        Wish.AGAIN: "auriez-vous la gentillesse de me redire ça ? | tu px répéter stp | j'ai mal entendu",
        Wish.MORE: "pourriez-vous m'en dire davantage à ce sujet ? | un peu plus de précisions, je vous prie",
        Wish.MEANING: "Permettez-moi d'insister : c'est peu clair. | g rien compri | pourrais-tu reformuler",
        Wish.WRONG: "Je ne suis pas de votre avis. | il me semble que vous faites erreur | nan c fo",
        Wish.NO: "Non, ce n'est pas la question que j'ai posée. | c pas ça",
    },
    "de": {
        Wish.SURE: "bist du dir ganz sicher? | Wirklich wahr? | echt jetzt?",
        Wish.AGAIN: "Kannst du das noch mal sagen? | wie war das noch mal",
        Wish.MORE: "Gibt es weitere Informationen? | sag mir mehr dazu",
        Wish.MEANING: "Das habe ich nicht verstanden | wie ist das gemeint?",
        Wish.WRONG: "da hast du dich vertan | Das stimmt so nicht",
        Wish.NONE: "nee, keine davon | weder das eine noch das andere",
        Wish.YES: "ja, das meine ich | jawoll",
        Wish.NO: "nein, das meinte ich nicht",
        Wish.LANGUAGE: "kann ich das bitte auf Deutsch haben?",
    },
    "es": {
        Wish.SURE: "¿estáis seguros? | ¿posta? | ¿me lo confirma?",
        Wish.AGAIN: "¿me lo puedes repetir? | repetime eso, porfa | ¿puedes decirlo otra vez?",
        Wish.MORE: "contame más | dígame más sobre eso",
        Wish.MEANING: "¿eso qué significa? | no me queda claro",
        Wish.WRONG: "eso no es así | te has equivocado",
        Wish.NONE: "pues ninguna de esas | no, ninguna de las dos",
        Wish.YES: "sí, esa misma | dale",
        Wish.NO: "no, esa no",
        Wish.LANGUAGE: "¿me lo puedes decir en español?",
    },
    "it": {
        Wish.SURE: "ne sei proprio sicuro? | siete davvero sicuri? | ma sul serio?",
        Wish.AGAIN: "puoi ripetere la risposta? | me lo ridici?",
        Wish.MORE: "qualche dettaglio in più? | mi puoi dire di più?",
        Wish.MEANING: "non mi è chiaro | e cosa significa?",
        Wish.WRONG: "questo non è vero | ti sei sbagliato",
        Wish.NONE: "no, nessuna di queste | né una né l'altra",
        Wish.YES: "sì, proprio quella | certo che sì",
        Wish.NO: "no, non è quella",
        Wish.LANGUAGE: "me lo puoi dire in italiano?",
    },
    "pt": {
        Wish.SURE: "tem mesmo a certeza? | sério mesmo? | estás a brincar?",
        Wish.AGAIN: "podes repetir isso? | me repete isso",
        Wish.MORE: "me fala mais sobre isso | diz-me mais",
        Wish.MEANING: "não ficou claro | explica melhor",
        Wish.WRONG: "isso não procede | enganou-se",
        Wish.NONE: "não, nenhuma dessas | nem uma nem outra",
        Wish.YES: "sim, essa mesma | isso aí",
        Wish.NO: "não, não é essa",
        Wish.LANGUAGE: "pode me dizer em português?",
    },
    "zh": {
        Wish.SURE: "你能确认一下吗 | 真的假的啊 | 你確定嗎",
        Wish.AGAIN: "麻烦再说一次好吗 | 能重复一下吗 | 請再說一遍",
        Wish.MORE: "能再详细一点吗 | 說詳細一點",
        Wish.MEANING: "没太明白 | 這是什麼意思",
        Wish.WRONG: "你说错了 | 答案不对",
        Wish.NONE: "一个都不对 | 兩個都不是",
        Wish.YES: "对，就是这个 | 沒錯",
        Wish.NO: "不是这个意思",
        Wish.LANGUAGE: "能用中文再说一遍吗",
    },
    "ko": {
        Wish.SURE: "정말 맞아요? | 확실한 건가요?",
        Wish.AGAIN: "다시 한번 말씀해 주시겠어요? | 뭐라고 하셨어요?",
        Wish.MORE: "좀 더 자세히 알려주세요 | 더 알고 싶어요",
        Wish.MEANING: "이해가 잘 안 돼요 | 그게 무슨 말이에요?",
        Wish.WRONG: "틀린 것 같아요 | 사실과 달라요",
        Wish.NONE: "둘 다 아닌데요 | 이 중에 없어요",
        Wish.YES: "네, 그걸로요 | 네 맞습니다",
        Wish.NO: "아니요 다른 거요",
        Wish.LANGUAGE: "한국어로 말씀해주세요",
    },
    "ja": {
        Wish.SURE: "その数字は間違いないですか"
        " | ご返信ありがとうございます。念のため確認ですが、相違ございませんか。 | ほんまなん？"
        " | ほんまにそうなん？ | うそやん | それ信じていいの | その情報は確かでしょうか",
        Wish.AGAIN: "何度もすみません、先ほどの説明をもう一度お聞かせいただけますか。 | もっぺん言うて"
        " | さっきなんつった？ | ごめん聞いてなかった、もっかい | 今一度ご回答をお願いできますでしょうか | は？",
        Wish.MORE: "もうちょい詳しく | お手数ですが、もう少し詳しくご説明いただけますでしょうか。"
        " | もっとくわしゅう | 詳しい情報をいただけますか | 他になんかあるの | で？",
        Wish.MEANING: "どゆこと | もっとみじかくいうて | まとめて | よう分からん | ひとことで言うと？"
        " | 要点だけ教えて",
        Wish.WRONG: "それちがう | その回答は誤りだと思われます。 | ちゃうやろ"
        " | 間違いだと思うんですけど | そんなわけない | 事実と異なります",
        Wish.NONE: "どれもちゃう",
        Wish.YES: "はい、よろしくお願いいたします",
        Wish.NO: "聞きたいのはそれじゃない",
        Wish.LANGUAGE: "すみません、それを日本語で教えてもらえますか",
    },
}
WISHES = [(code, said, wish) for code, wishes in SAID.items() for wish, all_said in wishes.items()
          for said in all_said.split(" | ")]  # fmt: skip


@pytest.mark.parametrize(("code", "said", "wish"), WISHES)
def test_what_is_said_to_an_answer_is_a_wish(code, said, wish):
    found = steer(said, (code,))
    assert found is not None
    assert found.wish is wish


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("fr", "Êtes-vous sûr que c'est cher ?"),
        ("fr", "Je ne comprends pas combien ça coûte"),
        ("fr", "Pouvez-vous m'expliquer l'accord ?"),
        ("fr", "D'où tenez-vous vos livres ?"),
        ("fr", "Il y a quoi ?"),
        ("de", "Wie teuer ist das?"),
        ("es", "¿Es caro?"),
        ("it", "Come funziona?"),
        ("pt", "Como funciona?"),
        ("zh", "可以吗"),
        ("ko", "어떻게 사용하나요?"),
        ("ja", "本当に英語で授業がありますか"),
        ("ja", "念のため、締結日はいつですか"),
        ("ja", "ありがとうございます。期間はどのくらいですか"),
        ("ja", "先ほどの協定について教えてください"),
        ("ja", "もう一度、期間を教えて"),
        ("ja", "もっと短い期間は？"),
        ("ja", "まとめて何人受け入れますか"),
        ("ja", "違う大学は？"),
        ("ja", "アプランさんは何て言ってた"),
        ("ja", "何て言ってた？"),
        ("ja", "教えてください"),
        ("ja", "本当にありがとうございます"),
    ],
)
def test_what_asks_something_of_the_base_is_no_wish(code, asked):
    assert steer(asked, (code,)) is None


@pytest.mark.parametrize(
    ("code", "said", "place"),
    [
        ("de", "die zweite würde ich nehmen", 2),
        ("de", "ich nehme lieber die letzte", LAST),
        ("es", "me quedo con la segunda", 2),
        ("es", "mejor la del medio", MIDDLE),
        ("it", "prenderei la seconda", 2),
        ("it", "facciamo la terza", 3),
        ("pt", "fico com a segunda", 2),
        ("pt", "a do meio, por favor", MIDDLE),
        ("zh", "我想看第二个", 2),
        ("zh", "選第三個吧", 3),
        ("zh", "中间那个", MIDDLE),
        ("ko", "두 번째 거로 할게요", 2),
        ("ko", "가운데 거요", MIDDLE),
        ("ko", "2번으로 할게요", 2),
    ],
)
def test_a_place_is_picked_as_people_there_say_it(code, said, place):
    found = pick_of(said, (code,))
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    ("code", "said"),
    [("en", "sure"), ("de", "Sicher."), ("pt", "certeza"), ("es", "cierto")],
)
def test_what_is_sure_of_the_only_offer_takes_it_and_doubts_an_answer(code, said):
    entry = {"id": "a", "questions": ["Zorgel blimpf karunta"], "answer": "Wazumba."}
    talk = FAQBot.from_dict({"language": code, "entries": [entry]}).conversation()
    offered = talk.ask("karunta blimpf quax")
    assert (offered.status, len(offered.suggestions)) == (Status.AMBIGUOUS, 1)
    assert talk.ask(said).text == "Wazumba."
    again = talk.ask(said).text
    assert again != "Wazumba."
    assert again.endswith("Wazumba.")
