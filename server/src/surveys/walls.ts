import type { TableWalls } from "../database/index.ts";

export const surveyWalls: readonly TableWalls[] = [
  {
    table: "survey_questionnaire_version",
    never: ["update"],
    why: "What a wave asks is what people answered: it is written once and never changed.",
  },
];
