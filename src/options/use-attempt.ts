import { useState } from "preact/hooks";
import { text } from "../browser/interface-text.ts";

/**
 * Do what the reader asked for.
 *
 * @param name - What the reader pressed, as it stands there; empty for what shows by itself that it did not change, such as a switch.
 * @returns Whether it was done; where it was not, the page says why.
 */
export type Attempt = (name: string, work: () => void | Promise<void>) => Promise<boolean>;

/** Have it said when the browser refuses what the reader asks for, such as when its disk is full. */
export function useAttempt(): {
  readonly attempt: Attempt;
  /** Why what was asked for last failed, in words; null when it did not. */
  readonly failure: string | null;
} {
  const [failure, setFailure] = useState<string | null>(null);
  const attempt: Attempt = async (name, work) => {
    // Cleared first, the same words are read out again.
    setFailure(null);
    try {
      await work();
      return true;
    } catch (error) {
      setFailure(describeFailure(name, error));
      return false;
    }
  };
  return { attempt, failure };
}

/** Why something failed, for the reader. */
function describeFailure(name: string, error: unknown): string {
  if (error instanceof Error && error.name === "LibraryFullError") return text("optionsAddFull");
  const details = error instanceof Error ? error.message : String(error);
  return name === "" ? text("optionsAddFailed", details) : text("optionsAttemptFailed", name, details);
}
