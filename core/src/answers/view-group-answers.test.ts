import { describe, expect, test } from "vitest";
import { houseOf, invitedOf, reader } from "./released-house.contract.ts";
import { viewGroupAnswers } from "./view-group-answers.ts";

describe("what a wave says of a group", () => {
  const ask = async (
    group: Parameters<typeof viewGroupAnswers>[2]["group"],
    role: "hr" | "worksCouncil" = "hr",
  ) => {
    const { act } = await houseOf([{ id: "w", invited: invitedOf(14, 12), yes: 14 }]);
    const seen = await act((house) => viewGroupAnswers(house, reader(role), { wave: "w", group }));
    return seen.ok ? seen.value : seen.refusal;
  };
  const label = "Groupe";

  test("a value of an attribute that was cut along is shown whole, with everybody of it", async () => {
    const seen = await ask({ kind: "attribute", label, attribute: "status", value: "jobSeeker" });
    expect(seen).toMatchObject({
      kind: "shown",
      fit: { kind: "exact" },
      answers: [{ group: { label }, people: 12 }],
    });
  });

  test("a few people are refused, with the group that comes nearest; numbers are for who sees the people", async () => {
    const people = ["p00", "p01", "p02"];
    const nearest = { kind: "nearest", people: 14, fit: { kind: "counted", kept: 3, of: 3, others: 11 } };
    const seen = await ask({ kind: "people", label, people });
    expect(seen).toMatchObject(nearest);
    expect(await ask({ kind: "people", label, people }, "worksCouncil")).toMatchObject({
      fit: { kind: "rough" },
    });
    if (!("kind" in seen) || seen.kind !== "nearest") throw new Error("a group lost its nearest");
    const shown = await ask({ kind: "groups", label, groups: seen.groups });
    expect(shown).toMatchObject({ kind: "shown", answers: [{ people: 14 }] });
  });

  test("whether a group is shown does not depend on what was answered", async () => {
    const kindOf = async (yes: number, size: number) => {
      const { act } = await houseOf([{ id: "w", invited: invitedOf(14, 12), yes }]);
      const people = Array.from({ length: size }, (_, place) => `p${String(place).padStart(2, "0")}`);
      const group = { kind: "people", label, people } as const;
      const seen = await act((house) => viewGroupAnswers(house, reader("hr"), { wave: "w", group }));
      return seen.ok ? seen.value.kind : "refused";
    };
    for (const size of [1, 9, 11, 13, 14, 16, 26])
      expect(await kindOf(0, size), String(size)).toBe(await kindOf(26, size));
  });

  test("nobody is no group", async () => {
    expect(await ask({ kind: "people", label, people: ["nobody"] })).toEqual({
      kind: "refused",
      because: "empty",
    });
  });
});
