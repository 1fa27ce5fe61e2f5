import { text } from "../browser/interface-text.ts";
import type { PageReport, PageState } from "../browser/page-report/page-report.ts";
import { describeState } from "../browser/page-report/state-text.ts";
import { hostText } from "../browser/pattern-text.ts";
import type { PauseKind } from "../settings/pauses.ts";
import { findSiteAddress } from "../settings/site-pattern.ts";
import { Switch } from "../ui/Switch.tsx";
import { StateIcon } from "./StateIcon.tsx";

/** What the reader can do about the page's state. */
export type SiteActions = {
  readonly onSwitch: (enabled: boolean) => void;
  /** Read this page this once, though Sidelight is off here. */
  readonly onVisit: () => void;
  /** Show the marks of this page again. */
  readonly onShowMarks: () => void;
  /** Go on with a page that changes all the time. */
  readonly onResume: () => void;
  /** Pause everything, or this tab. */
  readonly onPause: (kind: PauseKind) => void;
  /** End every pause that this tab is under. */
  readonly onUnpause: () => void;
  readonly onGrant: () => void;
  readonly onOpenOptions: (section?: string) => void;
  readonly onReadHere: () => void;
};

/** The state of this page in one line, and the one control that changes it. */
export function SiteState({ report, actions }: { readonly report: PageReport; readonly actions: SiteActions }) {
  const { state, url, only, administrator } = report;
  const { line, help } = describeState(state);
  const site = findSiteAddress(url);
  const isOn = state.kind !== "off" && only !== "once";
  const canSwitch = site && !NO_SWITCH.has(state.kind);
  const choice = CHOICES[state.kind];
  return (
    <section class="site-state">
      <p class="state-line" role="status">
        <StateIcon kind={state.kind} />
        {line}
      </p>
      {help && <p class="small soft">{help}</p>}
      {only && <p class="small soft">{text(only === "once" ? "popupOnlyOnce" : "popupOnlyOnClick")}</p>}
      {state.kind === "busy" && (
        <button type="button" class="main" onClick={actions.onResume}>
          {text("popupResume")}
        </button>
      )}
      {state.kind === "hidden" && (
        <button type="button" class="main" onClick={actions.onShowMarks}>
          {text("popupShowMarks")}
        </button>
      )}
      {state.kind === "paused" && (
        <button type="button" class="main" onClick={actions.onUnpause}>
          {text("popupUnpause")}
        </button>
      )}
      {(state.kind === "no-access" || only === "click") && (
        <button type="button" class={only === "click" ? "" : "main"} onClick={actions.onGrant}>
          {text("popupGrant")}
        </button>
      )}
      {UNREADABLE.has(state.kind) && (
        <button type="button" class="main" onClick={actions.onReadHere}>
          {text("popupReadHere")}
        </button>
      )}
      {canSwitch && (
        <Switch
          checked={isOn}
          disabled={administrator !== null}
          describedBy={administrator !== null ? "managed" : undefined}
          onChange={actions.onSwitch}
        >
          {text("popupSwitch", hostText(site.host))}
        </Switch>
      )}
      {canSwitch && administrator !== null && (
        <p id="managed" class="small soft">
          {administrator}
        </p>
      )}
      {state.kind === "off" && administrator === null && (
        <button type="button" onClick={actions.onVisit}>
          {text("popupVisit")}
        </button>
      )}
      {canSwitch && isOn && <PauseChoice onPause={actions.onPause} />}
      {choice && (
        <button type="button" class="plain small" onClick={() => actions.onOpenOptions(choice.section)}>
          {choice.name()}
        </button>
      )}
    </section>
  );
}

/** States in which no choice about the site would change anything now. */
const NO_SWITCH: ReadonlySet<PageState["kind"]> = new Set(["closed", "no-access", "no-file-access", "paused"]);

/** States in which text can be read elsewhere only. */
export const UNREADABLE: ReadonlySet<PageState["kind"]> = new Set(["closed", "no-text", "no-file-access"]);

/** The choice of the reader's that a state comes from: in which section of the options it is made. */
const CHOICES: Partial<Record<PageState["kind"], { readonly section: string; readonly name: () => string }>> = {
  "quiet-places": { section: "reading", name: () => text("popupChangeMarks") },
  unmarked: { section: "explainers", name: () => text("popupChangeNames") },
  language: { section: "languages", name: () => text("popupChangeLanguages") },
  old: { section: "reading", name: () => text("popupChangeMaxAge") },
  off: { section: "sites", name: () => text("popupChangeRule") },
};

const PAUSES = {
  tab: () => text("popupPauseTab"),
  hour: () => text("popupPauseHour"),
  restart: () => text("popupPauseRestart"),
};

function PauseChoice({ onPause }: Pick<SiteActions, "onPause">) {
  return (
    <details class="pause folded">
      <summary class="small">{text("popupPause")}</summary>
      <div class="row">
        {(Object.keys(PAUSES) as PauseKind[]).map((kind) => (
          <button key={kind} type="button" onClick={() => onPause(kind)}>
            {PAUSES[kind]()}
          </button>
        ))}
      </div>
    </details>
  );
}
