import { hasChildNodes, isConnected, listen, parentNodeOf } from "../dom.ts";

/** What changed on a page since the last time it was told. */
export type PageChanges = {
  /** Nodes that were added and are still there; none stands inside another. */
  readonly added: readonly Node[];
  /** Texts whose words changed; some may be gone. */
  readonly changed: readonly Text[];
  /** True when something was removed. */
  readonly removed: boolean;
  /** True when something may have been hidden, shown or made editable. */
  readonly restyled: boolean;
};

/** Attributes that decide whether text is read. */
const WATCHED_ATTRIBUTES = ["hidden", "aria-hidden", "contenteditable", "open", "class", "style"];

/** Reported instead when more has changed than is worth following one by one: the page must be read anew. */
export const EVERYTHING = "everything";

/**
 * How many records are kept. To follow as many changed texts takes 3 to 5 ms, and so does reading a page of 7,000 texts anew (Chromium,
 * the two side by side): with more of them that is the cheaper, on usual pages by far. On a page that is given a rest nobody takes them.
 */
const MOST_RECORDS = 5_000;

/** After as many records, or nodes of theirs, the page is let go on; they take about half a millisecond. */
const RECORDS_A_STEP = 256;

/** Watches a root until the signal fires. */
export type ChangeWatch = {
  /** Watch one more root, e.g. a shadow root. */
  readonly watch: (root: Node) => void;
  /** What changed until now since the last call; yields so that the page can go on. */
  readonly take: () => Generator<void, PageChanges | typeof EVERYTHING>;
  /** Whether there is anything to take. */
  readonly pending: () => boolean;
};

/**
 * Records are only kept when the browser tells them, which it does before it draws; who takes them reads them when the page is idle.
 * After too many the page is not watched until they are taken: every record costs the page something.
 *
 * @param onChange - Called after a change when nothing was pending; not again before the changes are taken.
 * @param styles - Whether `restyled` is wanted; pages that animate by attributes pay for it.
 */
export function watchChanges(onChange: () => void, signal: AbortSignal, styles = true): ChangeWatch {
  const roots = new Set<Node>();
  let records: MutationRecord[] | typeof EVERYTHING = [];
  let notified = false;
  /** Whether a popover was opened or closed: that changes no attribute. */
  let toggled = false;

  const notify = (): void => {
    if (notified) return;
    notified = true;
    onChange();
  };

  const observer = new MutationObserver((more) => {
    if (records === EVERYTHING) return;
    if (records.length + more.length > MOST_RECORDS) {
      records = EVERYTHING;
      observer.disconnect();
    } else {
      records.push(...more);
    }
    notify();
  });
  const noteToggle = ({ target }: Event): void => {
    // Our own card is one, and empty as far as anybody sees.
    if (!hasChildNodes(target as Node)) return;
    toggled = true;
    notify();
  };
  const observe = (root: Node): void =>
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      ...(styles && { attributeFilter: WATCHED_ATTRIBUTES }),
    });
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  return {
    pending: () => notified,
    watch(root) {
      roots.add(root);
      if (styles) listen(root, "toggle", noteToggle, { capture: true, passive: true, signal });
      if (records !== EVERYTHING) observe(root);
    },
    *take() {
      const taken = records;
      records = [];
      notified = false;
      const wasToggled = toggled;
      toggled = false;
      if (taken !== EVERYTHING) return yield* gather(taken, wasToggled);
      for (const root of roots) {
        if (isConnected(root)) observe(root);
        else roots.delete(root);
      }
      return EVERYTHING;
    },
  };
}

/** What a record says is asked for one by one: its lists of nodes are made when they are, and texts that change have none. */
function* gather(records: readonly MutationRecord[], wasToggled: boolean): Generator<void, PageChanges> {
  const added = new Set<Node>();
  const changed = new Set<Text>();
  let removed = false;
  let restyled = wasToggled;
  let count = 0;
  for (const record of records) {
    const { type } = record;
    if (type === "characterData") changed.add(record.target as Text);
    else if (type === "attributes") restyled = true;
    else {
      for (const node of record.addedNodes) {
        if (node instanceof Text || node instanceof Element) added.add(node);
        if (++count % RECORDS_A_STEP === 0) yield;
      }
      removed ||= record.removedNodes.length > 0;
    }
    if (++count % RECORDS_A_STEP === 0) yield;
  }
  return { added: yield* outermost(added), changed: [...changed], removed, restyled };
}

function* outermost(nodes: ReadonlySet<Node>): Generator<void, readonly Node[]> {
  const kept: Node[] = [];
  let count = 0;
  for (const node of nodes) {
    if (isConnected(node) && !hasAbove(node, nodes)) kept.push(node);
    if (++count % RECORDS_A_STEP === 0) yield;
  }
  return kept;
}

function hasAbove(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let above = parentNodeOf(node); above; above = parentNodeOf(above)) if (nodes.has(above)) return true;
  return false;
}
