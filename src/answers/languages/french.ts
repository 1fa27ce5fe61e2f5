import type { AnswerLanguage } from "../answer-language.ts";
import { MONEY_SIGN, questionPattern, wordPattern, YEAR } from "./word-pattern.ts";

const MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";
const UNIT = "secondes?|minutes?|heures?|jours?|semaines?|mois|années?|ans?|décennies?";
const SMALL = "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|trente|quarante|cinquante|soixante";

/** French. */
export const french: AnswerLanguage = {
  tag: "fr",
  functionWords: `
    le la les l un une des du de d au aux et ou mais si que qu qui quoi dont où ne n pas plus ni non seulement aussi en dans sur sous par
    pour avec sans chez vers contre entre depuis pendant avant après comme est sont était étaient être été sera seront a ont avait
    avaient avoir aura auront eu peut peuvent pourrait pourraient pouvoir doit doivent devrait faut veut veulent voulait va vont aller
    je j tu il elle on nous vous ils elles me m te t se s lui leur leurs y mon ton son sa ses notre votre nos vos mes tes ce cet cette
    ces c cela ça celui celle ceux celles ici là quel quelle quels quelles quand comment pourquoi combien lequel laquelle
    très beaucoup tout tous toute toutes chaque deux même autre autres déjà encore maintenant alors donc puis bien fait font faire
    dit disent dire selon rapport signifie passe passé vraiment possible probablement parce est-ce t-il`,
  endings: `
    s e es ent er é ée és ées ait aient ant ants ante antes ation ations ateur ateurs atrice ement ements ment ments ité ités ique
    iques isme iste istes eux euse euses if ive ifs ives al ale aux ales el elle els elles ien ienne iens iennes aire aires able ables
    ible ibles ence ences ance ances ir it is i ie ies issent ons ez ra ront rait raient tion tions sion sions`,
  longest: 30,
  apostrophe: "cuts-before",
  capitalsAreNames: true,
  isCompounding: false,
  questions: [
    ["age", questionPattern("quel age|quel est l.age|jusqu.a quel age")],
    [
      "duration",
      questionPattern(
        "combien (?:de temps|d.heures|de jours|de semaines|de mois|d.annees)|(?:quelle (?:est|etait) la )?duree",
      ),
    ],
    ["clock", questionPattern("(?:a )?quelle heure")],
    ["money", questionPattern("combien (?:d.argent|coute(?:nt)?)|quel (?:est le )?prix|combien (?:cela )?a coute")],
    ["count", questionPattern("combien|(?:quel est )?(?:le )?nombre")],
    ["date", questionPattern("(?:depuis |jusqu.a )?quand|quel (?:jour|mois)|quelle (?:date|annee)")],
    [
      "place",
      questionPattern(
        "ou(?= (?:est|sont|a|ont|se|les|la|le|l|en|va|vont)(?![a-z]))|dans (?:quelle ville|quel pays)|quelle ville|quel pays",
      ),
    ],
    ["person", questionPattern("(?:a |de |par |avec )?qui(?: est-ce qui)?")],
    ["reason", questionPattern("pourquoi|pour quelle raison")],
    ["whether", /^(?:est-ce que|est-ce qu|est-il|sont-ils)(?!\p{L})/u],
  ],
  sentences: {
    age: wordPattern("âgée?s?|moins de \\d\\d ans|plus de \\d\\d ans|ans"),
    duration: wordPattern(
      `(?:\\d[\\d.,]*|${SMALL}|quelques|plusieurs|une?) (?:\\p{L}+ )?(?:${UNIT})|longtemps|temps limité|temporaires?`,
    ),
    clock: wordPattern("\\d{1,2} ?h(?:eures?)?(?: ?\\d\\d)?|midi|minuit"),
    date: wordPattern(
      `(?:\\d{1,2}(?:er)? )?(?:${MONTHS})|${YEAR}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd.hui|demain|(?:${UNIT}) (?:prochaine?s?|à venir|dernière?s?)|prochain\\p{L}* (?:${UNIT})`,
    ),
    money: wordPattern(`${MONEY_SIGN}|euros?|dollars?|livres?|roubles?|lires?|millions?|milliards?|pour cent`),
    place: /(?<!\p{L})(?:à|en|au|aux|dans|près de|de) (?:la |le |l['’])?\p{Lu}\p{L}+/u,
    reason: wordPattern(
      "parce|car|puisque|afin|pour|raison|cause|c.est pourquoi|empêche|inquiète\\p{L}*|bloque|dépend|signe|complique",
    ),
    whether: /./,
  },
  future: {
    question: questionPattern("sera|seront|prochaine?s?|aura|auront|va|vont|prevue?s?"),
    sentence: wordPattern(
      "\\p{L}+ra|\\p{L}+ront|prochaine?s?|à venir|va|vont|prévue?s?|doit|doivent|d.ici|pourrait|pourraient|peut",
    ),
  },
  numbers: `${SMALL.replaceAll("|", " ")} cent cents centaine centaines mille milliers million millions milliard milliards dizaine dizaines plusieurs`,
  people: "personnes personne gens hommes femmes soldats civils prisonniers enfants",
  leaning:
    /^(?:il|elle|ils|elles|cela|ce|cette|cet|ces|les deux|son|sa|ses|leurs?|beaucoup|d.autres|pourtant|mais|aussi|toutefois)(?!\p{L})/iu,
  like: `
    cessez-le-feu trêve armistice paix
    feu trêve
    guerre conflit combats hostilités
    pourparlers négociations négocier discussions rencontre réunion sommet rencontrés
    accord entente accordés convenu convenir
    échange échanger échangés
    libérer libérés libération relâcher libres
    prisonniers captifs détenus
    blessés blessures
    malades maladie
    enfants enfant mineurs
    jeunes jeune
    déportés déportation enlevés enlèvement
    illégal loi légal crime
    retour revenir rentrer
    dirigé diriger chef tête conduit mené
    délégation équipe négociateurs
    rejeté refusé refus rejeter refuser
    aide soutien assistance
    armes armement
    alliés partenaires occident occidentaux
    danger dangereux risque menace
    étendre propager
    récompense récompenser concessions
    agression invasion attaque attaques
    échec échoué
    méfiance confiance
    europe européen ue
    russie russe moscou kremlin poutine
    ukraine ukrainien kiev
    turquie turc
    adhésion membre rejoindre adhérer
    élargissement croître
    otan alliance
    suite avenir prochain
    économie économique
    décider décision dicter veto
    exigences exige exigence demandes
    condition conditions
    position avis
    résultat issue succès
    sanctions pénalités
    écrit publié message
    réseau plateforme internet ligne
    président chef
    ministre
    espoir
    incertain flou
    impasse bloqué
    durer duré longtemps
    armées armée troupes
    adoptés adoption familles
    difficile compliqué
    souffrir souffrent
    défense protection
    unir unité ensemble
    inquiétude inquiète craindre
    gouvernements gouvernement`,
};
