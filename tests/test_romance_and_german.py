"""A small base in German, Spanish, Italian and Portuguese is asked as people there would."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from plain_base import made_of

from faq_bot.answering.answer import Status
from faq_bot.answering.explanation import explain
from faq_bot.answering.picking import Pick, pick_of
from faq_bot.bot import FAQBot
from faq_bot.languages.registry import language


@dataclass(frozen=True)
class Museum:
    """A museum's base in one language, and what is asked of it.

    Attributes:
        entries: question, a shorter one and the answer, by id.
        days: how people name Saturday and Sunday.
        asked: questions in words that no phrasing has, with the entry that answers.
        foreign: questions that the base does not answer.
        follow_ups: after the hours of Saturday, those of Sunday.
        second: messages that pick the second question offered.
        mail: on the price and dogs, with all that people write around their questions.
        doubt: whether the answer before is right.
    """

    entries: dict[str, tuple[str, str, str]]
    days: dict[str, list[str]]
    asked: dict[str, str]
    foreign: tuple[str, ...]
    follow_ups: tuple[str, ...]
    second: tuple[str, ...]
    mail: str
    doubt: str


MUSEUMS = {
    "de": Museum(
        entries={
            "saturday": ("Wann haben Sie am Samstag geöffnet?", "Öffnungszeiten Samstag", "Von zehn bis sechs."),
            "sunday": ("Wann haben Sie am Sonntag geöffnet?", "Öffnungszeiten Sonntag", "Von zwölf bis fünf."),
            "price": ("Was kostet der Eintritt?", "Eintrittspreis", "Acht Euro."),
            "dogs": ("Darf ich meinen Hund mitbringen?", "Hunde", "Nein, außer Blindenhunden."),
            "parking": ("Wo kann ich parken?", "Parkplatz", "Hinter dem Haus in der Großen Straße."),
        },
        days={"saturday": ["Samstag", "samstags", "Sonnabend"], "sunday": ["Sonntag", "sonntags"]},
        asked={
            "Hallo, wie viel kostet denn der Eintritt bei Ihnen?": "price",
            "kann man bei euch irgendwo parken": "parking",
            "Könnten Sie mir bitte sagen, ob Hunde mit rein dürfen?": "dogs",
            "seid ihr samstags geoeffnet und wenn ja wann": "saturday",
        },
        foreign=("Wer hat die Glühbirne erfunden?", "Verkaufen Sie Briefmarken?"),
        follow_ups=("und am Sonntag?", "wie sieht es am Sonntag aus?", "Und sonntags?", "Sonntag auch?"),
        second=("2", "die zweite bitte", "Nummer 2", "ich meine die zweite Frage"),
        mail=(
            "Sehr geehrte Damen und Herren,\n"
            "ich bin Studentin und komme aus Berlin. Was kostet der Eintritt? Und darf mein Hund mit?\n"
            "Vielen Dank im Voraus!\n"
            "Mit freundlichen Grüßen\n"
            "Eva Klein"
        ),
        doubt="Sind Sie sicher?",
    ),
    "es": Museum(
        entries={
            "saturday": ("¿A qué hora abren el sábado?", "horario del sábado", "De diez a seis."),
            "sunday": ("¿A qué hora abren el domingo?", "horario del domingo", "De doce a cinco."),
            "price": ("¿Cuánto cuesta la entrada?", "precio de la entrada", "Ocho euros."),
            "dogs": ("¿Puedo llevar a mi perro?", "perros", "No, salvo perros guía."),
            "parking": ("¿Dónde se puede aparcar?", "aparcamiento", "Detrás del edificio."),
        },
        days={"saturday": ["sábado", "sábados"], "sunday": ["domingo", "domingos"]},
        asked={
            "Hola, ¿me podría decir cuánto cuesta entrar?": "price",
            "xfa donde puedo aparcar": "parking",
            "¿puedo ir con mi perro?": "dogs",
            "a q hora abren los sabados": "saturday",
        },
        foreign=("¿Quién inventó la bombilla?", "¿Venden sellos de correos?"),
        follow_ups=("¿y el domingo?", "¿Y los domingos?", "¿qué pasa con el domingo?", "el domingo también?"),
        second=("2", "la segunda, por favor", "la 2ª", "quiero la segunda pregunta"),
        mail=(
            "Buenos días:\n"
            "Me llamo Ana y vivo en Sevilla. ¿Cuánto cuesta la entrada? ¿Puedo llevar a mi perro?\n"
            "Muchas gracias de antemano.\n"
            "Un saludo,\n"
            "Ana"
        ),
        doubt="¿Está seguro?",
    ),
    "it": Museum(
        entries={
            "saturday": ("A che ora aprite il sabato?", "orari del sabato", "Dalle dieci alle sei."),
            "sunday": ("A che ora aprite la domenica?", "orari della domenica", "Dalle dodici alle cinque."),
            "price": ("Quanto costa il biglietto?", "prezzo del biglietto", "Otto euro."),
            "dogs": ("Posso portare il mio cane?", "cani", "No, tranne i cani guida."),
            "parking": ("Dove si può parcheggiare?", "parcheggio", "Dietro l'edificio."),
        },
        days={"saturday": ["sabato", "sabati"], "sunday": ["domenica", "domeniche"]},
        asked={
            "Buongiorno, mi sa dire quanto costa un biglietto?": "price",
            "scusate dove posso parcheggiare": "parking",
            "posso venire con il cane": "dogs",
            "a ke ora aprite sabato": "saturday",
        },
        foreign=("Chi ha inventato la lampadina?", "Vendete francobolli?"),
        follow_ups=("e la domenica?", "E domenica?", "per quanto riguarda la domenica?", "la domenica invece?"),
        second=("2", "la seconda, per favore", "la 2ª", "vorrei la seconda domanda"),
        mail=(
            "Buongiorno,\n"
            "mi chiamo Eva e vengo da Pisa. Quanto costa il biglietto? Posso portare il mio cane?\n"
            "Grazie mille in anticipo.\n"
            "Cordiali saluti\n"
            "Eva"
        ),
        doubt="È sicuro?",
    ),
    "pt": Museum(
        entries={
            "saturday": ("A que horas abrem no sábado?", "horário de sábado", "Das dez às seis."),
            "sunday": ("A que horas abrem no domingo?", "horário de domingo", "Do meio-dia às cinco."),
            "price": ("Quanto custa a entrada?", "preço da entrada", "Oito euros."),
            "dogs": ("Posso levar o meu cachorro?", "cães e cachorros", "Não, exceto cães-guia."),
            "parking": ("Onde posso estacionar?", "estacionamento", "Atrás do edifício."),
        },
        days={"saturday": ["sábado", "sábados"], "sunday": ["domingo", "domingos"]},
        asked={
            "Oi, vc pode me dizer quanto custa a entrada?": "price",
            "onde dá pra estacionar pfv": "parking",
            "posso ir com o meu cachorro?": "dogs",
            "q horas vcs abrem aos sabados": "saturday",
        },
        foreign=("Quem inventou a lâmpada?", "Vocês vendem selos de correio?"),
        follow_ups=("e no domingo?", "E aos domingos?", "e quanto ao domingo?", "domingo também?"),
        second=("2", "a segunda, por favor", "a 2ª", "quero a segunda pergunta"),
        mail=(
            "Bom dia,\n"
            "meu nome é Eva e moro em Lisboa. Quanto custa a entrada? Posso levar o meu cachorro?\n"
            "Desde já agradeço.\n"
            "Atenciosamente,\n"
            "Eva"
        ),
        doubt="Tem certeza?",
    ),
}


def base(code: str) -> dict[str, Any]:
    museum = MUSEUMS[code]
    entries = [
        {
            "id": name,
            "questions": [asked, short],
            "answer": said,
            **({"about": [name]} if name in museum.days else {}),
        }
        for name, (asked, short, said) in museum.entries.items()
    ]
    return {"language": code, "entries": entries, "entities": museum.days}


@pytest.fixture(scope="module")
def bots() -> dict[str, FAQBot]:
    return {code: made_of(base(code)) for code in MUSEUMS}


def each(name: str) -> list[tuple[str, str]]:
    return [(code, said) for code, museum in MUSEUMS.items() for said in getattr(museum, name)]


@pytest.mark.parametrize(("code", "question"), each("asked"))
def test_a_question_in_other_words_is_answered(bots, code, question):
    answer = bots[code].ask(question)
    entry_id = MUSEUMS[code].asked[question]
    assert (answer.status, answer.entry_id) == (Status.ANSWERED, entry_id)
    assert (answer.text, answer.language) == (MUSEUMS[code].entries[entry_id][2], code)


@pytest.mark.parametrize(("code", "question"), each("foreign"))
def test_what_the_base_does_not_say_is_not_asserted(bots, code, question):
    answer = bots[code].ask(question)
    said = language(code).sentences
    assert answer.status in {Status.NO_MATCH, Status.AMBIGUOUS}
    assert answer.text.startswith((said.no_match, said.ambiguous))


@pytest.mark.parametrize(("code", "question"), each("follow_ups"))
def test_a_question_goes_on_from_the_one_before(bots, code, question):
    conversation = bots[code].conversation()
    assert conversation.ask(MUSEUMS[code].entries["saturday"][0]).entry_id == "saturday"
    assert conversation.ask(question).entry_id == "sunday"


@pytest.mark.parametrize(("code", "message"), each("second"))
def test_the_second_of_the_questions_offered_is_picked(code, message):
    assert pick_of(message, (code,)) == Pick(2)


@pytest.mark.parametrize("code", MUSEUMS)
def test_an_answer_is_explained_in_its_language(bots, code):
    museum = MUSEUMS[code]
    told = explain(bots[code].ask(museum.entries["price"][0]))
    spoken = language(code).explanation
    assert told.startswith(f"{spoken.status}: {spoken.answered}")
    assert f"{spoken.decision}: {spoken.reached}" in told


@pytest.mark.parametrize("code", MUSEUMS)
def test_a_refusal_is_explained_in_its_language(bots, code):
    told = explain(bots[code].ask(MUSEUMS[code].entries["saturday"][0]))
    assert language(code).refusals.why("entity", "saturday", "sunday") in told


@pytest.mark.parametrize("code", MUSEUMS)
def test_of_a_mail_the_questions_are_answered(bots, code):
    answer = bots[code].ask(MUSEUMS[code].mail)
    assert [part.entry_id for part in answer.parts] == ["price", "dogs"]


@pytest.mark.parametrize("code", MUSEUMS)
def test_an_answer_that_is_doubted_is_said_again_with_its_source(bots, code):
    museum = MUSEUMS[code]
    conversation = bots[code].conversation()
    conversation.ask(museum.entries["price"][0])
    assert conversation.ask(museum.doubt).text == language(code).sentences.sure.format(
        text=museum.entries["price"][2]
    )
