"""A small knowledge base in three languages: two universities, two themes, and thanks."""

from pathlib import Path

BASE = """
sources:
  - {id: leaflet, title: The exchange leaflet, publisher: A School, date: 2021-05, url: "https://example.org/leaflet"}
topics:
  - id: exchange
    title: {fr: L'échange, en: The exchange, ja: 交換留学}
  - id: agreement
    title: {fr: L'accord, en: The agreement, ja: 協定}
concepts:
  places: {fr: [places, place, élèves], en: [places, place, students], ja: [定員, 人数, 何人]}
  duration: {fr: [durée, combien de temps, dure], en: [duration, how long, last], ja: [期間, どのくらい]}
  signing: {fr: [signé, signature], en: [signed, signing, sign], ja: [署名, 調印]}
  when: {fr: [quand, quelle date], en: [when, what date], ja: [いつ]}
  who: {fr: [qui], en: [who], ja: [誰]}
  cost: {fr: [coût, prix], en: [cost, price], ja: [費用]}
entities:
  kagawa: [Kagawa, 香川大学, 香川]
  osaka: [Osaka, 大阪大学, 大阪]
entries:
  - id: kagawa-places
    topic: exchange
    about: [kagawa]
    see_also: [kagawa-duration]
    sources: [{id: leaflet, locator: page 2}]
    questions:
      fr: ["Combien de places y a-t-il à Kagawa ?", combien d'élèves peuvent partir à Kagawa, places Kagawa]
      en: ["How many places are there at Kagawa?", how many students can go to Kagawa, places Kagawa]
      ja: [香川大学の定員は何人ですか？, 香川大学には何人行けますか, 香川大学 定員]
    answer:
      fr: Cinq élèves au plus peuvent partir à Kagawa.
      en: Five students at most can go to Kagawa.
      ja: 香川大学には最大で五人の学生が行けます。
  - id: kagawa-duration
    topic: exchange
    about: [kagawa]
    sources: [{id: leaflet, locator: page 3}]
    questions:
      fr: ["Combien de temps dure l'échange à Kagawa ?", quelle est la durée à Kagawa, durée Kagawa]
      en: ["How long does the exchange at Kagawa last?", what is the duration at Kagawa, duration Kagawa]
      ja: [香川大学への留学期間はどのくらいですか？, 香川大学の期間は, 香川大学 期間]
    answer:
      fr: L'échange à Kagawa dure un semestre ou un an.
      en: The exchange at Kagawa lasts a semester or a year.
      ja: 香川大学への留学は一学期または一年間です。
  - id: osaka-places
    topic: exchange
    about: [osaka]
    questions:
      fr: ["Combien de places y a-t-il à Osaka ?", combien d'élèves peuvent partir à Osaka, places Osaka]
      en: ["How many places are there at Osaka?", how many students can go to Osaka, places Osaka]
      ja: [大阪大学の定員は何人ですか？, 大阪大学には何人行けますか, 大阪大学 定員]
    answer:
      fr: Deux élèves peuvent partir à Osaka.
      en: Two students can go to Osaka.
      ja: 大阪大学には二人の学生が行けます。
  - id: osaka-duration
    topic: exchange
    about: [osaka]
    kind: not_covered
    questions:
      fr: ["Combien de temps dure l'échange à Osaka ?", quelle est la durée à Osaka, durée Osaka]
      en: ["How long does the exchange at Osaka last?", what is the duration at Osaka, duration Osaka]
      ja: [大阪大学への留学期間はどのくらいですか？, 大阪大学の期間は, 大阪大学 期間]
    answer:
      fr: La durée à Osaka n'est pas indiquée.
      en: The duration at Osaka is not stated.
      ja: 大阪大学の期間は記載されていません。
  - id: signing-date
    topic: agreement
    about: [kagawa]
    questions:
      fr: ["Quand l'accord avec Kagawa a-t-il été signé ?", date de signature de l'accord, quand a-t-il été signé]
      en: ["When was the agreement with Kagawa signed?", date of the signing of the agreement, when was it signed]
      ja: [香川大学との協定はいつ署名されましたか？, 協定の署名はいつ, 協定 署名 いつ]
    answer:
      fr: L'accord a été signé en avril 2021.
      en: The agreement was signed in April 2021.
      ja: 協定は2021年4月に署名されました。
  - id: signers
    topic: agreement
    about: [kagawa]
    questions:
      fr: ["Qui a signé l'accord avec Kagawa ?", qui sont les signataires de l'accord, qui a signé l'accord]
      en: ["Who signed the agreement with Kagawa?", the signatories of the agreement, who signed the agreement]
      ja: [香川大学との協定は誰が署名しましたか？, 協定に署名したのは誰, 協定 署名 誰]
    answer:
      fr: Les deux directeurs ont signé l'accord.
      en: The two directors signed the agreement.
      ja: 両校の学長が協定に署名しました。
  - id: thanks
    kind: small_talk
    questions:
      fr: [merci, merci beaucoup, merci bien]
      en: [thanks, thank you, thank you very much]
      ja: [ありがとう, ありがとうございます, どうも]
    answer: {fr: Avec plaisir !, en: You are welcome!, ja: どういたしまして。}
"""


def write_base(folder: Path) -> Path:
    """Write the base into a folder and return its path."""
    path = folder / "base.yaml"
    path.write_text(BASE, encoding="utf-8")
    return path
