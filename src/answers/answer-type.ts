/** What a question asks for, as far as its first words tell. */
export type AnswerType =
  | "age"
  | "duration"
  | "count"
  | "clock"
  | "date"
  | "money"
  | "place"
  | "person"
  | "reason"
  | "whether";
