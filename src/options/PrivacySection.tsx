import { useEffect, useRef, useState } from "preact/hooks";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { text } from "../browser/interface-text.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { toStored } from "../settings/stored-settings.ts";
import { describeStored, describeValue } from "./describe-stored.ts";
import type { OwnProps } from "./section.ts";

type PrivacyProps = OwnProps & {
  readonly briefs: readonly BriefTexts[];
  /** Whether a copy of the choices is in the reader's account. */
  readonly synced: boolean;
  readonly onClearSynced: () => void;
};

/** What is stored, where, and how to be rid of it. */
export function PrivacySection({ own, briefs, synced, onChange, onClearSynced }: PrivacyProps) {
  const [cleared, setCleared] = useState<Settings | null>(null);
  const undo = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone: the keyboard goes on at what takes it back.
  useEffect(() => undo.current?.focus(), [cleared]);
  const stored = Object.entries(toStored(own)).filter(([key]) => key !== "version");
  return (
    <>
      <p>{text("optionsPrivacyNothingLeaves")}</p>
      <p>{text("optionsPrivacyPageWords")}</p>
      <p>{text("optionsPrivacyPagesSee")}</p>
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
      {stored.length === 0 ? (
        <p class="soft empty">{text("optionsNothingStored")}</p>
      ) : (
        <>
          <ul class="stored">
            {stored.map(([key, value]) => (
              <li key={key}>
                {describeStored(key, briefs)}: <strong>{describeValue(key, value)}</strong>
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => {
              setCleared(own);
              onChange(() => DEFAULT_SETTINGS);
              if (synced) onClearSynced();
            }}
          >
            {text("optionsClear")}
          </button>
        </>
      )}
      <p role="status">
        {cleared && stored.length === 0 && (
          <>
            {text("optionsCleared")}{" "}
            <button
              ref={undo}
              type="button"
              onClick={() => {
                onChange(() => cleared);
                setCleared(null);
              }}
            >
              {text("optionsUndo")}
            </button>
          </>
        )}
      </p>
    </>
  );
}
