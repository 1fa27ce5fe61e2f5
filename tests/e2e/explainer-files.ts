import { strToU8, zipSync } from "fflate";
import type { Page } from "puppeteer-core";

/** A file that is not sent to the browser letter by letter: a piece that is repeated, with something before and after it. */
export type RepeatedText = {
  readonly before?: string;
  readonly piece: string;
  readonly times: number;
  readonly after?: string;
};

/** Choose files in the options page's field, as a reader does. They are made before, so that what they take is what the page takes. */
export async function giveFiles(
  options: Page,
  files: Readonly<Record<string, Uint8Array | RepeatedText>>,
): Promise<void> {
  const sent = Object.entries(files).map(([name, content]) =>
    content instanceof Uint8Array
      ? { name, base64: Buffer.from(content).toString("base64") }
      : { name, repeated: { before: "", after: "", ...content } },
  );
  const field = await options.waitForSelector("#explainers input[type=file][multiple]");
  await field?.evaluate((input, given) => {
    const transfer = new DataTransfer();
    for (const { name, base64, repeated } of given) {
      const content = repeated
        ? [repeated.before, repeated.piece.repeat(repeated.times), repeated.after]
        : [Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))];
      transfer.items.add(new File(content, name));
    }
    (input as HTMLInputElement).files = transfer.files;
  }, sent);
  await field?.evaluate((input) => input.dispatchEvent(new Event("change", { bubbles: true })));
}

/** Towns that no page but ours names. */
export const TOWNS: readonly string[] = ["Nor", "Ost", "Hal", "Ber", "Tun", "Gar", "Wes", "Lin", "Mar", "Kel"].flatMap(
  (beginning) =>
    ["vale", "wick", "holm", "stead", "moor", "gate", "fleet", "combe", "thorpe", "brook"].map(
      (end) => beginning + end,
    ),
);

/** A page about one of them: two names of its explainer. */
export function aboutTown(town: string): string {
  return `<p>The mayor walked over the ${town} Crossing on Friday and took the ${town} Ferry home.</p>`;
}

/** A zip with an explainer of each town. */
export function zipOfTowns(): Uint8Array {
  return zipSync(Object.fromEntries(TOWNS.map((town) => [`${town}.md`, strToU8(explainerOf(town))])));
}

function explainerOf(town: string): string {
  return `---
format: 1
id: ${town.toLowerCase()}
title: The crossing of ${town}
language: en
asOf: 2024-03-01
entities:
  - name: ${town} Crossing
    kind: place
    role: The bridge that ${town} was promised.
  - name: ${town} Ferry
    kind: place
---

${town} was promised a bridge.
`;
}
