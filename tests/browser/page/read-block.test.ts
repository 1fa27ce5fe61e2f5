import { afterEach, describe, expect, it } from "vitest";
import { toStaticRange } from "../../../src/page/text/block.ts";
import { readBlock } from "../../../src/page/text/read-block.ts";
import { walkTexts } from "../../../src/page/text/walk-texts.ts";

afterEach(() => document.body.replaceChildren());

describe("reading the block of a text", () => {
  it.each([
    ["a paragraph", "<p>one @ two</p>", "one @ two"],
    ["across inline elements", "<p>one <b>@ <i>two</i></b> <a href='#'>three</a></p>", "one @ two three"],
    ["a tag inside a word", "<p>Zelen<b>@sk</b>yy</p>", "Zelen@skyy"],
    ["over a line break", "<p>one<br>@</p>", "one\n@"],
    ["never into the next paragraph", "<p>one</p><p>@</p><p>two</p>", "@"],
    ["never into the next cell", "<table><tr><td>one<td>@<td>two</table>", "@"],
    ["never into the next item, closed up", "<ul><li>one</li><li>@</li></ul>", "@"],
    ["beside a nested block only its own line", "<div>one @<p>two</p>three</div>", "one @"],
    ["a span laid out as a block by itself", "<p>one<span style='display:block'>@</span>two</p>", "@"],
    ["a div laid out inline with its line", "<div>one <div style='display:inline'>@</div> two</div>", "one @ two"],
    [
      "buttons in a row each by itself",
      "<div><span style='display:inline-block'>Follow</span><span style='display:inline-block'>@bcd</span></div>",
      "@bcd",
    ],
    ["a drop cap with its word", "<p><span style='float:left'>U</span>merov @</p>", "Umerov @"],
    [
      "letters in boxes of their own as one word",
      "<p><span style='display:inline-block'>U</span><span style='display:inline-block'>m</span>@</p>",
      "Um@",
    ],
    ["display: contents with its line", "<p>one <span style='display:contents'>@</span></p>", "one @"],
    ["no code, and a stop in its place", "<p>one <code>two</code> @</p>", "one \ufffc @"],
    ["no readings over a word", "<p>@<ruby>漢<rt>kan</rt></ruby></p>", "@漢"],
    ["no hidden words", "<p>one <span hidden>two</span><span style='display:none'>three</span>@</p>", "one @"],
    [
      "no words for screen readers hidden from sight by the page",
      "<p>one <span aria-hidden='true'>two</span>@</p>",
      "one @",
    ],
    ["no script in between", "<p>one <script type='text/x'>two</script>@</p>", "one @"],
    ["nothing typed", "<p>one <span contenteditable>two</span> @</p>", "one \ufffc @"],
  ])("reads %s", (_what, html, expected) => {
    document.body.innerHTML = html;
    expect(readMarked()?.text).toBe(expected);
  });

  it.each([
    ["code", "<pre>@</pre>"],
    ["a form field", "<textarea>@</textarea>"],
    ["a button", "<button>@</button>"],
    ["an editing host", "<div contenteditable><p>@</p></div>"],
    ["an island in an editing host", "<div contenteditable><p contenteditable='false'>@</p></div>"],
    ["a text box", "<div role='textbox'>@</div>"],
    ["SVG", "<svg><text>@</text></svg>"],
    ["hidden text", "<div hidden>@</div>"],
    ["text in a hidden element", "<div style='visibility:hidden'>@</div>"],
    ["text not displayed", "<div style='display:none'><p>@</p></div>"],
    ["text hidden from screen readers", "<div aria-hidden='true'>@</div>"],
    ["closed details", "<details><summary>one</summary><p>@</p></details>"],
    ["noscript", "<noscript>@</noscript>"],
    ["a template", "<template>@</template>"],
  ])("does not read %s", (_what, html) => {
    document.body.innerHTML = html;
    expect(readMarked()).toBeNull();
  });

  it("reads details when they are open", () => {
    document.body.innerHTML = "<details open><summary>one</summary><p>@</p></details>";
    expect(readMarked()?.text).toBe("@");
  });

  it("tells where the block stands among all text of the page", () => {
    document.body.innerHTML = "<p>12345</p><p>67<b>8@</b></p>";
    expect(readMarked()?.position).toBe(5);
  });

  it("gives ranges over inline elements", () => {
    document.body.innerHTML = "<p>Zelen<b>@sk</b>yy here</p>";
    const block = readMarked();
    const range = block && toStaticRange(block, 2, 10);
    expect(range?.startContainer.nodeValue).toBe("Zelen");
    expect(range?.startOffset).toBe(2);
    expect(range?.endContainer.nodeValue).toBe("yy here");
    expect(range?.endOffset).toBe(2);
  });

  it("gives no range when the page has changed the text", () => {
    document.body.innerHTML = "<p>one @ two</p>";
    const block = readMarked();
    const text = document.querySelector("p")?.firstChild as Text;
    text.data = "something else";
    expect(block && toStaticRange(block, 0, 3)).toBeNull();
  });
});

/** Read the block of the text that holds an @. */
function readMarked(): ReturnType<typeof readBlock> {
  let block: ReturnType<typeof readBlock> = null;
  const walk = walkTexts(
    document.body,
    (text) => text.includes("@"),
    (text, position) => {
      block = readBlock(text, position);
    },
  );
  while (!walk.next().done);
  return block;
}
