import type { EntityKind } from "../../briefs/brief.ts";

const ORGANISATION =
  /(?:^|\s)(?:Inc|Corp|Ltd|LLC|PLC|GmbH|AG|SE|SA|SAS|AŞ|A\.Ş|SpA|Company|Corporation|Group|Bank|Court|Council|Committee|Commission|Agency|Administration|Department|Ministry|Office|Bureau|Institute|University|College|School|Party|Union|Association|Federation|Foundation|Society|League|Team|Club|Police|Army|Navy|Force|Forces|Congress|Senate|Parliament|Assembly|House|Board|Authority|Service|Services|Center|Centers|Centre|Organization|Organisation|Network|News|Times|Post|Journal|Airlines|Airways|Hospital|Church|Media|Industries|Partners|Systems|Gericht|Landgericht|Verein|Partei|Ministerium|Bundesamt|Verband|Gesellschaft|Staatsanwaltschaft|Universität|Cour|Tribunal|Parti|Ministère|Société|Agence|Conseil|Préfecture|Banco|Corte|Partido|Ministerio|Federación|Audiencia|Fiscalía|Comisión|Consejo|Ministero|Procura|Partito|Società|Guardia|Banca|Mahkemesi|Bakanlığı|Partisi|Birliği|Derneği|Kurumu|Üniversitesi|Müdürlüğü|Holding|Şirketi|Суд|суд|Партия|партия|Министерство|министерство|Комитет|комитет|Банк|банк|Министр|арбитраж|арбітраж|Міністерство|Рада|Партія|партія|Комісія|Агентство|агентство|Нафтогаз\p{L}*|Газпром\p{L}*)(?:$|\s)/u;
const PLACE =
  /(?:^|\s)(?:City|County|State|Island|Islands|River|Lake|Mountain|Mountains|Valley|Street|Avenue|Road|Park|Bay|Sea|Ocean|Forest|Airport|Bridge|Beach|Province|Region|District|Rainforest|Straße|Platz|See|Rue|Ponte|Via|Viadotto|Río|Calle|Plaza|İlçesi|Caddesi|область|области|район|города|місто|вулиця|улица)(?:$|\s)/u;
const EVENT =
  /(?:^|\s)(?:War|Cup|Games|Olympics|Summit|Conference|Election|Elections|Festival|Day|Crisis|Protests|Bowl|Championship|Gipfel|Krieg)(?:$|\s)/u;
const AGREEMENT =
  /(?:^|\s)(?:Act|Treaty|Agreement|Accord|Accords|Pact|Deal|Law|Protocol|Convention|Amendment|Gesetz|Abkommen|Vertrag)(?:$|\s)/u;
/**
 * What places and companies are called by their last word, which before it may be anybody's name: "Skerry Crossing", "Halvorsen Marine".
 * Left out are nouns that many people have as a surname, such as Hill, Woods and Banks.
 */
const LAST_OF_PLACE =
  /(?:Crossing|Harbou?r|Port|Pier|Quay|Dam|Tunnel|Canal|Square|Station|Coast|Creek|Falls|Gardens?|Highway|Motorway|Market|Palace|Reservoir|Stadium|Arena|Terminal|Tower|Viaduct|Cathedral|Museum|Theatre|Theater|Canyon|Glacier|Peninsula|Desert|Refinery|Plant|Shipyard|Railway|Barrage|Lighthouse|\p{L}{3}(?:brücke|straße|platz|hafen|turm|bahnhof|stadion|tunnel|kanal)|Köprüsü|Limanı|Havalimanı|Meydanı|Gölü|Adası|Nehri|Tüneli|Barajı|Stadyumu)$/u;
const LAST_OF_TRADE =
  /(?:Marine|Motors|Energy|Foods|Pharma|Pharmaceuticals|Construction|Builders|Shipping|Ferries|Logistics|Holdings|Technologies|Technology|Labs|Laboratories|Studios|Records|Insurance|Capital|Consulting|Engineering|Brothers|Electric|Electronics|Software|Solutions|Ventures|Properties|Estates|Rail|Railways|Petroleum|Chemicals|Mining|Aviation|Aerospace|Automotive|Entertainment|Pictures|Productions|Publishing|Hotels|Resorts|Stores|Works|Contractors|Telecom|Mobile|Bancorp|Trust|Fund|Securities|Financial|Finance|Health|Healthcare|Medical|Security|Dynamics|Instruments|Materials|Products|Brands|International|Global|Werke|Reederei|Versicherung|Versicherungen|Stiftung|Klinik|Werft|Brauerei|Verlag)$/u;
/** Where this stands before a row of words most times, nobody is called by them. */
const ARTICLE = /^the$/;
const IN_PLACE = /^(?:in|near|across|from|at|nach|aus|à|en|a|au|in|ad|nel|a|da|в|у|из|з|із|під|под|біля)$/u;

/** How a name stands in its text, as far as it tells what it names. */
export type NameSetting = {
  readonly titles: readonly string[];
  /** Words right before it in lower case with counts, and right after it; empty for none. */
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
  /** Whether the text also uses its last word alone. */
  readonly short: boolean;
};

/** What a name most likely names, by its own words first, then by those around it. */
export function kindOf(words: readonly string[], { titles, before, short }: NameSetting): EntityKind {
  const text = words.join(" ");
  if (AGREEMENT.test(text)) return "agreement";
  if (ORGANISATION.test(text)) return "organisation";
  if (EVENT.test(text)) return "event";
  if (PLACE.test(text)) return "place";
  if (titles.length > 0) return "person";
  const [, ...others] = words;
  const last = others.at(-1) ?? "";
  if (LAST_OF_PLACE.test(last)) return "place";
  if (LAST_OF_TRADE.test(last)) return "organisation";
  if (/^\p{Lu}{2,}\d*$/u.test(text)) return "organisation";
  const total = [...before.values()].reduce((sum, count) => sum + count, 0);
  const shareOf = (pattern: RegExp): number =>
    [...before].reduce((sum, [word, count]) => sum + (pattern.test(word) ? count : 0), 0) / Math.max(1, total);
  if (shareOf(IN_PLACE) >= 0.5) return "place";
  if (others.length > 0 && shareOf(ARTICLE) >= 0.5) return "organisation";
  if (words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u.test(word)))
    return "person";
  return short ? "person" : "organisation";
}
