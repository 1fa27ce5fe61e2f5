import type { Brief } from "../briefs/brief.ts";

/** What a draft would take the place of is no longer what it was begun with: nothing was kept. */
export class ChangedSinceError extends Error {
  override readonly name = "ChangedSinceError";

  /** The explainer as it is kept now. */
  readonly kept: Brief;

  constructor(kept: Brief) {
    super(`${kept.id} was changed since the draft was begun`);
    this.kept = kept;
  }
}
