import { useId } from "preact/hooks";

type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The language of what is written, for spelling and direction; absent for patterns and addresses. */
  readonly language?: string;
  /** A text of one line, a day, or a text of several. */
  readonly kind?: "line" | "day" | "text";
  /** Whether the form is not sent without it. */
  readonly required?: boolean;
  /** The id of what says more about it. */
  readonly describedBy?: string;
};

/** A text of the explainer, to be edited. */
export function Field({ label, value, onChange, language, kind = "line", required, describedBy }: FieldProps) {
  const id = useId();
  const shared = {
    id,
    value,
    dir: "auto" as const,
    ...(language && { lang: language }),
    ...(required && { required }),
    ...(describedBy && { "aria-describedby": describedBy }),
  };
  return (
    <p class="field">
      <label for={id}>{label}</label>
      {kind === "text" ? (
        <textarea {...shared} rows={rowsOf(value)} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : kind === "day" ? (
        <input {...shared} type="date" onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <input {...shared} type="text" onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
    </p>
  );
}

/** As many lines as the text takes, so that little scrolls; commonly about 60 letters stand in one. */
function rowsOf(value: string): number {
  const lines = value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 60)), 0);
  return Math.min(12, Math.max(2, lines));
}
