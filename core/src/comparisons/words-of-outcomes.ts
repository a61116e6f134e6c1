import type { Sentences } from "../../../engine/src/index.ts";
import type { OutcomeKey } from "./vocabulary.ts";

interface OutcomeWording {
  readonly outcome: Sentences;
  readonly unit: string;
}

const wordings: Readonly<Record<OutcomeKey, OutcomeWording>> = {
  stillEmployed: {
    outcome: { fr: "la part des personnes encore là", en: "the share of people still there" },
    unit: "points",
  },
  openEnded: {
    outcome: {
      fr: "la part des personnes en CDI ici",
      en: "the share of people on a permanent contract here",
    },
    unit: "points",
  },
  movedGrade: {
    outcome: {
      fr: "la part des personnes qui ont changé d’échelon",
      en: "the share of people who moved grade",
    },
    unit: "points",
  },
  movedOccupation: {
    outcome: {
      fr: "la part des personnes qui ont changé de métier",
      en: "the share of people who changed jobs",
    },
    unit: "points",
  },
  payChange: {
    outcome: { fr: "la hausse du salaire horaire", en: "the rise of hourly pay" },
    unit: "%",
  },
  longAbsence: {
    outcome: { fr: "le nombre de mois d’absence longue", en: "the number of months of long absence" },
    unit: "mois",
  },
};

/** How sentences name an outcome, and its unit. */
export function outcomeWording(outcome: OutcomeKey): OutcomeWording {
  return wordings[outcome];
}
