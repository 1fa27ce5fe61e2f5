import type { Browser, CDPSession, Page, Protocol } from "puppeteer-core";
import { OUT_OF_SIGHT } from "../../src/popover/guard/host-style.ts";
import type { Sidelight } from "./launch-browser.ts";
import { pauseBetweenLooks } from "./pause-between-looks.ts";

/**
 * Run a function on the root of the open card: it is a closed shadow root, which no script of the page can reach, but the
 * browsers' automation protocols can.
 *
 * @param look - Runs inside the page, so it may use nothing from outside of itself but `args`; what it returns must be JSON.
 * @returns What `look` returned; null when no card is open, or it has not been put in its place yet.
 */
export function insidePopover<Result, Args extends readonly unknown[]>(
  { name }: Pick<Sidelight, "name">,
  page: Page,
  look: (root: ShadowRoot, ...args: Args) => Result,
  ...args: Args
): Promise<Result | null> {
  // The text is wrapped, so that helpers which a compiler put into `look` find a harmless stand-in.
  const source = `function (...args) {
    const __name = (named) => named;
    return this.host.style.bottom === "${OUT_OF_SIGHT.bottom}" ? null : (${look})(this, ...args);
  }`;
  return name === "chrome" ? insideByCdp(page, source, args) : insideByBidi(page, source, args);
}

/**
 * Wait until a card is open and `look` finds what it looks for in it.
 *
 * @throws When that does not happen within the time.
 */
export async function waitInsidePopover<Result, Args extends readonly unknown[]>(
  sidelight: Pick<Sidelight, "name">,
  page: Page,
  look: (root: ShadowRoot, ...args: Args) => Result,
  ...args: Args
): Promise<NonNullable<Result>> {
  const deadline = performance.now() + 10_000;
  while (performance.now() < deadline) {
    const found = await insidePopover(sidelight, page, look, ...args);
    if (found !== null && found !== undefined && found !== false) return found as NonNullable<Result>;
    await pauseBetweenLooks();
  }
  throw new Error(`No card showed within 10 s what was looked for: ${look}`);
}

/**
 * Wait until no card is open.
 *
 * @throws When one still is after the time.
 */
export async function waitForNoPopover(sidelight: Pick<Sidelight, "name">, page: Page): Promise<void> {
  const deadline = performance.now() + 10_000;
  while ((await insidePopover(sidelight, page, () => true)) !== null) {
    if (performance.now() > deadline) throw new Error("A card is still open after 10 s.");
    await pauseBetweenLooks();
  }
}

async function insideByCdp<Result>(page: Page, source: string, args: readonly unknown[]): Promise<Result | null> {
  const session = await sessionOf(page);
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  // What changes in the page is of no interest, and would be told.
  await session.send("DOM.disable");
  const popover = findClosedRoot(root);
  if (!popover) return null;
  const { object } = await session.send("DOM.resolveNode", { backendNodeId: popover.backendNodeId });
  const { result, exceptionDetails } = await session.send("Runtime.callFunctionOn", {
    functionDeclaration: source,
    objectId: object.objectId ?? "",
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** One for all looks into a page: to open and close one takes the browser longer than the look. */
async function sessionOf(page: Page): Promise<CDPSession> {
  const found = await sessions.get(page);
  if (found && !found.detached) return found;
  const opened = page.createCDPSession();
  sessions.set(page, opened);
  return opened;
}

/** The host is a `popover`, which a page's own closed roots hardly ever are. */
function findClosedRoot(node: Protocol.DOM.Node): Protocol.DOM.Node | undefined {
  if (node.attributes?.includes("popover")) {
    const closed = node.shadowRoots?.find(({ shadowRootType }) => shadowRootType === "closed");
    if (closed) return closed;
  }
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) {
    const found = findClosedRoot(child);
    if (found) return found;
  }
  return undefined;
}

/** The part of WebDriver BiDi that puppeteer does not offer: a shadow root handed out and handed back. */
type BidiConnection = { send(method: string, params: object): Promise<{ result: BidiAnswer }> };
type BidiAnswer = {
  readonly type: string;
  readonly result?: BidiNode & { value?: unknown };
  readonly exceptionDetails?: { text: string };
};
type BidiNode = {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: BidiNode | null; readonly mode?: string };
};

/** Runs inside the page: every `popover` that closes only by script, also those in open shadow roots. */
function findHosts(): Element[] {
  const roots: (Document | ShadowRoot)[] = [document];
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll("*")) if (shadowRoot) roots.push(shadowRoot);
  }
  return roots.flatMap((root) => [...root.querySelectorAll("[popover=manual]")]);
}

async function insideByBidi<Result>(page: Page, source: string, args: readonly unknown[]): Promise<Result | null> {
  const { connection } = page.browser() as Browser & { connection: BidiConnection };
  const { _id: context } = page.mainFrame() as unknown as { _id: string };
  const call = async (functionDeclaration: string, self: object, depth: number): Promise<BidiAnswer["result"]> => {
    const { result } = await connection.send("script.callFunction", {
      functionDeclaration,
      this: self,
      target: { context },
      awaitPromise: true,
      serializationOptions: { maxDomDepth: depth, includeShadowTree: "all" },
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails?.text);
    return result.result;
  };
  const hosts = await call(String(findHosts), { type: "undefined" }, 1);
  const roots = ((hosts?.value ?? []) as BidiNode[]).map((host) => host.value?.shadowRoot);
  const popover = roots.find((root) => root?.value?.mode === "closed");
  if (!popover?.sharedId) return null;
  // As text both ways: BiDi has a notation of its own for values.
  const asText = `async function () { return JSON.stringify((await (${source}).apply(this, ${JSON.stringify(args)})) ?? null); }`;
  const answer = await call(asText, { sharedId: popover.sharedId }, 0);
  return JSON.parse(String(answer?.value)) as Result;
}
