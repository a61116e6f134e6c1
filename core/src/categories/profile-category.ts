import { minimumWageOf, yardsticks, yardstickWarning } from "../reference/index.ts";
import type { Attribute, TrainingRecord, WorkforceSnapshot } from "../workforce/index.ts";
import { breakDown } from "./break-down.ts";
import { groupColumnOf } from "./groups.ts";
import { measureCongruence } from "./measure-congruence.ts";
import { measureCoverage } from "./measure-coverage.ts";
import { measurePrecarity } from "./measure-precarity.ts";
import { measureSize } from "./measure-size.ts";
import { measureStructure } from "./measure-structure.ts";
import { measureTrainingAccess } from "./measure-training-access.ts";
import type { CategoryDefinition } from "./model.ts";
import type { CategoryProfile } from "./profile-model.ts";
import { type Knowledge, selectMembers } from "./select-members.ts";

/** Attributes whose make-up is shown for members and others, in reading order. */
const brokenDown: readonly Attribute[] = [
  "jobFamily",
  "occupationCode",
  "jobStatus",
  "jobGrade",
  "qualificationLevel",
  "contractKind",
  "workingTime",
  "exposure",
  "payBand",
  "tenureBand",
  "sex",
  "ageBand",
  "department",
  "establishment",
];

/** What a month's snapshot and the organisation's own knowledge say, as a profile needs them. */
export interface ProfiledMonth {
  readonly snapshot: WorkforceSnapshot;
  readonly knowledge: Knowledge;
  /** Trainings that ended in the twelve months up to the month; others are left aside. */
  readonly trainings: readonly TrainingRecord[];
}

/**
 * The exact picture of a category for one month: size, congruence of the dimensions, precarity, access to training,
 * structure, coverage, and the public yardsticks to hold next to them. Counts of people, never of a person's worth.
 */
export function profileCategory(definition: CategoryDefinition, month: ProfiledMonth): CategoryProfile {
  const { snapshot, knowledge, trainings } = month;
  const membership = selectMembers(definition.rule, snapshot, knowledge);
  const groupColumn = groupColumnOf(membership);
  return {
    audience: "seesEmployees",
    category: { id: definition.id, version: definition.version, label: definition.label },
    month: snapshot.month,
    snapshotVersion: snapshot.version,
    size: measureSize(membership),
    congruence: measureCongruence(membership),
    breakdowns: brokenDown.map((attribute) => breakDown(attribute, snapshot, groupColumn)),
    precarity: measurePrecarity(snapshot, groupColumn),
    trainingAccess: measureTrainingAccess(membership, snapshot, trainings),
    structure: measureStructure(snapshot, membership),
    coverage: measureCoverage(definition.rule, snapshot, membership),
    yardsticks: [...yardsticks],
    yardstickWarning,
    isMinimumWageProvisional: minimumWageOf(snapshot.month)?.isProvisional ?? false,
  };
}
