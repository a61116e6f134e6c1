import { describe, expect, test } from "vitest";
import { compareMemberships } from "./compare-memberships.ts";
import { measureStability } from "./measure-stability.ts";
import type { CategoryRule } from "./model.ts";
import { type SamplePerson, sampleMonth } from "./sample-workforce.ts";
import { selectMembers } from "./select-members.ts";

const nothing = { workAnswers: [], jobGradeTables: [] };
const statusRule: CategoryRule = {
  job: { kind: "oneOf", attribute: "jobStatus", values: ["ouvrier"] },
  metWhen: "anyDimension",
};
const diplomaRule: CategoryRule = {
  person: { kind: "oneOf", attribute: "qualificationLevel", values: ["1", "2"] },
  metWhen: "anyDimension",
};
const person = (
  jobFamily: string | undefined,
  jobStatus?: string,
  qualificationLevel?: string,
): SamplePerson => ({
  ...(jobFamily === undefined ? {} : { jobFamily }),
  ...(jobStatus === undefined ? {} : { jobStatus }),
  ...(qualificationLevel === undefined ? {} : { qualificationLevel }),
});

describe("when the rule changes", () => {
  const people = [
    person("agent de service", "ouvrier", "7"),
    person("agent de service", "ouvrier", "8"),
    person("agent de service", "ouvrier", "2"),
    person("laveur de vitres", "cadre", "1"),
    person("laveur de vitres", undefined, "1"),
    person(undefined, "ouvrier"),
    person("chef d’équipe", "cadre"),
  ];
  const snapshot = sampleMonth(people);
  const compare = (familyCount: number) =>
    compareMemberships(
      selectMembers(statusRule, snapshot, nothing),
      selectMembers(diplomaRule, snapshot, nothing),
      snapshot,
      familyCount,
    );

  test("those who enter, leave or move between out and unknown are counted", () => {
    expect(compare(9)).toMatchObject({ entered: 2, left: 3, otherMoves: 1 });
  });

  test("the nine transitions add up to everyone", () => {
    const { transitions } = compare(9);
    expect(transitions).toHaveLength(9);
    expect(transitions.filter(({ count }) => count > 0)).toEqual([
      { from: "in", to: "in", count: 1 },
      { from: "in", to: "out", count: 2 },
      { from: "in", to: "unknown", count: 1 },
      { from: "out", to: "in", count: 1 },
      { from: "out", to: "unknown", count: 1 },
      { from: "unknown", to: "in", count: 1 },
    ]);
  });

  test("job families with the most moves come first, people without one apart, the rest added up", () => {
    const { byJobFamily, rest } = compare(2);
    expect(byJobFamily).toEqual([
      { jobFamily: "agent de service", entered: 0, left: 2, otherMoves: 0 },
      { jobFamily: "laveur de vitres", entered: 2, left: 0, otherMoves: 0 },
    ]);
    expect(rest).toEqual({ familyCount: 2, entered: 0, left: 1, otherMoves: 1 });
    expect(compare(9).byJobFamily).toContainEqual({ entered: 0, left: 1, otherMoves: 0 });
  });

  test("the same rule moves nobody", () => {
    const membership = selectMembers(statusRule, snapshot, nothing);
    expect(compareMemberships(membership, membership, snapshot, 5)).toMatchObject({
      entered: 0,
      left: 0,
      otherMoves: 0,
      byJobFamily: [],
      rest: { familyCount: 0 },
    });
  });
});

describe("from an earlier month", () => {
  const named = (name: string, jobStatus?: string): SamplePerson => ({
    name,
    ...person(undefined, jobStatus),
  });
  const standing = (month: string, people: readonly SamplePerson[]) => {
    const snapshot = sampleMonth(people, month);
    return { snapshot, membership: selectMembers(statusRule, snapshot, nothing) };
  };
  const earlier = standing("2025-03", [
    named("stays", "ouvrier"),
    named("promoted", "ouvrier"),
    named("gone", "ouvrier"),
    named("hidden", "ouvrier"),
    named("joins", "employe"),
  ]);
  const later = standing("2026-03", [
    named("arrived", "ouvrier"),
    named("joins", "ouvrier"),
    named("hidden"),
    named("promoted", "intermediate"),
    named("stays", "ouvrier"),
    named("newCadre", "cadre"),
  ]);
  const stability = measureStability(statusRule, earlier, later);

  test("those who came or went are told from those whose facts changed", () => {
    expect(stability).toMatchObject({
      kind: "measured",
      earlierMonth: "2025-03",
      month: "2026-03",
      presentInBoth: 4,
      keptStanding: 1,
      entered: { becauseFactsChanged: 1, becauseArrived: 1 },
      left: { becauseFactsChanged: 2, becauseGone: 1 },
      changedAttributes: [{ attribute: "jobStatus", count: 3 }],
    });
  });

  test("members then and now are tied by who entered and who left", () => {
    if (stability.kind !== "measured") throw new Error("not measured");
    const members = (column: Int8Array) => column.filter((code) => code === 1).length;
    const entered = stability.entered.becauseFactsChanged + stability.entered.becauseArrived;
    const left = stability.left.becauseFactsChanged + stability.left.becauseGone;
    expect(members(earlier.membership.overall) + entered - left).toBe(members(later.membership.overall));
  });

  test("codes of labels may differ from month to month: labels are compared", () => {
    const swapped = standing("2026-03", [named("other", "cadre"), named("stays", "ouvrier")]);
    const before = standing("2025-03", [named("stays", "ouvrier"), named("other", "cadre")]);
    expect(measureStability(statusRule, before, swapped)).toMatchObject({
      keptStanding: 2,
      changedAttributes: [],
    });
  });

  test("nobody in both months says nothing of stability", () => {
    const strangers = standing("2025-03", [named("stranger", "ouvrier")]);
    expect(measureStability(statusRule, strangers, later)).toEqual({
      kind: "notKnown",
      because: "nobodyInBoth",
    });
  });
});
