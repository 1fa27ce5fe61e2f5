import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defaultClientConditions, type Plugin } from "vite";
import { defineConfig } from "vitest/config";
import { findBrowser } from "../scripts/driver/find-browser.ts";

const chromium = findBrowser("chrome");

/** Answers an import of a built script with a path, as the build does it: here that of its source. */
const nameBuiltScripts: Plugin = {
  name: "sidelight-name-built-scripts",
  enforce: "pre",
  resolveId: (id) =>
    id.endsWith("?script&iife") ? `\0path:${id.replace(/^(?:\.\.\/)+/, "/src/").split("?")[0]}` : null,
  load: (id) => (id.startsWith("\0path:") ? `export default ${JSON.stringify(id.slice("\0path:".length))};` : null),
};

/** Unit tests that put a browser of their own in place of the extension API, which holds for all that is imported after. */
const WITH_FAKE_BROWSER = ["background", "browser", "editor/kept", "report"].map(
  (room) => `tests/unit/${room}/**/*.test.{ts,tsx}`,
);

const UNIT = {
  environment: "node",
  pool: "forks",
  // On two cores vitest itself would use one.
  maxWorkers: availableParallelism(),
  // Tens of thousands of made-up cases take a while on a machine that has more to do, and where it is counted what runs.
  testTimeout: 30_000,
  hookTimeout: 30_000,
} as const;

/** What is waited for comes at once on a machine that has nothing else to do, in milliseconds. */
const PATIENCE = 15_000;

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  // As the builds do, see vite.config.ts.
  resolve: { conditions: ["worker", ...defaultClientConditions] },
  test: {
    // Of the unit tests: `npx vitest run --config tests/vitest.config.ts --project 'unit*' --coverage`.
    coverage: {
      provider: "v8",
      include: ["src/**/*.{ts,tsx}"],
      exclude: ["src/bundled/**"],
      reporter: ["text-summary"],
      reportsDirectory: "test-results/coverage",
      // Where the hardest races are: no browser is needed to hold them.
      thresholds: { "src/background/**": { statements: 80 }, "src/mentions/**": { statements: 80 } },
    },
    projects: [
      {
        extends: true,
        plugins: [nameBuiltScripts],
        test: {
          name: "unit",
          ...UNIT,
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          exclude: WITH_FAKE_BROWSER,
          // What is imported once serves all: that takes less than half of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [nameBuiltScripts],
        test: { name: "unit-fake-browser", ...UNIT, include: WITH_FAKE_BROWSER },
      },
      {
        extends: true,
        // Found only while tests run, they would make vite load the page anew in the middle of one.
        optimizeDeps: {
          rolldownOptions: { transform: { jsx: { importSource: "preact" } } },
          include: [
            "preact",
            "preact/hooks",
            "preact/jsx-runtime",
            "preact/jsx-dev-runtime",
            "@floating-ui/dom",
            "axe-core",
            "fast-check",
            "fflate",
            "mdast-util-from-markdown",
            "punycode/",
            "valibot",
            "webextension-polyfill",
            "yaml",
          ],
        },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          testTimeout: 30_000,
          expect: { poll: { timeout: PATIENCE } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(chromium && { executablePath: chromium }),
                args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
              },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.e2e.ts"],
          globalSetup: "tests/e2e/pack-builds.ts",
          // Generous, because what is waited for takes longer while another browser has its specs run beside.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Browsers and their drivers miss a beat now and then. What passes only then is named at the end of the run: see to it.
          retry: 1,
          expect: { poll: { timeout: PATIENCE } },
          // Browsers share the machine: one spec at a time keeps their timing honest. `npm test` runs several; see `planEndToEnd`.
          fileParallelism: false,
          // One process for all of them, too, which keeps the browsers running from spec to spec.
          isolate: false,
        },
      },
    ],
  },
});
