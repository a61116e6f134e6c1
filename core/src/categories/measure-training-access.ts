import { addMonths, type Day, firstDayOf, lastDayOf } from "../kernel/calendar.ts";
import type { EmployeeId, TrainingRecord, WorkforceSnapshot } from "../workforce/index.ts";
import { type GroupColumn, groupColumnOf, memberGroup, otherGroup, undecidedGroup } from "./groups.ts";
import type { Membership } from "./model.ts";
import type { Comparison, TrainingAccess } from "./profile-model.ts";
import { compareRates, rateOf } from "./rates.ts";

/** What is known of one person's trainings of the period. */
interface Followed {
  recordCount: number;
  /** At least one training that is surely not mandatory. */
  isSurelyBeyondMandatory: boolean;
  /** At least one training of which it is not known whether it is mandatory. */
  isPerhapsBeyondMandatory: boolean;
}

/** The twelve months that end with the given month. */
export function trainingPeriodOf(snapshot: Pick<WorkforceSnapshot, "month">): {
  readonly firstDay: Day;
  readonly lastDay: Day;
} {
  return { firstDay: firstDayOf(addMonths(snapshot.month, -11)), lastDay: lastDayOf(snapshot.month) };
}

/**
 * Share of members and of others who followed at least one training that ended in the twelve months, with and
 * without the mandatory ones (Code du travail, L.6321-2: about one training in three, so that the raw rate says
 * little). Without any record in the period the access is not known: an empty register is not a rate of zero.
 */
export function measureTrainingAccess(
  membership: Membership,
  snapshot: WorkforceSnapshot,
  records: readonly TrainingRecord[],
): TrainingAccess {
  const { firstDay, lastDay } = trainingPeriodOf(snapshot);
  const inPeriod = records.filter((record) => record.lastDay >= firstDay && record.lastDay <= lastDay);
  if (inPeriod.length === 0) return { kind: "notKnown", because: "noTrainingRecord" };
  const followedBy = gatherByEmployee(inPeriod);
  const groupColumn = groupColumnOf(membership);
  const counts = countTrained(snapshot, groupColumn, followedBy);
  return {
    kind: "measured",
    firstDay,
    lastDay,
    all: compareGroups(counts, (group) => rateOf(group.trained, group.people)),
    withoutMandatory: compareGroups(counts, (group) =>
      rateOf(group.beyond, group.people, group.perhapsBeyond),
    ),
    coverage: {
      recordCount: inPeriod.length,
      recordsOfAbsentPeople: inPeriod.length - counts.recordsOfPresentPeople,
      recordsWithUnknownMandatory: inPeriod.filter((record) => !record.isMandatory.known).length,
      undecidedPeople: groupAt(counts, undecidedGroup).people,
      ...countRecentPeople(snapshot, groupColumn),
    },
  };
}

function gatherByEmployee(records: readonly TrainingRecord[]): Map<EmployeeId, Followed> {
  const followedBy = new Map<EmployeeId, Followed>();
  for (const { employee, isMandatory } of records) {
    let followed = followedBy.get(employee);
    if (followed === undefined) {
      followed = { recordCount: 0, isSurelyBeyondMandatory: false, isPerhapsBeyondMandatory: false };
      followedBy.set(employee, followed);
    }
    followed.recordCount += 1;
    if (!isMandatory.known) followed.isPerhapsBeyondMandatory = true;
    else if (!isMandatory.value) followed.isSurelyBeyondMandatory = true;
  }
  return followedBy;
}

interface GroupCount {
  people: number;
  trained: number;
  beyond: number;
  perhapsBeyond: number;
}

interface TrainedCounts {
  readonly byGroup: readonly GroupCount[];
  recordsOfPresentPeople: number;
}

function groupAt(counts: TrainedCounts, group: number): GroupCount {
  const found = counts.byGroup[group];
  if (found === undefined) throw new Error(`invalid group; not one of the profile's: ${group}`);
  return found;
}

function countTrained(
  snapshot: WorkforceSnapshot,
  groupColumn: GroupColumn,
  followedBy: ReadonlyMap<EmployeeId, Followed>,
): TrainedCounts {
  const newGroup = (): GroupCount => ({ people: 0, trained: 0, beyond: 0, perhapsBeyond: 0 });
  const counts: TrainedCounts = {
    byGroup: [newGroup(), newGroup(), newGroup(), newGroup()],
    recordsOfPresentPeople: 0,
  };
  snapshot.employees.forEach((employee, row) => {
    const group = groupAt(counts, groupColumn[row] ?? -1);
    group.people += 1;
    const followed = followedBy.get(employee);
    if (followed === undefined) return;
    counts.recordsOfPresentPeople += followed.recordCount;
    group.trained += 1;
    if (followed.isSurelyBeyondMandatory) group.beyond += 1;
    else if (followed.isPerhapsBeyondMandatory) group.perhapsBeyond += 1;
  });
  return counts;
}

function compareGroups(
  counts: TrainedCounts,
  rate: (group: GroupCount) => Comparison["members"],
): Comparison {
  return compareRates(rate(groupAt(counts, memberGroup)), rate(groupAt(counts, otherGroup)));
}

/** Someone present for less than a year had less time to be trained, which the comparison cannot undo. */
function countRecentPeople(snapshot: WorkforceSnapshot, groupColumn: GroupColumn) {
  const { codes, labels } = snapshot.columns.tenureBand;
  const isRecent = labels.map((label) => label === "0-2" || label === "3-11");
  let [membersBelowOneYear, othersBelowOneYear, peopleWithUnknownTenure] = [0, 0, 0];
  codes.forEach((code, row) => {
    const group = groupColumn[row];
    if (group !== memberGroup && group !== otherGroup) return;
    if (code === -1) peopleWithUnknownTenure += 1;
    else if (isRecent[code] !== true) return;
    else if (group === memberGroup) membersBelowOneYear += 1;
    else othersBelowOneYear += 1;
  });
  return { membersBelowOneYear, othersBelowOneYear, peopleWithUnknownTenure };
}
