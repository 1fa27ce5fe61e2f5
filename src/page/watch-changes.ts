/** What changed on a page since the last time it was told. */
export type PageChanges = {
  /** Nodes that were added and are still there; none stands inside another. */
  readonly added: readonly Node[];
  /** Texts whose words changed. */
  readonly changed: readonly Text[];
  /** True when something was removed. */
  readonly removed: boolean;
  /** True when something may have been hidden, shown or made editable. */
  readonly restyled: boolean;
};

/** Attributes that decide whether text is read. */
const WATCHED_ATTRIBUTES = ["hidden", "aria-hidden", "contenteditable", "open", "class", "style"];

/** Watches a root until the signal fires. */
export type ChangeWatch = {
  /** Watch one more root, e.g. a shadow root. */
  readonly watch: (root: Node) => void;
  /** What changed since the last call. */
  readonly take: () => PageChanges;
  /** Whether there is anything to take. */
  readonly pending: () => boolean;
};

/**
 * @param onChange - Called after a change when nothing was pending; not again before the changes are taken.
 * @param styles - Whether `restyled` is wanted; pages that animate by attributes pay for it.
 */
export function watchChanges(onChange: () => void, signal: AbortSignal, styles = true): ChangeWatch {
  let added = new Set<Node>();
  let changed = new Set<Text>();
  let removed = false;
  let restyled = false;
  let told = false;
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === "characterData") changed.add(record.target as Text);
      else if (record.type === "attributes") restyled = true;
      else {
        for (const node of record.addedNodes) if (node instanceof Text || node instanceof Element) added.add(node);
        removed ||= record.removedNodes.length > 0;
      }
    }
    if (told) return;
    told = true;
    onChange();
  });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  return {
    pending: () => told,
    watch(root) {
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        ...(styles && { attributeFilter: WATCHED_ATTRIBUTES }),
      });
    },
    take() {
      const changes = {
        added: outermost(added),
        changed: [...changed].filter((text) => text.isConnected),
        removed,
        restyled,
      };
      added = new Set();
      changed = new Set();
      removed = restyled = told = false;
      return changes;
    },
  };
}

function outermost(nodes: ReadonlySet<Node>): readonly Node[] {
  return [...nodes].filter((node) => {
    if (!node.isConnected) return false;
    for (let above = node.parentNode; above; above = above.parentNode) if (nodes.has(above)) return false;
    return true;
  });
}
