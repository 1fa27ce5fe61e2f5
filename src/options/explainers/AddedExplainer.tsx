import { useState } from "preact/hooks";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import { readerPath } from "../../browser/extension-paths.ts";
import { administratorText, text } from "../../browser/interface-text.ts";
import type { LibraryEntry } from "../../library/library-index.ts";
import { withBrief } from "../../settings/change-settings.ts";
import { Switch } from "../../ui/Switch.tsx";
import { LockNote } from "../LockNote.tsx";
import type { SectionProps } from "../section.ts";
import type { Attempt } from "../use-attempt.ts";
import { describeEntry } from "./describe-entry.ts";
import { EntitySwitches } from "./EntitySwitches.tsx";
import type { LibraryActions } from "./library-actions.ts";

type AddedExplainerProps = SectionProps & {
  readonly entry: LibraryEntry;
  readonly actions: LibraryActions;
  readonly attempt: Attempt;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
  readonly onRemove: () => void;
};

/** One added explainer: on or off, its place, its details, and the ways to be rid of it or to hand it on. */
export function AddedExplainer(props: AddedExplainerProps) {
  const { entry, settings, policy, actions, attempt, place, onChange, onRemove } = props;
  const { id, title, language } = entry;
  const isKeptOn = policy.briefsOn.includes(id);
  const [texts, setTexts] = useState<BriefTexts | "unreadable" | null>(null);
  const open = (): Promise<boolean> =>
    attempt(text("optionsEntities"), async () => setTexts((await actions.onOpen(id)) ?? "unreadable"));
  /** A button that says in words what it does to this explainer. */
  const pressed = (label: string, work: () => Promise<void>) => ({
    "aria-label": label,
    onClick: () => void attempt(label, work),
  });
  return (
    <li class="brief">
      <Switch
        checked={!settings.briefsOff.includes(id)}
        disabled={isKeptOn}
        describedBy={isKeptOn ? `${id}-locked` : undefined}
        onChange={(on) => onChange((now) => withBrief(now, id, on))}
      >
        <strong lang={language} dir="auto">
          {title}
        </strong>
      </Switch>
      {(entry.managed || isKeptOn) && <LockNote id={`${id}-locked`}>{administratorText(policy)}</LockNote>}
      <p class="small soft">{describeEntry(entry)}</p>
      {entry.source !== "" && <p class="small soft">{text("optionsFrom", entry.source)}</p>}
      {entry.series !== "" && <p class="small soft">{text("optionsSeries", entry.series)}</p>}
      <p class="row">
        <a href={readerPath(id)}>{text("popupReadBrief")}</a>
        <button type="button" {...pressed(text("optionsExportOne", title), () => actions.onExport([id]))}>
          {text("optionsExportShort")}
        </button>
        {!entry.managed && (
          <button type="button" {...pressed(text("optionsEditOne", title), () => actions.onEdit(id))}>
            {text("optionsEditShort")}
          </button>
        )}
        {!entry.managed && (
          <button type="button" aria-label={text("optionsRemoveSite", title)} onClick={onRemove}>
            {text("optionsRemove")}
          </button>
        )}
        <button
          type="button"
          disabled={place.isFirst}
          {...pressed(text("optionsMoveUp", title), () => actions.onMove(id, -1))}
        >
          ↑
        </button>
        <button
          type="button"
          disabled={place.isLast}
          {...pressed(text("optionsMoveDown", title), () => actions.onMove(id, 1))}
        >
          ↓
        </button>
      </p>
      <details class="folded" onToggle={({ currentTarget }) => currentTarget.open && !texts && void open()}>
        <summary>{text("optionsEntities")}</summary>
        {texts === "unreadable" && <p class="error">{text("optionsUnreadable")}</p>}
        {texts && texts !== "unreadable" && <EntitySwitches brief={texts} settings={settings} onChange={onChange} />}
      </details>
    </li>
  );
}
