/** Differs from page to page. */
const OWN = Math.random().toString(36).slice(2);

/**
 * The name in a card of one of our custom properties, which no page knows: what a page says of a name with `@property`, its type or
 * that it is not inherited, counts in shadow roots too.
 */
export function ownName<Name extends string>(name: `--${Name}`): `--${string}` {
  return `--${OWN}-${name.slice(2)}`;
}

/** A style sheet with such names. */
export function withOwnNames(css: string): string {
  return css.replace(/--(?=\w)/g, `--${OWN}-`);
}

/** How high the card may be. */
export const ROOM = ownName("--room");

/** How high its text is, as chosen by the reader. */
export const BODY_SIZE = ownName("--body-size");
