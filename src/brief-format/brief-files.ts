import type { BriefId } from "../briefs/brief.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";

/** One file of a brief. */
export type BriefFile = {
  /** The path that mistakes are reported under. */
  readonly path: string;
  readonly text: string;
};

/** The files of one brief. */
export type BriefFiles = {
  /** The name of the brief's folder. */
  readonly id: BriefId;
  /** `brief.md`: the words, after front matter in YAML. */
  readonly words: BriefFile;
  /** `entities.yaml`; absent when the entities stand in the front matter. */
  readonly entities?: BriefFile;
  /** `brief.de.md` and the like, by the language in their names; absent when there are none. */
  readonly translations?: readonly { readonly language: LanguageTag; readonly file: BriefFile }[];
  /** The entities of the briefs that `entities` takes forms from, see `findLenders`; absent when there are none. */
  readonly lenders?: readonly LenderFile[];
};

/** The file of the entities of a brief that lends its forms to others. */
export type LenderFile = { readonly id: BriefId; readonly entities: BriefFile };

/** The files in the order in which their mistakes are told. */
export function pathsOf({ words, entities, translations = [] }: BriefFiles): readonly string[] {
  return [words.path, ...(entities ? [entities.path] : []), ...translations.map(({ file }) => file.path)];
}
