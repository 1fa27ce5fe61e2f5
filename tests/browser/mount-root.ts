import { render } from "preact";
import { afterEach, beforeEach } from "vitest";

/** An element that components are drawn into: on the page during each test, and empty before each. */
export function mountRoot(tag: "div" | "main" = "div"): HTMLElement {
  const root = document.createElement(tag);
  beforeEach(() => document.body.append(root));
  afterEach(() => {
    render(null, root);
    root.remove();
  });
  return root;
}
