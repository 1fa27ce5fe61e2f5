import { expect, it } from "vitest";
import { parseRows } from "../../../src/library/parse-rows.ts";

it.each<[string, string, readonly (readonly string[])[]]>([
  [
    "commas",
    "a,b\nc,d\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "semicolons, with commas in the texts",
    "a;b, c\nd;e, f, g",
    [
      ["a", "b, c"],
      ["d", "e, f, g"],
    ],
  ],
  [
    "tabs and CRLF",
    "a\tb\r\n\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  [
    "quotes around separators, line feeds and quotes",
    'a,"b, ""c""\nd"\ne,f',
    [
      ["a", 'b, "c"\nd'],
      ["e", "f"],
    ],
  ],
  ["a quote that nothing closes", 'a,"b\nc', [["a", "b\nc"]]],
  [
    "an empty last field",
    "a,\nb,",
    [
      ["a", ""],
      ["b", ""],
    ],
  ],
])("reads %s", (_, text, rows) => {
  expect(parseRows(text, null, true)).toEqual(rows);
});

it("takes quotes as letters where they are", () => {
  expect(parseRows('"a\t"b"\n', "\t", false)).toEqual([['"a', '"b"']]);
});
