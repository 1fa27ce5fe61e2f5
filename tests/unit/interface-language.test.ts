import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it, vi } from "vitest";
import { countText, dayText, languageText, timeText } from "../../src/browser/interface-text.ts";

describe("the interface's language", () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    [
      "en",
      ["0 mentions explained on this page", "1 mention explained on this page", "2 mentions explained on this page"],
    ],
    ["uk", ["Пояснено 0 згадок", "Пояснено 1 згадку", "Пояснено 2 згадки", "Пояснено 5 згадок", "Пояснено 21 згадку"]],
    ["ru", ["Объяснено 0 упоминаний", "Объяснено 1 упоминание", "Объяснено 2 упоминания", "Объяснено 21 упоминание"]],
    ["tr", ["Bu sayfada 0 ifade açıklanıyor", "Bu sayfada 1 ifade açıklanıyor"]],
    ["de", ["0 Begriffe", "1 Begriff ", "2 Begriffe"]],
    ["fr", ["0 terme expliqué", "1 terme expliqué", "2 termes expliqués"]],
    ["es", ["0 términos explicados", "1 término explicado", "2 términos explicados"]],
    ["it", ["0 termini spiegati", "1 termine spiegato", "2 termini spiegati"]],
  ])("has the form of a number that it asks for: %s", (language, texts) => {
    speak(language);
    for (const expected of texts) {
      const number = Number(/\d+/.exec(expected)?.[0]);
      expect(countText("stateOn", number)).toContain(expected);
    }
  });

  it("groups the digits of large numbers as its readers do", () => {
    speak("de");
    expect(countText("stateOn", 12_345)).toContain("12.345 Begriffe");
    speak("fr");
    expect(countText("stateOn", 1_000_000)).toContain("1\u202f000\u202f000 de termes");
  });

  it.each([
    ["en", "2 June 2025", "Turkish", "14:30"],
    ["uk", "2 червня 2025 р.", "турецька", "14:30"],
    ["tr", "2 Haziran 2025", "Türkçe", "14:30"],
    ["de", "2. Juni 2025", "Türkisch", "14:30"],
    ["ru", "2 июня 2025 г.", "турецкий", "14:30"],
    ["fr", "2 juin 2025", "turc", "14:30"],
    ["es", "2 de junio de 2025", "turco", "14:30"],
    ["it", "2 giugno 2025", "turco", "14:30"],
  ])("writes days, languages and times as its readers do: %s", (language, day, turkish, time) => {
    speak(language);
    expect(dayText("2025-06-02")).toBe(day);
    expect(languageText("tr")).toBe(turkish);
    expect(timeText(new Date(2025, 5, 2, 14, 30).getTime())).toBe(time);
  });
});

/** Give `_locales` as a browser in this language would. */
function speak(language: string): void {
  const messages = JSON.parse(readFileSync(`assets/_locales/${language}/messages.json`, "utf8"));
  const getMessage = (key: string, values: readonly string[] = []): string =>
    (messages[key]?.message ?? "").replace(/\$(\d)/g, (_: string, place: string) => values[Number(place) - 1] ?? "");
  vi.stubGlobal("chrome", { i18n: { getMessage, getUILanguage: () => language } });
}
