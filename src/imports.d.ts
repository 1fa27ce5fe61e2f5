// Imports that the bundler answers with the path of a built file.

declare module "*?script&iife" {
  const path: string;
  export default path;
}

declare module "*?url&no-inline" {
  const path: string;
  export default path;
}

declare module "*.css?inline" {
  const css: string;
  export default css;
}

declare module "*.css" {}
