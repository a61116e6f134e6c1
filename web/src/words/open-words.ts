import { addWords } from "./say.ts";
import type { wordsOfRooms } from "./words.fr.ts";

/** A room whose sentences are asked for apart. */
export type RoomOfWords = keyof typeof wordsOfRooms;

const shelves = {
  accounts: () => import("./accounts.fr.ts"),
  answers: () => import("./answers.fr.ts"),
  categories: () => import("./categories.fr.ts"),
  comparisons: () => import("./comparisons.fr.ts"),
  diagnosis: () => import("./diagnosis.fr.ts"),
  effects: () => import("./effects.fr.ts"),
  evaluation: () => import("./evaluation.fr.ts"),
  field: () => import("./field.fr.ts"),
  funding: () => import("./funding.fr.ts"),
  handover: () => import("./handover.fr.ts"),
  home: () => import("./home.fr.ts"),
  links: () => import("./links.fr.ts"),
  observatory: () => import("./observatory.fr.ts"),
  network: () => import("./network.fr.ts"),
  patterns: () => import("./patterns.fr.ts"),
  planning: () => import("./planning.fr.ts"),
  plans: () => import("./plans.fr.ts"),
  portfolio: () => import("./portfolio.fr.ts"),
  practices: () => import("./practices.fr.ts"),
  privacy: () => import("./privacy.fr.ts"),
  projects: () => import("./projects.fr.ts"),
  reference: () => import("./reference.fr.ts"),
  reports: () => import("./reports.fr.ts"),
  returns: () => import("./returns.fr.ts"),
  sharing: () => import("./sharing.fr.ts"),
  steering: () => import("./steering.fr.ts"),
  trail: () => import("./trail.fr.ts"),
  surveys: () => import("./surveys.fr.ts"),
  training: () => import("./training.fr.ts"),
  trajectories: () => import("./trajectories.fr.ts"),
  visit: () => import("./visit.fr.ts"),
  workforce: () => import("./workforce.fr.ts"),
};

/** The page with the sentences of the rooms it speaks of: all of them together would weigh on every page. */
export function withWords<Page>(
  rooms: readonly RoomOfWords[],
  open: () => Promise<Page>,
): () => Promise<Page> {
  return async () => {
    const shown = open();
    for (const { words } of await Promise.all(rooms.map((room) => shelves[room]()))) addWords(words);
    return shown;
  };
}
