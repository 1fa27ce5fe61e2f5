import type { BriefTexts } from "../../briefs/brief-texts.ts";
import { withMuted } from "../../settings/change-settings.ts";
import { Switch } from "../../ui/Switch.tsx";
import type { SectionProps } from "../section.ts";

type EntitySwitchesProps = Pick<SectionProps, "settings" | "onChange"> & { readonly brief: BriefTexts };

/** Everything an explainer explains, each marked or not. */
export function EntitySwitches({ brief: { id, language, entities }, settings, onChange }: EntitySwitchesProps) {
  return (
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
  );
}
