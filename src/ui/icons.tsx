import type { ComponentChildren } from "preact";

/** Icons drawn with lines of the text's colour; none says anything by itself, so each control that has one is named. */
function Icon({ children }: { readonly children: ComponentChildren }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

export const CloseIcon = () => (
  <Icon>
    <path d="M4 4l8 8M12 4l-8 8" />
  </Icon>
);

export const LockIcon = () => (
  <Icon>
    <path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />
  </Icon>
);

export const PinIcon = () => (
  <Icon>
    <path d="M6 2h4l-.5 4.2L12 9H4l2.5-2.8zM8 9v5" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
    <path d="M10.5 3.5v-.2c0-.7-.5-1.3-1.3-1.3H3.8C3 2 2.5 2.6 2.5 3.3v5.4c0 .8.6 1.3 1.3 1.3H4" />
  </Icon>
);

export const TickIcon = () => (
  <Icon>
    <path d="M3 8.5l3.5 3.5L13 4.5" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" stroke-width="2.2" />
  </Icon>
);

export const BackIcon = () => (
  <Icon>
    <path class="directed" d="M10 3L5 8l5 5" />
  </Icon>
);
