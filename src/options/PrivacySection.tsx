import { useState } from "preact/hooks";
import { text } from "../browser/interface-text.ts";
import { DEFAULT_SETTINGS, type Settings } from "../settings/settings.ts";
import { toStored } from "../settings/stored-settings.ts";
import type { OwnProps } from "./section.ts";

/** What is stored, where, and how to be rid of it. */
export function PrivacySection({ own, onChange }: OwnProps) {
  const [cleared, setCleared] = useState<Settings | null>(null);
  const stored = Object.entries(toStored(own)).filter(([key]) => key !== "version");
  return (
    <>
      <p>{text("optionsPrivacyNothingLeaves")}</p>
      <p>{text("optionsPrivacyPermissions")}</p>
      <p>{text("optionsPrivacyPagesSee")}</p>
      <p>{text(own.sync ? "optionsPrivacySynced" : "optionsPrivacyNotSynced")}</p>
      <h3>{text("optionsStored")}</h3>
      {stored.length === 0 ? (
        <p class="soft empty">{text("optionsNothingStored")}</p>
      ) : (
        <>
          <ul class="stored">
            {stored.map(([key, value]) => (
              <li key={key}>
                <code>
                  {key}: {JSON.stringify(value)}
                </code>
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => {
              setCleared(own);
              onChange(() => DEFAULT_SETTINGS);
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
