import { useRef, useState } from "preact/hooks";
import { text } from "../../browser/interface-text.ts";
import { patternText } from "../../browser/pattern-text.ts";
import { withSiteRule } from "../../settings/change-settings.ts";
import type { Settings } from "../../settings/settings.ts";
import {
  formatSitePattern,
  isInPattern,
  isIpAddress,
  LOCAL_FILES,
  parseSitePattern,
  type SitePattern,
} from "../../settings/site-pattern.ts";
import type { SectionProps } from "../section.ts";

/** A form that adds a site rule: the opposite of the default, because that is what a rule is for. */
export function AddSite({ settings, onChange }: SectionProps) {
  const [typed, setTyped] = useState("");
  const [withSubdomains, setWithSubdomains] = useState(true);
  const [said, setSaid] = useState<{ readonly error?: string; readonly done?: string }>({});
  const adding = useRef<string | null>(null);

  const add = async (): Promise<void> => {
    const read = readSite(typed, withSubdomains, settings);
    if ("error" in read) {
      setSaid(read);
      return;
    }
    // Pressed twice, it is added once.
    if (adding.current === typed) return;
    adding.current = typed;
    setSaid({});
    // What was typed stays until it is kept.
    const isAdded = await onChange((now) => withSiteRule(now, { ...read, enabled: !settings.enabledByDefault }));
    adding.current = null;
    if (!isAdded) return;
    // The reader may have begun with another meanwhile.
    setTyped((now) => (now === typed ? "" : now));
    setSaid({ done: text("optionsSiteAdded", patternText(read)) });
  };

  return (
    <form
      class="add-site"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for="new-site">{text("optionsAddSite")}</label>
      <div class="row">
        <input
          id="new-site"
          type="text"
          inputMode="url"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          placeholder="news.example"
          value={typed}
          aria-invalid={said.error !== undefined}
          aria-describedby="new-site-help new-site-error"
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setSaid({});
          }}
        />
        <button type="submit" class="main">
          {text("optionsAdd")}
        </button>
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={withSubdomains}
          onChange={({ currentTarget }) => setWithSubdomains(currentTarget.checked)}
        />
        <span>{text("optionsWithSubdomains")}</span>
      </label>
      <p id="new-site-help" class="small soft">
        {text(settings.enabledByDefault ? "optionsAddedOff" : "optionsAddedOn")}
      </p>
      <p id="new-site-error" class="error" role="alert">
        {said.error}
      </p>
      <p class="small" role="status">
        {said.done}
      </p>
    </form>
  );
}

function readSite(typed: string, withSubdomains: boolean, settings: Settings): SitePattern | { error: string } {
  const read = parseSitePattern(typed);
  if ("problem" in read) {
    const errors = {
      empty: () => text("optionsSiteEmpty"),
      "not-an-address": () => text("optionsSiteNotAddress", typed.trim()),
      wildcard: () => text("optionsSiteWildcard"),
      "unreadable-scheme": () => text("optionsSiteScheme"),
    };
    return { error: errors[read.problem]() };
  }
  const mayHave = read.host !== LOCAL_FILES && !isIpAddress(read.host);
  const subdomains = read.subdomains || (withSubdomains && mayHave);
  const pattern = { ...read, host: subdomains ? read.host.replace(/^www\.(?=[^.]+\.)/, "") : read.host, subdomains };
  if (isManaged(pattern, settings)) return { error: text("optionsSiteManaged", patternText(pattern)) };
  const isThere = settings.sites.some((rule) => formatSitePattern(rule) === formatSitePattern(pattern));
  return isThere ? { error: text("optionsSiteThere", patternText(pattern)) } : pattern;
}

/** Whether a policy decides for all of a part of the web: a rule of the reader's own would do nothing there. */
function isManaged({ host, path = "/", subdomains }: SitePattern, { sites }: Settings): boolean {
  return sites.some((rule) => rule.managed && isInPattern({ host, path }, rule) && (rule.subdomains || !subdomains));
}
