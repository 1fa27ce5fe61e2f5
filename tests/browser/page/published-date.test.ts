import { afterEach, describe, expect, it } from "vitest";
import { findModifiedDate, findPublishedDate } from "../../../src/page/text/published-date.ts";

const LATEST = "2025-07-01";
const { href } = location;

afterEach(() => {
  history.replaceState(null, "", href);
  document.head.querySelector("meta[itemprop]")?.remove();
  document.body.replaceChildren();
});

describe("the day of a page", () => {
  it("is read from its address when it says none, unless that lies in the future", () => {
    history.replaceState(null, "", "/2022/03/29/talks-end");
    expect(findPublishedDate(document, LATEST)).toBe("2022-03-29");
    history.replaceState(null, "", "/2031/03/29/talks-end");
    expect(findPublishedDate(document, LATEST)).toBeNull();
  });

  it("is what the page says rather than what its address does", () => {
    history.replaceState(null, "", "/2022/03/29/talks-end");
    say("datePublished", "2025-06-02");
    expect(findPublishedDate(document, LATEST)).toBe("2025-06-02");
  });

  it("when it was changed is told by the page alone", () => {
    history.replaceState(null, "", "/2022/03/29/talks-end");
    expect(findModifiedDate(document, LATEST)).toBeNull();
    say("dateModified", "2025-06-02");
    expect(findModifiedDate(document, LATEST)).toBe("2025-06-02");
  });

  it("is read past a picture and a form that are named after what is asked of a page", () => {
    document.body.innerHTML = `<img name="URL"><img name="querySelector"><form name="querySelectorAll"></form>`;
    say("datePublished", "2025-06-02");
    expect(findPublishedDate(document, LATEST)).toBe("2025-06-02");
  });
});

function say(name: string, day: string): void {
  const meta = document.createElement("meta");
  meta.setAttribute("itemprop", name);
  meta.content = day;
  document.head.append(meta);
}
