import * as v from "valibot";
import type { Settings } from "./settings.ts";
import type { SiteRule } from "./site-pattern.ts";
import { formatSitePattern, parseSitePattern } from "./site-pattern.ts";
import { VALUES } from "./stored-settings.ts";

/** What the organisation that looks after the browser decided in the reader's place. */
export type Policy = {
  /** Who decided, in words for the reader; empty when the policy does not say. */
  readonly by: string;
  /** Rules that come before the reader's own, all of them `managed`. */
  readonly sites: readonly SiteRule[];
  /** Ids of briefs that cannot be switched off. */
  readonly briefsOn: readonly string[];
  /** Texts of explainers, each one Markdown file, that readers have without adding them. */
  readonly explainers: readonly string[];
  /** Options with the value they are held at. */
  readonly locked: Partial<Pick<Settings, LockableOption>>;
};

/** An option that a policy can hold. A pause is the reader's own. */
export type LockableOption = Exclude<keyof typeof VALUES, "snoozedUntil">;

/** A part of a policy that made no sense and is not followed. */
export type PolicyProblem = {
  /** Where it stands, e.g. `pinnedSites.2` or `lockedOptions.openDelay`. */
  readonly place: string;
  /** What stands there, as JSON, at most 80 characters. */
  readonly found: string;
};

/** The policy of a browser that nobody else looks after. */
export const NO_POLICY: Policy = { by: "", sites: [], briefsOn: [], explainers: [], locked: {} };

const NAME = v.pipe(v.string(), v.trim(), v.maxLength(100));
const BRIEF_ID = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,100}$/));

/**
 * Read a policy, whatever stands there. What makes no sense costs only itself.
 *
 * @param managed - What the browser's administrator provides; its shape is in `assets/policy-schema.json`.
 */
export function readPolicy(managed: Readonly<Record<string, unknown>>): {
  readonly policy: Policy;
  readonly problems: readonly PolicyProblem[];
} {
  const problems: PolicyProblem[] = [];
  const refuse = (place: string, found: unknown): void => {
    problems.push({ place, found: (JSON.stringify(found) ?? String(found)).slice(0, 80) });
  };
  const { administrator = "", pinnedSites = [], blockedSites = [], pinnedBriefs = [], lockedOptions = {} } = managed;
  const { explainers = [] } = managed;
  const by = v.safeParse(NAME, administrator);
  if (!by.success) refuse("administrator", administrator);
  const policy = {
    by: by.success ? by.output : "",
    // Of two rules for the same part of the web the one that switches off is followed.
    sites: keepLast([
      ...readSites("pinnedSites", pinnedSites, true),
      ...readSites("blockedSites", blockedSites, false),
    ]),
    briefsOn: readList("pinnedBriefs", pinnedBriefs).flatMap(([place, id]) => {
      if (v.is(BRIEF_ID, id)) return [id];
      refuse(place, id);
      return [];
    }),
    explainers: readList("explainers", explainers).flatMap(([place, text]) => {
      if (typeof text === "string") return [text];
      refuse(place, text);
      return [];
    }),
    locked: readLocked(),
  };
  return { policy, problems };

  function readSites(name: string, list: unknown, enabled: boolean): readonly SiteRule[] {
    return readList(name, list).flatMap(([place, text]) => {
      const pattern = typeof text === "string" ? parseSitePattern(text) : { problem: "not-an-address" };
      if (!("problem" in pattern)) return [{ ...pattern, enabled, managed: true as const }];
      refuse(place, text);
      return [];
    });
  }

  function readList(name: string, list: unknown): readonly (readonly [place: string, item: unknown])[] {
    if (Array.isArray(list)) return list.map((item, at) => [`${name}.${at}`, item] as const);
    refuse(name, list);
    return [];
  }

  function readLocked(): Policy["locked"] {
    if (typeof lockedOptions !== "object" || lockedOptions === null || Array.isArray(lockedOptions)) {
      refuse("lockedOptions", lockedOptions);
      return {};
    }
    const locked: Record<string, unknown> = {};
    for (const [name, value] of Object.entries(lockedOptions)) {
      const isLockable = Object.hasOwn(VALUES, name) && name !== "snoozedUntil";
      if (isLockable && v.is(VALUES[name as LockableOption], value)) locked[name] = value;
      else refuse(`lockedOptions.${name}`, value);
    }
    return locked;
  }
}

/** The choices that hold: the policy's where it decides, and the reader's own everywhere else. */
export function applyPolicy(own: Settings, { sites, briefsOn, locked }: Policy): Settings {
  const decided = new Set(sites.map(formatSitePattern));
  return {
    ...own,
    ...locked,
    sites: [...sites, ...own.sites.filter((rule) => !decided.has(formatSitePattern(rule)))],
    briefsOff: own.briefsOff.filter((brief) => !briefsOn.includes(brief)),
  };
}

function keepLast(rules: readonly SiteRule[]): readonly SiteRule[] {
  return [...new Map(rules.map((rule) => [formatSitePattern(rule), rule])).values()];
}
