import * as v from "valibot";
import type { CardRequest } from "../briefs/card.ts";
import { ID } from "./pin-schema.ts";

/** A language as pages name it, which may be nonsense. */
export const LANGUAGE = v.pipe(v.string(), v.maxLength(50));

/** Of longer ones only what stands near the mention is sent; see `sentenceOf`. */
const SENTENCE = v.pipe(v.string(), v.maxLength(10_000));

/** What is taken as the request for a card, from a page. */
export const CARD_REQUEST: v.GenericSchema<unknown, CardRequest> = v.object({
  brief: ID,
  entity: ID,
  sentence: v.exactOptional(SENTENCE),
  beside: v.exactOptional(v.pipe(v.array(ID), v.maxLength(100))),
  pageDate: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  pageLanguage: v.exactOptional(LANGUAGE),
});
