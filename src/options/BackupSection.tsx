import { useMemo, useState } from "preact/hooks";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { text } from "../browser/interface-text.ts";
import { type PackedFile, packTexts } from "../library/pack-stories.ts";
import { BackupError, type ReadBackup, readBackup, takeBackup, writeBackup } from "../settings/backup.ts";
import { describeStored, describeValue } from "./describe-stored.ts";
import { ImportPreview } from "./explainers/adding/ImportPreview.tsx";
import type { LibraryProps } from "./explainers/library-actions.ts";
import { saveFile } from "./save-file.ts";
import type { OwnProps } from "./section.ts";
import type { Attempt } from "./use-attempt.ts";

type BackupSectionProps = OwnProps &
  Omit<LibraryProps, "offered"> & { readonly attempt: Attempt; readonly briefs: readonly BriefTexts[] };

/** Take all choices along: out as one file, and in again after a look at what would change. */
export function BackupSection({ own, attempt, onChange, briefs, library, actions }: BackupSectionProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  // What would change depends on the choices of now, which may be made in another window.
  const read = useMemo(() => (chosen === null ? null : readBackup(chosen, own)), [chosen, own]);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [withExplainers, setWithExplainers] = useState(true);
  const [said, setSaid] = useState<{ readonly error?: string; readonly done?: string }>({});

  const look = async (file: File | undefined): Promise<void> => {
    setChosen(null);
    setFiles([]);
    setSaid({});
    if (!file) return;
    try {
      const backup = await file.text();
      const { explainers } = readBackup(backup, own);
      setChosen(backup);
      if (Object.keys(explainers).length > 0) setFiles([toFile(packTexts(explainers))]);
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      setSaid({ error: text(error.reason === "newer" ? "optionsImportNewer" : "optionsImportNoBackup", file.name) });
    }
  };

  const take = async (wanted: ReadBackup): Promise<void> => {
    if (!(await onChange((now) => takeBackup(now, wanted)))) return;
    setChosen(null);
    setSaid({ done: text("optionsImported") });
  };

  const save = async (): Promise<void> => {
    const explainers = withExplainers && library.entries.length > 0 ? await actions.onBackUp() : {};
    saveFile("sidelight-settings.json", writeBackup(own, explainers), "application/json");
  };

  return (
    <>
      <p>{text("optionsExportHelp")}</p>
      {library.entries.length > 0 && (
        <label class="row">
          <input
            type="checkbox"
            checked={withExplainers}
            onChange={({ currentTarget }) => setWithExplainers(currentTarget.checked)}
          />
          <span>{text("optionsExportExplainers")}</span>
        </label>
      )}
      <p>
        <button type="button" onClick={() => void attempt(text("optionsExport"), save)}>
          {text("optionsExport")}
        </button>
      </p>
      <label for="backup-file">{text("optionsImport")}</label>
      <input
        id="backup-file"
        type="file"
        accept="application/json,.json"
        onChange={({ currentTarget: { files: given } }) => void attempt(text("optionsImport"), () => look(given?.[0]))}
      />
      {read && <Difference read={read} briefs={briefs} onTake={() => void take(read)} />}
      {files.length > 0 && (
        <section class="difference">
          <h3>{text("optionsImportExplainers")}</h3>
          <ImportPreview files={files} library={library} actions={actions} />
        </section>
      )}
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

function toFile({ name, bytes, type }: PackedFile): File {
  return new File([new Uint8Array(bytes)], name, { type });
}
