import { describe, expect, it } from "vitest";
import { findAnswerLanguage } from "../../../src/answers/languages/find-answer-language.ts";
import { openLanguage } from "../../../src/answers/open-language.ts";
import { rankLanguages } from "../../../src/answers/rank-languages.ts";
import { readQuestion } from "../../../src/answers/read-question.ts";
import { searchExplainers } from "../../../src/answers/search-explainers.ts";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import { buildBrief } from "../builders.ts";

const TAGS = ["en", "de", "uk", "tr", "ru", "fr", "es", "it"];

/** For each language: a text, and questions with the words that the answer holds; null where there is none. */
const CASES: Readonly<Record<string, { text: string; asks: readonly (readonly [string, string | null])[] }>> = {
  en: {
    text: "The council met in Harbourton on 3 May 2024. The meeting lasted two hours. It agreed on 40 new flats, because rents had risen. Work begins next year.",
    asks: [
      ["When did the council meet?", "3 May"],
      ["How long did the meeting last?", "two hours"],
      ["How many flats were agreed?", "40"],
      ["How old is the council?", null],
    ],
  },
  de: {
    text: "Der Stadtrat traf sich am 3. Mai 2024 in Hafenstadt. Die Sitzung dauerte zwei Stunden. Er beschloss 40 neue Wohnungen, weil die Mieten gestiegen waren. Die Bauarbeiten beginnen im Herbst.",
    asks: [
      ["Wann traf sich der Stadtrat?", "3. Mai"],
      ["Wie lange dauerte die Sitzung?", "zwei Stunden"],
      ["Wie viele Wohnungen wurden beschlossen?", "40"],
      ["Wie alt ist der Stadtrat?", null],
      ["Wann beginnen die Arbeiten?", "Bauarbeiten"],
    ],
  },
  uk: {
    text: "Міська рада зібралася 3 травня 2024 року в Гавані. Засідання тривало дві години. Рада погодила 40 нових квартир, бо зросла плата за житло.",
    asks: [
      ["Коли зібралася рада?", "3 травня"],
      ["Як довго тривало засідання?", "дві години"],
      ["Скільки квартир погодила рада?", "40"],
      ["Якого віку рада?", null],
    ],
  },
  tr: {
    text: "Belediye meclisi 3 Mayıs 2024'te Liman'da toplandı. Oturum iki saat sürdü. Kiralar arttığı için meclis 40 yeni konutu onayladı.",
    asks: [
      ["Meclis ne zaman toplandı?", "3 Mayıs"],
      ["Oturum ne kadar sürdü?", "iki saat"],
      ["Meclis kaç konut onayladı?", "40"],
      ["Meclis kaç yaşında?", null],
    ],
  },
  ru: {
    text: "Городской совет собрался 3 мая 2024 года в Гавани. Заседание длилось два часа. Совет одобрил 40 новых квартир, потому что выросла плата за жильё.",
    asks: [
      ["Когда собрался совет?", "3 мая"],
      ["Как долго длилось заседание?", "два часа"],
      ["Сколько квартир одобрил совет?", "40"],
      ["Какого возраста совет?", null],
    ],
  },
  fr: {
    text: "Le conseil municipal s'est réuni le 3 mai 2024 à Portville. La séance a duré deux heures. Le conseil a approuvé 40 nouveaux logements, parce que les loyers avaient augmenté.",
    asks: [
      ["Quand le conseil s'est-il réuni ?", "3 mai"],
      ["Combien de temps la séance a-t-elle duré ?", "deux heures"],
      ["Combien de logements le conseil a-t-il approuvés ?", "40"],
      ["Quel âge a le conseil ?", null],
    ],
  },
  es: {
    text: "El consejo municipal se reunió el 3 de mayo de 2024 en Puerto. La sesión duró dos horas. El consejo aprobó 40 viviendas nuevas, porque los alquileres habían subido.",
    asks: [
      ["¿Cuándo se reunió el consejo?", "3 de mayo"],
      ["¿Cuánto tiempo duró la sesión?", "dos horas"],
      ["¿Cuántas viviendas aprobó el consejo?", "40"],
      ["¿Qué edad tiene el consejo?", null],
    ],
  },
  it: {
    text: "Il consiglio comunale si è riunito il 3 maggio 2024 a Portico. La seduta è durata due ore. Il consiglio ha approvato 40 nuovi alloggi, perché gli affitti erano aumentati.",
    asks: [
      ["Quando si è riunito il consiglio?", "3 maggio"],
      ["Quanto tempo è durata la seduta?", "due ore"],
      ["Quanti alloggi ha approvato il consiglio?", "40"],
      ["Che età ha il consiglio?", null],
    ],
  },
};

describe.each(TAGS)("in the language %s", (language) => {
  const { text, asks } = CASES[language] ?? { text: "", asks: [] };
  const section = { id: "a-section", heading: "", paragraphs: [text] };
  const brief = takeTexts(buildBrief({ language, lead: text, title: "", sections: [section] }));

  it.each(asks)("%s", (question, answer) => {
    const { tier, answers } = searchExplainers([brief], language).ask(question);
    if (answer === null) expect(tier).toBe("nothing");
    else expect(answers[0]?.sentence).toContain(answer);
  });

  it("questions that ask for something of a kind are told apart, and words in their forms are alike", () => {
    const known = findAnswerLanguage(`${language}-XX`);
    if (!known) throw new Error(`no language ${language}`);
    const open = openLanguage(known);
    expect(asks.map(([question]) => readQuestion(question, open).type).slice(0, 4)).toEqual([
      "date",
      "duration",
      "count",
      "age",
    ]);
    expect(open.read(text).filter(({ isFunction }) => isFunction).length).toBeGreaterThan(0);
  });
});

it.each([
  ["What did they agree on?", "en"],
  ["Worauf haben sie sich geeinigt?", "de"],
  ["Про що вони домовилися?", "uk"],
  ["Ne üzerinde anlaştılar ve neden?", "tr"],
  ["О чём они договорились и когда?", "ru"],
  ["Sur quoi se sont-ils mis d'accord ?", "fr"],
  ["¿En qué se pusieron de acuerdo?", "es"],
  ["Su che cosa si sono accordati?", "it"],
])("“%s” is asked of the text in its own language", (question, language) => {
  expect(rankLanguages(question, TAGS, "en")[0]).toBe(language);
  expect(rankLanguages(question, TAGS, "tr")[0]).toBe(language);
});

it("a question without words of any language is asked in the reader's own", () => {
  expect(rankLanguages("Umerov", TAGS, "uk")[0]).toBe("uk");
  expect(rankLanguages("Umerov", TAGS, "ja")[0]).toBe("en");
});
