import type { ComponentChildren } from "preact";
import type { Entity } from "../briefs/brief.ts";

/** An entity's name, beside it that in its own script, and below who or what it is here. */
export function EntityHeading({ name, native, role, children }: EntityHeadingProps) {
  return (
    <header>
      <div class="name">
        <h2>{name}</h2>
        {native && (
          <span class="native" lang={native.language} dir="auto">
            {native.text}
          </span>
        )}
      </div>
      {children}
      {role !== "" && (
        <p class="role">
          <bdi>{role}</bdi>
        </p>
      )}
    </header>
  );
}

export type EntityHeadingProps = {
  readonly name: string;
  readonly native?: Entity["native"];
  readonly role: string;
  /** What is to be told before the role. */
  readonly children?: ComponentChildren;
};
