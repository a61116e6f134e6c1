import { expect, test } from "vitest";
import { countPeople } from "./count-people.ts";
import { emptyLine } from "./edit-visit.ts";

test("counts are exact, unknown is counted as such and last, and a line nobody filled counts for nobody", () => {
  const counts = countPeople([
    { label: "A", site: "Nord", job: "Pose", contract: "permanent", hours: "35", diploma: "none" },
    { label: "B", site: " nord ", job: "pose", contract: "unknown", hours: "17,5", diploma: "unknown" },
    { label: "C", site: "", job: "Atelier", contract: "permanent", hours: "?", diploma: "level4" },
    emptyLine,
    { ...emptyLine, site: "Sud" },
  ]);
  expect(counts).toEqual({
    people: 4,
    sites: [
      { value: "Nord", count: 2 },
      { value: "Sud", count: 1 },
      { value: undefined, count: 1 },
    ],
    jobs: [
      { value: "Pose", count: 2 },
      { value: "Atelier", count: 1 },
      { value: undefined, count: 1 },
    ],
    contracts: [
      { value: "permanent", count: 2 },
      { value: "unknown", count: 2 },
    ],
    diplomas: [
      { value: "none", count: 1 },
      { value: "level4", count: 1 },
      { value: "unknown", count: 2 },
    ],
    weeklyMinutes: 3150,
    hoursKnown: 2,
  });
});
