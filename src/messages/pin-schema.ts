import * as v from "valibot";
import type { Pin } from "./pin.ts";

/** The name of a brief, an entity or a section. */
export const ID = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));

const PIXELS = v.pipe(v.number(), v.minValue(-100_000), v.maxValue(100_000));

/** What is taken as a pinned card: from a page, and from memory. */
export const PIN: v.GenericSchema<unknown, Pin> = v.object({
  brief: ID,
  entity: ID,
  sentence: v.pipe(v.string(), v.maxLength(1_000)),
  number: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  form: v.picklist(["beside", "sheet"]),
  box: v.object({
    left: PIXELS,
    top: PIXELS,
    size: v.nullable(v.object({ width: PIXELS, height: PIXELS })),
  }),
});
