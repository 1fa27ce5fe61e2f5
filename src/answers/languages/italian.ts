import type { AnswerLanguage } from "../answer-language.ts";
import { MONEY_SIGN, questionPattern, wordPattern, YEAR } from "./word-pattern.ts";

const MONTHS = "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre";
const UNIT = "second[oi]|minut[oi]|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|decenn[io]";
const SMALL = "due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|venti|trenta|quaranta|cinquanta|sessanta";

/** Italian. */
export const italian: AnswerLanguage = {
  tag: "it",
  functionWords: `
    il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai agli alle da dal dalla dai dalle in nel nella nei
    nelle su sul sulla sui sulle con per tra fra e ed o ma se che chi cui quale quali dove quando come perché quanto quanta quanti quante
    non né solo anche è sono era erano essere stato stata stati sarà saranno ha hanno aveva avere avuto può possono potrebbe potrebbero
    deve devono dovrebbe vuole vogliono va vanno andare io tu lui lei noi voi loro mi ti si ci vi ne lo li mio tuo suo sua suoi sue nostro
    questo questa questi queste quello quella quelli quelle qui lì molto molti molta molte più meno tutto tutti tutta tutte ogni entrambi
    altro altra altri altre già ancora ora adesso poi allora dice dicono detto dire secondo rapporto significa succede successo fa fanno
    fare davvero possibile probabilmente stesso stessa cosa cos c dopo prima contro durante verso senza sotto`,
  endings: `
    o a i e are ere ire ato ata ati ate uto uta uti ute ito ita iti ite ando endo ò arono erono irono ava avano eva evano erà eranno
    irà azione azioni zione zioni sione sioni amento amenti imento imenti mente ità ico ica ici iche ista isti ismo oso osa osi ose ivo
    iva ivi ive ale ali ano ana ani ane ario aria ari arie abile abili ibile ibili enza enze anza anze ante anti ente enti ono ore ori`,
  longest: 30,
  apostrophe: "cuts-before",
  capitalsAreNames: true,
  isCompounding: false,
  questions: [
    ["age", questionPattern("quanti anni(?= ha)|che eta|quale eta|fino a che eta")],
    [
      "duration",
      questionPattern(
        "(?:per )?quanto (?:tempo|e durat[oa]|sono durat[ie]|dura|durano|durera)|quant[ie] (?:ore|giorni|settimane|mesi|anni|minuti)|durata",
      ),
    ],
    ["clock", questionPattern("a che ora")],
    ["money", questionPattern("quanto (?:denaro|costa|costano|e costato)|che prezzo|il prezzo")],
    ["count", questionPattern("quant[oaie]|(?:qual e )?(?:il )?numero")],
    ["date", questionPattern("(?:da |fino a )?quando|(?:in )?(?:che|quale) (?:giorno|data|anno|mese)|data")],
    ["place", questionPattern("(?:da )?dove|dov|in (?:che|quale) (?:citta|paese|luogo)|(?:quale|che) (?:citta|paese)")],
    ["person", questionPattern("(?:a |di |da |con )?chi")],
    ["reason", questionPattern("perche|per quale motivo|come mai")],
    ["whether", /^(?:e|sono|era|erano|c.e|ci sono|ha|hanno|puo|possono|e stat[oa])(?!\p{L})/u],
  ],
  sentences: {
    age: wordPattern("età|sotto i \\d\\d|meno di \\d\\d anni|più di \\d\\d anni|anni"),
    duration: wordPattern(
      `(?:\\d[\\d.,]*|${SMALL}|alcun[ie]|poch[ie]|un[oa]?) (?:\\p{L}+ )?(?:${UNIT})|a lungo|tempo limitato|temporane[oaie]`,
    ),
    clock: wordPattern("(?:alle )?\\d{1,2}[:.]\\d\\d|mezzogiorno|mezzanotte"),
    date: wordPattern(
      `(?:\\d{1,2} )?(?:${MONTHS})|${YEAR}|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi|domani|(?:prossim|ultim|scors)[oaie] (?:${UNIT})|(?:${UNIT}) (?:prossim|scors)[oaie]`,
    ),
    money: wordPattern(`${MONEY_SIGN}|euro|dollari|sterline?|rubli|lire|milion[ei]|miliard[io]|per cento`),
    place: /(?<!\p{L})(?:a|in|da|nel|nella|verso|presso|di) (?:\p{L}+ )?\p{Lu}\p{L}+/u,
    reason: wordPattern(
      "perché|poiché|dato che|per|causa|motivo|perciò|impedisce|preoccup\\p{L}*|blocca|dipende|segno|complica",
    ),
    whether: /./,
  },
  future: {
    question: questionPattern("sara|saranno|prossim[oaie]|avra|avranno|previst[oaie]"),
    sentence: wordPattern(
      "\\p{L}+rà|\\p{L}+ranno|prossim[oaie]|va|vanno|previst[oaie]|deve|devono|entro|potrebbe|potrebbero|può",
    ),
  },
  numbers: `${SMALL.replaceAll("|", " ")} cento centinaia mille mila migliaia milione milioni decina decine dozzina diversi`,
  people: "persone persona gente uomini donne soldati civili prigionieri bambini",
  leaning:
    /^(?:egli|lui|lei|essi|esse|loro|ciò|questo|questa|questi|queste|entrambi|suo|sua|suoi|molti|altri|lì|tuttavia|però|ma|anche|inoltre)(?!\p{L})/iu,
  like: `
    cessate fuoco tregua armistizio pace
    guerra conflitto combattimenti ostilità
    colloqui negoziati trattative negoziare incontro riunione vertice incontrati
    accordo intesa concordato concordare patto
    scambio scambiare scambiati
    liberare liberati liberazione rilasciare liberi
    prigionieri detenuti
    feriti ferite
    malati malattia
    bambini bambino minori minorenni
    giovani giovane
    deportati deportazione rapiti portati
    illegale legge legale crimine
    ritorno tornare rientrare
    guidato guidare capo guida
    delegazione squadra negoziatori
    respinto rifiutato rifiuto respingere
    aiuto aiuti sostegno assistenza
    armi armamenti
    alleati partner occidente occidentali
    pericolo pericoloso rischio minaccia
    estendere diffondere
    ricompensa premio concessioni
    aggressione invasione attacco attacchi
    fallimento fallito
    sfiducia fiducia
    europa europeo ue
    russia russo mosca cremlino putin
    ucraina ucraino kiev
    turchia turco
    adesione membro aderire
    allargamento crescere
    nato alleanza
    futuro prossimo
    economia economico
    decidere decisione dettare veto
    richieste pretese chiede
    condizione condizioni
    posizione opinione
    risultato esito successo
    sanzioni pene
    scritto pubblicato messaggio
    rete piattaforma internet online
    presidente capo
    ministro
    speranza
    incerto chiaro
    stallo bloccata
    durare durato lungo
    eserciti esercito truppe
    adottati adozione famiglie
    difficile complicato
    soffrire soffrono
    difesa protezione
    unire unità insieme
    preoccupa preoccupazione temono
    governi governo`,
};
