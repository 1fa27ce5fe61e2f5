import type { AnswerLanguage } from "../answer-language.ts";
import { MONEY_SIGN, questionPattern, wordPattern, YEAR } from "./word-pattern.ts";

const MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember";
const UNIT = "Sekunden?|Minuten?|Stunden?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Jahrzehnte?n?";
const SMALL = "zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|dreißig|vierzig|fünfzig|sechzig";
const SOME = "einen?|einer|eine|einige|wenigen?|mehrere|halben?";

/** German. Its nouns are all written with capitals, and joined into long ones. */
export const german: AnswerLanguage = {
  tag: "de",
  functionWords: `
    der die das den dem des ein eine einen einem einer eines und oder aber wenn als wie so nicht kein keine keinen keiner nur auch
    in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über um unter von vom vor während wegen zu zum zur zwischen
    ist sind war waren wird werden wurde wurden worden sein gewesen hat haben hatte hatten habe kann können könnte konnte muss müssen
    musste soll sollen sollte will wollen wollte darf dürfen dürfte mag möchte würde würden
    ich du er sie es wir ihr mich dich ihn uns euch ihm ihnen mir dir mein dein unser euer ihre ihren ihrem ihrer seine seinen seinem
    seiner dieser diese dieses diesem diesen jener jene da dort hier man sich selbst
    was wer wen wem wessen welche welcher welches welchen welchem wo wohin woher wann warum wieso weshalb weswegen wozu wofür wovon
    woran worauf worüber womit wodurch worin wieviel wieviele viel viele vielen mehr meisten alle allen alles jeder jede jedes beide
    beiden sehr schon noch nun jetzt dann denn doch mal eigentlich genau bitte etwas nichts dass ob weil damit sonst eher etwa laut
    gibt gab geben geht ging gehen kommt kam kommen macht machte machen tut tun sagt sagte sagen heißt bedeutet passiert passierte
    geschieht geschah steht stand bericht zufolge überhaupt wirklich möglich wahrscheinlich ganz gerade nutzt nutzen verwendet verwenden lebt leben`,
  endings: `
    e en er es em n s t te ten tet ern ungen ung keit keiten heit heiten schaft schaften isch ische ischen ischer isches ischem
    lich liche lichen licher liches lichem ig ige igen iger iges igem innen in ens est st end ende enden ender`,
  longest: 30,
  apostrophe: "cuts-after",
  capitalsAreNames: false,
  isCompounding: true,
  questions: [
    ["age", questionPattern("wie alt|(?:in|ab|bis zu) welchem alter|welches alter")],
    [
      "duration",
      questionPattern(
        "wie (?:viel zeit|lange|viele (?:stunden|tage|wochen|monate|jahre|minuten))|dauer(?:te|n|ten|t)?",
      ),
    ],
    ["clock", questionPattern("(?:um )?wie viel uhr|um welche uhrzeit|wie spat")],
    ["money", questionPattern("wie teuer|was kostete?n?|wie viel (?:geld|kostete?n?)|(?:der )?preis")],
    ["count", questionPattern("wie ?viele?|wie (?:gross|hoch|zahlreich)|(?:die )?(?:an)?zahl")],
    [
      "date",
      questionPattern("(?:seit |bis )?wann|an welchem (?:tag|datum)|welche[rsnm]? (?:tag|datum|jahr|monat|woche)"),
    ],
    [
      "place",
      questionPattern("wo|wohin|woher|in welche[rmn]? (?:stadt|land|ort|orte)|welche (?:stadt|land)|welches land"),
    ],
    ["person", questionPattern("wer|wen|wem|wessen")],
    ["reason", questionPattern("warum|wieso|weshalb|weswegen|aus welchem grund")],
    [
      "whether",
      /^(?:ist|sind|war|waren|hat|haben|hatte|wird|werden|wurden?|kann|konnen|konnten?|darf|soll|muss|gibt|gab)(?!\p{L})/u,
    ],
  ],
  sentences: {
    age: wordPattern("Jahre alt|-?jährige?[nrs]?|(?:jünger|älter) als|unter \\d\\d|über \\d\\d|im Alter"),
    duration: wordPattern(
      `(?:\\d[\\d.,]*|${SMALL}|${SOME}) (?:\\p{L}+ )?(?:${UNIT})|lange Zeit|lange|begrenzte Zeit|vorübergehend|auf Dauer`,
    ),
    clock: wordPattern("\\d{1,2}(?:[:.]\\d\\d)? Uhr|Mittag|Mitternacht"),
    date: wordPattern(
      `(?:\\d{1,2}\\. ?)?(?:${MONTHS})|${YEAR}|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|gestern|heute|morgen|(?:im )?(?:Frühling|Frühjahr|Sommer|Herbst|Winter)|(?:nächste|kommende|letzte)[nrsm]? (?:\\p{L}+ )?(?:${UNIT})|binnen|(?:innerhalb|in) (?:von )?(?:\\d+|${SMALL}|wenigen) (?:${UNIT})`,
    ),
    money: wordPattern(`${MONEY_SIGN}|Euro|Dollar|Pfund|Rubel|Lira|Hrywnja|Millionen|Milliarden|Prozent`),
    place: /(?<!\p{L})(?:in|im|nach|aus|bei|auf) (?:der |dem |den )?\p{Lu}\p{L}+/u,
    reason: wordPattern(
      "weil|denn|da|damit|wegen|um|deshalb|darum|deswegen|Grund|sorgt|Sorge|macht|hängt|blockiert|Zeichen",
    ),
    whether: /./,
  },
  future: {
    question: questionPattern("nachste[nrsm]?|kunftige?[nrsm]?|werden|wird|geplant"),
    sentence: wordPattern(
      "wird|werden|nächste[nrsm]?|kommende[nrsm]?|künftige?[nrsm]?|soll|sollen|geplant|erwartet|bis|könnte|dürfte",
    ),
  },
  numbers: `${SMALL.replaceAll("|", " ")} hundert hunderte tausend tausende million millionen milliarden dutzend dutzende mehrere`,
  people:
    "menschen mensch personen person männer frauen soldaten zivilisten gefangene gefangenen kriegsgefangene kinder",
  leaning:
    /^(?:es|er|sie|das|dies|diese[rs]?|dieser|beide|sein|seine|ihre?|ihr|viele|andere|dort|dennoch|trotzdem|aber|stattdessen|auch|doch|dabei|damit)(?!\p{L})/iu,
  like: `
    waffenruhe waffenstillstand feuerpause frieden
    waffenruhe ende pause stopp
    krieg konflikt kämpfe kampf gefechte
    gespräche verhandlungen verhandeln verhandelt treffen trafen getroffen runde gipfel unterredung
    einigen einigung geeinigt vereinbarung vereinbart vereinbarten abkommen abmachung deal pakt
    austausch austauschen ausgetauscht tausch tauschen
    freilassen freigelassen freilassung freikommen befreien befreit frei
    gefangene gefangenen kriegsgefangene häftlinge
    verletzte verletzt verwundete verwundet
    kranke krank erkrankt
    kinder kind minderjährige
    jung junge jüngere jugendliche
    verschleppt verschleppung entführt entführung deportiert deportation gebracht
    rechtswidrig illegal gesetz recht verboten völkerrecht verbrechen legal
    rückkehr zurück zurückkehren heimkehr heim hause heimkehren kommen
    leiten leitete leitet führte führen anführen chef leiter kopf
    delegation team unterhändler abordnung mannschaft
    ablehnen abgelehnt lehnt lehnte verweigert weigert nein zurückgewiesen
    hilfe unterstützung hilfsgüter beistand
    waffen rüstung militärhilfe
    verbündete verbündeten partner alliierte westen
    gefahr gefährlich risiko risiken drohen bedrohung
    ausbreiten ausweiten übergreifen
    belohnung belohnt belohnen belohnten zugeständnisse gewinnen
    angriff angriffe aggression invasion überfall angreifen
    angreifer aggressor
    scheitern gescheitert misserfolg fehlschlag
    misstrauen vertrauen
    europa europäisch europäische eu
    russland russisch russische moskau kreml putin
    ukraine ukrainisch ukrainische kyjiw kiew
    türkei türkisch
    beitreten beitritt mitgliedschaft mitglied mitglieder aufnehmen
    wachsen erweiterung erweitern
    nato bündnis allianz
    weiter weitere künftig zukunft nächste
    wirtschaft wirtschaftlich ökonomisch
    region gegend
    unruhe instabilität unruhen
    stabil stabilität
    entscheiden entscheidung bestimmen bestimmt veto mitreden vorschreiben diktieren
    forderung forderungen verlangt fordert verlangen fordern
    bedingung bedingungen voraussetzung
    haltung position standpunkt meinung
    ergebnis resultat erreicht erfolg
    sanktionen strafen strafmaßnahmen
    schrieb schreiben geschrieben beitrag post botschaft
    internet online netz netzwerk plattform
    präsident staatschef oberhaupt staatsoberhaupt
    minister verteidigungsminister
    hoffnung hoffen aussicht
    ungewiss unklar unsicher offen
    festgefahren stillstand sackgasse pattsituation
    dauern dauert dauerte weitergehen lange
    armee armeen truppen soldaten heer
    adoptiert adoptieren adoption aufgenommen familien
    schwer schwierig erschwert
    leiden leidet schaden
    verteidigung schutz abwehr
    stark stärker stärken
    einig einigkeit geschlossen gemeinsam einen zusammenhalt
    sorgen sorge besorgt beunruhigt furcht fürchten
    regierungen regierung politiker
    grenzen grenze einschränkungen hindern
    beobachter experten
    beispiel vorbild
    wunden trauma seelisch psychisch
    länge dauer`,
};
