import fc from "fast-check";
import { expect, test } from "vitest";
import { known } from "../kernel/known.ts";
import { blankBlock, blankDesign } from "./blank-design.ts";
import { designBytesAtMost } from "./model.ts";
import { designByteCount, readTrainingDesign } from "./read-training-design.ts";
import { blockOf, designOf, sequenceOf, situationOf, traineeOf } from "./sample-design.ts";

const whole = designOf({
  trainees: [traineeOf({ id: "t1" })],
  situations: [situationOf({ id: "s1" })],
  blocks: [blockOf({ id: "b1", sequences: [sequenceOf({ id: "q1", kind: "reflection" })] })],
});

test("a design written as JSON text is read as it was", () => {
  for (const design of [blankDesign("A"), whole]) {
    expect(readTrainingDesign(JSON.parse(JSON.stringify(design)))).toEqual({ ok: true, value: design });
  }
});

test("a blank block is a block", () => {
  expect(readTrainingDesign(designOf({ blocks: [blankBlock("b")] })).ok).toBe(true);
});

test("a fault tells its place", () => {
  const spoilt = { ...whole, trainees: [{ ...traineeOf({ id: "t1" }), weeklyMinutes: known(10_081) }] };
  expect(readTrainingDesign(spoilt)).toMatchObject({
    ok: false,
    refusal: { code: "notDesign", places: [{ place: "trainees.0.weeklyMinutes.value" }] },
  });
});

test("what the schema does not know is refused, never dropped", () => {
  expect(readTrainingDesign({ ...whole, nir: "1" }).ok).toBe(false);
});

test("an id held twice is refused, also by two alternatives", () => {
  const twice = designOf({ blocks: [blockOf({ id: "b" }), blockOf({ id: "b" })] });
  expect(readTrainingDesign(twice)).toMatchObject({ ok: false, refusal: { places: [{ place: "blocks" }] } });
  const [alternative] = whole.alternatives;
  const copied = { ...whole, alternatives: [alternative, { ...alternative, id: "alternative-2" }] };
  expect(readTrainingDesign(copied).ok).toBe(false);
});

test("a design of the most bytes is read, one byte more is too large", () => {
  const filled = (bytes: number) => {
    const situations = Array.from({ length: 60 }, (_, index) =>
      situationOf({
        id: `s${index}`,
        words: "x".repeat(4000),
        gestures: "x".repeat(4000),
        difficulty: "x".repeat(4000),
        whatCanGoWrong: "x".repeat(4000),
      }),
    );
    const trainees = Array.from({ length: 500 }, (_, index) => traineeOf({ id: `t${index}` }));
    const most = designOf({ situations, trainees });
    let spare = designByteCount(most) - bytes;
    const shortened = situations.map((situation) => {
      const cut = Math.max(0, Math.min(4000, spare));
      spare -= cut;
      return { ...situation, words: "x".repeat(4000 - cut) };
    });
    return { ...most, situations: shortened };
  };
  const fits = filled(designBytesAtMost);
  expect(designByteCount(fits)).toBe(designBytesAtMost);
  expect(readTrainingDesign(fits).ok).toBe(true);
  const over = filled(designBytesAtMost + 1);
  expect(readTrainingDesign(over)).toEqual({
    ok: false,
    refusal: { code: "tooLarge", byteCount: designBytesAtMost + 1, atMost: designBytesAtMost },
  });
});

test("any JSON is read or refused with its places, and never fails", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (kept) => {
      const read = readTrainingDesign(kept);
      if (!read.ok && read.refusal.code === "notDesign")
        expect(read.refusal.places.length).toBeGreaterThan(0);
      expect(read.ok).toBe(false);
    }),
  );
});

test("a design with any one part replaced by any JSON is read as it is, or refused", () => {
  fc.assert(
    fc.property(fc.nat(), fc.jsonValue(), (place, part) => {
      const spoilt: unknown = spoil(JSON.parse(JSON.stringify(whole)), place, part);
      const read = readTrainingDesign(spoilt);
      // The label alone is trimmed.
      if (read.ok)
        expect(JSON.stringify(read.value).length).toBeLessThanOrEqual(JSON.stringify(spoilt).length);
      else expect(read.refusal.code).toBe("notDesign");
    }),
    { numRuns: 500 },
  );
});

/** The same tree with one node replaced, counted in the order of reading. */
function spoil(whole: unknown, place: number, part: unknown): unknown {
  const paths: (readonly string[])[] = [];
  const collect = (node: unknown, path: readonly string[]): void => {
    paths.push(path);
    if (typeof node !== "object" || node === null) return;
    for (const [name, child] of Object.entries(node)) collect(child, [...path, name]);
  };
  collect(whole, []);
  const replace = (node: unknown, path: readonly string[]): unknown => {
    const [name, ...rest] = path;
    if (name === undefined) return part;
    if (Array.isArray(node))
      return node.map((child, index) => (String(index) === name ? replace(child, rest) : child));
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node).map(([key, child]) => [key, key === name ? replace(child, rest) : child]),
    );
  };
  return replace(whole, paths[place % paths.length] ?? []);
}
