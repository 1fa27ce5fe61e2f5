import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import type { Notice } from "../../../src/frame/notice-port.ts";
import { luminanceOf } from "../../../src/page/paint/ground.ts";
import { STAYS, showNotice } from "../../../src/popover/notice/show-notice.ts";

const LINE: Notice = {
  text: "Nothing explained here",
  language: "en-GB",
  look: { scheme: "auto", textSize: 100 },
  seen: true,
};

const { attachShadow } = Element.prototype;
let roots: ShadowRoot[];

beforeEach(() => {
  roots = [];
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: "open" });
    roots.push(root);
    return root;
  };
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  document.body.innerHTML = "<p>A page.</p>";
});

afterEach(() => {
  vi.advanceTimersByTime(STAYS);
  vi.useRealTimers();
  Element.prototype.attachShadow = attachShadow;
  document.body.removeAttribute("style");
});

describe.each([true, false])("a notice that is seen: %s", (seen) => {
  it("is told in a region that was there before, in its own language, and goes by itself", () => {
    show({ seen });
    const status = findStatus();
    expect([status?.textContent, status?.lang, status?.dir]).toEqual(["", "en-GB", "ltr"]);
    vi.advanceTimersByTime(500);
    expect(findStatus()?.textContent).toBe("Nothing explained here");
    vi.advanceTimersByTime(STAYS);
    expect(document.body.innerHTML).toBe("<p>A page.</p>");
  });

  it("changes nothing of the page but that one element is added", () => {
    show({ seen });
    const [added] = [...document.body.children].slice(1);
    expect(document.body.children).toHaveLength(2);
    expect(added?.contains(roots[0]?.host ?? null)).toBe(true);
    added?.remove();
    expect(document.body.innerHTML).toBe("<p>A page.</p>");
  });

  it("gives way to the next", () => {
    show({ seen });
    vi.advanceTimersByTime(STAYS / 2);
    show({ seen, text: "Something else" });
    vi.advanceTimersByTime(STAYS / 2 + 100);
    expect([...document.body.children].length).toBe(2);
    expect(findStatus()?.textContent).toBe("Something else");
  });
});

describe("a notice", () => {
  it("that is only read out is not seen, in no top layer, and not closed by Escape, which stays the page's", async () => {
    show({ seen: false });
    vi.advanceTimersByTime(500);
    const host = roots[0]?.host as HTMLElement;
    expect([host.matches(":popover-open"), host.offsetWidth, host.offsetHeight]).toEqual([false, 1, 1]);
    const heard = noteKeys();
    await userEvent.keyboard("{Escape}");
    expect(heard).toEqual(["Escape"]);
    expect(host.isConnected).toBe(true);
  });

  it("goes with Escape, which the page does not hear of", async () => {
    show();
    const heard = noteKeys();
    await userEvent.keyboard("x{Escape}");
    expect(document.body.innerHTML).toBe("<p>A page.</p>");
    await userEvent.keyboard("{Escape}");
    expect(heard).toEqual(["x", "Escape"]);
  });

  it("stays as long as it is pointed at, and goes when it is pressed", async () => {
    show();
    vi.advanceTimersByTime(500);
    const host = roots[0]?.host as HTMLElement;
    host.dispatchEvent(new PointerEvent("pointerenter"));
    vi.advanceTimersByTime(60_000);
    expect(host.isConnected).toBe(true);
    host.dispatchEvent(new PointerEvent("pointerleave"));
    vi.advanceTimersByTime(STAYS - 1);
    expect(host.isConnected).toBe(true);
    await userEvent.click(host);
    expect(host.isConnected).toBe(false);
  });

  it.each([
    ["auto", "#111", "#eee", true],
    ["auto", "white", "black", false],
    ["light", "#111", "#eee", false],
    ["dark", "white", "black", true],
  ] as const)("of the scheme %s on %s is dark: %4$s", (scheme, background, color, isDark) => {
    Object.assign(document.body.style, { background, color });
    show({ look: { scheme, textSize: 130 } });
    const style = getComputedStyle(findStatus() as Element);
    expect(luminanceOf(style.backgroundColor) < 0.1).toBe(isDark);
    expect(Number.parseFloat(style.fontSize)).toBeCloseTo(0.94 * 16 * 1.3, 1);
  });

  it("is in the window, above a dialog of the page, and can be read there", () => {
    document.body.innerHTML += "<dialog>A dialog <button>OK</button></dialog>";
    const dialog = document.querySelector("dialog");
    dialog?.showModal();
    show({ text: "A long line of what a key has to answer with. ".repeat(4) });
    vi.advanceTimersByTime(500);
    const host = roots[0]?.host as HTMLElement;
    expect(dialog?.contains(host)).toBe(true);
    const { left, right, bottom } = host.getBoundingClientRect();
    expect([left >= 0, right <= innerWidth, bottom <= innerHeight]).toEqual([true, true, true]);
    expect(document.elementFromPoint((left + right) / 2, bottom - 10)).toBe(host);
  });
});

function show(notice: Partial<Notice> = {}): void {
  roots = [];
  showNotice({ ...LINE, ...notice });
}

function findStatus(): HTMLElement | null {
  return roots[0]?.querySelector<HTMLElement>("[role=status]") ?? null;
}

/** The keys that the page hears, on the document and on the way up. */
function noteKeys(): string[] {
  const heard: string[] = [];
  const ending = new AbortController();
  document.addEventListener("keydown", ({ key }) => heard.push(key), { capture: true, signal: ending.signal });
  return heard;
}
