import type { BriefTexts } from "../briefs/brief-texts.ts";
import { countText, text } from "../browser/interface-text.ts";
import type { SyncState } from "../browser/storage/sync-store.ts";
import { Switch } from "../ui/Switch.tsx";
import { describeStored } from "./describe-stored.ts";
import { LockNote, whoLocks } from "./LockNote.tsx";
import type { SectionProps } from "./section.ts";

/** How choices are kept in step with the reader's other browsers. */
export type SyncReport = Pick<SyncState, "left" | "trouble"> & {
  /** How many entries of ours the account holds. */
  readonly stored: number;
};

type SyncChoiceProps = SectionProps & {
  readonly briefs: readonly BriefTexts[];
  readonly sync: SyncReport;
  /** Whether that was done, see `Attempt`. */
  readonly onClearSynced: () => Promise<boolean>;
};

/** Whether choices are kept in step with the reader's other browsers, and how that goes. */
export function SyncChoice({ settings, policy, onChange, briefs, sync, onClearSynced }: SyncChoiceProps) {
  const locked = whoLocks(policy, "sync");
  return (
    <section class="sync">
      <Switch
        checked={settings.sync}
        disabled={locked !== null}
        describedBy={locked === null ? "sync-help" : "sync-help sync-locked"}
        onChange={(wanted) => onChange((now) => ({ ...now, sync: wanted }))}
      >
        {text("optionsSync")}
      </Switch>
      <p id="sync-help" class="small soft">
        {text("optionsSyncHelp")}
      </p>
      {locked !== null && <LockNote id="sync-locked">{locked}</LockNote>}
      <div role="status">
        {settings.sync && <p>{describeSync(sync)}</p>}
        {settings.sync && sync.left.length > 0 && (
          <>
            <p>{countText("optionsSyncLeft", sync.left.length)}</p>
            <ul>
              {sync.left.map((key) => (
                <li key={key}>{describeStored(key, briefs)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {!settings.sync && sync.stored > 0 && (
        <>
          <button type="button" onClick={() => void onClearSynced()}>
            {text("optionsSyncClear")}
          </button>
          <p class="small soft">{text("optionsSyncClearHelp")}</p>
        </>
      )}
    </section>
  );
}

function describeSync({ trouble }: SyncReport): string {
  if (trouble === "") return text("optionsSyncDone");
  return trouble === "newer" ? text("optionsSyncNewer") : text("optionsSyncFailed", trouble);
}
