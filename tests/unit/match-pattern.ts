/** Where a script is registered, in match patterns. */
type Places = { readonly matches: readonly string[]; readonly excludeMatches: readonly string[] };

/** Whether browsers run a script that is registered for some places at an address, by the definition of match patterns. */
export function runsAt(address: string, places: readonly Places[]): boolean {
  return places.some(({ matches, excludeMatches }) => fitsAny(address, matches) && !fitsAny(address, excludeMatches));
}

function fitsAny(address: string, patterns: readonly string[]): boolean {
  const { hostname, pathname, search } = new URL(address);
  return patterns.some((pattern) => {
    if (pattern === "<all_urls>") return true;
    const [, host = "", path = ""] = /^\*:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
    const isHost =
      hostname === host.replace(/^\*\./, "") || (host.startsWith("*.") && hostname.endsWith(host.slice(1)));
    const parts = path.split("*").map((part) => part.replace(/[.?]/g, "\\$&"));
    return isHost && new RegExp(`^${parts.join(".*")}$`).test(pathname + search);
  });
}
