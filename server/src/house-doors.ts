import { accessDoors } from "./access/http.ts";
import { memberDoors } from "./accounts/http.ts";
import { programKeyDoors } from "./accounts/program-key-doors.ts";
import { answerDoors } from "./answers/http.ts";
import { categoryDoors } from "./categories/http.ts";
import { comparisonDoors } from "./comparisons/http.ts";
import { diagnosisDoors } from "./diagnosis/http.ts";
import { effectDoors } from "./effects/http.ts";
import { evaluationDoors } from "./evaluation/http.ts";
import { fieldDoors } from "./field/http.ts";
import type { Door } from "./http/door.ts";
import { linkDoors } from "./links/http.ts";
import { networkDoors } from "./network/http.ts";
import { observatoryDoors } from "./observatory/http.ts";
import { packageDoors } from "./packages/http.ts";
import { patternDoors } from "./patterns/http.ts";
import { planDoors } from "./plans/http.ts";
import { portfolioDoors } from "./portfolio/http.ts";
import { practiceDoors } from "./practices/http.ts";
import { privacyDoors } from "./privacy/http.ts";
import { projectDoors } from "./projects/http.ts";
import { ruleDoors } from "./reference/http.ts";
import { reportDoors } from "./reports/http.ts";
import { returnDoors } from "./returns/http.ts";
import { sharingDoors } from "./sharing/http.ts";
import { surveyDoors } from "./surveys/http.ts";
import { trainingDoors } from "./training/http.ts";
import { trajectoryDoors } from "./trajectories/http.ts";
import { workforceDoors } from "./workforce/http.ts";

/** Every way into the house by HTTP, room after room. */
export const doors: readonly Door[] = [
  ...accessDoors,
  ...memberDoors,
  ...programKeyDoors,
  ...workforceDoors,
  ...categoryDoors,
  ...diagnosisDoors,
  ...ruleDoors,
  ...trainingDoors,
  ...projectDoors,
  ...planDoors,
  ...effectDoors,
  ...comparisonDoors,
  ...returnDoors,
  ...patternDoors,
  ...practiceDoors,
  ...observatoryDoors,
  ...sharingDoors,
  ...linkDoors,
  ...fieldDoors,
  ...surveyDoors,
  ...answerDoors,
  ...portfolioDoors,
  ...networkDoors,
  ...privacyDoors,
  ...reportDoors,
  ...packageDoors,
  ...evaluationDoors,
  ...trajectoryDoors,
];
