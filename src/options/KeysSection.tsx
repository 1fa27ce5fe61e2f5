import type { Command } from "../browser/commands.ts";
import { text } from "../browser/interface-text.ts";

type KeysProps = {
  readonly commands: readonly Command[];
  /** Open the browser's page for changing keys. */
  readonly onChangeKeys: () => Promise<boolean>;
};

/** Keys the browser listens for, which the reader can change, and keys inside a card, which are always the same. */
export function KeysSection({ commands, onChangeKeys }: KeysProps) {
  return (
    <>
      {/* Firefox for Android has none. */}
      {commands.length > 0 && (
        <>
          <h3 id="keys-commands">{text("optionsKeysAnywhere")}</h3>
          <ul class="keys" aria-labelledby="keys-commands">
            {commands.map(({ name, description, keys }) => (
              <li key={name} class="key-row">
                <span>{description}</span>
                {keys === "" ? <span class="soft">{text("optionsKeysNone")}</span> : <kbd>{keys}</kbd>}
              </li>
            ))}
          </ul>
          <p>
            <button type="button" onClick={() => void onChangeKeys()}>
              {text("optionsKeysChange")}
            </button>
          </p>
        </>
      )}
      <h3 id="keys-card">{text("optionsKeysCard")}</h3>
      <ul class="keys" aria-labelledby="keys-card">
        <li class="key-row">
          <span>{text("optionsKeysTab")}</span>
          <kbd>Tab</kbd>
        </li>
        <li class="key-row">
          <span>{text("optionsKeysEscape")}</span>
          <kbd>Esc</kbd>
        </li>
      </ul>
    </>
  );
}
