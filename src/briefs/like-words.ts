import { toStems } from "./stems.ts";

/**
 * Words that news and its readers take for one another, the one to reduce the others to first. General English of reports on
 * talks, wars and politics: whatever only one brief would need is a name of its entities.
 */
const ALIKE = [
  "ceasefire truce armistice",
  "war conflict fighting hostilities",
  "talks negotiations negotiate negotiating meeting met meet summit round",
  "agree agreement agreed deal accord settlement pact",
  "exchange swap swapped trade",
  "free freed release released",
  "prisoner captive detainee pow",
  "injured wounded hurt",
  "sick ill",
  "child children kid kids minors",
  "deported abducted kidnapped",
  "home return returned reunite reunited",
  "led lead leads leader head headed chief boss",
  "delegation team envoys negotiators",
  "reject rejected refuse refused turned decline",
  "aid relief help assistance",
  "weapon weapons arms",
  "ally allies partners backers",
  "danger dangerous risk risks threat threaten",
  "spread escalate widen",
  "reward concession concessions prize",
  "attack attacks aggression invasion invade",
  "stop halt",
  "fail failed failure collapse collapsed",
  "distrust mistrust trust",
  "west western",
  "europe european europeans",
  "russia russian moscow",
  "ukraine ukrainian kyiv kiev",
  "join membership member members",
  "next future ahead soon",
  "economy economic economies",
] as const;

const USUAL = new Map(
  ALIKE.flatMap((words) => {
    const [first = "", ...others] = toStems(words);
    return others.map((stem) => [stem, first] as const);
  }),
);

/** The stem (see `toStems`) of the word that stands for those like it; the same stem when there are none. */
export function toUsualStem(stem: string): string {
  return USUAL.get(stem) ?? stem;
}
