/** A month by the beginning of its name, in the eight languages that explainers are found in. */
const MONTH =
  /(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|mag|giu|lug|set|ott|ocak|şub|nis|mayıs|haz|tem|ağu|eyl|eki|kas|ara|січ|лют|бер|квіт|трав|черв|лип|серп|вер|жовт|лист|груд|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек)\p{L}*\.?/u;
const DATED = new RegExp(
  `(?:\\d{1,2}\\.?(?:º|er|st|nd|rd|th)?\\s+(?:de\\s+)?${MONTH.source}|${MONTH.source}\\s+\\d{1,2},)\\s+(?:de\\s+)?((?:19|20)\\d{2})`,
  "giu",
);

/**
 * The day a story began, as far as its text says: the first of the year of the earliest full date in its beginning, else the day it was
 * published. An explainer on an anniversary is of what happened years before.
 *
 * @param beginning - The title and first paragraphs.
 * @param published - `YYYY-MM-DD`.
 */
export function findBeginning(beginning: readonly string[], published: string): string {
  const years = beginning.flatMap((text) => [...text.matchAll(DATED)].map(([, year]) => Number(year)));
  const earliest = Math.min(...years, Number(published.slice(0, 4)));
  return earliest < Number(published.slice(0, 4)) ? `${earliest}-01-01` : published;
}
