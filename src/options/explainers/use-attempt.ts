import { useState } from "preact/hooks";
import { text } from "../../browser/interface-text.ts";

/**
 * Do what the reader asked for.
 *
 * @param name - What the reader pressed, as it stands there; empty for a switch, which shows by itself that it did not change.
 */
export type Attempt = (name: string, work: () => void | Promise<void>) => Promise<void>;

/** Whoever does what may fail, and shows why. */
export type AttemptProps = {
  readonly attempt: Attempt;
  /** Why what was asked for last failed, in words; null when it did not. */
  readonly failure: string | null;
};

/** Have it said when the browser refuses what the reader asks for, such as when its disk is full. */
export function useAttempt(): AttemptProps {
  const [failure, setFailure] = useState<string | null>(null);
  const attempt: Attempt = async (name, work) => {
    // Cleared first, the same words are read out again.
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(describeFailure(name, error));
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
