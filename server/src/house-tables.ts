import { accessMigrations } from "./access/migrations.ts";
import { accessWalls } from "./access/walls.ts";
import { accountMigrations } from "./accounts/migrations.ts";
import { accountWalls } from "./accounts/walls.ts";
import { answerMigrations } from "./answers/migrations.ts";
import { answerWalls } from "./answers/walls.ts";
import { categoryMigrations } from "./categories/migrations.ts";
import { choreMigrations } from "./chores/migrations.ts";
import { choreWalls } from "./chores/walls.ts";
import { comparisonMigrations } from "./comparisons/migrations.ts";
import { comparisonWalls } from "./comparisons/walls.ts";
import type { TableWalls } from "./database/index.ts";
import { diagnosisMigrations } from "./diagnosis/migrations.ts";
import { effectMigrations } from "./effects/migrations.ts";
import { fieldMigrations } from "./field/migrations.ts";
import { linkMigrations } from "./links/migrations.ts";
import { networkMigrations } from "./network/migrations.ts";
import { networkWalls } from "./network/walls.ts";
import { observatoryMigrations } from "./observatory/migrations.ts";
import { observatoryWalls } from "./observatory/walls.ts";
import { passportMigrations } from "./passports/migrations.ts";
import { planMigrations } from "./plans/migrations.ts";
import { planWalls } from "./plans/walls.ts";
import { portfolioMigrations } from "./portfolio/migrations.ts";
import { practiceMigrations } from "./practices/migrations.ts";
import { practiceWalls } from "./practices/walls.ts";
import { privacyMigrations } from "./privacy/migrations.ts";
import { projectMigrations } from "./projects/migrations.ts";
import { ruleMigrations } from "./reference/migrations.ts";
import { returnMigrations } from "./returns/migrations.ts";
import { sharingMigrations } from "./sharing/migrations.ts";
import { sharingWalls } from "./sharing/walls.ts";
import { surveyMigrations } from "./surveys/migrations.ts";
import { surveyWalls } from "./surveys/walls.ts";
import { trainingMigrations } from "./training/migrations.ts";
import { workforceMigrations } from "./workforce/migrations.ts";

/** In the order of their names, which is the order in which they run. */
export const migrations = [
  ...accessMigrations,
  ...accountMigrations,
  ...answerMigrations,
  ...categoryMigrations,
  ...choreMigrations,
  ...diagnosisMigrations,
  ...portfolioMigrations,
  ...networkMigrations,
  ...privacyMigrations,
  ...projectMigrations,
  ...linkMigrations,
  ...comparisonMigrations,
  ...effectMigrations,
  ...fieldMigrations,
  ...passportMigrations,
  ...planMigrations,
  ...practiceMigrations,
  ...observatoryMigrations,
  ...ruleMigrations,
  ...returnMigrations,
  ...sharingMigrations,
  ...surveyMigrations,
  ...trainingMigrations,
  ...workforceMigrations,
].toSorted((one, other) => (one.name < other.name ? -1 : 1));

/** Tables that are not simply the rows of an organisation: see `TableWalls`. */
export const walls: readonly TableWalls[] = [
  ...accessWalls,
  ...accountWalls,
  ...answerWalls,
  ...choreWalls,
  ...comparisonWalls,
  ...networkWalls,
  ...planWalls,
  ...practiceWalls,
  ...observatoryWalls,
  ...sharingWalls,
  ...surveyWalls,
];
