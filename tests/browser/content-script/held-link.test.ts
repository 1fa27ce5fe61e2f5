import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dispatchIntent } from "../../../src/content-script/input/dispatch-intent.ts";
import { HOLD } from "../../../src/content-script/input/follow-hold.ts";
import { listenIn } from "../../../src/content-script/input/listen-in.ts";
import type { MarkedMentions } from "../../../src/content-script/mark/marked-mention.ts";
import { type IntentEvent, NO_INTENT } from "../../../src/intent/intent.ts";

const OPENED = { type: "choose", mention: 7, by: "touch" };

let controller: AbortController;
let told: IntentEvent[];
let link: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  document.body.innerHTML = `<p><a href="#followed">Anna</a> <span>Berta</span></p>`;
  link = document.querySelector("a") as HTMLElement;
  controller = new AbortController();
  told = [];
  const host = {
    state: () => NO_INTENT,
    findCard: () => null,
    openBy: () => "hover" as const,
    dispatch: (event: IntentEvent) => void told.push(event),
  };
  const marked = { at: () => ({ id: 7 }) } as unknown as MarkedMentions;
  listenIn(window, dispatchIntent(marked, host), () => true, controller.signal);
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  history.replaceState(null, "", location.pathname + location.search);
  document.body.replaceChildren();
});

it("a link that is held opens its card, and the click that may come of it is no tap", () => {
  send("pointerdown");
  vi.advanceTimersByTime(HOLD - 1);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([OPENED]);
  send("pointerup");
  // Browsers say of a finger that went up that it has left the window.
  document.dispatchEvent(new PointerEvent("pointerleave", { pointerType: "touch" }));
  expect(send("click").defaultPrevented).toBe(true);
  expect(told).toEqual([OPENED]);
});

it("a tap is the link's", () => {
  send("pointerdown");
  vi.advanceTimersByTime(200);
  send("pointerup");
  expect(send("click").defaultPrevented).toBe(false);
  vi.advanceTimersByTime(HOLD);
  expect(told).not.toContainEqual(OPENED);
});

it("the browser's menu comes as ever, and the card as soon as it is asked for", () => {
  send("pointerdown");
  vi.advanceTimersByTime(400);
  const menu = send("contextmenu");
  expect([menu.defaultPrevented, told]).toEqual([false, [OPENED]]);
  send("pointercancel");
  vi.advanceTimersByTime(HOLD);
  expect(told).toEqual([OPENED]);
});

it("a page that shows a menu of its own has the finger for itself", () => {
  document.addEventListener("contextmenu", (event) => event.preventDefault(), { once: true });
  send("pointerdown");
  send("contextmenu");
  vi.advanceTimersByTime(HOLD);
  expect(told).toEqual([]);
});

it.each<[string, () => void]>([
  ["moves away", () => send("pointermove", link, 40)],
  ["begins to scroll", () => send("pointercancel")],
  ["goes up", () => send("pointerup")],
])("a finger that %s does not hold", (_what, act) => {
  send("pointerdown");
  send("pointermove", link, 4);
  act();
  vi.advanceTimersByTime(HOLD);
  expect(told).toEqual([]);
});

it("a mention that is no link is left to the page: there a tap opens the card, and a hold selects", () => {
  send("pointerdown", document.querySelector("span") as HTMLElement);
  vi.advanceTimersByTime(HOLD);
  expect(told).toEqual([]);
});

it("a mouse that is held down holds nothing", () => {
  send("pointerdown", link, 0, "mouse");
  vi.advanceTimersByTime(HOLD);
  expect(told).toEqual([]);
});

function send(type: string, on: HTMLElement = link, way = 0, pointerType = "touch"): PointerEvent {
  const place = { clientX: 20 + way, clientY: 20 };
  const event = new PointerEvent(type, {
    ...place,
    pointerType,
    isPrimary: true,
    bubbles: true,
    composed: true,
    cancelable: true,
  });
  on.dispatchEvent(event);
  return event;
}
