import { administratorText } from "../browser/interface-text.ts";
import type { LockableOption, Policy } from "../settings/policy.ts";
import { LockIcon } from "../ui/icons.tsx";

/** Who holds an option, as the reader is told; null when the reader may choose. */
export function whoLocks(policy: Policy, option: LockableOption): string | null {
  return option in policy.locked ? administratorText(policy) : null;
}

/** Says beside a control why it cannot be used. */
export function LockNote({ id, children }: { readonly id?: string; readonly children: string }) {
  return (
    <p id={id} class="small soft lock">
      <LockIcon />
      {children}
    </p>
  );
}
