import axe from "axe-core";
import { render } from "preact";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen } from "vitest/browser";
import { listBriefs } from "../../../src/briefs/brief-shelf.ts";
import { bundledBriefs } from "../../../src/bundled/bundled-briefs.ts";
import { WelcomePage } from "../../../src/options/welcome/WelcomePage.tsx";
import { NO_POLICY } from "../../../src/settings/policy.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/options/options.css";
import "../../../src/options/welcome/welcome.css";
import { lengthen, provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";

const briefs = listBriefs(bundledBriefs, ["en"]);
const stop = vi.fn();
const spot = vi.fn(() => stop);
const root = mountRoot();
let settings: Settings;

beforeAll(() => provideTexts());

beforeEach(() => {
  document.documentElement.lang = "en";
  document.title = "First steps";
  settings = DEFAULT_SETTINGS;
});

afterEach(async () => {
  delete document.documentElement.dataset.scheme;
});

describe("the first steps", () => {
  it.each(["light", "dark"])("have no barriers in %s", async (scheme) => {
    document.documentElement.dataset.scheme = scheme;
    draw();
    expect((await axe.run(root)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  it("say which stories there are, each with its day and a way to it, and on pages in which languages", async () => {
    draw();
    const links = [...root.querySelectorAll<HTMLAnchorElement>(".stories a")];
    expect(links.map((link) => [link.textContent, link.search])).toEqual([
      ["The Istanbul talks of 2025: First round", "?brief=istanbul-talks-may-2025"],
      ["The Istanbul talks of 2025: Second round", "?brief=istanbul-talks"],
      ["The Istanbul talks of 2025: Third round", "?brief=istanbul-talks-july-2025"],
    ]);
    await expect.element(screen.getByText("As of 2 June 2025")).toBeVisible();
    await expect.element(screen.getByText(/on pages in .*English.*Ukrainian/)).toBeVisible();
  });

  it("say what happens on other pages, where one adds explainers, and how to switch off", async () => {
    draw();
    await expect.element(screen.getByText(/On all other pages nothing is marked/)).toBeVisible();
    const add = screen.getByRole("link", { name: "Add explainers" });
    await expect.element(add).toHaveAttribute("href", "/src/options/index.html#explainers");
    await expect.element(screen.getByRole("heading", { name: "Turning it off" })).toBeVisible();
    const options = screen.getByRole("link", { name: "Sidelight options" });
    await expect.element(options).toHaveAttribute("href", "/src/options/index.html#sites");
  });

  it("are an example, the two choices that matter, and the keys", async () => {
    spot.mockClear();
    draw();
    await expect.poll(() => spot.mock.calls).toEqual([[[briefs[0]?.id]]]);
    await screen.getByLabelText("Only on selected sites").click();
    await screen.getByLabelText("Clicking a mention").click();
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, enabledByDefault: false, openBy: "click" });
    await expect.element(screen.getByRole("list", { name: "On any page" }).getByText("Alt+Shift+E")).toBeVisible();
  });

  it.each([320, 600])("fit into a window of %i pixels, in a language of long words too", (width) => {
    root.style.width = `${width}px`;
    provideTexts(lengthen);
    draw();
    const out = [...root.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > width + 9);
    expect(out.map((one) => one.outerHTML.slice(0, 100))).toEqual([]);
    provideTexts();
  });
});

it("a choice that the browser does not keep is said, and goes back to what holds", async () => {
  draw(async () => {
    throw new Error("the disk is full");
  });
  await screen.getByLabelText("Only on selected sites").click();
  await expect.element(screen.getByText("That did not work. Details: the disk is full")).toBeVisible();
  await expect.element(screen.getByLabelText("On every site, except where you turn it off")).toBeChecked();
});

function draw(refuse?: () => Promise<void>): void {
  render(
    <WelcomePage
      settings={settings}
      policy={NO_POLICY}
      onChange={
        refuse ??
        ((change) => {
          settings = change(settings);
          draw();
        })
      }
      briefs={briefs}
      commands={[{ name: "explain-nearest", description: "Explain the nearest mention", keys: "Alt+Shift+E" }]}
      onChangeKeys={() => {}}
      spot={spot}
    />,
    root,
  );
}
