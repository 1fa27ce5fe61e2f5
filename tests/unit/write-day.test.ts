import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { writeDay, writeDayIn } from "../../src/ui/interface-text.ts";

it.each(readdirSync("assets/_locales"))("writes every month in words of its own as a browser does in %s", (locale) => {
  const messages = JSON.parse(readFileSync(`assets/_locales/${locale}/messages.json`, "utf8"));
  const asked: string[] = [];
  const textOf = (key: string, [day = "", year = ""]: readonly string[] = []): string => {
    asked.push(key);
    return messages[key]?.message.replace("$1", day).replace("$2", year) ?? key;
  };
  const language = messages.interfaceLanguage.message;
  const days = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")}-0${(at % 9) + 1}`);
  const written = days.map((day) => writeDay(day, { textOf, language }));
  // Which of the spaces that do not break is used, changes from one version of Unicode's data to the next.
  const withSpaces = (text: string): string => text.replace(/\s/g, " ");
  expect(written.map(withSpaces)).toEqual(days.map((day) => withSpaces(writeDayIn(day, language))));
  expect(asked).toHaveLength(12);
});

it("leaves to the browser what there are no words for", () => {
  const english = { textOf: (key: string) => key, language: "en-GB" };
  expect(["2025-06-03", "2025-06"].map((day) => writeDay(day, english))).toEqual(["3 June 2025", "June 2025"]);
});
