import type { PauseKind } from "../../settings/pauses.ts";
import { countText, languageText, text, timeText } from "../interface-text.ts";
import { patternText } from "../pattern-text.ts";
import type { PageState } from "./page-report.ts";

/** What the popup says of a page. */
export type StateText = {
  /** One line. */
  readonly line: string;
  /** What that means for the reader, or what can be done; absent when the line says it all. */
  readonly help?: string;
};

/** Put the state of a page in words. */
export function describeState(state: PageState): StateText {
  switch (state.kind) {
    case "reading":
      return { line: text("stateReading") };
    case "on":
      return { line: countText("stateOn", state.count) };
    case "language":
      return { line: text("stateLanguage", languageText(state.language)) };
    case "hidden":
      return { line: text("stateHidden") };
    case "unmarked":
      return { line: text("stateUnmarked") };
    case "quiet-places":
      return { line: text("stateQuietPlaces") };
    case "old":
      return { line: text("stateOld") };
    case "quiet":
      return { line: text("stateQuiet") };
    case "busy":
      return { line: text("stateBusy") };
    case "off":
      return {
        line: state.rule
          ? text(state.rule.managed ? "stateOffByPolicy" : "stateOffByRule", patternText(state.rule))
          : text("stateOffByDefault"),
      };
    case "paused":
      return { line: describePause(state.by, state.until) };
    case "no-access":
      return { line: text("stateNoAccess"), help: text("stateNoAccessHelp") };
    case "no-file-access":
      return { line: text("stateNoFileAccess"), help: text("stateNoFileAccessHelp") };
    case "closed":
      return { line: text("stateClosed"), help: text("stateClosedHelp") };
    case "no-text":
      return { line: text("stateNoText"), help: text("stateNoTextHelp") };
  }
}

function describePause(by: PauseKind, until: number): string {
  if (by === "tab") return text("statePausedTab");
  return by === "restart" ? text("statePausedRestart") : text("statePausedUntil", timeText(until));
}
