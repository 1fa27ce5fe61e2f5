import { text } from "../browser/interface-text.ts";
import { Switch } from "../ui/Switch.tsx";
import { LockNote, whoLocks } from "./LockNote.tsx";
import type { SectionProps } from "./section.ts";

/** Whether quiet places are marked, too. */
export function EverywhereChoice({ settings, policy, onChange }: SectionProps) {
  const locked = whoLocks(policy, "markEverywhere");
  return (
    <section class="everywhere">
      <Switch
        checked={settings.markEverywhere}
        disabled={locked !== null}
        describedBy={locked === null ? "everywhere-help" : "everywhere-help everywhere-locked"}
        onChange={(markEverywhere) => onChange((now) => ({ ...now, markEverywhere }))}
      >
        {text("optionsEverywhere")}
      </Switch>
      <p id="everywhere-help" class="small soft">
        {text("optionsEverywhereHelp")}
      </p>
      {locked !== null && <LockNote id="everywhere-locked">{locked}</LockNote>}
    </section>
  );
}
