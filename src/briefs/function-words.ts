import { toStems } from "./stems.ts";

/** English words that questions are made with, and that say nothing of what they are about. */
const WORDS =
  "a an the and or but if of in on at by for from to with about into over than then as so not no nor only also just very " +
  "is are was were be been being am do does did done doing have has had having will would shall should can could may might must " +
  "i you he she it we they me him her us them my your his its our their this that these those there here " +
  "what which who whom whose when where why how much many more most any some all each both other another " +
  "get gets got getting go goes going come comes came make makes made take takes took taken say says said tell tells told " +
  "happen happens happened mean means thing things anything something people now still again up out off " +
  "want wants need needs use uses used part role way become becomes put let give gives given hold held ask asks know " +
  "play plays think thinks thought believe believes write writes wrote plan plans planned try tries tried keep keeps kept";

const STEMS = new Set(toStems(WORDS));

/** Whether a stem (see `toStems`) is of a word that is about nothing by itself. */
export function isFunctionWord(stem: string): boolean {
  return STEMS.has(stem);
}
