import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayPracticalFrench } from "../../../files/src/practical/index.ts";
import { type Actor, type Role, rolesThatMay } from "../access/index.ts";
import { openMemoryDiagnosisStore } from "../diagnosis/index.ts";
import { known, unknown } from "../kernel/known.ts";
import { accept } from "../kernel/result.ts";
import { openMemoryOwnRuleStore } from "../reference/index.ts";
import { arbitraryDesign } from "./arbitrary-design.contract.ts";
import { documentKinds } from "./documents/document-kinds.ts";
import { fullDesign } from "./documents/sample-practical.ts";
import { exportCalendar } from "./export-calendar.ts";
import { exportDocument } from "./export-document.ts";
import { calendarReaders } from "./meetings-of-schedule.ts";
import type { DesignEffortLine, TrainingDesign } from "./model.ts";
import { actorOf, keptAttachmentOf, keptDesignOf, sampleHouse, traineeOf } from "./sample-design.ts";
import { designForCouncil, isSumTellable, shownDesign } from "./shown-design.ts";
import { viewAttachment } from "./view-attachment.ts";
import { viewTrainingDesign } from "./view-training-design.ts";

const readers = rolesThatMay("viewTrainingDesigns");
const told: readonly Role[] = ["owner", "hr", "adviser"];
const blind = readers.filter((role) => !told.includes(role));
const share = { id: "s", project: "p" };

const lineOf = (
  actor: DesignEffortLine["actor"],
  cents: number | undefined,
  minutes = 60,
): DesignEffortLine => ({
  ...{ id: `of-${actor}`, alternative: "", actor, kind: "steering", words: "", minutes, day: unknown },
  ...{ hourlyCostCents: cents === undefined ? unknown : known(cents), recurs: "once" },
});

/** Everything that the house gives a reader of one design, as text. */
async function allPaths(content: TrainingDesign, actor: Actor): Promise<string> {
  const meetings: unknown[] = [];
  const write = async (document: unknown) => {
    meetings.push(document);
    return new Uint8Array();
  };
  const house = {
    ...sampleHouse([keptDesignOf({ id: "a", content })]),
    calendars: {
      write(calendar: unknown) {
        meetings.push(calendar);
        return new Uint8Array();
      },
    },
    sayTraining: (key: string, values?: object) => `${key} ${JSON.stringify(values)}`,
    organisations: {
      mine: async () => [],
      rename: async () => {},
      eraseFictional: async () => {},
    },
    diagnoses: openMemoryDiagnosisStore([]),
    ownRules: openMemoryOwnRuleStore(),
    sayPractical: sayPracticalFrench(),
    practicalDocuments: {
      writeDocx: write,
      writePdf: async (document: unknown) => accept(await write(document)),
    },
  };
  const view = await viewTrainingDesign(house, actor, { design: "a" });
  const trainees = content.trainees.map(({ id }) => id);
  for (const { id: alternative } of content.alternatives) {
    for (const kind of documentKinds) {
      for (const format of ["docx", "pdf"] as const)
        await exportDocument(house, actor, { design: "a", kind, format, alternative });
      for (const trainee of trainees)
        await exportDocument(house, actor, { design: "a", kind, format: "docx", alternative, trainee });
    }
    for (const kind of calendarReaders) {
      for (const name of kind === "trainee" ? trainees : ["", "Matin", "Site A", "Équipe du matin"])
        await exportCalendar(house, actor, { design: "a", alternative, reader: { kind, name } });
    }
  }
  return JSON.stringify([view, meetings]);
}

/** The same design with every figure that is somebody's pay, or was said by somebody for funding, made another. */
function withOtherPay(design: TrainingDesign): TrainingDesign {
  const other = (cents: DesignEffortLine["hourlyCostCents"]) =>
    cents.known && cents.value > 0 ? known(cents.value + 7919) : cents;
  const { everyone, people } = design.fundingFacts;
  const facts = { ...everyone, cpf: { ...everyone.cpf, planned: other(everyone.cpf.planned) } };
  return {
    ...design,
    targetGroup: { ...design.targetGroup, hourlyCostCents: other(design.targetGroup.hourlyCostCents) },
    effort: design.effort.map((line) => ({ ...line, hourlyCostCents: other(line.hourlyCostCents) })),
    alternatives: design.alternatives.map((alternative) => ({
      ...alternative,
      blocks: alternative.blocks.map((block) =>
        block.provider.kind.known && block.provider.kind.value === "internal"
          ? { ...block, prices: block.prices.map((price) => ({ ...price, cents: other(price.cents) })) }
          : block,
      ),
    })),
    fundingFacts: {
      ...design.fundingFacts,
      everyone: facts,
      people: people.map((each) => ({ ...each, facts })),
    },
  };
}

