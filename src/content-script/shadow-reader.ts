import type { MarkLook } from "../messages/page-settings.ts";
import { markRules } from "../page/mark-rules.ts";
import type { PageText } from "../page/page-text.ts";
import { findShadowRoots } from "../page/shadow-hosts.ts";
import type { ChangeWatch } from "../page/watch-changes.ts";

/** Reads and paints inside a page's shadow trees, open and closed. */
export type ShadowReader = {
  /** Roots that are read now. */
  readonly roots: () => ShadowRoot[];
  /** Look for all shadow roots there are and read them; yields so that the page can go on. */
  readonly readAll: () => Generator<void, void>;
  /** Read those that are new below what was added, and now and then below everything: an element can be given one later. */
  readonly follow: (added: readonly Node[]) => Generator<void, void>;
  /** Give marks a look in all of them from now on; null takes it away. */
  readonly dress: (look: MarkLook | null) => void;
};

/** All elements are looked at again no oftener than this, in milliseconds. */
const LOOK_AGAIN = 1_000;

/** @param open - Opens an element's shadow root, also a closed one. */
export function createShadowReader(
  page: PageText,
  changes: ChangeWatch,
  open: (element: Element) => ShadowRoot | null,
  signal: AbortSignal,
): ShadowReader {
  const known = new Set<ShadowRoot>();
  let sheet: CSSStyleSheet | null = null;

  const adopt = (root: ShadowRoot): void => {
    if (sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  const undress = (): void => {
    for (const root of known) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    sheet = null;
  };
  signal.addEventListener("abort", undress, { once: true });

  let looked = performance.now();

  function* read(below: Node, anew: boolean): Generator<void, void> {
    const found: ShadowRoot[] = [];
    yield* findShadowRoots(below, open, (root) => {
      if (anew || !known.has(root)) found.push(root);
    });
    for (const root of found) {
      if (!known.has(root)) {
        known.add(root);
        adopt(root);
        changes.watch(root);
      }
      yield* page.read(root);
    }
  }

  return {
    roots: () => [...known].filter((root) => root.isConnected),
    readAll: () => read(document, true),
    dress(look) {
      undress();
      if (!look || signal.aborted) return;
      sheet = new CSSStyleSheet();
      sheet.replaceSync(markRules(look));
      for (const root of known) adopt(root);
    },
    *follow(added) {
      if (performance.now() - looked < LOOK_AGAIN) {
        for (const node of added) yield* read(node, false);
        return;
      }
      looked = performance.now();
      yield* read(document, false);
    },
  };
}
