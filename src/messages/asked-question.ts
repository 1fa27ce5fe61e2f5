import * as v from "valibot";
import { CARD_REQUEST, LANGUAGE } from "./card-request-schema.ts";
import { ID, PIN } from "./pin-schema.ts";
import type { BackgroundQuestions } from "./questions.ts";

type Arguments = {
  readonly [Q in keyof BackgroundQuestions]: v.GenericSchema<unknown, Parameters<BackgroundQuestions[Q]>>;
};

const GROUPS = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1));
const EVIDENCE = v.array(v.object({ story: ID, groups: GROUPS }));
/** Frames tell of a part of them at a time. */
const PIECES = v.pipe(v.string(), v.maxLength(500_000));
const NOTHING = v.strictTuple([]);

const MARK_LOOK = v.object({
  style: v.picklist(["dotted", "dashed", "wavy", "background"]),
  colour: v.picklist(["auto", "amber", "blue", "green", "violet"]),
  faint: v.exactOptional(v.literal(true)),
});

/** What the background takes as arguments, question by question. */
const ARGUMENTS: Arguments = {
  injectFinder: NOTHING,
  findStories: v.strictTuple([PIECES, PIECES, v.boolean()]),
  openStories: v.strictTuple([v.pipe(v.array(ID), v.maxLength(100)), v.boolean()]),
  setMarkStyles: v.strictTuple([v.nullable(MARK_LOOK), v.nullable(MARK_LOOK)]),
  injectMarks: NOTHING,
  injectPopover: NOTHING,
  getCard: v.strictTuple([CARD_REQUEST]),
  acquireCardLock: v.strictTuple([v.picklist(["hover", "key", "click", "touch", "pin"])]),
  reportCard: v.strictTuple([v.nullable(v.pipe(v.string(), v.maxLength(50)))]),
  closeCard: NOTHING,
  shareEvidence: v.strictTuple([EVIDENCE]),
  getOuterEvidence: NOTHING,
  openBrief: v.strictTuple([ID, v.nullable(ID), LANGUAGE]),
  openPanel: NOTHING,
  muteEntity: v.strictTuple([ID, ID]),
  recordCard: v.strictTuple([ID, ID, LANGUAGE]),
  saveCard: v.strictTuple([ID, ID, LANGUAGE, v.boolean()]),
  isCardSaved: v.strictTuple([ID, ID]),
  switchSiteOff: v.strictTuple([v.pipe(v.string(), v.maxLength(300))]),
  keepPin: v.strictTuple([v.string(), v.nullable(PIN)]),
  getPin: v.strictTuple([v.string()]),
  reportMentions: v.strictTuple([v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
};

/** A question the background was asked, with arguments that fit it. */
export type BackgroundQuestion = {
  [Q in keyof BackgroundQuestions]: { readonly question: Q; readonly args: Parameters<BackgroundQuestions[Q]> };
}[keyof BackgroundQuestions];

const MESSAGE = v.object({ question: v.string(), args: v.array(v.unknown()) });

/** A message that the background does not understand. */
export class MessageError extends Error {
  override readonly name = "MessageError";
}

/**
 * Read a message that came to the background.
 *
 * @throws MessageError that names the question and the place of what does not fit.
 */
export function parseBackgroundQuestion(message: unknown): BackgroundQuestion {
  const asked = v.safeParse(MESSAGE, message);
  if (!asked.success) throw new MessageError("A message must have a question and its arguments.");
  const { question, args } = asked.output;
  if (!Object.hasOwn(ARGUMENTS, question)) throw new MessageError(`There is no question "${question.slice(0, 80)}".`);
  const fitting = v.safeParse(ARGUMENTS[question as keyof Arguments], args);
  if (fitting.success) return { question, args: fitting.output } as BackgroundQuestion;
  const [issue] = fitting.issues;
  throw new MessageError(`${question}: argument ${v.getDotPath(issue) ?? "list"}: ${issue.message}`);
}
