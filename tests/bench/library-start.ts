import puppeteer from "puppeteer-core";
import { requireBrowsers } from "../../scripts/driver/find-browser.ts";
import { toEachText } from "../../scripts/generate-bundled.ts";
import type { BriefTexts } from "../../src/briefs/brief-texts.ts";
import { median } from "./figures.ts";

/** What a large library costs the background, which the browser stops and starts again all day. */
export type LibraryStart = {
  /** Briefs. */
  readonly count: number;
  /** Bytes of the script that holds them. */
  readonly bytes: number;
  /** Milliseconds from the script's text to the first brief that is asked for; the median of the rounds. */
  readonly milliseconds: number;
  /** Bytes of memory that it takes then. */
  readonly heap: number;
};

/** Open a library of so many briefs in Chromium, each time in a page that knows nothing of it; variations of one brief. */
export async function measureLibraryStart(brief: BriefTexts, count: number, rounds: number): Promise<LibraryStart> {
  const [executablePath = ""] = requireBrowsers(["chrome"]);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await puppeteer.launch({ browser: "chrome", executablePath, pipe: true, args });
  const script = `globalThis.texts = ${toEachText(vary(brief, count))}`;
  const times: number[] = [];
  let heap = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const page = await browser.newPage();
      const client = await page.createCDPSession();
      const used = async (): Promise<number> => {
        await client.send("HeapProfiler.collectGarbage");
        return (await client.send("Runtime.getHeapUsage")).usedSize;
      };
      const before = await used();
      times.push((await page.evaluate(openAndAsk, script, `brief-${count >> 1}`, brief.language)) as number);
      heap = (await used()) - before;
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return { count, bytes: script.length, milliseconds: median(times), heap };
}

/** Runs in the page; a comment with a number makes the text one that the browser has not compiled before. */
function openAndAsk(script: string, id: string, language: string): number {
  const text = `${script} // ${Math.random()}`;
  const element = document.createElement("script");
  element.textContent = text;
  const start = performance.now();
  document.head.append(element);
  const { texts } = globalThis as unknown as { texts: Record<string, string> };
  if (JSON.parse(texts[`${id}/${language}`] as string).id !== id) throw new Error(`There is no brief "${id}"`);
  return performance.now() - start;
}

/** Briefs of other names and other words, so that no text is found twice. */
function vary(brief: BriefTexts, count: number): readonly BriefTexts[] {
  const json = JSON.stringify(brief);
  return Array.from({ length: count }, (_, number) => ({
    ...(JSON.parse(json.replace(/\b[A-Z][a-z]+/g, (word) => `${word}${number}`)) as BriefTexts),
    id: `brief-${number}`,
  }));
}
