// `npm run brief -- check PATH… | new NAME | pack FOLDER | from FILE…`: explainers on the command line, a file in scripts/brief each.
import { checkBriefs } from "./brief/check.ts";
import { makeFrom } from "./brief/from.ts";
import { newBrief } from "./brief/new.ts";
import { packBrief } from "./brief/pack.ts";

/** What each subcommand does with the arguments behind it. */
const COMMANDS: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  check: checkBriefs,
  new: newBrief,
  pack: packBrief,
  from: makeFrom,
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) throw new Error(`What to do? npm run brief -- ${Object.keys(COMMANDS).join(" | ")}, not "${name}"`);
await command(args);
