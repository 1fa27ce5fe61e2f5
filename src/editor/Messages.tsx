import type { Mistake } from "../brief-format/brief-error.ts";
import { countText, text } from "../browser/interface-text.ts";

type MessagesProps = {
  readonly mistakes: readonly Mistake[];
  readonly warnings: readonly Mistake[];
  /** Goes to a line of the Markdown. */
  readonly onLine: (line: number) => void;
};

/** As many are shown of each kind: nobody reads more at once. */
const MOST = 50;

/** What the checker says: what keeps the explainer from being kept, and what is risky about it. */
export function Messages({ mistakes, warnings, onLine }: MessagesProps) {
  return (
    <div class="messages">
      <div role="alert">
        {mistakes.length > 0 && (
          <>
            <p class="error">{text("editorProblems")}</p>
            <MessageList messages={mistakes} onLine={onLine} />
          </>
        )}
      </div>
      {warnings.length > 0 && (
        <details class="folded">
          <summary>{countText("editorWarnings", warnings.length)}</summary>
          <MessageList messages={warnings} onLine={onLine} />
        </details>
      )}
    </div>
  );
}

function MessageList({ messages, onLine }: { readonly messages: readonly Mistake[] } & Pick<MessagesProps, "onLine">) {
  return (
    <ul>
      {messages.slice(0, MOST).map(({ place, field, expected }) => (
        <li key={`${place.line} ${field} ${expected}`}>
          <button type="button" class="plain" onClick={() => onLine(place.line)}>
            {text("editorLine", place.line)}
          </button>{" "}
          <code>{field}</code>: {text("editorExpected", expected)}
        </li>
      ))}
    </ul>
  );
}
