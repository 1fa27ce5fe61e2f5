import messages from "../../assets/_locales/en/messages.json";

type Text = {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
};

/** How a pseudo-locale writes: everything longer and with accents, so that what does not fit or is not translated shows. */
export function lengthen(message: string): string {
  return message.replace(/(?<!\$)\b\p{L}+/gu, (word) => `${word}${word.slice(-Math.ceil(word.length / 2))}é`);
}

/**
 * Give tests of our own pages the English interface texts, which only the extension API has.
 *
 * @param write - Changes each text on the way, e.g. `lengthen`.
 */
export function provideTexts(write = (message: string): string => message): void {
  const getMessage = (key: string, values: readonly string[] = []): string => {
    const { message: raw = "", placeholders = {} } = (messages as Record<string, Text>)[key] ?? {};
    const message = raw.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? "");
    const written = key === "interfaceLanguage" ? message : write(message);
    return written.replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? "");
  };
  Object.assign(globalThis, { chrome: { i18n: { getMessage, getUILanguage: () => "en" } } });
}
