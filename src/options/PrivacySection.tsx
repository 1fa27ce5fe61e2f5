import { useEffect, useRef, useState } from "preact/hooks";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { text } from "../browser/interface-text.ts";
import type { SeenTexts } from "../library/seen-text.ts";
import { type KeptCard, withRestored } from "../settings/kept-cards.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { toStored } from "../settings/stored-settings.ts";
import { describeStored, describeValue } from "./describe-stored.ts";
import type { CardsProps, OwnProps, SeenProps } from "./section.ts";

type PrivacyProps = OwnProps &
  CardsProps &
  SeenProps & {
    /** What holds under the policy. */
    readonly settings: Settings;
    readonly briefs: readonly BriefTexts[];
    /** Whether a copy of the choices is in the reader's account. */
    readonly synced: boolean;
    /** Whether that was done, see `Attempt`. */
    readonly onClearSynced: () => Promise<boolean>;
  };

/** What was stored. */
type Cleared = { readonly own: Settings; readonly cards: readonly KeptCard[]; readonly seen: SeenTexts };

/** What is stored, where, and how to be rid of it. */
export function PrivacySection(props: PrivacyProps) {
  const { settings, own, briefs, cards, seen, synced, onChange, onChangeCards, onChangeSeen, onClearSynced } = props;
  const [cleared, setCleared] = useState<Cleared | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  const stored = Object.entries(toStored(own)).filter(([key]) => key !== "version");
  const opened = Object.keys(seen).length;
  const isEmpty = stored.length === 0 && cards.length === 0 && opened === 0;
  // The button that was pressed is gone: the keyboard goes on at what takes it back.
  useEffect(() => undo.current?.focus(), [cleared, isEmpty]);

  const clear = async (): Promise<void> => {
    setCleared({ own, cards, seen });
    // One after the other: where the first is refused, all stays as it is. Choices first, which tell whether they are synced.
    void (
      (await onChange(() => DEFAULT_SETTINGS)) &&
      (await onChangeCards(() => [])) &&
      (await onChangeSeen(() => ({}))) &&
      synced &&
      (await onClearSynced())
    );
  };

  const takeBack = async ({ own: before, cards: kept, seen: known }: Cleared): Promise<void> => {
    const isBack =
      (await onChange(() => before)) &&
      (await onChangeCards((now) => withRestored(now, kept))) &&
      (await onChangeSeen((now) => ({ ...known, ...now })));
    if (isBack) setCleared(null);
  };

  return (
    <>
      <p>{text("optionsPrivacyNothingLeaves")}</p>
      <p>{text("optionsPrivacyPageWords")}</p>
      <p>{text("optionsPrivacyPagesSee")}</p>
      {settings.keepCards && <p>{text("optionsPrivacyPagesSeeRead")}</p>}
      <p>{text(synced ? "optionsPrivacySynced" : "optionsPrivacyNotSynced")}</p>
      <h3>{text("optionsPermissions")}</h3>
      <ul class="permissions">
        <li>{text("permissionSites")}</li>
        <li>{text("permissionActiveTab")}</li>
        <li>{text("permissionScripting")}</li>
        <li>{text("permissionStorage")}</li>
        <li>{text("permissionUnlimitedStorage")}</li>
        <li>{text("permissionAlarms")}</li>
        <li>{text("permissionContextMenus")}</li>
        <li>{text("permissionWebNavigation")}</li>
        <li>{text("permissionSidePanel")}</li>
      </ul>
      <h3>{text("optionsStored")}</h3>
      {isEmpty ? (
        <p class="soft empty">{text("optionsNothingStored")}</p>
      ) : (
        <>
          <ul class="stored">
            {stored.map(([key, value]) => (
              <li key={key}>
                {describeStored(key, briefs)}: <strong>{describeValue(key, value)}</strong>
              </li>
            ))}
            {cards.length > 0 && (
              <li>
                {text("optionsCards")}: <strong>{cards.length}</strong>
              </li>
            )}
            {opened > 0 && (
              <li>
                {text("optionsSeen")}: <strong>{opened}</strong>
              </li>
            )}
          </ul>
          <button type="button" onClick={() => void clear()}>
            {text("optionsClear")}
          </button>
        </>
      )}
      <p role="status">
        {cleared && isEmpty && (
          <>
            {text("optionsCleared")}{" "}
            <button ref={undo} type="button" onClick={() => void takeBack(cleared)}>
              {text("optionsUndo")}
            </button>
          </>
        )}
      </p>
    </>
  );
}
