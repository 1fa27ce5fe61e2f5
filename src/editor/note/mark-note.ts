import type { IdMaker } from "../../brief-format/made-ids.ts";
import type { Entity, FormGroup } from "../../briefs/brief.ts";
import type { Pattern, Story } from "../../briefs/story.ts";
import type { Lexicon } from "../../capture/names/lexicon.ts";
import { type Note, spellingsOf } from "./note.ts";
import { findNoteRisk, toNotePattern } from "./note-patterns.ts";

/** What must stand near a word tells less than the word: by itself it is not enough to be told apart. */
const NEAR_WEIGHT = 0.25;

/** An entity as it is found, and the story with what it needs for that. */
export type MarkedNote = { readonly entity: Entity; readonly story: Story };

/** Have a note's entity marked wherever it is named; where the reader says so, only near certain words. */
export function markEach(
  entity: Entity,
  story: Story,
  note: Note,
  ids: IdMaker,
  form: { readonly language: string; readonly lexicon: Lexicon },
): MarkedNote {
  const { needs, ...plain } = entity;
  const [before] = needs?.near ?? [];
  const evidence = story.evidence.filter(({ name }) => name !== before);
  const near = patternsOf(note.near.split(/[,;\n]/), form.lexicon);
  const added = patternsOf(spellingsOf(note), form.lexicon);
  const own = entity.forms.filter(({ language }) => language === form.language).flatMap(({ patterns }) => patterns);
  const others = entity.forms.filter(({ language }) => language !== form.language);
  const toForms = (strength: FormGroup["strength"]): readonly FormGroup[] => [
    { strength, language: form.language, patterns: [...new Set([...own, ...added])] },
    ...others,
  ];
  if (near.length === 0) return { entity: { ...plain, forms: toForms("strong") }, story: { ...story, evidence } };
  const name = before ?? ids.make(`${entity.id} near`, "near");
  return {
    entity: { ...plain, forms: toForms("contextual"), needs: { near: [name] } },
    story: { ...story, evidence: [...evidence, { name, weight: NEAR_WEIGHT, patterns: near }] },
  };
}

/** Have it marked where the explainer marks what it explains; spellings that are risky anywhere are contextual there, too. */
export function addForms(
  entity: Entity,
  note: Note,
  isGlossary: boolean,
  { language, lexicon }: { readonly language: string; readonly lexicon: Lexicon },
): Entity {
  const known = new Set(entity.forms.flatMap(({ patterns }) => patterns));
  const isStrong = (spelling: string): boolean => !isGlossary && findNoteRisk(spelling, lexicon) === null;
  const spellings = spellingsOf(note);
  const groups = (["strong", "contextual"] as const).map((strength): FormGroup => {
    const added = patternsOf(
      spellings.filter((one) => isStrong(one) === (strength === "strong")),
      lexicon,
    );
    return { strength, language, patterns: added.filter((one) => !known.has(one)) };
  });
  return { ...entity, forms: groups.reduce(withGroup, entity.forms) };
}

function withGroup(forms: readonly FormGroup[], added: FormGroup): readonly FormGroup[] {
  if (added.patterns.length === 0) return forms;
  const isOfIt = (one: FormGroup): boolean => one.strength === added.strength && one.language === added.language;
  if (!forms.some(isOfIt)) return [...forms, added];
  return forms.map((one) => (isOfIt(one) ? { ...one, patterns: [...one.patterns, ...added.patterns] } : one));
}

function patternsOf(spellings: readonly string[], lexicon: Lexicon): readonly Pattern[] {
  return [...new Set(spellings.map((one) => toNotePattern(one, lexicon)).filter((one) => one !== ""))];
}
