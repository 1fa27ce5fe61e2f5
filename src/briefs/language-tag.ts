/** A language tag of BCP 47, e.g. `uk` or `pt-BR`. */
export type LanguageTag = string;
