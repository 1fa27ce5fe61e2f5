import type { Source } from "../briefs/brief.ts";
import type { EntityTexts } from "../briefs/brief-texts.ts";
import { anchorOf } from "../browser/extension-paths.ts";
import { text } from "../browser/interface-text.ts";
import { Cites } from "../ui/Cites.tsx";

type PeopleAndTermsProps = {
  readonly entities: readonly EntityTexts[];
  readonly language: string;
  /** Of the whole brief. */
  readonly sources: readonly Source[];
};

/** Whom and what a brief names, and what each is in its story. */
export function PeopleAndTerms({ entities, language, sources }: PeopleAndTermsProps) {
  return (
    <section aria-labelledby="brief-people">
      <h2 id="brief-people" tabIndex={-1}>
        {text("readerPeople")}
      </h2>
      <dl lang={language} dir="auto">
        {entities.map(({ id, name, native, role, cites }) => (
          <div key={id} id={anchorOf("entity", id)} tabIndex={-1}>
            <dt>
              {name}
              {native && (
                <span class="native" lang={native.language} dir="auto">
                  {" "}
                  {native.text}
                </span>
              )}
            </dt>
            <dd>
              {role}
              <Cites cites={cites} sources={sources} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
