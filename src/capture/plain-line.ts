const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  "а=a б=b в=v г=g ґ=g д=d е=e є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya ё=e ı=i ß=ss ø=o ł=l"
    .split(" ")
    .map((pair) => pair.split("=")),
);

/** A text as one plain line, without what the format of explainers reads as markup in names and roles. */
export function plainLine(text: string): string {
  return text
    .replace(/\p{Cc}/gu, " ")
    .replace(/\*\*|__|`|\]\(/g, " ")
    .replace(/<(?=[/a-z!])/gi, "‹")
    .replace(/\s+/g, " ")
    .trim();
}

/** A text in Latin letters, from which ids are made; what is in another script than Latin or Cyrillic stays. */
export function toLatin(text: string): string {
  return [...text.toLowerCase()].map((letter) => CYRILLIC[letter] ?? letter).join("");
}
