import { expect, test } from "vitest";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import { blankDesign, type TrainingDesign, trainingDesignSchema } from "../../../core/src/training/public.ts";
import {
  addAlternative,
  addBlock,
  addSituation,
  mostBlocks,
  nextId,
  patchBlock,
  placeBlock,
  removeAlternative,
  removeBlock,
  removeSituation,
  replaceAt,
  shownAlternative,
  stepPlace,
} from "./edit-design.ts";
import { freshSituations, makeSequences, receivingBlocks } from "./make-sequences.ts";

/** Blocks b1, b2, b3 in the alternative v1, and v2 empty. */
function design(): TrainingDesign {
  let made = blankDesign("Étages", "v1");
  for (const title of ["Un", "Deux", "Trois"]) made = addBlock(made, "v1", { title }).design;
  return addAlternative(made, "", "");
}

const order = ({ alternatives }: TrainingDesign) =>
  alternatives.map(({ blocks }) => blocks.map(({ id }) => id).join(" "));

function alternativeOf(whole: TrainingDesign, id: string) {
  const found = whole.alternatives.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no alternative ${id}`);
  return found;
}

test("a new id is above all those taken, even when one in the middle was taken out", () => {
  expect(nextId([], "s")).toBe("s1");
  expect(nextId([{ id: "s1" }, { id: "s7" }], "s")).toBe("s8");
  expect(nextId([{ id: "made elsewhere" }], "s")).toBe("s1");
});

test("a block goes up and down one step at a time, and no further than the ends", () => {
  const made = design();
  const first = alternativeOf(made, "v1");
  expect(stepPlace(first, "b1", -1)).toBeUndefined();
  expect(stepPlace(first, "b3", 1)).toBeUndefined();
  const down = stepPlace(first, "b1", 1);
  expect(down).toEqual({ alternative: "v1", before: "b3" });
  expect(order(placeBlock(made, "b1", { alternative: "v1", before: "b3" }))[0]).toBe("b2 b1 b3");
  expect(order(placeBlock(made, "b2", { alternative: "v1", before: "" }))[0]).toBe("b1 b3 b2");
});

test("a block moved to another alternative leaves the first and stays whole", () => {
  const moved = placeBlock(design(), "b2", { alternative: "v2", before: "" });
  expect(order(moved)).toEqual(["b1 b3", "b2"]);
  expect(alternativeOf(moved, "v2").blocks[0]?.title).toBe("Deux");
});

test("a full alternative takes no block from another, and can still be put in order", () => {
  let made = addAlternative(design(), "", "");
  for (let count = 0; count < mostBlocks; count += 1) made = addBlock(made, "v2", {}).design;
  expect(placeBlock(made, "b1", { alternative: "v2", before: "" })).toBe(made);
  expect(order(placeBlock(made, "b4", { alternative: "v2", before: "" }))[1]?.endsWith(" b4")).toBe(true);
});

test("what is moved next to itself or nowhere changes nothing", () => {
  const made = design();
  expect(placeBlock(made, "b1", { alternative: "v1", before: "b1" })).toBe(made);
  expect(placeBlock(made, "b1", { alternative: "v9", before: "" })).toBe(made);
  expect(placeBlock(made, "b9", { alternative: "v1", before: "" })).toBe(made);
});

test("a copied alternative has ids of its own and no date of the original", () => {
  let made = addSituation(design(), { words: "Doser" });
  made = makeSequences(made, { alternative: "v1", block: "", title: "En situation" });
  const moment = known({ day: "2026-12-01", startMinute: 540 });
  const source = alternativeOf(made, "v1").blocks.at(-1);
  made = patchBlock(made, source?.id ?? "", {
    sequences: (source?.sequences ?? []).map((sequence) => ({ ...sequence, moment })),
  });
  const copied = addAlternative(made, "", "v1");
  expect(trainingDesignSchema.safeParse(copied).error).toBeUndefined();
  const copies = alternativeOf(copied, "v3").blocks;
  expect(copies.map(({ title }) => title)).toEqual(["Un", "Deux", "Trois", "En situation"]);
  expect(copies.at(-1)?.sequences.map((sequence) => sequence.moment.known)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ]);
});

test("a block taken out takes its dispensations with it, an alternative its effort and its choice", () => {
  const made: TrainingDesign = {
    ...design(),
    chosen: "v2",
    trainees: [
      {
        id: "p1",
        label: "A",
        site: "",
        team: "",
        weeklyMinutes: unknown,
        dispensations: [{ block: "b1", reason: "", evidence: "", attachments: [] }],
      },
    ],
  };
  expect(removeBlock(made, "b1").trainees[0]?.dispensations).toEqual([]);
  expect(removeBlock(made, "b2").trainees[0]?.dispensations).toHaveLength(1);
  expect(removeAlternative(made, "v2")).toMatchObject({ chosen: "" });
  expect(removeAlternative(made, "v1")).toMatchObject({ chosen: "v2" });
});

test("a situation taken out leaves its sequences, about no situation", () => {
  let made = addSituation(design(), { words: "Doser" });
  made = makeSequences(made, { alternative: "v2", block: "", title: "T" });
  const left = removeSituation(made, "s1");
  const [block] = alternativeOf(left, "v2").blocks;
  expect(left.situations).toEqual([]);
  expect(block?.situations).toEqual([]);
  expect(block?.sequences).toHaveLength(5);
  expect(block?.sequences.every(({ situation }) => situation === "")).toBe(true);
});

test("situations become a block learnt in work, as long as its sequences, tied to the position at least", () => {
  let made = design();
  for (const words of ["Doser", "Lire", "Signaler"]) made = addSituation(made, { words, site: "Étage 2" });
  made = makeSequences(made, { alternative: "v2", block: "", title: "En situation" });
  const [block] = alternativeOf(made, "v2").blocks;
  expect(block?.title).toBe("En situation");
  expect(block?.sequences.map(({ kind }) => kind)).toHaveLength(11);
  expect(block?.minutes).toEqual(known(30 + 3 * (30 + 90 + 45) + 45));
  expect(block?.axes.mode).toEqual(known("workSituation"));
  expect(block?.axes.objective).toEqual(unknown);
  expect(block?.sequences.find(({ kind }) => kind === "workSituation")?.place).toBe("Étage 2");
  expect(trainingDesignSchema.safeParse(made).error).toBeUndefined();
});

test("a situation told later joins the same block, and nothing is made twice", () => {
  let made = addSituation(design(), { words: "Doser" });
  made = makeSequences(made, { alternative: "v2", block: "", title: "T" });
  const [block] = receivingBlocks(made, "v2");
  if (block === undefined) throw new Error("no block");
  expect(freshSituations(made, block.id)).toEqual([]);
  const again = makeSequences(made, { alternative: "v2", block: block.id, title: "" });
  expect(again).toEqual(made);
  made = addSituation(made, { words: "Lire" });
  expect(freshSituations(made, block.id)).toEqual(["s2"]);
  made = makeSequences(made, { alternative: "v2", block: block.id, title: "" });
  expect(alternativeOf(made, "v2").blocks[0]?.sequences).toHaveLength(8);
});

test("the alternative shown is the one asked for, else the one chosen, else the first", () => {
  const made = { ...design(), chosen: "v2" };
  expect(shownAlternative(made, "v1")?.id).toBe("v1");
  expect(shownAlternative(made, "gone")?.id).toBe("v2");
  expect(shownAlternative({ ...made, chosen: "" }, "")?.id).toBe("v1");
  expect(shownAlternative({ ...made, alternatives: [] }, "")).toBeUndefined();
});

test("a line of a list is changed or taken out by its place", () => {
  expect(replaceAt(["a", "b"], 1, "c")).toEqual(["a", "c"]);
  expect(replaceAt(["a", "b"], 0, undefined)).toEqual(["b"]);
});
