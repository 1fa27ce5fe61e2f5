type Navigator = { readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] } };

/**
 * Whether the highlights of an element take after those of the element it stands in, as the draft has it.
 *
 * Chromium does, and what is made of it; Firefox 153 does not. Nothing that can be asked without a document tells.
 * https://drafts.csswg.org/css-pseudo-4/#highlight-cascade
 */
export function inheritsHighlights(): boolean {
  const { navigator } = globalThis as { readonly navigator?: Navigator };
  return navigator?.userAgentData?.brands.some(({ brand }) => brand === "Chromium") ?? false;
}
