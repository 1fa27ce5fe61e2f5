import type { AnswerLanguage } from "../answer-language.ts";
import { ENGLISH_LIKE } from "./english-like.ts";

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December";
const UNIT = "seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?";
const SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|ninety";

/** English. */
export const english: AnswerLanguage = {
  tag: "en",
  functionWords: `
    a an the and or but if of in on at by for from to with about into over than then as so not no nor only also just very too
    is are was were be been being am do does did don doesn didn do done doing have has had having hasn haven will would shall
    should can could may might must won isn aren wasn weren couldn wouldn ll ve re
    i you he she it we they me him her us them my your his its our their this that these those there here one ones
    what which who whom whose when where why how much many more most any some all each both other another such own same
    get gets got getting go goes going gone come comes came coming make makes made making take takes took taken taking
    say says said saying tell tells told happen happens happened happening mean means meant thing things anything something
    everything nothing actually really exactly please ever yet still again up out off down through during after before between
    among according according report reported reports role play plays part affect affects way become becomes became put let
    give gives gave given giving us know knows known think thinks thought believe believes try tries tried keep
    keeps kept want wants wanted need needs needed use uses used name names called call details information explain describe me now
    currently today there kind sort type like able whether because while until since against towards toward under upon per etc
    lot lots bit far story news article explainer far being have
    without regarding concerning upon else whole exactly seem seems look looks lately recently anyone someone somebody anybody people
    manage managed certain certainly possible possibly likely probably together entire ready spend spent sit sat turn turns bring brings
    brought find found mention mentioned speak speaks spoke spoken main major exact fact case matter truly finally already`,
  endings: `
    s es ed ing ly er ers ies ied y ion ions ation ations ational ator ators ating ated ate ates ment ments ements ement
    al als ally ic ics ical ically ous ously ful fully ness able ible ity ities ive ives ively ian ians ance ances ence ences
    ant ants ent acy atic ism ist ists ize ise izes ises ized ised izing ising ization isation or ors ship ships hood
    ings edly ional`,
  longest: 30,
  apostrophe: "cuts-after",
  capitalsAreNames: true,
  isCompounding: false,
  questions: [
    ["age", /\bhow old\b|\b(?:what|which) age\b|\bage of\b|\b(?:to|until|up to) what age\b/],
    [
      "duration",
      /\bhow (?:long|much time|many (?:seconds|minutes|hours|days|weeks|months|years|decades))\b|\bduration\b|\b(?:for )?what length of time\b/,
    ],
    ["clock", /\b(?:at )?what time\b|\bwhat hour\b|\bwhich hour\b/],
    [
      "money",
      /\bhow (?:much|expensive)\b(?=.*\b(?:cost|costs|pay|pays|paid|worth|money|earn|earns|spend|spent|price|fine)\b)|\b(?:price|cost) of\b|\bwhat (?:does|do|did)\b(?=.* cost\b)|\b(?:salary|wage|budget|currency)\b/,
    ],
    [
      "count",
      /\bhow (?:many|much|big|large|numerous)\b|\b(?:the )?(?:number|amount) of\b|\bwhat number\b|\bwhich number\b/,
    ],
    ["date", /\b(?:since |until )?when\b|\b(?:on )?(?:what|which) (?:day|date|year|month|week)\b|\bdate of\b/],
    [
      "place",
      /\bwhere\b|\b(?:in |at |to |from )?(?:what|which) (?:\w+ )?(?:city|cities|towns?|country|countries|places?)\b|\bin (?:what|which)\b(?= (?:hotel|venue|village|region|building|room|street|house|hospital|school)\b)/,
    ],
    ["person", /\bwho(?:m|se)?\b|\bwhich (?:person|man|woman|politician|minister|leader|official)\b/],
    ["reason", /\bwhy\b|\bfor what reason\b|\bwhat (?:is|was) the reason\b|\bhow come\b/],
    ["whether", /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|must)\b/],
  ],
  sentences: {
    age: /\b(?:years? old|aged|(?:younger|older) than|under \d\d\b|over \d\d\b|(?:at )?(?:the )?age of)/i,
    duration: new RegExp(
      `\\b(?:\\d[\\d.,]*|${SMALL}|few|several|half an?|an?|many)[ -]+(?:\\w+ )?(?:${UNIT})\\b|\\b(?:overnight|a long time|a short time|limited time|temporary|indefinitely|so far|(?:for|in) the long run)\\b`,
      "i",
    ),
    clock: /\b\d{1,2}(?::\d\d| ?[ap]\.?m\b)|\bo.clock\b|\b(?:noon|midnight)\b/i,
    date: new RegExp(
      `\\b(?:\\d{1,2} )?(?:${MONTHS})\\b|\\b(?:1[5-9]|20)\\d\\d\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:yesterday|today|tomorrow|(?:in|by|this|next) (?:spring|summer|autumn|fall|winter)|(?:next|coming|last|few) (?:\\w+ )?(?:days?|weeks?|months?|years?)|(?:days|weeks|months|years) ahead)\\b|\\b(?:within|after|in) (?:\\d+|${SMALL}|a few|several|half an?|an?) (?:${UNIT})\\b`,
      "i",
    ),
    money:
      /[$€£₴₽]|\b(?:euros?|dollars?|pounds?|rubles?|roubles?|lira|hryvnias?|cents?|(?:million|billion)s?|per cent|percent)\b/i,
    place:
      /\b(?:in|at|to|from|near|inside|outside|across) (?:the )?(?:\p{L}+ )?\p{Lu}\p{L}+|\bplatforms?\b|\b(?:abroad|at home)\b/u,
    reason:
      /\b(?:because|since|as|so that|in order to|due to|owing to|for fear|reason|that is why|makes?|blocks?|worry|worries|sign of|depends?|for)\b/i,
    whether: /./,
  },
  future: {
    question: /\b(?:will|next|upcoming|going to|planned|scheduled)\b/,
    // Not in capitals: "May" is a month.
    sentence:
      /\b(?:[Ww]ill|[Nn]ext|ahead|coming|expects?|expected|plans?|planned|due|scheduled|[Uu]ntil|by|may|might|could)\b/,
  },
  numbers: `${SMALL.replaceAll("|", " ")} hundred hundreds thousand thousands million millions billion dozens dozen several none`,
  people: "people person persons men women man woman soldiers civilians prisoners captives pows children kids",
  leaning:
    /^(?:it|he|she|they|this|both|his|her|their|these|those|that|such|many|others?|there|even|yet|but|instead|also)\b/i,
  like: ENGLISH_LIKE,
};
