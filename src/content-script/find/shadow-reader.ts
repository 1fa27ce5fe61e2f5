import { isConnected } from "../../page/dom.ts";
import type { PageText } from "../../page/text/page-text.ts";
import { findShadowRoots } from "../../page/text/shadow-hosts.ts";
import type { ChangeWatch } from "../../page/text/watch-changes.ts";

/** Reads a page's open shadow trees. */
export type ShadowReader = {
  /** Roots that are read now. */
  readonly roots: () => ShadowRoot[];
  /** Look for all shadow roots there are and read them; yields so that the page can go on. */
  readonly readAll: () => Generator<void, void>;
  /** Read those that are new below what was added, and now and then below everything: an element can be given one later. */
  readonly follow: (added: readonly Node[]) => Generator<void, void>;
};

/** All elements are looked at again no oftener than this, in milliseconds. */
const LOOK_AGAIN = 1_000;

/** @param changes - Watches the shadow roots that are found. */
export function createShadowReader(page: PageText, changes: ChangeWatch): ShadowReader {
  const known = new Set<ShadowRoot>();
  let looked = performance.now();

  function* read(below: Node, anew: boolean): Generator<void, void> {
    const found: ShadowRoot[] = [];
    yield* findShadowRoots(below, (root) => {
      if (anew || !known.has(root)) found.push(root);
    });
    for (const root of found) {
      if (!known.has(root)) {
        known.add(root);
        changes.watch(root);
      }
      yield* page.read(root);
    }
  }

  return {
    roots: () => [...known].filter((root) => isConnected(root)),
    readAll: () => read(document, true),
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
