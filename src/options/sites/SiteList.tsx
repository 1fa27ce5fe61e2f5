import { useRef } from "preact/hooks";
import { administratorText, text } from "../../browser/interface-text.ts";
import { patternText } from "../../browser/pattern-text.ts";
import { withoutSiteRule, withSiteRule } from "../../settings/change-settings.ts";
import { formatSitePattern } from "../../settings/site-pattern.ts";
import { Switch } from "../../ui/Switch.tsx";
import { LockNote } from "../LockNote.tsx";
import type { SectionProps } from "../section.ts";

/** The reader's site rules, each with its switch. */
export function SiteList({ settings: { sites }, policy, onChange }: SectionProps) {
  const list = useRef<HTMLUListElement>(null);
  const own = sites.filter(({ managed }) => !managed);
  const pinned = sites.filter(({ managed }) => managed);
  if (sites.length === 0) return <p class="soft empty">{text("optionsNoSites")}</p>;
  return (
    <ul class="site-list" ref={list}>
      {pinned.map((rule, at) => (
        <li key={`managed ${formatSitePattern(rule)}`}>
          <Switch checked={rule.enabled} disabled describedBy={`managed-${at}`} onChange={() => {}}>
            {patternText(rule)}
          </Switch>
          <LockNote id={`managed-${at}`}>{administratorText(policy)}</LockNote>
        </li>
      ))}
      {own.map((rule, at) => (
        <li key={formatSitePattern(rule)}>
          <Switch
            checked={rule.enabled}
            onChange={(enabled) => onChange((now) => withSiteRule(now, { ...rule, enabled }))}
          >
            {patternText(rule)}
          </Switch>
          <button
            type="button"
            aria-label={text("optionsRemoveSite", patternText(rule))}
            onClick={async ({ currentTarget }) => {
              const next = findNextFocus(list.current, at);
              // Pressed again, the next one's button would remove another.
              if (!(await onChange((now) => withoutSiteRule(now, rule)))) currentTarget.focus();
              else next?.focus();
            }}
          >
            {text("optionsRemove")}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Where the keyboard goes on after a removal: at the next rule, or the one before, or where sites are added. */
function findNextFocus(list: HTMLUListElement | null, at: number): HTMLElement | null {
  const buttons = list?.querySelectorAll("button") ?? [];
  return buttons[at + 1] ?? buttons[at - 1] ?? document.querySelector<HTMLElement>("#new-site");
}
