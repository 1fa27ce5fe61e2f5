import type { Card } from "../../../src/briefs/card.ts";
import { textByName } from "../../../src/browser/interface-text.ts";
import type { OpenPopover, PopoverHost, PopoverView } from "../../../src/frame/popover-port.ts";
import { openPopover } from "../../../src/popover/open-popover.tsx";

/** A card on the page of the test, which can be looked into. */
export type OpenCard = OpenPopover & { readonly root: ShadowRoot };

/**
 * Open a card as it is shipped, beside a line in the window, and wait until it has been placed and rests.
 *
 * @param line - Where the mention is.
 * @param own - What of the host is not as usual; `language` is the interface's.
 */
export async function openCard(
  card: Card,
  line: DOMRect,
  own: Partial<PopoverHost> = {},
  view: Partial<PopoverView> = {},
): Promise<OpenCard> {
  let pinned = false;
  const host: PopoverHost = {
    lines: () => [line],
    runsVertically: () => false,
    place: () => document.body,
    textOf: textByName,
    language: "en-GB",
    onClose: () => {},
    onEscape: () => {},
    onHold: () => {},
    isPinned: () => pinned,
    onPin: (box) => {
      pinned = box !== null;
    },
    onBackToSentence: () => {},
    linksIn: () => [],
    cardOf: () => Promise.resolve(null),
    onOpenBrief: () => {},
    onHide: () => {},
    isSaved: () => Promise.resolve(null),
    onSave: () => {},
    onMute: () => {},
    onOpenPanel: null,
    onSiteOff: () => {},
    ...own,
  };
  const opened = await openToLookInto(() =>
    openPopover(
      {
        card,
        reason: "",
        site: "news.example",
        form: "beside",
        look: { scheme: "light", textSize: 100 },
        pinned: null,
        takeFocus: false,
        ...view,
      },
      host,
      () => true,
    ),
  );
  await rest(opened.root);
  return opened;
}

/** Wait until what is done in the next frames has been done, and end what moves. */
export async function rest(root: ShadowRoot): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  for (const animation of root.getAnimations()) animation.finish();
}

/** Cards are closed to pages, and to tests with them. */
async function openToLookInto(open: () => Promise<OpenPopover | null>): Promise<OpenCard> {
  const { attachShadow } = Element.prototype;
  const roots: ShadowRoot[] = [];
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, { ...init, mode: "open" });
    roots.push(root);
    return root;
  };
  try {
    const opened = await open();
    const [root] = roots;
    if (!opened || !root) throw new Error("No card was opened");
    return { ...opened, root };
  } finally {
    Element.prototype.attachShadow = attachShadow;
  }
}
