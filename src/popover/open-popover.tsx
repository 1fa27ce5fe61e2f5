import { render } from "preact";
import { type CardKey, onCardKey } from "../frame/card-key.ts";
import { holdKey } from "../frame/frame-session.ts";
import type { OpenPopover, PopoverHost, PopoverView } from "../frame/popover-port.ts";
import { afterFrame } from "../page/after-frame.ts";
import { findTopmostParent } from "../page/geometry/topmost-parent.ts";
import { nextTask } from "../page/next-task.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import { PARTS } from "./CardContent.tsx";
import { CardView } from "./CardView.tsx";
import { createCardElements } from "./card-elements.ts";
import { SHEET_STYLE } from "./guard/host-style.ts";
import { leavesByTab } from "./guard/leave-by-tab.ts";
import { type WhenSeen, watchVisibility } from "./guard/really-visible.ts";
import { press } from "./guard/refuse-synthetic.ts";
import { rememberFocus } from "./guard/remember-focus.ts";
import { setImportant } from "./guard/set-important.ts";
import { chooseHostWindow } from "./place/choose-host-window.ts";
import { createBodyFit, type InSight } from "./place/fit-body.ts";
import { followMention } from "./place/follow-mention.ts";
import { createPinnedPlace } from "./place/pinned-place.ts";
import { isLow, placeSheet } from "./place/place-sheet.ts";

/** A window that draws does so within this time, in milliseconds. */
const LONGEST_FRAME = 200;

/**
 * Put a card on the page: one element, in the top layer, its content in a closed shadow root.
 *
 * It is drawn a part at a time, between which the page has its turn, and put on the page when all of it is there.
 *
 * @param isWanted - Whether the reader still wants it.
 * @returns null when they did not before it was on the page.
 */
export async function openPopover(
  view: PopoverView,
  host: PopoverHost,
  isWanted: () => boolean,
): Promise<OpenPopover | null> {
  const home = chooseHostWindow(host.place() ?? document);
  const form = isLow(home.window) ? "sheet" : view.form;
  const { element, root, frame, tip, secret } = createCardElements(view, form, home.window, host);
  const ending = new AbortController();
  const follow = { now: (_stays: boolean): void => {} };
  const place = createPinnedPlace(
    element,
    () => frame.querySelector<HTMLElement>(".body"),
    host.isPinned,
    // A sheet is fitted anew wherever it is put back.
    { hold: () => fit.hold() && form === "beside", release: () => fit.release() },
    (box) => {
      host.onPin(box);
      draw();
      if (!box) follow.now(false);
    },
  );
  let decideWhenSeen: WhenSeen = () => {};
  // Another card in the same place: the keys work on from its beginning, which tells its name to who listens. The element keeps the
  // name of the first: where a reader goes in a card is none of the page's business.
  const onGo = (): void => {
    frame.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });
    frame.querySelector(".body")?.scrollTo({ top: 0 });
    fit.renew();
    // Not within this drawing: it may have the card drawn again.
    queueMicrotask(() => follow.now(true));
  };
  // After the drawing that this waits for. A card beside its mention is followed in every frame, and placed anew when its height changes.
  const onMore = (): void => (form === "sheet" ? queueMicrotask(() => follow.now(true)) : undefined);
  let inSight: InSight | null = null;
  const fit = createBodyFit(
    frame,
    (now) => {
      inSight = now;
      draw();
    },
    ending.signal,
  );
  let parts = 0;
  const draw = (): void => {
    frame.classList.toggle("pinned", host.isPinned());
    render(
      <InterfaceContext.Provider value={host}>
        <CardView
          view={view}
          host={host}
          parts={parts}
          place={place}
          pinned={host.isPinned()}
          inSight={inSight}
          whenSeen={(decide) => decideWhenSeen(decide)}
          onMore={onMore}
          onGo={onGo}
          onGoOn={fit.goOn}
        />
      </InterfaceContext.Provider>,
      frame,
    );
  };
  const end = (): void => {
    ending.abort();
    render(null, frame);
    element.remove();
  };
  /** The page has its turn; after that, whether the reader no longer wants the card, which is gone then. */
  const isLeftAfter = async (turn: Promise<unknown>): Promise<boolean> => {
    await turn;
    const isLeft = !isWanted();
    if (isLeft) end();
    return isLeft;
  };
  while (parts < PARTS) {
    if (await isLeftAfter(nextTask("user-blocking"))) return null;
    parts += 1;
    draw();
  }
  if (await isLeftAfter(nextTask("user-blocking"))) return null;
  if (form === "beside") frame.append(tip);
  const restoreFocus = rememberFocus(home.window, element, ending.signal);
  findTopmostParent(home.place).append(element);
  // Empty: to show it with all that it holds would have the browser style all of that within our task.
  element.showPopover();
  root.append(frame);
  if (await isLeftAfter(afterFrame(home.window, "user-blocking", LONGEST_FRAME))) return null;
  if (form === "sheet") setImportant(element, { bottom: SHEET_STYLE.bottom });
  if (view.pinned) place.putBack(view.pinned);
  if (form === "beside") {
    const following = followMention({ host: element, frame, tip, fit }, home.window, host, ending.signal);
    if (await isLeftAfter(following)) return null;
    follow.now = await following;
  } else follow.now = placeSheet(element, fit, home.window, host);
  setImportant(element, { opacity: "1" });
  frame.classList.remove("aside");
  // Not sooner: how long the page takes for its turns is not time in which the reader sees the card.
  decideWhenSeen = watchVisibility(element, home.window, ending.signal);
  home.window.addEventListener("resize", place.keepInSight, { signal: ending.signal });
  if (view.takeFocus) frame.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });

  /** Use a key that goes down in the card; false to leave it to what the browser does with it. */
  const useKey = (pressed: CardKey): boolean => {
    const focused = root.activeElement as HTMLElement | null;
    if (pressed.key === "Escape") {
      host.onEscape();
      return true;
    }
    if (focused?.matches(".handle") && place.onKey(pressed)) return true;
    if (focused?.matches(".term") && (pressed.key === "Enter" || pressed.key === " ")) {
      press(focused);
      return true;
    }
    if (host.isPinned() || !leavesByTab(pressed, root)) return false;
    host.onClose();
    return true;
  };
  onCardKey(root, (pressed) => {
    // In the page around a frame: it may come up in the frame, which gets the focus back.
    holdKey(pressed.code);
    return useKey(pressed);
  });

  return {
    element,
    secret,
    close() {
      const hadFocus = element.matches(":focus-within");
      end();
      if (hadFocus) restoreFocus();
    },
  };
}
