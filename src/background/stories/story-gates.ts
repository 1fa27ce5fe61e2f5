import type { BriefId } from "../../briefs/brief.ts";
import { readLibrary } from "../../browser/storage/library-store.ts";
import { loadSettings } from "../../browser/storage/settings-store.ts";
import { bundledGates } from "../../bundled/bundled-gates.ts";
import type { PieceKind } from "../../gazetteer/page-pieces.ts";
import { createStoryIndex, type StoryIndex } from "../../gazetteer/story-index.ts";
import type { Settings } from "../../settings/settings.ts";

/**
 * How pages are asked whether they name a story: `hint` by what the gate's script knows of the bundled ones; by their `names` or all
 * their `words`, which the background looks up.
 */
export type GateKind = "hint" | PieceKind;

/** What opens the stories that are switched on. */
export type StoryGates = {
  /** The stories that are switched off. */
  readonly briefsOff: readonly BriefId[];
  readonly kind: GateKind;
  /** The stories that are switched on, the reader's own first and in the reader's order. */
  readonly order: readonly BriefId[];
  /** What pages are asked for besides the bundled stories, each with the time it was put there: when it changes, open pages are asked anew. */
  readonly asked: readonly string[];
  /** Made on the first call, which takes 50 ms for a thousand explainers: a background may be started for a card alone. */
  readonly index: () => StoryIndex;
};

/** With as many bundled stories as this, one regular expression for all of them says yes to nearly every page. */
const MANY = 5;

let loaded: Promise<StoryGates> | null = null;

/** Read them, once as long as the background runs and nothing changes. */
export function loadStoryGates(): Promise<StoryGates> {
  loaded ??= keepUnlessFailed(readStoryGates());
  return loaded;
}

/**
 * The same for choices that were just read, which are what counts: others may have asked between a change and its being heard of.
 *
 * @param settings - Must be the last that were read.
 */
export async function renewStoryGates(settings: Settings): Promise<StoryGates> {
  const gates = await loaded?.catch(() => null);
  if (gates && isFor(gates, settings)) return gates;
  loaded = keepUnlessFailed(readStoryGates(settings));
  return loaded;
}

function isFor({ briefsOff }: StoryGates, settings: Settings): boolean {
  return JSON.stringify(briefsOff) === JSON.stringify(settings.briefsOff);
}

function keepUnlessFailed(reading: Promise<StoryGates>): Promise<StoryGates> {
  const kept = reading.catch((error: unknown) => {
    if (loaded === kept) loaded = null;
    throw error;
  });
  return kept;
}

/** Read them anew next time, because explainers or choices were changed. */
export function forgetStoryGates(): void {
  loaded = null;
}

async function readStoryGates(given?: Settings): Promise<StoryGates> {
  const [{ entries }, { briefsOff }] = await Promise.all([readLibrary(), given ?? loadSettingsNow()]);
  const isOn = ({ id }: { readonly id: string }): boolean => !briefsOff.includes(id);
  const added = entries.filter(isOn);
  const gates = [...added, ...bundledGates.filter(isOn)];
  let index: StoryIndex | null = null;
  const isHint = added.length === 0 && bundledGates.length < MANY;
  return {
    briefsOff,
    kind: isHint ? "hint" : gates.some(({ gate }) => gate.small) ? "words" : "names",
    order: gates.map(({ id }) => id),
    asked: isHint
      ? []
      : [...added.map((one) => `${one.id} ${one.added}`), ...bundledGates.filter(isOn).map(({ id }) => id)],
    index: () => {
      index ??= createStoryIndex(gates);
      return index;
    },
  };
}

async function loadSettingsNow(): Promise<Settings> {
  return (await loadSettings()).settings;
}
