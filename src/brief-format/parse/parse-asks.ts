import type { AuthorAsk } from "../../briefs/brief.ts";
import { readFields, readLines, readList, readText, requireText } from "./read-field.ts";
import { addMistake, type Field } from "./yaml-field.ts";

/** Read the field `words`: groups of words that readers take for one another, one group a line, divided by commas. */
export function parseLikeWords(field: Field): readonly (readonly string[])[] {
  return readLines(field).map((line) => {
    const words = readText(line)
      .split(",")
      .map((word) => word.trim());
    if (words.length < 2 || words.includes("")) addMistake(line, "two words or more, divided by commas");
    return words;
  });
}

/** Read the field `asks`: a list of sentences, each with the questions it answers, one a line. */
export function parseAsks(field: Field): readonly AuthorAsk[] {
  return readList(field).map((owner) => {
    const { at, says, ask } = readFields(owner, ["at", "says", "ask"]);
    if (!ask) addMistake(owner, "ask: the questions that the sentence answers, one a line");
    const lines = ask ? readLines(ask) : [];
    if (ask && lines.length === 0) addMistake(ask, "at least one question");
    return {
      at: requireText(owner, at, "at: the id of a key point, section, question or entity; or lead, or summary"),
      ...(says && { says: requireText(owner, says, "says: words of the sentence that answers") }),
      questions: lines.map(readText),
    };
  });
}
