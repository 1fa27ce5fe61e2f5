import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

// GitHub leaves a form with a mistake out of the list of forms, and tells nobody.

const FOLDER = ".github/ISSUE_TEMPLATE";

// https://docs.github.com/communities/using-templates-to-encourage-useful-issues-and-pull-requests/syntax-for-issue-forms
const FORM_KEYS = ["name", "description", "body", "assignees", "labels", "title", "type", "projects"];
const FIELD_KEYS = ["type", "id", "attributes", "validations"];

/** What a field of each type may say of itself. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  markdown: ["value"],
  input: ["label", "description", "placeholder", "value"],
  textarea: ["label", "description", "placeholder", "value", "render"],
  dropdown: ["label", "description", "multiple", "options", "default"],
  checkboxes: ["label", "description", "options"],
};

type Field = {
  readonly type: string;
  readonly id?: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly validations?: Readonly<Record<string, unknown>>;
};
type Form = { readonly name: unknown; readonly description: unknown; readonly body: readonly Field[] };

const forms = readdirSync(FOLDER).filter((file) => file.endsWith(".yml") && file !== "config.yml");

describe("the forms for issues", () => {
  it("are there", () => {
    expect(forms.length).toBeGreaterThan(0);
  });

  it.each(forms)("ask in %s with nothing but what GitHub knows", (file) => {
    const form = parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as Form;
    expect(FORM_KEYS).toEqual(expect.arrayContaining(Object.keys(form)));
    expect([typeof form.name, typeof form.description]).toEqual(["string", "string"]);
    expect(form.body.length).toBeGreaterThan(0);
    for (const field of form.body) {
      expect(FIELD_KEYS).toEqual(expect.arrayContaining(Object.keys(field)));
      expect(ATTRIBUTES[field.type] ?? []).toEqual(expect.arrayContaining(Object.keys(field.attributes)));
      for (const key of ["label", "description", "placeholder", "value"])
        expect(["string", "undefined"]).toContain(typeof field.attributes[key]);
      if (field.type !== "markdown") expect(field.attributes.label).toBeTruthy();
      expect(["required"]).toEqual(expect.arrayContaining(Object.keys(field.validations ?? {})));
      expect(["boolean", "undefined"]).toContain(typeof field.validations?.required);
    }
  });

  it.each(forms)("tell the fields of %s apart", (file) => {
    const { body } = parse(readFileSync(`${FOLDER}/${file}`, "utf8")) as Form;
    for (const names of [body.map(({ id }) => id), body.map(({ attributes }) => attributes.label)]) {
      const given = names.filter((name) => name !== undefined);
      expect(given).toEqual([...new Set(given)]);
    }
  });
});
