import { useState } from "preact/hooks";
import { text } from "../browser/interface-text.ts";
import { patternText } from "../browser/pattern-text.ts";
import { explainRule } from "../settings/decide-site.ts";
import type { Settings } from "../settings/settings.ts";

/** A box to paste an address in, which says whether Sidelight is on there and what decides that. */
export function RuleTester({ settings }: { readonly settings: Settings }) {
  const [typed, setTyped] = useState("");
  return (
    <div class="tester">
      <label for="tested">{text("optionsTesterAddress")}</label>
      <input
        id="tested"
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://news.example/politics"
        value={typed}
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      <p role="status">{typed.trim() === "" ? "" : explain(typed.trim(), settings)}</p>
    </div>
  );
}

function explain(typed: string, settings: Settings): string {
  const decision = explainRule(/^[a-z]+:/i.test(typed) ? typed : `https://${typed}`, settings);
  if (!decision) return text("optionsTesterNowhere");
  const { enabled, rule } = decision;
  if (!rule) return text(enabled ? "optionsTesterDefaultOn" : "optionsTesterDefaultOff");
  return text(enabled ? "optionsTesterRuleOn" : "optionsTesterRuleOff", patternText(rule));
}
