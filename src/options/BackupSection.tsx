import { useState } from "preact/hooks";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { text } from "../browser/interface-text.ts";
import { BackupError, type ReadBackup, readBackup, takeBackup, writeBackup } from "../settings/backup.ts";
import { describeStored, describeValue } from "./describe-stored.ts";
import type { OwnProps } from "./section.ts";

/** Take all choices along: out as one file, and in again after a look at what would change. */
export function BackupSection({ own, onChange, briefs }: OwnProps & { readonly briefs: readonly BriefTexts[] }) {
  const [read, setRead] = useState<ReadBackup | null>(null);
  const [said, setSaid] = useState<{ readonly error?: string; readonly done?: string }>({});

  const look = async (file: File | undefined): Promise<void> => {
    setRead(null);
    setSaid({});
    if (!file) return;
    try {
      setRead(readBackup(await file.text(), own));
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      setSaid({ error: text(error.reason === "newer" ? "optionsImportNewer" : "optionsImportNoBackup", file.name) });
    }
  };

  const take = (wanted: ReadBackup): void => {
    onChange((now) => takeBackup(now, wanted));
    setRead(null);
    setSaid({ done: text("optionsImported") });
  };

  return (
    <>
      <p>{text("optionsExportHelp")}</p>
      <p>
        <button type="button" onClick={() => save("sidelight-settings.json", writeBackup(own))}>
          {text("optionsExport")}
        </button>
      </p>
      <label for="backup-file">{text("optionsImport")}</label>
      <input
        id="backup-file"
        type="file"
        accept="application/json,.json"
        onChange={({ currentTarget }) => void look(currentTarget.files?.[0])}
      />
      {read && <Difference read={read} briefs={briefs} onTake={() => take(read)} />}
      <p class="error" role="alert">
        {said.error}
      </p>
      <p role="status">{said.done}</p>
    </>
  );
}

type DifferenceProps = {
  readonly read: ReadBackup;
  readonly briefs: readonly BriefTexts[];
  readonly onTake: () => void;
};

/** What a backup would change, before anything does. */
function Difference({ read, briefs, onTake }: DifferenceProps) {
  const { differences, problems } = read;
  return (
    <section class="difference">
      <h3>{text("optionsDifference")}</h3>
      {differences.length === 0 && <p>{text("optionsNoDifference")}</p>}
      <ul>
        {differences.map(({ key, before, after }) => (
          <li key={key}>
            {describeStored(key, briefs)}: <del>{describeValue(key, before)}</del> →{" "}
            <ins>{describeValue(key, after)}</ins>
          </li>
        ))}
      </ul>
      {problems.length > 0 && (
        <p class="error">{text("optionsImportLeftOut", problems.map(({ key }) => key).join(", "))}</p>
      )}
      {differences.length > 0 && (
        <button type="button" class="main" onClick={onTake}>
          {text("optionsImportTake")}
        </button>
      )}
    </section>
  );
}

function save(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
