import fc from "fast-check";
import { type Known, known, unknown } from "../kernel/known.ts";
import { blankFundingFacts, blankPersonFacts } from "./funding/facts.ts";
import type { Alternative, Block, DesignEffortLine, Trainee, TrainingDesign } from "./model.ts";
import { alternativeOf, blockOf, designOf, sequenceOf, traineeOf } from "./sample-design.ts";

const knownCents: fc.Arbitrary<Known<number>> = fc.oneof(
  fc.integer({ min: 1, max: 90_000 }).map(known),
  fc.constant(unknown),
);

const price: fc.Arbitrary<Block["prices"][number]> = fc.record({
  unit: fc.constantFrom("fixed", "person", "sessionHour", "traineeHour"),
  label: fc.constantFrom("", "salle"),
  cents: fc.oneof(knownCents, fc.constant(known(0))),
});

const kindOfProvider: fc.Arbitrary<Known<"internal" | "external">> = fc.constantFrom(
  known("internal"),
  known("external"),
  unknown,
);

const block = (id: string): fc.Arbitrary<Block> =>
  fc
    .record({ prices: fc.array(price, { maxLength: 3 }), kind: kindOfProvider, title: fc.string() })
    .map(({ prices, kind, title }) =>
      blockOf({
        id,
        title: title.slice(0, 20),
        prices,
        provider: { kind, name: "" },
        sequences: [sequenceOf({ id: `${id}:1`, kind: "workSituation" })],
      }),
    );

const line = (id: string): fc.Arbitrary<DesignEffortLine> =>
  fc.record({
    id: fc.constant(id),
    alternative: fc.constantFrom("", "v1", "v2"),
    actor: fc.constantFrom("hr", "executive", "trainer", "workplaceTutor"),
    kind: fc.constantFrom("analysis", "steering"),
    words: fc.constantFrom("", "Point"),
    minutes: fc.integer({ min: 0, max: 900 }),
    hourlyCostCents: knownCents,
    day: fc.constant(unknown),
    recurs: fc.constantFrom("once", "eachCohort"),
  });

const trainee = (id: string): fc.Arbitrary<Trainee> =>
  fc.record({ label: fc.string(), reason: fc.constantFrom("", "Déjà vu") }).map(({ label, reason }) =>
    traineeOf({
      id,
      label: label.slice(0, 20),
      dispensations: [{ block: "b1", reason, evidence: "Carnet", attachments: [] }],
    }),
  );

/** Blocks b1 to b4, each in one of two alternatives at most: a design that shares ids with any other one. */
const alternatives: fc.Arbitrary<readonly Alternative[]> = fc
  .tuple(
    fc.tuple(block("b1"), block("b2"), block("b3"), block("b4")),
    fc.array(fc.constantFrom("v1", "v2", "out"), { minLength: 4, maxLength: 4 }),
    fc.constantFrom(["v1", "v2"], ["v2", "v1"], ["v1"], ["v2"]),
  )
  .map(([blocks, places, ids]) =>
    ids.map((id) =>
      alternativeOf(
        blocks.filter((_, rank) => places[rank] === id),
        id,
      ),
    ),
  );

const some = <Member>(ids: readonly string[], of: (id: string) => fc.Arbitrary<Member>) =>
  fc.subarray([...ids]).chain((kept) => fc.tuple(...kept.map(of)));

/** Any design over a few ids, so that two of them are edits of each other: added, changed, moved, taken out. */
export const arbitraryDesign: fc.Arbitrary<TrainingDesign> = fc
  .record({
    alternatives,
    effort: some(["e1", "e2", "e3", "e4", "e5"], line),
    trainees: some(["t1", "t2", "t3", "t4"], trainee),
    hourlyCostCents: knownCents,
    apart: fc.subarray(["t1", "t2", "t3", "t4"]),
    planned: knownCents,
  })
  .map(({ alternatives: ways, effort, trainees, hourlyCostCents, apart, planned }) => {
    const facts = { ...blankPersonFacts, cpf: { consents: true, planned, exemptions: [] } };
    const design = designOf({ trainees, effort });
    return {
      ...design,
      alternatives: ways,
      targetGroup: { ...design.targetGroup, hourlyCostCents },
      fundingFacts: {
        ...blankFundingFacts,
        people: apart.length === 0 ? [] : [{ trainees: apart, facts }],
        everyone: facts,
      },
    };
  });
