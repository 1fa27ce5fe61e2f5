import { useEffect, useState } from "preact/hooks";
import { editorPath } from "../../browser/extension-paths.ts";
import { text } from "../../browser/interface-text.ts";
import { type Chosen, takeDropped } from "./dropped-files.ts";
import { ImportPreview } from "./ImportPreview.tsx";
import type { LibraryProps } from "./library-actions.ts";

/** Files, dropped folders or pasted text: looked at first, and added when the reader wants that. */
export function AddExplainers({ library, actions, offered }: LibraryProps) {
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const [pasted, setPasted] = useState("");

  useEffect(() => {
    if (offered) setFiles([toFile(offered)]);
  }, [offered]);

  return (
    <section
      class="add-explainers"
      aria-labelledby="add-explainers"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setFiles(takeDropped(event.dataTransfer));
      }}
    >
      <h3 id="add-explainers">{text("optionsAddTitle")}</h3>
      <p class="small soft">{text("optionsAddHelp")}</p>
      <p>
        <a href={editorPath()}>{text("optionsMake")}</a>
      </p>
      <label for="explainer-files">{text("optionsAddFiles")}</label>
      <input
        id="explainer-files"
        type="file"
        multiple
        onChange={({ currentTarget }) => {
          setFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = "";
        }}
      />
      <details class="folded">
        <summary>{text("optionsAddPaste")}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setFiles([toFile(pasted)]);
          }}
        >
          <label for="explainer-text">{text("optionsAddPasteText")}</label>
          <textarea
            id="explainer-text"
            rows={6}
            value={pasted}
            onInput={({ currentTarget }) => setPasted(currentTarget.value)}
            required
          />
          <button type="submit">{text("optionsAddLook")}</button>
        </form>
      </details>
      <ImportPreview files={files} library={library} actions={actions} />
    </section>
  );
}

/** Text without a file; see `find-sources.ts`. */
function toFile(content: string): File {
  return new File([content], "pasted.md");
}
