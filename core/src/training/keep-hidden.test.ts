import fc from "fast-check";
import { expect, test } from "vitest";
import { rolesThatMay } from "../access/index.ts";
import { known, unknown } from "../kernel/known.ts";
import { arbitraryDesign } from "./arbitrary-design.contract.ts";
import type { DesignEffortLine, TrainingDesign } from "./model.ts";
import { actorOf, alternativeOf, blockOf, designOf, keptDesignOf, sampleHouse } from "./sample-design.ts";
import { saveTrainingDesign } from "./save-training-design.ts";
import { hasInternalPrices, shownDesign } from "./shown-design.ts";
import { viewTrainingDesign } from "./view-training-design.ts";

const blind = rolesThatMay("editTrainingDesign").filter(
  (role) => !rolesThatMay("editProject").includes(role),
);
const trainer = actorOf("trainer");

async function saved(kept: TrainingDesign, sent: TrainingDesign, actor = trainer) {
  const house = sampleHouse([keptDesignOf({ id: "a", content: kept })]);
  const answer = await saveTrainingDesign(house, actor, { content: sent, design: "a", basedOnRevision: 1 });
  const content = (await house.trainingDesigns.find("a"))?.content;
  if (content === undefined) throw new Error("lost");
  return { answer, content };
}

/** Everything that somebody without rates is not shown, under what bears it. */
function hiddenPartsOf({ targetGroup, effort, alternatives, fundingFacts }: TrainingDesign) {
  const blocks = alternatives.flatMap((alternative) => alternative.blocks).filter(hasInternalPrices);
  return JSON.stringify({
    hour: targetGroup.hourlyCostCents,
    rates: effort
      .filter(({ hourlyCostCents }) => hourlyCostCents.known)
      .map(({ id, hourlyCostCents }) => JSON.stringify([id, hourlyCostCents]))
      .toSorted(),
    prices: blocks.map(({ id, prices, provider }) => JSON.stringify([id, prices, provider.kind])).toSorted(),
    people: fundingFacts.people,
    everyone: fundingFacts.everyone,
  });
}

test("somebody writes designs without seeing rates, or the tests below would look at nobody", () => {
  expect(blind).toEqual(["trainer"]);
});

test("whatever a trainer writes, what they are not shown is byte for byte as it was kept", async () => {
  let keptCount = 0;
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, arbitraryDesign, async (kept, sent) => {
      const { answer, content } = await saved(kept, sent);
      expect(hiddenPartsOf(content)).toBe(hiddenPartsOf(kept));
      if (answer.ok) keptCount += 1;
    }),
    { numRuns: 300 },
  );
  expect(keptCount).toBe(300);
});

test("whatever a trainer writes that they may see is kept as they wrote it", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, arbitraryDesign, async (kept, sent) => {
      const { content } = await saved(kept, sent);
      for (const line of sent.effort) {
        const found = content.effort.find(({ id }) => id === line.id);
        expect({ ...found, hourlyCostCents: "" }).toEqual({ ...line, hourlyCostCents: "" });
      }
      for (const trainee of sent.trainees) expect(content.trainees).toContainEqual(trainee);
      for (const { id, blocks } of sent.alternatives) {
        const found = content.alternatives.find((each) => each.id === id)?.blocks ?? [];
        const sentIds = blocks.map((block) => block.id);
        expect(found.map((block) => block.id).filter((each) => sentIds.includes(each))).toEqual(sentIds);
        for (const block of blocks)
          expect(found.find((each) => each.id === block.id)?.title).toBe(block.title);
      }
    }),
    { numRuns: 200 },
  );
});

test("what a trainer reads after a save tells them no more than before it", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesign, arbitraryDesign, async (kept, sent) => {
      const { answer, content } = await saved(kept, sent);
      if (!answer.ok) throw new Error(answer.refusal.code);
      expect(answer.value.content).toEqual(shownDesign(content, trainer).content);
      for (const block of answer.value.content.alternatives.flatMap(({ blocks }) => blocks)) {
        expect(hasInternalPrices(block), "told to be from outside, a price of the company is not shown").toBe(
          false,
        );
      }
    }),
    { numRuns: 100 },
  );
});

