import type { BriefTexts } from "../briefs/brief-texts.ts";
import { administratorText, countText, dayText, text } from "../browser/interface-text.ts";
import { readerPath } from "../browser/reader-path.ts";
import { withBrief, withMuted } from "../settings/change-settings.ts";
import { Switch } from "../ui/Switch.tsx";
import { LockNote } from "./LockNote.tsx";
import type { SectionProps } from "./section.ts";

/** The stories there are: each can be switched off, and any of its entities left unmarked. */
export function BriefsSection({
  settings,
  policy,
  onChange,
  briefs,
}: SectionProps & { readonly briefs: readonly BriefTexts[] }) {
  return (
    <ul class="briefs">
      {briefs.map(({ id, title, asOf, language, lead, entities }) => {
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
              <ul class="entity-list">
                {entities.map((entity) => (
                  <li key={entity.id}>
                    <Switch
                      checked={!settings.muted.includes(`${id}/${entity.id}`)}
                      onChange={(marked) => onChange((now) => withMuted(now, `${id}/${entity.id}`, !marked))}
                    >
                      <span lang={language} dir="auto">
                        {entity.name}
                      </span>
                    </Switch>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
