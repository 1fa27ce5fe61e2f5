import { text } from "../browser/interface-text.ts";

type LookFailedProps = { readonly error: Error; readonly onRetry: () => void };

/** That nothing could be found out about a page, why, and a way to try again. */
export function LookFailed({ error, onRetry }: LookFailedProps) {
  return (
    <section class="site-state" role="alert">
      <p class="state-line">{text("stateFailed")}</p>
      <p class="small soft">{error.message}</p>
      <button type="button" onClick={onRetry}>
        {text("popupRetry")}
      </button>
    </section>
  );
}
