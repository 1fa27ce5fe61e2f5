import { expect, it } from "vitest";
import { styleOf } from "../../../src/page/text/style-of.ts";

it("a page measures what it has folded away as before, though its style was asked for", async () => {
  document.body.innerHTML = "<details><summary>More</summary><section><b>Folded <i>away</i></b></section></details>";
  await twoFrames();
  styleOf(document.querySelector("b") as Element);
  await twoFrames();
  expect(document.querySelector("section")?.getBoundingClientRect().width).toBeGreaterThan(0);
});

function twoFrames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
