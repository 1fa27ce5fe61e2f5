import { useEffect, useState } from "preact/hooks";
import { editorPath } from "../../../browser/extension-paths.ts";
import { text } from "../../../browser/interface-text.ts";
import type { OfferPlace } from "../../../browser/storage/offer-store.ts";
import type { LibraryProps } from "../library-actions.ts";
import { type Chosen, takeDropped } from "./dropped-files.ts";
import { ImportPreview } from "./ImportPreview.tsx";

type Given = {
  readonly files: readonly Chosen[];
  /** Where a page offered them; absent when the reader chose them. */
  readonly from?: OfferPlace;
};

/** Files, dropped folders or pasted text: looked at first, and added when the reader wants that. */
export function AddExplainers({ library, actions, offered }: LibraryProps) {
  const [given, setGiven] = useState<Given>({ files: [] });
  const [pasted, setPasted] = useState("");

  useEffect(() => {
    if (offered) setGiven({ files: [toFile(offered.text)], from: offered });
  }, [offered]);

  return (
    <section
      class="add-explainers"
      aria-labelledby="add-explainers"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        setGiven({ files: takeDropped(event.dataTransfer) });
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
          setGiven({ files: [...(currentTarget.files ?? [])] });
          currentTarget.value = "";
        }}
      />
      <details class="folded">
        <summary>{text("optionsAddPaste")}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            setGiven({ files: [toFile(pasted)] });
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
      <ImportPreview {...given} library={library} actions={actions} />
    </section>
  );
}

/** Text without a file; see `find-sources.ts`. */
function toFile(content: string): File {
  return new File([content], "pasted.md");
}
