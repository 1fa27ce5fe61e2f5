import browser from "webextension-polyfill";

/** Open the options page in a tab, at one of its sections. */
export async function openOptions(section?: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`src/options/index.html${section ? `#${section}` : ""}`) });
}

/** The address of a whole brief, at one of its sections when given. */
export function readerAddress(brief: string, section?: string): string {
  const page = browser.runtime.getURL(`src/reader/index.html?brief=${encodeURIComponent(brief)}`);
  return section ? `${page}#${section}` : page;
}

/** Open a whole brief in a tab. */
export async function openReader(brief: string, section?: string): Promise<void> {
  await browser.tabs.create({ url: readerAddress(brief, section) });
}
