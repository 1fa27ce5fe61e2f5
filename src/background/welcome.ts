import { openOptions } from "../browser/extension-pages.ts";
import { isManagedInstall } from "../browser/install.ts";

/** Show a new reader the first steps, once: this is called when Sidelight was installed, and on no update. */
export async function welcome(): Promise<void> {
  if (await isManagedInstall()) return;
  await openOptions("welcome");
}
