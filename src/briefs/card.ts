import type { BriefId, EntityId } from "./brief.ts";

/** Asks for the card of one mention. */
export type CardRequest = { readonly brief: BriefId; readonly entity: EntityId };

/** What the popover says about one entity. */
export type Card = { readonly brief: BriefId; readonly entity: EntityId; readonly name: string };
