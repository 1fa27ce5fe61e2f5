import type { ComponentChildren } from "preact";
import { type Attempt, useAttempt } from "./use-attempt.ts";

type AttemptedProps = { readonly children: (attempt: Attempt) => ComponentChildren };

/** A part of the page in which the browser may refuse what the reader asks for, and a line that says so, in sight however long the part is. */
export function Attempted({ children }: AttemptedProps) {
  const { attempt, failure } = useAttempt();
  return (
    <>
      {children(attempt)}
      <p class="error failure" role="alert">
        {failure}
      </p>
    </>
  );
}
