import { fileURLToPath } from "node:url";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { findBrowser } from "../scripts/driver/find-browser.ts";

const chromium = findBrowser("chrome");

export default defineConfig({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    projects: [
      {
        extends: true,
        test: { name: "unit", environment: "node", include: ["tests/unit/**/*.test.{ts,tsx}"] },
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
            "minisearch",
            "punycode/",
            "valibot",
            "webextension-polyfill",
            "yaml",
          ],
        },
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.{ts,tsx}"],
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
          testTimeout: 30_000,
          hookTimeout: 60_000,
          // Browsers share the machine: one spec at a time keeps their timing honest.
          fileParallelism: false,
          // One process for all of them, too, which keeps the browsers running from spec to spec.
          isolate: false,
        },
      },
    ],
  },
});
