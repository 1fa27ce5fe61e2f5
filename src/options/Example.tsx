import { useEffect } from "preact/hooks";
import type { BriefId } from "../briefs/brief.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { text } from "../browser/interface-text.ts";
import { toPageSettings } from "../messages/page-settings.ts";
import type { Settings } from "../settings/settings.ts";

type ExampleProps = {
  /** The story it tells. */
  readonly brief: BriefTexts;
  /** It is marked anew whenever what pages need of these changes. */
  readonly settings: Settings;
  /** Has mentions of stories in this page marked and explained; returns what ends it. */
  readonly spot: (stories: readonly BriefId[]) => () => void;
};

/** A few sentences that tell a story, with their mentions marked by the very engine that marks them on pages. */
export function Example({ brief, settings, spot }: ExampleProps) {
  const look = JSON.stringify(toPageSettings(settings));
  useEffect(() => spot([brief.id]), [spot, brief.id, look]);
  return (
    <figure class="example">
      <figcaption class="small soft">{text("optionsExample")}</figcaption>
      <blockquote lang={brief.language} dir="auto">
        <p>{brief.lead}</p>
      </blockquote>
    </figure>
  );
}
