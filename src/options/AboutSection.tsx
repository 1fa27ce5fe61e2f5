import { text } from "../browser/interface-text.ts";

/** What this is, and in which version. */
export function AboutSection({ version }: { readonly version: string }) {
  return (
    <>
      <p>{text("extensionDescription")}</p>
      <p>{text("optionsAboutMarks")}</p>
      <p class="soft">
        {text("optionsVersion", version)} · <a href="/licences.txt">{text("optionsLicences")}</a>
      </p>
    </>
  );
}
