import { describe, expect, test } from "vitest";
import { readBriefFolder } from "../../../scripts/read-briefs.ts";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";

const { brief } = await readBriefFolder("istanbul-talks");
const gazetteer = openGazetteer([compileGazetteer([brief])], WORD_LISTS);

describe("a form is found, with the words that are marked in brackets:", () => {
  test.each<[entity: string, texts: string[]]>([
    [
      "istanbul-talks",
      [
        "the [talks that were held on Monday in Istanbul]",
        "[second round of talks]",
        "[Russia-Ukraine peace talks]",
        "agreements reached in [Istanbul]",
        "[peace talks in Turkey]",
        "at [Ciragan Palace]",
      ],
    ],
    [
      "istanbul-talks",
      [
        "[переговоры в Стамбуле]",
        "[стамбульские договорённости]",
        "[раунда прямых консультаций в Стамбуле]",
        "[российско-украинских переговоров]",
        "[стамбульських переговорів]",
        "[переговорів у Стамбулі]",
      ],
    ],
    [
      "istanbul-talks",
      [
        "[İstanbul'daki müzakerelerde]",
        "[İstanbul’da yapılan görüşmeler]",
        "[Çırağan Sarayı]’nda",
        "[Rusya-Ukrayna görüşmeleri]",
        "[Friedensgespräche in Istanbul]",
        "[Istanbuler Gespräche]",
        "[Waffenstillstandsverhandlungen]",
      ],
    ],
    [
      "istanbul-talks",
      [
        "[pourparlers de paix à Istanbul]",
        "[négociations d’Istanbul]",
        "[conversaciones de paz en Estambul]",
        "[segunda ronda de negociaciones]",
        "[colloqui di pace a Istanbul]",
        "[negoziati russo-ucraini]",
      ],
    ],
    [
      "umerov",
      [
        "[Rustem Umerov]",
        "[Umerov]’s team",
        "[Umerov]’un",
        "[Umjerows]",
        "[Roustem Oumerov]",
        "[Рустему Умерову]",
        "[Умєровим]",
        "пронумерованный список",
      ],
    ],
    [
      "zelenskyy",
      [
        "[Volodymyr Zelenskyy]",
        "[Zelensky]",
        "[Wolodymyr Selenskyjs]",
        "[Volodímir Zelenski]",
        "[Владимира Зеленского]",
        "[Зеленським]",
        "[Zelenskiy]’nin",
      ],
    ],
    [
      "putin",
      [
        "[Vladimir Putin]",
        "[PUTIN]",
        "[Wladimir Putins]",
        "[Vladimir Poutine]",
        "[Путиным]",
        "[Путіна]",
        "путина началась",
        "une poutine au fromage",
      ],
    ],
    [
      "prisoner-exchange",
      [
        "[prisoner swap]",
        "[exchange of prisoners of war]",
        "[prisoners who were going to be exchanged]",
        "[1,000 for 1,000]",
        "[1000-for-1000]",
        "[6,000 bodies]",
        "[PoW exchange]",
      ],
    ],
    [
      "prisoner-exchange",
      [
        "[обмен пленными]",
        "[1 000 на 1 000]",
        "[обмін військовополоненими]",
        "[обміняли полонених]",
        "[esir takası]",
        "[Gefangenenaustauschs]",
        "[1.000 für 1.000]",
        "[échange de prisonniers de guerre]",
        "[canje de prisioneros]",
        "[scambio di prigionieri]",
      ],
    ],
    [
      "deported-children",
      [
        "[children deported to Russia]",
        "[Ukrainian children who had been abducted]",
        "[депортованих дітей]",
        "[похищенных детей]",
        "[verschleppte ukrainische Kinder]",
        "[enfants ukrainiens]",
        "[niños deportados]",
        "[bambini deportati]",
      ],
    ],
    [
      "ceasefire",
      [
        "[ceasefire]",
        "[cease-fire]",
        "[truce]",
        "[прекращении огня]",
        "[припиненням вогню]",
        "[перемир’я]",
        "[ateşkesin]",
        "[Waffenruhe]",
        "[cessez-le-feu]",
        "[alto el fuego]",
        "[cessate il fuoco]",
      ],
    ],
    ["nato", ["[NATO]", "[Nato]", "[НАТО]", "l’[OTAN]", "la [OTAN]"]],
    [
      "eu",
      [
        "[EU]",
        "[European Union]",
        "[ЕС]",
        "[Євросоюзу]",
        "[AB]’nin",
        "[Europäischen Union]",
        "l’[UE]",
        "la [Ue]",
        "[Unión Europea]",
      ],
    ],
    [
      "sanctions",
      ["[sanctions]", "[санкций]", "[санкціями]", "[yaptırımların]", "[EU-Sanktionen]", "[sanciones]", "[sanzioni]"],
    ],
    [
      "humanitarian-aid",
      [
        "[humanitarian aid]",
        "[гуманитарную помощь]",
        "[гуманітарної допомоги]",
        "[insani yardım]",
        "[humanitärer Hilfe]",
        "[aide humanitaire]",
        "[ayuda humanitaria]",
        "[aiuti umanitari]",
      ],
    ],
    ["kremlin", ["[Kremlin]", "[Кремле]", "[Кремлем]", "[Kremls]", "[Cremlino]"]],
    [
      "western-allies",
      [
        "[Western allies]",
        "[западные союзники]",
        "[західних партнерів]",
        "[Batılı müttefikleri]",
        "[westlichen Verbündeten]",
        "[alliés occidentaux]",
        "[aliados occidentales]",
        "[alleati occidentali]",
      ],
    ],
    [
      "x",
      [
        "wrote on [X]",
        "on the social platform [X] on Tuesday",
        "auf [X]",
        "sur [X]",
        "в соцсети [X]",
        "у соцмережі [X]",
        "[X]’te",
        "su [X]",
        "en la red social [X]",
      ],
    ],
  ])("%s", (entity, texts) => {
    expect(texts.map((text) => bracketLongest(entity, text.replace(/[[\]]/g, "")))).toEqual(texts);
  });
});

