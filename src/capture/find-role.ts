import type { FoundName } from "./names/found-name.ts";

const LONGEST = 240;

/**
 * What a text says of a name: the words that introduce it ("X, the head of …"; "… minister X"), else the first sentence that
 * names it, else its titles.
 */
export function findRole({ full, short, titles }: FoundName, paragraphs: readonly string[]): string {
  const spellings = [...full, ...short];
  const sentences = paragraphs.flatMap(splitSentences);
  for (const spelling of full) {
    for (const sentence of sentences) {
      const introduced = readApposition(sentence, spelling);
      if (introduced) return introduced;
    }
  }
  const first = sentences.find((sentence) => spellings.some((spelling) => sentence.includes(spelling)));
  if (first) return shorten(first);
  return titles[0] ?? spellings[0] ?? "";
}

/** The sentences of a paragraph, for reading: an abbreviation or an initial does not end one. */
export function splitSentences(paragraph: string): readonly string[] {
  return paragraph
    .split(
      /(?<=[.?!…]["”’»)]*)(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|No|Jr|Sr|U\.S|z\.B|bzw|Nr|ст|р|г|ул)\.)(?<!\b\p{Lu}\.)\s+(?=["“„«'(¿¡]?[\p{Lu}\p{N}])/u,
    )
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

/** "X, the head of the agency, said …": the part between the commas, when it begins as such parts do. */
function readApposition(sentence: string, name: string): string | null {
  const at = sentence.indexOf(`${name}, `);
  if (at < 0) return null;
  const rest = sentence.slice(at + name.length + 2);
  const end = rest.search(/,\s|[;.!?](?:\s|$)|\s[–—]\s/u);
  const part = rest.slice(0, end < 0 ? undefined : end).trim();
  const begins =
    /^(?:the|a|an|who|its|his|her|one of|former|head|director|der|die|das|ein|eine|Chef|Vorsitzende|le|la|l[’']|un|une|el|los|un|una|il|lo|gli|ex|глава|директор|президент|министр|міністр|голова|адвокат|başkanı)\b/iu;
  if (!begins.test(part) || part.length < 8 || part.length > LONGEST) return null;
  return `${part.charAt(0).toUpperCase()}${part.slice(1)}.`;
}

function shorten(sentence: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const cut = sentence.slice(0, LONGEST - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), LONGEST / 2)).replace(/[,;:–—-]+$/u, "")}…`;
}
