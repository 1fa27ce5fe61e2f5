/**
 * How much is asked of a brief's files.
 *
 * `strict`: of those that come with Sidelight, every part must be there and every id be given. `reader`: of those that readers make
 * or get, any part of the words may be missing, ids are made where there are none, and markup is read as the text it marks.
 */
export type Strictness = "strict" | "reader";
