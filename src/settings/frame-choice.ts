import { explainRule, isEnabledOn, type SiteChoices } from "./decide-site.ts";

/** A frame of a tab, by addresses. */
export type FramePlace = {
  /** Of the tab's top page. Empty when the browser does not tell: then the frame alone decides. */
  readonly tabUrl: string;
  /** Of the frame itself; frames without an address of their own follow their tab. */
  readonly url: string;
};

/**
 * Decide whether mentions are shown in a frame.
 *
 * Both the site of the page in the address bar and that of the frame must be on: switching a site off silences the frames of
 * other sites in its pages, and its own frames in the pages of others.
 */
export function isOnInFrame({ tabUrl, url }: FramePlace, choices: SiteChoices): boolean {
  if (tabUrl !== "" && !isEnabledOn(tabUrl, choices)) return false;
  const own = explainRule(url, choices);
  return own ? own.enabled : tabUrl !== "";
}
