import type { Brief, BriefId, Entity, EntityId } from "../briefs/brief.ts";
import type { StoryGround } from "../capture/evidence/build-story.ts";
import type { FoundName } from "../capture/names/found-name.ts";
import type { TranslationFiles } from "./check-draft.ts";

/** An explainer that its reader looks over, and what it was made of; plain JSON. Nothing of it is in use yet. */
export type Draft = {
  readonly id: string;
  /** With all its entities, those that the reader left out as well. Texts are as they were typed; see `finishDraft`. */
  readonly brief: Brief;
  /** As it was before the reader changed anything: what the page gave, or the revision that is kept. */
  readonly first: Brief;
  /** The entities as they were when `brief.story` was written; null: those of `first`. */
  readonly written: readonly Entity[] | null;
  /** Entities that the reader does not want. */
  readonly left: readonly EntityId[];
  /** Entities that are the story's own; empty: as the weights of the names say. */
  readonly core: readonly EntityId[];
  /** Whether pages must name two of them; null where the reader has not said. */
  readonly twoAsked: boolean | null;
  /** The names that entities were made of, the most telling first. Those that the reader wrote as Markdown have none. */
  readonly named: readonly NamedEntity[];
  /** What evidence is built of besides names; null where it stays as it is written. */
  readonly ground: Omit<StoryGround, "names"> | null;
  /** The article's own paragraphs; empty when there is no source at hand. */
  readonly paragraphs: readonly string[];
  /** Whether key points are sentences picked from the text, since the page has none of its own. */
  readonly pickedPoints: boolean;
  /** Of the explainer that is kept, as its files say them; empty where there are none. */
  readonly translations: TranslationFiles;
  /** The kept explainer that this one takes the place of; null for a new one. */
  readonly replaces: BriefId | null;
  /** Whether its page was in a private window: nothing of it is written to the disk until it is kept. */
  readonly isPrivate: boolean;
  /** Markdown that cannot be read yet; null when there is none. */
  readonly raw: string | null;
};

/** An entity and the name it was made of. */
export type NamedEntity = { readonly id: EntityId; readonly name: FoundName };
