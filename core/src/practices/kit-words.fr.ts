import type { SheetReader } from "./vocabulary.ts";

/** What a printed kit says around its own words. */
export const kitWordsFr = {
  kicker: "Kit pratique",
  steps: "Votre part, dans l’ordre du projet",
  onScreen: "Dans Ouvrage : {name} ({address})",
  checks: "À cocher",
  questions: "Les questions à poser",
  watchOuts: "Les pièges",
  facts: "Ce que l’on sait, et d’où",
  factDated: "{words} ({source}, {year})",
  factUndated: "{words} ({source})",
  colophon: "Version {version}, relu le {day}. {credit}",
} as const;

/** Forms of a kit: to print, to edit. */
export const kitFormats = ["pdf", "docx"] as const;

/** For whom a kit is, as its title says it. */
export const kitReaders = [
  "frontlineManager",
  "hr",
  "trainer",
  "worksCouncil",
  "adviser",
  "accountant",
] as const satisfies readonly SheetReader[];
