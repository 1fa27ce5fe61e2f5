import type { Entity } from "../briefs/brief.ts";

/** An entity's name, its name in its own script, and who or what it is here. */
export function EntityHeading({ name, native, role }: EntityHeadingProps) {
  return (
    <header>
      <h2 class="name">{name}</h2>
      {native && (
        <p class="native" lang={native.language} dir="auto">
          {native.text}
        </p>
      )}
      <p class="role">
        <bdi>{role}</bdi>
      </p>
    </header>
  );
}

export type EntityHeadingProps = {
  readonly name: string;
  readonly native?: Entity["native"];
  readonly role: string;
};
