import { forwardKeys, listenToKeys } from "../../frame/early-keys.ts";
import { dismissHere } from "../../frame/frame-session.ts";
import { createPaint } from "../../page/paint/highlights.ts";
import { explainMentions } from "../card/explain.ts";
import { createKeyGuard } from "../input/key-guard.ts";
import { findQuiet } from "./find-quiet.ts";
import { createMarker } from "./mark-mentions.ts";
import { offerMarks } from "./marks-port.ts";
import { createMentionAt } from "./mention-at.ts";

// Run by the background in frames where something was found. Many in which a story opens name nothing of it in the end.

offerMarks((host, session) => {
  const { signal } = session.lifetime;
  const dismissElsewhere = session.dismiss;
  const marker = createMarker(createPaint(signal), host.shadowRoots, host.describe);
  const explainer = explainMentions({ ...marker, at: createMentionAt(marker) }, host, signal);
  forwardKeys(createKeyGuard(dismissHere));
  session.dismiss = () => explainer.dismiss() || dismissElsewhere();
  const update = (): void => {
    // Again: a page that is written anew by a script loses what listened to it before.
    listenToKeys();
    explainer.update();
  };
  listenToKeys();
  return { marker, findQuiet, explainer: { ...explainer, update } };
});
