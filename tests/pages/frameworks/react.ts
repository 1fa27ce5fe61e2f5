import { createElement, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server.browser";
import { AFTER, BEFORE, STORY } from "./story.ts";

function App() {
  const [news, setNews] = useState(BEFORE);
  return createElement(
    "main",
    null,
    createElement("p", null, STORY),
    createElement("p", { id: "news" }, news),
    createElement("button", { type: "button", onClick: () => setNews(AFTER) }, "News"),
  );
}

/** The page as a server sends it. */
export const html = renderToString(createElement(App));

/** Bring it to life, as late as a slow network would. */
export function hydrate(root: Element, tell: (problem: string) => void): void {
  hydrateRoot(root, createElement(App), { onRecoverableError: (error) => tell(String(error)) });
}
