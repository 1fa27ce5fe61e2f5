import { useState } from "preact/hooks";
import { administratorText, text } from "../../browser/interface-text.ts";
import { patternText } from "../../browser/pattern-text.ts";
import { explainRule } from "../../settings/decide-site.ts";
import type { SectionProps } from "../section.ts";

type RuleTesterProps = Pick<SectionProps, "settings" | "policy">;

/** A box to paste an address in, which says whether Sidelight is on there and what decides that. */
export function RuleTester(props: RuleTesterProps) {
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
      <p role="status">{typed.trim() === "" ? "" : explain(typed.trim(), props)}</p>
    </div>
  );
}

function explain(typed: string, { settings, policy }: RuleTesterProps): string {
  const address = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(typed) ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return text("optionsSiteNotAddress", typed);
  const decision = explainRule(address, settings);
  if (!decision) return text("optionsTesterNowhere");
  const { enabled, rule } = decision;
  if (!rule) return text(enabled ? "optionsTesterDefaultOn" : "optionsTesterDefaultOff");
  if (!rule.managed) return text(enabled ? "optionsTesterRuleOn" : "optionsTesterRuleOff", patternText(rule));
  const said = text(enabled ? "optionsTesterPolicyOn" : "optionsTesterPolicyOff", patternText(rule));
  return `${said} ${administratorText(policy)}`;
}
