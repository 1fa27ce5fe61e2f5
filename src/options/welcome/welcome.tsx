import { render } from "preact";
import { listBriefs } from "../../briefs/brief-shelf.ts";
import { listCommands, openKeySettings } from "../../browser/commands.ts";
import { readerLanguage, text } from "../../browser/interface-text.ts";
import { applyAppearance } from "../../browser/page-look.ts";
import { changeSettings, loadSettings, onSettingsChanged } from "../../browser/storage/settings-store.ts";
import { bundledBriefs } from "../../bundled/bundled-briefs.ts";
import { spotHere } from "../../frame/spot-here.ts";
import { WelcomePage } from "./WelcomePage.tsx";

const root = document.getElementById("welcome") as HTMLElement;
const briefs = listBriefs(bundledBriefs, [readerLanguage()]);

async function draw(): Promise<void> {
  const [{ settings, policy }, commands] = await Promise.all([loadSettings(), listCommands()]);
  applyAppearance(settings);
  document.title = `${text("extensionName")}: ${text("welcomeTitle")}`;
  render(
    <WelcomePage
      settings={settings}
      policy={policy}
      onChange={(change) => changeSettings(change).then(draw)}
      briefs={briefs}
      commands={commands}
      onChangeKeys={openKeySettings}
      spot={spotHere}
    />,
    root,
  );
}

onSettingsChanged(() => void draw());
// Keys are changed on a page of the browser: whoever comes back sees what they are now.
addEventListener("focus", () => void draw());
void draw();
