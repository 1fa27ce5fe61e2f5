import { text } from "../browser/interface-text.ts";
import { Switch } from "../ui/Switch.tsx";
import { LockNote, whoLocks } from "./LockNote.tsx";
import type { SectionProps } from "./section.ts";

/** Whether it is remembered which cards were opened. */
export function KeepCardsChoice({ settings, policy, onChange }: SectionProps) {
  const locked = whoLocks(policy, "keepCards");
  return (
    <section class="everywhere">
      <Switch
        checked={settings.keepCards}
        disabled={locked !== null}
        describedBy={locked === null ? "keep-cards-help" : "keep-cards-help keep-cards-locked"}
        onChange={(keepCards) => onChange((now) => ({ ...now, keepCards }))}
      >
        {text("optionsKeepCards")}
      </Switch>
      <p id="keep-cards-help" class="small soft">
        {text("optionsKeepCardsHelp")}
      </p>
      {locked !== null && <LockNote id="keep-cards-locked">{locked}</LockNote>}
    </section>
  );
}
