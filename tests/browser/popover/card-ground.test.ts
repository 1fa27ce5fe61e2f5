import { afterEach, beforeAll, expect, it } from "vitest";
import { findBrief } from "../../../src/briefs/brief-shelf.ts";
import { chooseCard } from "../../../src/briefs/choose-card.ts";
import { bundledBriefs } from "../../../src/bundled/bundled-briefs.ts";
import { luminanceOf } from "../../../src/page/paint/ground.ts";
import { provideTexts } from "../fake-texts.ts";
import { type OpenCard, openCard } from "./open-card.ts";

let open: OpenCard | null = null;

beforeAll(() => provideTexts());

afterEach(() => {
  open?.close();
  document.querySelector("#ground")?.remove();
});

it.each([
  ["dark", "auto", "#111", "#eee", true],
  ["light", "auto", "white", "black", false],
  ["dark", "light", "#111", "#eee", false],
  ["light", "dark", "white", "black", true],
] as const)(
  "on %s ground a card whose scheme is chosen as %s is on its own, or on that ground",
  async (_, scheme, background, color, isDark) => {
    const place = document.body.appendChild(document.createElement("p"));
    place.id = "ground";
    place.textContent = "A person";
    Object.assign(place.style, { background, color });
    const brief = findBrief(bundledBriefs, "istanbul-talks", ["en"]);
    const card = brief && chooseCard(brief, { entity: "umerov" });
    if (!card) throw new Error("There is no such card");
    const look = { scheme, textSize: 100 } as const;
    open = await openCard(card, new DOMRect(40, 40, 90, 20), { place: () => place.firstChild }, { look });
    const ground = getComputedStyle(open.root.querySelector(".card") as Element).backgroundColor;
    expect(luminanceOf(ground) < 0.1).toBe(isDark);
  },
);
