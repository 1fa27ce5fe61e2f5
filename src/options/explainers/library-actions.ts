import type { BriefTexts } from "../../briefs/brief-texts.ts";
import type { TabText } from "../../browser/pages/read-tab-text.ts";
import type { KeptOffer } from "../../browser/storage/offer-store.ts";
import type { GoodCandidate } from "../../library/candidate.ts";
import type { BriefDifferences } from "../../library/compare-briefs.ts";
import type { LibraryIndex } from "../../library/library-index.ts";
import type { BackupFiles } from "../../settings/backup.ts";
import type { Chosen } from "./adding/dropped-files.ts";
import type { FormElsewhere } from "./adding/find-forms-of-others.ts";
import type { RiskyForm } from "./adding/find-risky-forms.ts";
import type { ImportListener } from "./adding/import-files.ts";

/** What the section of explainers shows and does. */
export type LibraryProps = {
  /** The explainers that the reader added. */
  readonly library: LibraryIndex;
  /** What a page offered, looked at from the start; absent or null when there is nothing. */
  readonly offered?: KeptOffer | null | undefined;
  readonly actions: LibraryActions;
};

/** What a reader can do with added explainers; each resolves when it is done. */
export type LibraryActions = {
  /** See `importFiles`. */
  readonly onLook: (chosen: readonly Chosen[], listener: ImportListener, signal: AbortSignal) => Promise<void>;
  /**
   * Keep explainers that were looked at, in their order. Throws a LibraryFullError when there is no room.
   *
   * @param onAdded - Told again and again how many are kept now; they stay, whatever comes after.
   * @param signal - Stops: those that are not kept yet are left out.
   */
  readonly onAdd: (
    candidates: readonly GoodCandidate[],
    onAdded: (count: number) => void,
    signal: AbortSignal,
  ) => Promise<void>;
  /**
   * Remove some for good, and the reader's choices about them, however many in one go.
   *
   * @param onRemoved - Told what adds them again as soon as they are gone, also when the choices cannot be removed.
   */
  readonly onRemove: (ids: readonly string[], onRemoved: (undo: () => Promise<void>) => void) => Promise<void>;
  /** Save one as it came, or several as a zip. */
  readonly onExport: (ids: readonly string[]) => Promise<void>;
  /** Open one where it can be edited. */
  readonly onEdit: (id: string) => Promise<void>;
  /** The files of all of them, for a backup. */
  readonly onBackUp: () => Promise<BackupFiles>;
  readonly onMove: (id: string, step: -1 | 1) => Promise<void>;
  /** The texts of an added explainer; null when this version cannot read it. */
  readonly onOpen: (id: string) => Promise<BriefTexts | null>;
  /** What a candidate says otherwise than the one it would replace; null when it replaces none that can be read. */
  readonly onCompare: (candidate: GoodCandidate) => Promise<BriefDifferences | null>;
  /** The same glossary, for which these words are enough beside one term. */
  readonly onTopic: (candidate: GoodCandidate, topic: string) => GoodCandidate;
  /** See `findRiskyForms`. */
  readonly onFindRisky: (candidate: GoodCandidate, signal: AbortSignal) => AsyncGenerator<readonly RiskyForm[], void>;
  /** See `findFormsOfOthers`. */
  readonly onFindShared: (
    candidate: GoodCandidate,
    signal: AbortSignal,
  ) => AsyncGenerator<readonly FormElsewhere[], void>;
  /** What would be marked in a text; `title` is that of its page, if it has one. */
  readonly onTry: (
    candidate: GoodCandidate,
    text: string,
    title?: string,
  ) => ReturnType<typeof import("../../library/mark-text.ts").markText>;
  /** The page in a tab, as `readTabText` reads it; null when it is gone or cannot be read. */
  readonly onReadTab: (tab: number) => Promise<TabText | null>;
};
