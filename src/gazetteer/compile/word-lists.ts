import type { WordLists } from "../word-lists.ts";

/**
 * Titles and offices that stand before a surname without being a given name. Closed lists, as those below are, where given names
 * are an open one; in the eight languages that briefs are written for.
 */
const TITLES =
  "mr mrs ms miss dr sir lord president vice prime minister premier leader leaders chief negotiator envoy ambassador secretary " +
  "general chancellor dictator tsar czar comrade king mayor governor senator commander spokesman spokeswoman aide boss counterpart " +
  "defence defense foreign interior former strongman ruler autocrat warmonger ally host candidate citizen chairman director team " +
  "monsieur madame président présidente ministre chef señor señora presidente ministro don zar tsar signor signora leader dittatore " +
  "dictador líder dictateur maître capo mandatario " +
  "herr herrn frau präsident präsidenten minister ministers kanzler diktator diktators zar zaren autokrat autokraten despot despoten " +
  "genosse genossen aggressor kriegstreiber kriegsherr kriegsverbrecher gast gastgeber delegation freund oberhaupt boss tyrann " +
  "başkan başkanı başkanın bakan bakanı lider lideri liderleri cumhurbaşkanı devlet sayın sekreter sekreteri sözcü sözcüsü temsilcisi " +
  "müzakereci müzakerecisi başmüzakereci heyet heyeti diktatör yoldaş savunma dışişleri eski başbakan başbakanı " +
  "президент президента президенту президентом президенте глава главы главе лидер лидера министр министра господин господина товарищ " +
  "премьер премьера диктатор диктатора переговорщик спикер экс-президент глави голова голови лідер лідера міністр міністра пан пана " +
  "пану паном прем'єр диктатора товариш гарант";

/** What sentences begin with. */
const BEGINNINGS =
  "a an the and or but nor so yet if when while as although though because since after before for with without unlike like to of in on " +
  "at by from over about under behind against among between despite during until unless once whether that this these what which who " +
  "whom whose where why how did does do is are was were will would could can may might should must has had have not no only even " +
  "both either neither also still then now later earlier today yesterday tomorrow monday tuesday wednesday thursday friday saturday " +
  "sunday said says told tells asked asks meet meets met call calls called perhaps maybe instead meanwhile given here there enter " +
  "als wenn dass weil ob aber und oder doch auch nur denn wie was wer wo warum wieso für mit ohne gegen von vor nach bei zu zur zum " +
  "seit während obwohl damit sagte sagt so da nun jetzt schon selbst sogar dann danach laut hat hatte ist war will wird würde kann " +
  "könnte soll sollte muss darf hatten haben sind waren erst bevor bis um unter über zwischen wegen trotz statt der die das den dem " +
  "des ein eine einen heute gestern morgen dabei dazu dagegen deshalb daher trotzdem zuvor zudem außerdem später inzwischen hier dort " +
  "selon quand lorsque si mais et ou où pour par avec sans depuis comme parce que quoi qui après avant contre sur sous entre chez " +
  "pourquoi comment dont car donc ni même aussi hier aujourd'hui demain ainsi alors puis pendant malgré le la les un une des dans en " +
  "a-t-il dit déclare " +
  "según cuando mientras aunque pero y e o u para por con sin desde hasta como porque tras ante sobre bajo también ayer hoy mañana el " +
  "los las lo una uno del al dijo dice afirmó si sólo solo incluso además ahora luego antes después ni contra hacia donde quien qué " +
  "secondo quando mentre anche ma per tra fra da dal dalla di del della senza perché che dopo prima contro su come ieri oggi domani il " +
  "gli uno non né solo così allora poi intanto invece dove chi cosa disse dice ha è se " +
  "ve ile ama fakat ancak için göre kadar eğer ise çünkü gibi bu şu o dün bugün yarın sonra önce ayrıca hem ya veya peki neden nasıl " +
  "когда если что чтобы как но и а или также однако хотя пока сам сама ведь по для с со от к ко у в во на о об при после до без против " +
  "вместо затем тогда потом ранее позже сегодня вчера завтра этот это где кто почему зачем же ли не ни то уже еще лишь только даже " +
  "из за под над перед между через про тем так там тут вот поэтому считает говорит утверждает по-прежнему сейчас теперь " +
  "коли якщо що щоб як але й та або також однак хоча поки сам ж адже із з зі від до після без проти замість потім тоді раніше пізніше " +
  "сьогодні вчора завтра цей це де хто чому навіщо не ні вже ще лише тільки навіть під перед між через про так там тут ось тому нині " +
  "зараз тепер каже вважає стверджує";

/** The word lists, as a page's script gets them with the tables of its stories. */
export const WORD_LISTS: WordLists = {
  capitalised: `${TITLES} ${BEGINNINGS}`,
  endsOfOthers:
    "chefs?|prasident(?:en)?|ministers?|fuhrers?|(?:macht|gewalt)habers?|herrschers?|leiters?|handlers?|sprechers?|kollegen?|politikers?|vertreters?|beauftragte[rn]?|gegners?|partners?|diktators?|kanzlers?|botschafters?|feinde?s?|rivalen?|[аеиыоя]л|[аиіую]в",
  endsOfGiven: "слав|лев|яків|якив|михаил|павел|даниил|рафаил|самуил|эммануил|измаил|иил",
  joining: "and or und oder sowie et ou y e o ed ve veya и или а та і й або",
  since: "since seit desde depuis",
  sinceOrWith: "с со з із від dal dall dalla dallo",
  beginning: "начала момента початку моменту inizio avvio",
  abbreviations:
    "mr mrs ms dr prof st sen rep gen gov lt col no vs approx bzw usw ca nr hr fr mme sr sra " +
    "гг ул им см св тыс млн млрд руб стр ст вул тис",
  sinceBehind: "beri yana",
};
