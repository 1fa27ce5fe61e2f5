/**
 * A page that the reader asked to have read this once, in one tab, though Sidelight is off there or may read it only on a
 * click. It is over when the tab goes to another page.
 */
export type Visit = {
  readonly tab: number;
  /** The page's address, without a fragment. */
  readonly page: string;
  /** When the reader asked, in milliseconds since 1970: asking again is another visit. */
  readonly asked: number;
};

/** Remember a visit; an earlier one in the same tab is over. */
export function withVisit(visits: readonly Visit[], tab: number, address: string, asked: number): readonly Visit[] {
  return [...withoutVisit(visits, tab), { tab, page: withoutFragment(address), asked }];
}

/** Forget the visit in a tab. The same list when there is none. */
export function withoutVisit(visits: readonly Visit[], tab: number): readonly Visit[] {
  return visits.some((visit) => visit.tab === tab) ? visits.filter((visit) => visit.tab !== tab) : visits;
}

/** Whether the page a tab shows is one that the reader asked to have read this once. */
export function isVisited(visits: readonly Visit[], tab: number, address: string): boolean {
  const page = withoutFragment(address);
  return visits.some((visit) => visit.tab === tab && visit.page === page);
}

/** The address of a page, whatever place in it is meant. */
export function withoutFragment(address: string): string {
  return address.replace(/#.*$/, "");
}
