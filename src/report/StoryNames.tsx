import { text } from "../browser/interface-text.ts";
import { anchorOfStory, type FoundStory } from "./found-stories.ts";

/** What a page is about, where that is more than one story: none is to be missed below the first. */
export function StoryNames({ stories }: { readonly stories: readonly FoundStory[] }) {
  if (stories.length < 2) return null;
  return (
    <nav class="story-names" aria-labelledby="story-names">
      <p id="story-names">{text("popupStories")}</p>
      <ul>
        {stories.map(({ brief: { id, title, language } }) => (
          <li key={id}>
            <a href={`#${anchorOfStory(id)}`} lang={language} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
