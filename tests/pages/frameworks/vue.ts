import { createSSRApp, h, ref } from "vue";
import { AFTER, BEFORE, STORY } from "./story.ts";

const App = {
  setup() {
    const news = ref(BEFORE);
    return () =>
      h("main", [
        h("p", STORY),
        h("p", { id: "news" }, news.value),
        h("button", { type: "button", onClick: () => (news.value = AFTER) }, "News"),
      ]);
  },
};

/** The page as a server sends it; written out, because Vue's own server part runs in Node only. */
export const html = `<main><p>${STORY}</p><p id="news">${BEFORE}</p><button type="button">News</button></main>`;

/** Bring it to life, as late as a slow network would. Vue warns on the console of what does not fit. */
export function hydrate(root: Element, tell: (problem: string) => void): void {
  const app = createSSRApp(App);
  app.config.warnHandler = (warning) => tell(warning);
  app.config.errorHandler = (error) => tell(String(error));
  app.mount(root);
}
