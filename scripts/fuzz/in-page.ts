import type { RandomDocument } from "./random-document.ts";

/** All of a page that its scripts and its reader can notice, as text, by what it is about. */
export type SeenPage = Readonly<Record<string, string>>;

/**
 * Runs inside the page: puts documents into it, each in a section of its own, does to them what their steps say, and waits.
 *
 * @param marked - Whether Sidelight is on: then it is waited for until it has followed all that was done.
 * @param measured - Whether the page itself asks where everything is and whether it can be seen, as pages may at any time.
 * @returns All there is to notice then.
 */
export async function runDocuments(
  documents: readonly RandomDocument[],
  lone: string,
  marked: boolean,
  measured = false,
): Promise<SeenPage> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (marked && ![...CSS.highlights.values()].some(({ size }) => size > 0)) await frame();
  for (let frames = 0; frames < 10; frames++) await frame();
  const seen = { records: [] as string[], events: new Set<string>() };
  const describe = (node: EventTarget | null): string => (node instanceof Element ? node.localName : String(node));
  const note = (records: MutationRecord[]): void => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records)
      seen.records.push([type, describe(target), attributeName, addedNodes.length, removedNodes.length].join(" "));
  };
  const observer = new MutationObserver(note);
  const names = [
    "focusin",
    "focusout",
    "selectionchange",
    "beforetoggle",
    "toggle",
    "input",
    "change",
    "error",
    "unhandledrejection",
  ];
  const hear = (event: Event): void => void seen.events.add(`${event.type} ${describe(event.target)}`);
  for (const name of names) addEventListener(name, hear, true);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const put = (text: string): string => text.replaceAll(lone, "\ud800");
  const elementsOf = (root: Node): Element[] => {
    const found: Element[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode() as Element | null; node; node = walker.nextNode() as Element | null) {
      found.push(node);
      const shadow = shadowOf.call(node) as ShadowRoot | null;
      if (shadow) found.push(...elementsOf(shadow));
    }
    return found;
  };
  function* hostsOf(node: Node): Generator<Node> {
    for (
      let root = Node.prototype.getRootNode.call(node);
      root instanceof ShadowRoot;
      root = Node.prototype.getRootNode.call(root.host)
    )
      yield root.host;
  }
  const shadowOf = Object.getOwnPropertyDescriptor(Element.prototype, "shadowRoot")?.get as () => unknown;

  const sections = documents.map(({ html }) => {
    const section = document.createElement("section");
    section.setHTMLUnsafe(put(html));
    return section;
  });
  const stage = document.getElementsByTagName("main")[0] as HTMLElement;
  const measure = (): void => {
    for (const element of elementsOf(stage)) {
      const range = document.createRange();
      range.selectNodeContents(element);
      range.getClientRects();
      Element.prototype.checkVisibility.call(element, { contentVisibilityAuto: true, visibilityProperty: true });
    }
  };
  stage.replaceChildren(...sections);
  if (measured) measure();
  sections.forEach((section, number) => {
    for (const step of documents[number]?.steps ?? []) {
      const all = elementsOf(section);
      const one = all[step.at % all.length] as HTMLElement | undefined;
      if (!one) continue;
      const { prototype } = Element;
      if (step.do === "remove") prototype.remove.call(one);
      else if (step.do === "hide") prototype.setAttribute.call(one, "hidden", "");
      else if (step.do === "focus") HTMLElement.prototype.focus.call(one instanceof HTMLElement ? one : stage);
      else if (step.do === "scroll") prototype.scrollBy.call(one, 0, step.by);
      else if (step.do === "text") prototype.append.call(one, put(step.put));
      else if (step.do === "html") prototype.insertAdjacentHTML.call(one, "beforeend", put(step.put));
      else if (step.do === "select") getSelection()?.selectAllChildren(one);
      else if (step.do === "wrap") {
        const wrap = document.createElement("b");
        prototype.before.call(one, wrap);
        wrap.append(one);
      } else if (step.do === "move") {
        const to = all[step.to % all.length] as Element;
        const isAround = [...hostsOf(to)].some((outer) => Node.prototype.contains.call(one, outer));
        if (
          !isAround &&
          !Node.prototype.contains.call(one, to) &&
          to.localName !== "iframe" &&
          one.localName !== "iframe"
        )
          prototype.append.call(to, one);
      }
    }
  });

  const sentinel = document.createElement("p");
  sentinel.textContent = "Rustem Umerov spoke of the talks.";
  document.getElementsByTagName("aside")[0]?.replaceChildren(sentinel);
  const isFollowed = (): boolean =>
    [...CSS.highlights.values()].some((marks) =>
      [...marks].some((mark) => mark.startContainer.parentNode === sentinel),
    );
  const end = performance.now() + 8_000;
  while (marked && !isFollowed()) {
    if (performance.now() > end) throw new Error("Sidelight has not followed what was done");
    await frame();
  }
  // What Sidelight did is drawn by now, and what it would do to the page told.
  for (let frames = 0; frames < 4; frames++) await frame();

  if (measured) measure();
  note(observer.takeRecords());
  observer.disconnect();
  for (const name of names) removeEventListener(name, hear, true);
  const all = elementsOf(document.documentElement);
  const selection = getSelection();
  const round = (value: number): number => Math.round(value * 2) / 2;
  const boxOf = (element: Element): string => {
    const { x, y, width, height } = Element.prototype.getBoundingClientRect.call(element);
    return [x, y, width, height].map(round).join(" ");
  };
  const sheetsOf = (root: Node): number =>
    "adoptedStyleSheets" in root ? (root as ShadowRoot).adoptedStyleSheets.length : 0;
  const htmlOf = (root: Node): string =>
    [...root.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join("");
  const roots = all.flatMap((element) => (shadowOf.call(element) as ShadowRoot | null) ?? []);
  // Browsers measure content that they skip as empty now and then, without Sidelight too: it is not drawn, and not compared.
  const isDrawn = (element: Element): boolean =>
    Element.prototype.checkVisibility.call(element, { contentVisibilityAuto: true });
  return {
    tree: document.documentElement.outerHTML + roots.map(htmlOf).join(""),
    roots: roots.map((root) => `${root.mode} ${sheetsOf(root)}`).join(),
    boxes: all
      .filter(isDrawn)
      .map((element) => `${element.localName} ${boxOf(element)}`)
      .join("\n"),
    scroll: [scrollX, scrollY, ...all.map((element) => Reflect.get(element, "scrollTop"))].join(),
    selection: [String(selection), selection?.anchorOffset, selection?.focusOffset, selection?.rangeCount].join(),
    focus: describe(document.activeElement),
    fields: all.map((element) => (element instanceof HTMLInputElement ? element.value : "")).join(),
    records: seen.records.sort().join("\n"),
    events: [...seen.events].sort().join("\n"),
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !/puppeteer|aria/i.test(name))
      .sort()
      .join(),
  };
}
