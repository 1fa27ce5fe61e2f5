import { useId } from "preact/hooks";
import type { EntityKind } from "../../briefs/brief.ts";
import { text } from "../../browser/interface-text.ts";

const KINDS: Readonly<Record<EntityKind, () => string>> = {
  person: () => text("editorPerson"),
  organisation: () => text("editorOrganisation"),
  place: () => text("editorPlace"),
  event: () => text("editorEvent"),
  agreement: () => text("editorAgreement"),
  subject: () => text("editorSubject"),
};

/** A kind of entity in words. */
export function kindText(kind: EntityKind): string {
  return KINDS[kind]();
}

type KindFieldProps = { readonly kind: EntityKind; readonly onChange: (kind: EntityKind) => void };

/** What kind of thing an entity is. */
export function KindField({ kind, onChange }: KindFieldProps) {
  const id = useId();
  return (
    <p class="field">
      <label for={id}>{text("editorKind")}</label>
      <select id={id} value={kind} onChange={({ currentTarget }) => onChange(currentTarget.value as EntityKind)}>
        {(Object.keys(KINDS) as EntityKind[]).map((one) => (
          <option key={one} value={one}>
            {kindText(one)}
          </option>
        ))}
      </select>
    </p>
  );
}
