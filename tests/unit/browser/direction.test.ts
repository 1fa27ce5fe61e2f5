import { describe, expect, it } from "vitest";
import { directionOf } from "../../../src/browser/direction.ts";

describe("the direction of a language", () => {
  it.each("ar ar-EG arc arz ckb dv fa fa-IR he iw ks lrc mzn nqo pnb prs ps sd syr ug ur yi ji".split(" "))(
    "is from right to left for %s",
    (language) => {
      expect(directionOf(language)).toBe("rtl");
    },
  );

  it.each([
    ..."az-Arab ku-Arab pa-Arab ur-Aran uz-Arab yi-Hebr syr-Syrc dv-Thaa nqo-Nkoo ff-Adlm rhg-Rohg".split(" "),
    ..."AR he-il KU-arab-iq".split(" "),
  ])("is from right to left in the script that %s names", (language) => {
    expect(directionOf(language)).toBe("rtl");
  });

  it.each("pa-PK az-IR uz-AF kk-CN".split(" "))("is from right to left in the region of %s", (language) => {
    expect(directionOf(language)).toBe("rtl");
  });

  it.each([
    ..."en de fr es it ru tr uk ja zh-Hant az ku pa pa-IN uz kk ha ms ff hi".split(" "),
    ..."ur-Latn ar-Latn ks-Deva sd-Deva he-Latn".split(" "),
  ])("is from left to right for %s", (language) => {
    expect(directionOf(language)).toBe("ltr");
  });

  it.each(["", "x", "not a tag", "ar_EG"])("is from left to right for “%s”, which is no tag", (language) => {
    expect(directionOf(language)).toBe("ltr");
  });
});

it("is what the platform's own data say, for every language that they know", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const two = letters.flatMap((first) => letters.map((second) => first + second));
  const all = [...two, ...two.flatMap((tag) => letters.map((third) => tag + third))];
  type WithText = Intl.Locale & { readonly textInfo?: { readonly direction: string } };
  const different = all.filter((tag) => {
    const direction = (new Intl.Locale(tag) as WithText).textInfo?.direction;
    return direction === "rtl" && directionOf(tag) !== "rtl";
  });
  expect(different).toEqual([]);
  expect(all.filter((tag) => directionOf(tag) === "rtl").length).toBeGreaterThan(60);
});
