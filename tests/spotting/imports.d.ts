// What vite makes of imports in tests that run in a browser.

declare module "*?raw" {
  const text: string;
  export default text;
}

// biome-ignore lint/style/useConsistentTypeDefinitions: only an interface adds to one that is there.
interface ImportMeta {
  /** The texts of all files that a pattern names, by path. */
  readonly glob: (
    pattern: string,
    options: { query: "?raw"; import: "default"; eager: true },
  ) => Record<string, string>;
}
