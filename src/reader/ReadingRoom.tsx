import { useEffect, useState } from "preact/hooks";
import { text } from "../browser/interface-text.ts";
import { toPageSettings } from "../messages/page-settings.ts";
import type { Settings } from "../settings/settings.ts";

type ReadingRoomProps = {
  /** What is read from the start, e.g. a selection that was looked up. */
  readonly given: string;
  /** It is marked anew whenever what pages need of these changes. */
  readonly settings: Settings;
  /** Has mentions in this page marked and explained; returns what ends it. */
  readonly spot: () => () => void;
};

/** A place to read text that no extension can reach: from a PDF, a reader view, a letter. */
export function ReadingRoom({ given, settings, spot }: ReadingRoomProps) {
  const [typed, setTyped] = useState(given);
  const [read, setRead] = useState(given);
  const [error, setError] = useState("");
  const paragraphs = read.split(/\n+/).filter((paragraph) => paragraph.trim() !== "");
  const look = JSON.stringify(toPageSettings(settings));
  useEffect(() => (read === "" ? undefined : spot()), [read, spot, look]);

  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const content = await file.text();
    const isText = !content.includes("\0");
    setError(isText ? "" : text("roomNoText", file.name));
    if (!isText) return;
    setTyped(content);
    setRead(content);
  };

  return (
    <main class="room">
      <h1>{text("roomTitle")}</h1>
      <p>{text("roomHelp")}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setError("");
          setRead(typed);
        }}
      >
        <label for="room-text">{text("roomText")}</label>
        <textarea
          id="room-text"
          rows={8}
          value={typed}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          required
        />
        <p class="row">
          <button type="submit" class="main">
            {text("roomRead")}
          </button>
          <label for="room-file">{text("roomFile")}</label>
          <input
            id="room-file"
            type="file"
            accept=".txt,.md,text/plain,text/markdown"
            onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
          />
        </p>
      </form>
      <p class="error" role="alert">
        {error}
      </p>
      {paragraphs.length > 0 && (
        <article aria-label={text("roomText")}>
          {paragraphs.map((paragraph, at) => (
            <p key={at} dir="auto">
              {paragraph}
            </p>
          ))}
        </article>
      )}
    </main>
  );
}
