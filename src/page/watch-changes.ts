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

/** How many records are kept as the browser gives them. On a page that is given a rest nobody takes them. */
const MOST_RECORDS = 100_000;

/** After as many records the page is let go on; they take about half a millisecond. */
const RECORDS_A_STEP = 256;

/** Watches a root until the signal fires. */
export type ChangeWatch = {
  /** Watch one more root, e.g. a shadow root. */
  readonly watch: (root: Node) => void;
  /** What changed until now since the last call; yields so that the page can go on. */
  readonly take: () => Generator<void, PageChanges>;
  /** Whether there is anything to take. */
  readonly pending: () => boolean;
};

/** What records say, gathered; at first nothing. */
function createGathering() {
  return { added: new Set<Node>(), changed: new Set<Text>(), removed: false, restyled: false };
}

/**
 * Records are only kept when the browser tells them, which it does before it draws; who takes them reads them when the page is idle.
 *
 * @param onChange - Called after a change when nothing was pending; not again before the changes are taken.
 * @param styles - Whether `restyled` is wanted; pages that animate by attributes pay for it.
 */
export function watchChanges(onChange: () => void, signal: AbortSignal, styles = true): ChangeWatch {
  let gathered = createGathering();
  let batches: MutationRecord[][] = [];
  let kept = 0;
  let told = false;

  const observer = new MutationObserver((records) => {
    batches.push(records);
    kept += records.length;
    if (kept > MOST_RECORDS) {
      for (const batch of batches) for (const record of batch) gather(record, gathered);
      batches = [];
      kept = 0;
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
    *take() {
      const taken = gathered;
      const toRead = batches;
      gathered = createGathering();
      batches = [];
      kept = 0;
      told = false;
      let count = 0;
      for (const batch of toRead) {
        for (const record of batch) {
          gather(record, taken);
          if (++count % RECORDS_A_STEP === 0) yield;
        }
      }
      const { added, changed, removed, restyled } = taken;
      return { added: yield* outermost(added), changed: [...changed], removed, restyled };
    },
  };
}

/** What a record says is asked for one by one: its lists of nodes are made when they are, and texts that change have none. */
function gather(record: MutationRecord, into: ReturnType<typeof createGathering>): void {
  const { type } = record;
  if (type === "characterData") into.changed.add(record.target as Text);
  else if (type === "attributes") into.restyled = true;
  else {
    for (const node of record.addedNodes) if (node instanceof Text || node instanceof Element) into.added.add(node);
    into.removed ||= record.removedNodes.length > 0;
  }
}

function* outermost(nodes: ReadonlySet<Node>): Generator<void, readonly Node[]> {
  const kept: Node[] = [];
  let count = 0;
  for (const node of nodes) {
    if (node.isConnected && !hasAbove(node, nodes)) kept.push(node);
    if (++count % RECORDS_A_STEP === 0) yield;
  }
  return kept;
}

function hasAbove(node: Node, nodes: ReadonlySet<Node>): boolean {
  for (let above = node.parentNode; above; above = above.parentNode) if (nodes.has(above)) return true;
  return false;
}
