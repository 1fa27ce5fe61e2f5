import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** Put everything that git would take into another folder, as it stands here now, with the packages that are installed. */
export function copySources(to: string): void {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    encoding: "utf8",
  });
  // A link in place of the packages is none of the folders that git leaves out.
  for (const file of listed.split("\0").filter((name) => name !== "" && name !== "node_modules")) {
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(file, join(to, file), { force: true });
  }
  symlinkSync(resolve("node_modules"), join(to, "node_modules"));
}