test("a save of what was shown, unchanged, changes nothing, for every role that writes", async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryDesign,
      fc.constantFrom(...rolesThatMay("editTrainingDesign")),
      async (kept, role) => {
        const actor = actorOf(role);
        const { content } = await saved(kept, shownDesign(kept, actor).content, actor);
        expect(JSON.stringify(content)).toBe(JSON.stringify(kept));
      },
    ),
    { numRuns: 200 },
  );
});

test("a rate sent by a trainer for a new line, a new block or a new design is ignored", async () => {
  const line: DesignEffortLine = {
    ...{ id: "e1", alternative: "", actor: "hr", kind: "analysis", words: "", minutes: 60 },
    ...{ hourlyCostCents: known(3333), day: unknown, recurs: "once" },
  };
  const block = blockOf({
    id: "b9",
    provider: { kind: known("internal"), name: "" },
    prices: [{ unit: "sessionHour", label: "", cents: known(4444) }],
  });
  const sent = designOf({ effort: [line], blocks: [block] });
  expect(JSON.stringify((await saved(designOf(), sent)).content)).not.toMatch(/3333|4444/);
  const house = sampleHouse();
  await saveTrainingDesign(house, trainer, { content: sent });
  expect(JSON.stringify(await house.trainingDesigns.find("id-1"))).not.toMatch(/3333|4444/);
  await saveTrainingDesign(house, actorOf("hr"), { content: sent });
  expect(JSON.stringify(await house.trainingDesigns.find("id-2"))).toMatch(/3333.*4444|4444.*3333/);
});

test("a block that bears a price of the company comes back where it was when it is taken out", async () => {
  const priced = (id: string) =>
    blockOf({
      id,
      provider: { kind: known("internal"), name: "" },
      prices: [{ unit: "fixed", label: "", cents: known(12_000) }],
    });
  const kept = {
    ...designOf(),
    alternatives: [
      alternativeOf([blockOf({ id: "b1" }), priced("b2"), blockOf({ id: "b3" })], "v1"),
      alternativeOf([blockOf({ id: "b4" }), priced("b5")], "v2"),
    ],
  };
  const sent = {
    ...kept,
    alternatives: [alternativeOf([blockOf({ id: "b1" }), blockOf({ id: "b3" })], "v1")],
  };
  const { content } = await saved(kept, sent);
  expect(content.alternatives.map(({ id, blocks }) => [id, blocks.map((block) => block.id)])).toEqual([
    ["v1", ["b1", "b2", "b3"]],
    ["v2", ["b5"]],
  ]);
});

test("a trainer who saves over a newer revision is refused, whole", async () => {
  const house = sampleHouse([keptDesignOf({ id: "a" })]);
  const viewed = await viewTrainingDesign(house, trainer, { design: "a" });
  if (!viewed.ok) throw new Error("refused");
  const { content } = viewed.value;
  const hourly = { ...content, targetGroup: { ...content.targetGroup, hourlyCostCents: known(1900) } };
  await saveTrainingDesign(house, actorOf("hr"), { content: hourly, design: "a", basedOnRevision: 1 });
  const late = await saveTrainingDesign(house, trainer, {
    content: { ...content, label: "Mien" },
    design: "a",
    basedOnRevision: 1,
  });
  expect(late).toEqual({ ok: false, refusal: { code: "revisionOutdated" } });
  const again = await saveTrainingDesign(house, trainer, {
    content: { ...content, label: "Mien" },
    design: "a",
    basedOnRevision: 2,
  });
  expect(again).toMatchObject({ ok: true, value: { content: { label: "Mien" } } });
  expect((await house.trainingDesigns.find("a"))?.content.targetGroup.hourlyCostCents).toEqual(known(1900));
});

test("what must stay and cannot beside what is written refuses the save, and keeps what was", async () => {
  const priced = blockOf({
    id: "b1",
    provider: { kind: known("internal"), name: "" },
    prices: [{ unit: "fixed", label: "", cents: known(12_000) }],
  });
  const kept = { ...designOf(), alternatives: [alternativeOf([priced], "v1")] };
  const full = Array.from({ length: 60 }, (_, rank) => blockOf({ id: `n${rank}` }));
  const { answer, content } = await saved(kept, { ...kept, alternatives: [alternativeOf(full, "v1")] });
  expect(answer).toEqual({ ok: false, refusal: { code: "hiddenPartsInTheWay" } });
  expect(content).toEqual(kept);
});
