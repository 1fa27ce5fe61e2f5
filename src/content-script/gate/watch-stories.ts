import type { BriefId } from "../../gazetteer/candidate.ts";
import { createGate, type Gate } from "../../gazetteer/gate.ts";
import type { GateData } from "../../gazetteer/gazetteer-data.ts";
import { createHint, type Hint } from "../../gazetteer/hint.ts";
import { nodeTypeOf, openRootOf } from "../../page/dom.ts";
import { nextTask } from "../../page/next-task.ts";
import { findLikelyHosts } from "../../page/text/likely-hosts.ts";
import { findShadowRoots } from "../../page/text/shadow-hosts.ts";
import { smallText, textParts } from "../../page/text/text-parts.ts";
import { walkTexts } from "../../page/text/walk-texts.ts";
import type { GateHost, ReadBelow } from "./read-living.ts";
import { readLiving } from "./read-living.ts";
import type { StoryWatch } from "./story-watch.ts";

/**
 * Watch a page for the stories that the gate's own tables are about, without asking anybody: first roughly (the hint), then
 * exactly (the gate).
 *
 * @param hearsOuter - Whether a page is around this one that can tell a story for it: then any word of one is enough.
 */
export function watchStories(data: GateData, hearsOuter: boolean): StoryWatch {
  let gate: Gate | null = null;
  // On a new page its tables take some milliseconds, which most pages, having no hint, do without.
  const openGate = (): Gate => {
    gate ??= createGate(data);
    return gate;
  };
  return {
    grant: (stories) => openGate().grant(stories),
    namesAny: () => gate?.namesAny() ?? false,
    async run(host, onOpened, signal) {
      if (!(await waitForHint(createHint(data.hints, hearsOuter), host, signal))) return;
      await nextTask("background");
      await readAtGate(openGate(), host, onOpened, signal);
    },
  };
}

/** Read a page's text, or what is added to it, until it may name what a story requires. True then; false when the signal fired first. */
async function waitForHint(hint: Hint, host: GateHost, signal: AbortSignal): Promise<boolean> {
  let hinted = false;
  const read: ReadBelow = function* (root, watch) {
    if (!isRuledOut(root, hint)) {
      // The text of a large page was asked for whole, and is asked for again.
      yield;
      for (const part of textParts(root)) {
        hinted ||= hint(part);
        if (hinted) return;
        yield;
      }
    }
    for (const shadow of likelyShadows(root)) {
      watch(shadow);
      yield* read(shadow, watch);
      if (hinted) return;
    }
  };
  await readLiving(() => hinted, read, host, signal);
  return hinted && !signal.aborted;
}

/** Whether a look at all text of a page at once, its scripts too, says that there is no hint in it. */
export function isRuledOut(root: Node, hint: Hint): boolean {
  if (nodeTypeOf(root) !== Node.DOCUMENT_NODE) return false;
  const text = smallText(root as Document);
  return text !== null && !hint(text);
}

/** The open shadow roots of a root and of the elements below it that are likely to have text in them. */
export function* likelyShadows(root: Node): Generator<ShadowRoot, void> {
  if (!(root instanceof Element || root instanceof Document || root instanceof ShadowRoot)) return;
  const hosts = root instanceof Element ? [root, ...findLikelyHosts(root)] : findLikelyHosts(root);
  for (const element of hosts) {
    const shadow = openRootOf(element);
    if (shadow) yield shadow;
  }
}

/** Read a page's text, and what is added to it, until it has opened all stories there are. */
async function readAtGate(
  gate: Gate,
  host: GateHost,
  onOpened: (stories: readonly BriefId[]) => void,
  signal: AbortSignal,
): Promise<void> {
  let known = 0;
  const tell = (): void => {
    const opened = gate.opened();
    if (opened.length > known) onOpened(opened.slice(known));
    known = opened.length;
  };
  const readText = function* (root: Node): Generator<void, void> {
    gate.reset();
    for (const _ of walkTexts(root, gate.passes, () => {})) {
      tell();
      if (gate.isDone()) return;
      yield;
    }
    tell();
  };
  const read: ReadBelow = function* (root, watch) {
    yield* readText(root);
    if (gate.isDone()) return;
    const shadows: ShadowRoot[] = [];
    yield* findShadowRoots(root, (shadow) => shadows.push(shadow));
    for (const shadow of shadows) {
      watch(shadow);
      yield* readText(shadow);
      if (gate.isDone()) return;
    }
  };
  const onRead = (idle: boolean): void | Promise<void> => {
    // What the page around this frame tells may have opened some meanwhile.
    tell();
    return host.onRead(idle);
  };
  await readLiving(gate.isDone, read, { ...host, onRead }, signal);
  tell();
}