describe("what only looks like it is vetoed:", () => {
  test.each<[entity: string, texts: string[]]>([
    [
      "istanbul-talks",
      [
        "Istanbul Airport",
        "Borsa İstanbul",
        "İstanbul Büyükşehir Belediyesi",
        "Istanbul Convention",
        "Convention d’Istanbul",
        "аэропорт Стамбула",
        "peace talks in Geneva",
        "Iranian nuclear talks in Istanbul",
      ],
    ],
    ["umerov", ["Ilmi Umerov", "Ильми Умеров", "Ільмі Умєров", "Леніє Умєрова"]],
    ["zelenskyy", ["Igor Zelensky", "Игорь Зеленский", "Зеленский переулок"]],
    ["putin", ["Людмила Путина", "Путина лосося началась", "Igor Putin", "La Poutine québécoise"]],
    ["prisoner-exchange", ["hostage-prisoner swap", "prisoner swap with Hamas", "Gefangenenaustausch mit der Hamas"]],
    [
      "ceasefire",
      [
        "Gaza ceasefire",
        "Operation Ceasefire",
        "sin tregua",
        "senza tregua",
        "trêve hivernale",
        "Ateşkes Gazze’de",
        "Waffenruhe im Gazastreifen",
        "перемирие в Газе",
        "Christmas truce",
      ],
    ],
    ["nato", ["Nato a Roma", "NATO phonetic alphabet", "5.56×45 NATO"]],
    ["eu", ["EU size 42", "AB Rh pozitif", "ЕС ЭВМ"]],
    ["sanctions", ["sanctions on Iran", "disciplinary sanctions", "sanction pénale", "Sanktionen gegen Iran"]],
    ["kremlin", ["Kazan Kremlin", "Нижегородский Кремль", "Le Kremlin-Bicêtre", "Kremlin Palace"]],
    ["x", ["Follow her on X", "в X веке", "por X razones", "on X chromosome"]],
  ])("%s", (entity, texts) => {
    for (const text of texts) {
      const candidates = findCandidates(text, gazetteer).filter(({ meaning }) => meaning.name === entity);
      const vetoes = candidates.filter(({ meaning }) => meaning.role === "veto");
      const named = candidates.filter(({ meaning }) => meaning.role === "strong" || meaning.role === "contextual");
      const left = named.filter(
        ({ start, end }) => !vetoes.some((veto) => veto.phraseStart < end && start < veto.phraseEnd),
      );
      expect(
        left.map(({ start, end }) => text.slice(start, end)),
        text,
      ).toEqual([]);
      expect(named, `${text}: nothing to veto`).not.toEqual([]);
    }
  });
});

/** The text with its longest candidate of an entity in brackets; without any, the text as it is. */
function bracketLongest(entity: string, text: string): string {
  const [longest] = findCandidates(text, gazetteer)
    .filter(({ meaning }) => meaning.name === entity && (meaning.role === "strong" || meaning.role === "contextual"))
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  if (!longest) return text;
  return `${text.slice(0, longest.start)}[${text.slice(longest.start, longest.end)}]${text.slice(longest.end)}`;
}
