import type { Page } from "puppeteer-core";

/** One painted mention: its text as it stands on the page and where it is in the window. */
export type PaintedMention = {
  readonly text: string;
  /** Of its first line, in CSS pixels from the window's upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Wait until Sidelight has painted something on a page.
 *
 * @param atLeast - How many mentions are waited for.
 * @throws When there are not as many within the time.
 */
export async function waitForHighlights(page: Page, atLeast = 1, timeout = 10_000): Promise<readonly PaintedMention[]> {
  const reachable = (count: number) =>
    [...CSS.highlights].reduce((sum, [name, marks]) => sum + (name.startsWith("sidelight") ? marks.size : 0), 0) >=
    count;
  await page.waitForFunction(reachable, { timeout, polling: 20 }, atLeast);
  return readHighlights(page);
}

/** Wait until nothing of Sidelight's is painted on a page. */
export async function waitForNoHighlights(page: Page, timeout = 10_000): Promise<void> {
  const isClear = () => ![...CSS.highlights].some(([name, marks]) => name.startsWith("sidelight") && marks.size > 0);
  await page.waitForFunction(isClear, { timeout, polling: 20 });
}

/** What Sidelight has painted on a page by now, in page order; empty when nothing. */
export function readHighlights(page: Page): Promise<PaintedMention[]> {
  return page.evaluate(() => {
    const ranges: Range[] = [];
    for (const [name, marks] of CSS.highlights) {
      if (!name.startsWith("sidelight")) continue;
      for (const mark of marks) {
        const range = new Range();
        range.setStart(mark.startContainer, mark.startOffset);
        range.setEnd(mark.endContainer, mark.endOffset);
        ranges.push(range);
      }
    }
    // Ranges of different shadow trees have no order.
    const inOrder = ranges.sort((a, b) =>
      a.startContainer.getRootNode() === b.startContainer.getRootNode()
        ? a.compareBoundaryPoints(Range.START_TO_START, b)
        : 0,
    );
    return inOrder.map((range) => {
      const { x, y, width, height } = range.getClientRects()[0] ?? range.getBoundingClientRect();
      return { text: range.toString(), x, y, width, height };
    });
  });
}
