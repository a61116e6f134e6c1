import fc from "fast-check";
import { expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import type { Block } from "./model.ts";
import { readDesign } from "./read-design.ts";
import { alternativeOf, blockOf, designOf, sequenceOf } from "./sample-design.ts";
import { trainingModes, workLinkKinds } from "./vocabulary.ts";
import { trainingWordsFr } from "./words.fr.ts";

const axes = blockOf({ id: "x" }).axes;
const away = (facts: Partial<Block> & { id: string }) =>
  blockOf({ ...facts, axes: { ...axes, mode: known("trainingCentre"), ...facts.axes } });
const read = (...blocks: readonly Block[]) =>
  readDesign(
    designOf({ blocks, targetGroup: { ...designOf().targetGroup, words: "Agents" } }),
    alternativeOf(blocks),
  );
const keysOf = (...blocks: readonly Block[]) => read(...blocks).sentences.map(({ key }) => key);
const link = { kind: "contentsFromWork" as const, reach: "work" as const, words: "" };

test("one single block away from work is warned about", () => {
  expect(keysOf(away({ id: "a" }))[0]).toBe("training.reading.singleOffWork");
  expect(keysOf(away({ id: "a" }), away({ id: "b" }))[0]).toBe("training.reading.allOffWork");
});

test.each([
  ["a link with work", { workLinks: [link] }],
  ["a work situation", { situations: ["s1"] }],
  ["a sequence at work", { sequences: [sequenceOf({ id: "q", kind: "workSituation" })] }],
])("%s is enough for a block to be tied to work", (_, facts) => {
  expect(read(away({ id: "a", ...facts })).offWorkBlocks).toEqual([]);
});

test("a block whose mode nobody told is not said to be away from work", () => {
  expect(read(blockOf({ id: "a" })).offWorkBlocks).toEqual([]);
});

test("links that stop at the seat held today are warned about, one wider link is enough", () => {
  const atSeat = { ...link, reach: "position" as const };
  const warned = "training.reading.onlyPosition";
  expect(keysOf(blockOf({ id: "a", workLinks: [atSeat] }))).toContain(warned);
  expect(keysOf(blockOf({ id: "a", workLinks: [atSeat, link] }))).not.toContain(warned);
});

test("an axis is combined from two poles on; “both” is two, “none” is no scheme", () => {
  const [objective, , , , schemes] = read(
    blockOf({ id: "a", axes: { ...axes, objective: known("both"), schemes: ["none"] } }),
  ).axes;
  expect(objective).toMatchObject({ isCombined: true, untold: [] });
  expect(schemes).toMatchObject({ isCombined: false, poles: [], untold: ["a"] });
});

test("every axis, every link and every way of taking people into account is told, present or absent", () => {
  const { sentences } = read(blockOf({ id: "a", workLinks: [link], adaptations: ["individualisation"] }));
  expect(sentences.filter(({ about }) => about === "axes")).toHaveLength(5);
  expect(sentences.filter(({ values }) => workLinkKinds.some((kind) => kind === values.kind))).toHaveLength(
    6,
  );
  expect(sentences).toContainEqual({
    key: "training.reading.adaptationPresent",
    about: "people",
    tone: "present",
    values: { kind: "workingTime", blocks: 1 },
    sources: ["S"],
  });
});

test("a design without blocks, or without a group, says so", () => {
  expect(keysOf()).toEqual(["training.reading.empty"]);
  const blocks = [blockOf({ id: "a" })];
  const { sentences } = readDesign(designOf({ blocks }), alternativeOf(blocks));
  expect(sentences.map(({ key }) => key)).toContain("training.reading.groupUntold");
});

test("each sentence has words, each source a name, and nothing in it is a mark", () => {
  const block = fc.record({
    mode: fc.option(fc.constantFrom(...trainingModes), { nil: undefined }),
    kinds: fc.subarray([...workLinkKinds]),
    reach: fc.constantFrom("position" as const, "work" as const),
  });
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (facts) => {
      const blocks = facts.map(({ mode, kinds, reach }, index) =>
        blockOf({
          id: `b${index}`,
          axes: { ...axes, mode: mode === undefined ? unknown : known(mode) },
          workLinks: kinds.map((kind) => ({ kind, reach, words: "" })),
        }),
      );
      for (const { key, sources, tone } of read(...blocks).sentences) {
        expect(Object.keys(trainingWordsFr)).toContain(key);
        for (const source of sources)
          expect(Object.keys(trainingWordsFr)).toContain(`training.practice.${source}`);
        expect(["present", "absent", "warning"]).toContain(tone);
      }
    }),
  );
});
