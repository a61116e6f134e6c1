import fc from "fast-check";
import { expect, test } from "vitest";
import { unknown } from "../kernel/known.ts";
import { adaptForTrainee } from "./adapt-for-trainee.ts";
import { alternativeOf, blockOf, traineeOf } from "./sample-design.ts";

const told = { reason: "Dix ans de bionettoyage", evidence: "Attestation", attachments: [] };
const alternative = alternativeOf([
  blockOf({ id: "a" }),
  blockOf({ id: "b", purposes: ["mandatory"] }),
  blockOf({ id: "c" }),
]);
const pathOf = (dispensations: Parameters<typeof traineeOf>[0]["dispensations"] = []) =>
  adaptForTrainee(alternative, traineeOf({ id: "t", dispensations }));

test("without dispensation the path is the whole alternative, in order", () => {
  expect(pathOf().blocks).toEqual(["a", "b", "c"]);
  expect(pathOf().minutes).toEqual({ atLeast: 360, isComplete: true });
});

test("a dispensation with a reason and evidence takes the block out and saves its time", () => {
  const path = pathOf([{ block: "a", ...told }]);
  expect(path.blocks).toEqual(["b", "c"]);
  expect(path.savedMinutes).toEqual({ atLeast: 120, isComplete: true });
});

test("a photo is evidence as well as words", () => {
  expect(pathOf([{ block: "a", ...told, evidence: "", attachments: ["p1"] }]).blocks).toEqual(["b", "c"]);
});

test.each([
  ["reason", { reason: " " }],
  ["evidence", { evidence: "" }],
] as const)("a dispensation without %s waits, and the block stays", (missing, lack) => {
  const path = pathOf([{ block: "a", ...told, ...lack }]);
  expect(path.blocks).toEqual(["a", "b", "c"]);
  expect(path.waiting).toEqual([{ block: "a", missing }]);
});

test("of two dispensations from one block, one that counts is enough", () => {
  const path = pathOf([
    { block: "a", ...told, evidence: "" },
    { block: "a", ...told },
  ]);
  expect(path.blocks).toEqual(["b", "c"]);
  expect(path.waiting).toEqual([]);
});

test("a dispensation from mandatory training is shown apart", () => {
  expect(pathOf([{ block: "b", ...told }]).mandatoryDispensed).toEqual(["b"]);
});

test("a dispensation from a block of no such alternative changes nothing", () => {
  expect(pathOf([{ block: "gone", ...told }])).toEqual(pathOf());
});

test("a block of unknown length leaves the total incomplete", () => {
  const path = adaptForTrainee(
    alternativeOf([blockOf({ id: "a", minutes: unknown })]),
    traineeOf({ id: "t" }),
  );
  expect(path.minutes).toEqual({ atLeast: 0, isComplete: false });
});

test("followed and dispensed blocks share out the alternative, whatever the dispensations", () => {
  const dispensation = fc.record({
    block: fc.constantFrom("a", "b", "c", "gone"),
    reason: fc.constantFrom("", "Expérience"),
    evidence: fc.constantFrom("", "Attestation"),
    attachments: fc.constantFrom([], ["p1"]),
  });
  fc.assert(
    fc.property(fc.array(dispensation, { maxLength: 6 }), (dispensations) => {
      const path = pathOf(dispensations);
      const dispensed = path.dispensations.map(({ block }) => block);
      expect([...path.blocks, ...dispensed].toSorted()).toEqual(["a", "b", "c"]);
      expect(path.minutes.atLeast + path.savedMinutes.atLeast).toBe(360);
    }),
  );
});
