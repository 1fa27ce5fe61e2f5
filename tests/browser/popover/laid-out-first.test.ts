import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { findBrief } from "../../../src/briefs/brief-shelf.ts";
import type { Card } from "../../../src/briefs/card.ts";
import { chooseCard } from "../../../src/briefs/choose-card.ts";
import { bundledBriefs } from "../../../src/bundled/bundled-briefs.ts";
import type { PopoverView } from "../../../src/frame/popover-port.ts";
import { provideTexts } from "../fake-texts.ts";
import { type OpenCard, openCard } from "./open-card.ts";

const LINE = new DOMRect(300, 200, 90, 24);

let open: OpenCard | null = null;
/** What was asked for since the card is on the page: before the browser has drawn a frame, and after. */
let asked: { readonly before: string[]; readonly after: string[] };
/** Where the card was in the window when the first frame with it was drawn, and how. */
let inFirstFrame:
  | { readonly box: DOMRect; readonly opacity: string; readonly appearing: readonly string[] }
  | undefined;

beforeAll(() => provideTexts());

beforeEach(() => {
  asked = { before: [], after: [] };
  inFirstFrame = undefined;
  let isShown = false;
  let isDrawn = false;
  const note = (name: string): void => {
    if (isShown) (isDrawn ? asked.after : asked.before).push(name);
  };
  const { showPopover, getBoundingClientRect } = HTMLElement.prototype;
  vi.spyOn(HTMLElement.prototype, "showPopover").mockImplementation(function (this: HTMLElement) {
    showPopover.call(this);
    isShown = true;
    // Before a frame is drawn, and after what was asked for before it.
    requestAnimationFrame(() => {
      const appearing = this.shadowRoot?.getAnimations().map(({ playState }) => playState) ?? [];
      inFirstFrame = { box: getBoundingClientRect.call(this), opacity: getComputedStyle(this).opacity, appearing };
      isDrawn = true;
    });
  });
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    note("getBoundingClientRect");
    return getBoundingClientRect.call(this);
  });
  for (const name of ["offsetHeight", "offsetWidth"]) overhear(HTMLElement.prototype, name, note);
  for (const name of ["clientHeight", "scrollHeight", "scrollTop"]) overhear(Element.prototype, name, note);
});

afterEach(() => {
  vi.restoreAllMocks();
  open?.close();
});

describe.each<PopoverView["form"]>(["beside", "sheet"])("a card, as %s,", (form) => {
  it("is asked for its size only when the browser has laid it out in a frame of its own, above the window", async () => {
    open = await openCard(anyCard(), LINE, {}, { form });
    expect(asked.before).toEqual([]);
    expect(asked.after).toContain("getBoundingClientRect");
    expect(inFirstFrame?.box.height).toBeGreaterThan(100);
    expect(inFirstFrame?.box.bottom).toBeLessThan(0);
    expect(inFirstFrame?.opacity).toBe("0");
    const { top, bottom } = open.element.getBoundingClientRect();
    expect([top >= 0, bottom <= innerHeight]).toEqual([true, true]);
    expect(getComputedStyle(open.element).opacity).toBe("1");
  });

  it("begins to appear only where it is put", async () => {
    open = await openCard(anyCard(), LINE, {}, { form });
    expect(inFirstFrame?.appearing).toEqual(["paused"]);
  });
});

/** Be told of each time that a property is asked for, until the test is over. */
function overhear(of: object, name: string, note: (name: string) => void): void {
  const property = Object.getOwnPropertyDescriptor(of, name);
  const get = property?.get;
  if (!get) throw new Error(`${name} is nothing that is asked for`);
  Object.defineProperty(of, name, {
    ...property,
    get(this: object) {
      note(name);
      return get.call(this);
    },
  });
  onTestFinished(() => void Object.defineProperty(of, name, property));
}

function anyCard(): Card {
  const [id = "", languages = []] = Object.entries(bundledBriefs.languages)[0] ?? [];
  const brief = findBrief(bundledBriefs, id, languages);
  const entity = brief?.entities.find(({ questions }) => questions.length > 0)?.id ?? "";
  const card = brief && chooseCard(brief, { entity });
  if (!card) throw new Error("no card");
  return card;
}
