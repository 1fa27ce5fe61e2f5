import { text } from "../browser/interface-text.ts";
import { hostText } from "../browser/pattern-text.ts";
import { findSiteAddress } from "../settings/site-pattern.ts";
import { Switch } from "../ui/Switch.tsx";
import type { PageReport } from "./page-report.ts";
import { StateIcon } from "./StateIcon.tsx";
import { describeState } from "./state-text.ts";

/** What the reader can do about the page's state. */
export type SiteActions = {
  readonly onSwitch: (enabled: boolean) => void;
  readonly onResume: () => void;
  readonly onGrant: () => void;
  readonly onOpenOptions: (section?: string) => void;
};

/** The state of this page in one line, and the one control that changes it. */
export function SiteState({ report, actions }: { readonly report: PageReport; readonly actions: SiteActions }) {
  const { state, url } = report;
  const { line, help } = describeState(state);
  const site = findSiteAddress(url);
  const canSwitch = site && state.kind !== "closed" && state.kind !== "no-access" && state.kind !== "no-file-access";
  return (
    <section class="site-state">
      <p class="state-line" role="status">
        <StateIcon kind={state.kind} />
        {line}
      </p>
      {help && <p class="small soft">{help}</p>}
      {state.kind === "busy" && (
        <button type="button" onClick={actions.onResume}>
          {text("popupResume")}
        </button>
      )}
      {state.kind === "no-access" && (
        <button type="button" class="main" onClick={actions.onGrant}>
          {text("popupGrant")}
        </button>
      )}
      {canSwitch && (
        <Switch checked={state.kind !== "off"} onChange={actions.onSwitch}>
          {text("popupSwitch", hostText(site.host))}
        </Switch>
      )}
      {state.kind === "off" && (
        <button type="button" class="plain small" onClick={() => actions.onOpenOptions("sites")}>
          {text("popupChangeRule")}
        </button>
      )}
    </section>
  );
}
