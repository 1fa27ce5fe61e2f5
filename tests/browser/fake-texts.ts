import messages from "../../assets/_locales/en/messages.json";

/** Give tests of our own pages the English interface texts, which only the extension API has. */
export function provideTexts(): void {
  const getMessage = (key: string, values: readonly string[] = []): string => {
    if (key === "@@bidi_dir") return "ltr";
    const { message = "" } = (messages as Record<string, { message: string }>)[key] ?? {};
    return message.replace(/\$(\d)/g, (_, number: string) => values[Number(number) - 1] ?? "");
  };
  Object.assign(globalThis, { chrome: { i18n: { getMessage, getUILanguage: () => "en" } } });
}
