// `npm run generate`: only the generated files, for an editor that complains about missing ones.
import { generate } from "./generate-bundled.ts";

await generate();
