// The way into every command: sees to it that Node and the packages are there, then runs scripts/<name>.ts.
// Plain JavaScript without packages, because on a fresh clone there are none yet.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
const root = fileURLToPath(new URL("..", import.meta.url));
// Where files that are named on the command line are looked for: npm has changed to the root already.
process.env.SIDELIGHT_FROM = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);

requireNode();
installPackages();

const [name, ...args] = process.argv.slice(2);
const script = `scripts/${name}.ts`;
if (!name || !existsSync(script)) stop(`There is no command "${name ?? ""}": ${script} does not exist.`);
// Ctrl+C reaches the script as well, which may have a browser to close: wait for it.
process.on("SIGINT", () => {});
process.exit(run(process.execPath, ["--import", "./scripts/plain-errors.mjs", "--import", "tsx", script, ...args]));

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  stop(`Sidelight needs Node ${OLDEST_NODE.join(".")} or newer; this is ${process.versions.node}.`);
}

/** npm writes node_modules/.package-lock.json last: older than the lock file means an install is due. */
function installPackages() {
  const installed = "node_modules/.package-lock.json";
  if (existsSync(installed) && (isNewer(installed, "package-lock.json") || hasSamePackages(installed))) return;
  console.error("Installing packages (npm ci) …");
  const status = run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], ["ignore", 2, 2]);
  if (status !== 0) stop(`npm ci failed with exit code ${status}: see its message above.`);
}

function isNewer(file, other) {
  return statSync(file).mtimeMs >= statSync(other).mtimeMs;
}

/** A checkout touches the lock file without changing it: compare what stands there before installing again. */
function hasSamePackages(installed) {
  const present = JSON.parse(readFileSync(installed, "utf8")).packages ?? {};
  const wanted = JSON.parse(readFileSync("package-lock.json", "utf8")).packages ?? {};
  return Object.entries(wanted).every(
    ([path, { version, optional, os, cpu }]) =>
      path === "" || optional || os || cpu || present[path]?.version === version,
  );
}

function run(command, commandArgs, stdio = "inherit") {
  const { status, signal, error } = spawnSync(command, commandArgs, { stdio });
  if (error) stop(`${command} could not be started: ${error.message}`);
  return signal ? 1 : (status ?? 1);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
