import type { BriefTexts } from "../../briefs/brief-texts.ts";
import { readerPath } from "../../browser/extension-paths.ts";
import { administratorText, countText, dayText, text } from "../../browser/interface-text.ts";
import { withBrief } from "../../settings/change-settings.ts";
import { Switch } from "../../ui/Switch.tsx";
import { LockNote } from "../LockNote.tsx";
import type { SectionProps } from "../section.ts";
import type { Attempt } from "../use-attempt.ts";
import { AddedExplainers } from "./AddedExplainers.tsx";
import { AddExplainers } from "./adding/AddExplainers.tsx";
import { EntitySwitches } from "./EntitySwitches.tsx";
import type { LibraryProps } from "./library-actions.ts";

type ExplainersProps = SectionProps &
  LibraryProps & { readonly attempt: Attempt; readonly briefs: readonly BriefTexts[] };

/** The explainers there are, the reader's own first: each can be switched off, and any of its entities left unmarked. */
export function ExplainersSection(props: ExplainersProps) {
  return (
    <>
      <AddExplainers library={props.library} actions={props.actions} offered={props.offered} />
      <AddedExplainers {...props} />
      <h3>{text("optionsBundled")}</h3>
      <BundledExplainers {...props} />
    </>
  );
}

function BundledExplainers({
  settings,
  policy,
  onChange,
  briefs,
}: SectionProps & { readonly briefs: readonly BriefTexts[] }) {
  return (
    <ul class="briefs">
      {briefs.map((brief) => {
        const { id, title, asOf, language, lead, entities } = brief;
        const muted = entities.filter((entity) => settings.muted.includes(`${id}/${entity.id}`)).length;
        return (
          <li key={id} class="brief">
            <Switch
              checked={!settings.briefsOff.includes(id)}
              disabled={policy.briefsOn.includes(id)}
              describedBy={policy.briefsOn.includes(id) ? `${id}-locked` : undefined}
              onChange={(on) => onChange((now) => withBrief(now, id, on))}
            >
              <strong lang={language} dir="auto">
                {title}
              </strong>
            </Switch>
            {policy.briefsOn.includes(id) && <LockNote id={`${id}-locked`}>{administratorText(policy)}</LockNote>}
            <p class="small soft">{text("popupAsOf", dayText(asOf))}</p>
            <p lang={language} dir="auto">
              {lead}
            </p>
            <p>
              <a href={readerPath(id)}>{text("popupReadBrief")}</a>
            </p>
            <details class="folded">
              <summary>
                {text("optionsEntities")}
                {muted > 0 && <span class="soft"> · {countText("optionsMuted", muted)}</span>}
              </summary>
              <EntitySwitches brief={brief} settings={settings} onChange={onChange} />
            </details>
          </li>
        );
      })}
    </ul>
  );
}