describe("rates and what each said of their funding", () => {
  test.each(told)("%s is shown all of it, also through a share that opens the project to writing", (role) => {
    const design = fullDesign();
    expect(shownDesign(design, actorOf(role)).content).toEqual(design);
    if (role === "adviser") expect(shownDesign(design, { ...actorOf(role), share }).content).toEqual(design);
  });

  test("a reader who writes reads nothing that moves with anybody's pay, on any path", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDesign, async (design) => {
        const actor = actorOf("trainer");
        expect(await allPaths(withOtherPay(design), actor)).toBe(await allPaths(design, actor));
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test.each(blind)(
    "%s reads no planted rate on any path, alone or through a share",
    async (role) => {
      const planted = 777_731;
      const design = fullDesign();
      const content: TrainingDesign = {
        ...design,
        trainees: design.trainees.slice(0, 2),
        targetGroup: { ...design.targetGroup, hourlyCostCents: known(planted) },
        effort: [lineOf("hr", planted), lineOf("workplaceTutor", planted)],
      };
      for (const actor of [actorOf(role), { ...actorOf(role), share }]) {
        const texts = await allPaths(content, actor);
        expect(texts).not.toMatch(/777731|7[\s\u00a0\u202f]777|15[\s\u00a0\u202f]555/);
        expect(shownDesign(content, actor).veil.hidden).toContain("rates");
      }
      expect(await allPaths(content, actorOf("hr"))).toMatch(/777731/);
    },
    60_000,
  );

  test("the average of a group is told from three people on, and never to who may write the group larger", () => {
    const group = (count: number): TrainingDesign => ({
      ...fullDesign(),
      trainees: Array.from({ length: count }, (_, rank) => traineeOf({ id: `t${rank}` })),
      targetGroup: { ...fullDesign().targetGroup, hourlyCostCents: known(2000) },
    });
    const hour = (count: number, role: Role) =>
      shownDesign(group(count), actorOf(role)).content.targetGroup.hourlyCostCents;
    expect(hour(3, "worksCouncil")).toEqual(known(2000));
    expect(hour(2, "worksCouncil")).toEqual(unknown);
    expect(hour(3, "trainer")).toEqual(unknown);
  });
});

describe("sums of design effort", () => {
  const three = [lineOf("hr", 2000), lineOf("executive", 3000), lineOf("workplaceTutor", 1500)];

  test("three functions that bear it are told as one sum, to readers alone", () => {
    const design = { ...fullDesign(), effort: three };
    const totals = shownDesign(design, actorOf("worksCouncil")).veil.effortTotals;
    expect(totals[0]?.cents).toEqual({ atLeast: 6500, isComplete: true });
    expect(shownDesign(design, actorOf("trainer")).veil.effortTotals).toEqual([]);
  });

  test("one function of a kind, or one with a rate among several without, is told no sum: it would be the rate", () => {
    expect(isSumTellable(three)).toBe(true);
    expect(isSumTellable(three.slice(0, 2))).toBe(false);
    expect(
      isSumTellable([lineOf("hr", 2000), lineOf("executive", undefined), lineOf("trainer", undefined)]),
    ).toBe(false);
    expect(isSumTellable([...three.slice(0, 2), lineOf("workplaceTutor", 1500, 0)])).toBe(false);
  });
});

describe("who is in training", () => {
  const planted = (): TrainingDesign => {
    const design = fullDesign();
    const [first, ...others] = design.trainees;
    const block = design.alternatives[0]?.blocks[0]?.id ?? "";
    return {
      ...design,
      trainees: [
        {
          ...(first ?? traineeOf({ id: "t1" })),
          label: "CANARI-LABEL",
          dispensations: [
            { block, reason: "CANARI-RAISON", evidence: "CANARI-PREUVE", attachments: ["own"] },
          ],
        },
        ...others.map((each) => ({ ...each, label: "CANARI-AUTRE" })),
      ],
    };
  };

  test("the works council reads no label and no reason on any path, alone or through a share", async () => {
    for (const actor of [actorOf("worksCouncil"), { ...actorOf("worksCouncil"), share }])
      expect(await allPaths(planted(), actor)).not.toMatch(/CANARI/);
    expect(await allPaths(planted(), actorOf("trainer"))).toMatch(/CANARI/);
  }, 60_000);

  test("it reads how many there are, and that a block is not followed, without why", () => {
    const { content } = shownDesign(planted(), actorOf("worksCouncil"));
    expect(content.trainees).toHaveLength(planted().trainees.length);
    expect(content.trainees[0]?.dispensations[0]).toMatchObject({
      reason: "—",
      evidence: "—",
      attachments: [],
    });
  });

  test("a photo that shows what one person can do is refused to it, and given to who trains", async () => {
    const house = sampleHouse([keptDesignOf({ id: "a", content: planted() })]);
    await house.trainingDesigns.attach("a", keptAttachmentOf({ id: "own" }), 9);
    const asked = { design: "a", attachment: "own" };
    expect(await viewAttachment(house, actorOf("worksCouncil"), asked)).toMatchObject({ ok: false });
    expect(await viewAttachment(house, actorOf("trainer"), asked)).toMatchObject({ ok: true });
  });

  test("a paper for the council bears no rate and nobody, whoever prints it", () => {
    const told = designForCouncil({ ...planted(), effort: [lineOf("hr", 777_731)] });
    expect(JSON.stringify(told)).not.toMatch(/CANARI|777731/);
  });
});
