import { describe, expect, test } from "vitest";
import {
  costOfInaction,
  diagnosisSchema,
  disagreements,
  findWarnings,
  proposeNextSteps,
  readInvolvement,
} from "../../core/src/diagnosis/public.ts";
import {
  addDays,
  type Day,
  dayNumber,
  lastDayOf,
  type Month,
  parseDay,
} from "../../core/src/kernel/calendar.ts";
import { known } from "../../core/src/kernel/known.ts";
import {
  courseOf,
  moveProject,
  nextMoves,
  projectSchema,
  readStall,
} from "../../core/src/projects/public.ts";
import { publicHolidays, publishedRuleRows, rulebookOf } from "../../core/src/reference/public.ts";
import {
  type Alternative,
  checkAfestBlock,
  costAlternatives,
  fundAlternative,
  mapClea,
  planSchedule,
  readDesign,
  readObstacles,
  recogniseAttachment,
  type TrainingDesign,
  trainingDesignSchema,
  yalpsSolver,
} from "../../core/src/training/public.ts";
import { demonstrationCompany } from "./demonstration.ts";

const { documents, company, payrollFiles } = demonstrationCompany();
const lastMonth = payrollFiles.at(-1)?.month ?? ("" as Month);
const today = addDays(lastDayOf(lastMonth), 23);

const diagnosis = documents.diagnosis({
  category: { id: "c", version: 1, label: "Agents" },
  year: {
    month: lastMonth,
    headcount: 60,
    monthCount: 12,
    leavers: known(17),
    absenceDays: known(900),
    accidents: known(5),
    accidentDays: known(120),
  },
});
const design = documents.design({ id: "d", content: diagnosis });
const book = rulebookOf(publishedRuleRows);

function alternative(id: string): Alternative {
  const found = design.alternatives.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no alternative ${id}`);
  return found;
}

describe("the diagnosis of the fictional company", () => {
  test("satisfies its schema, and everybody named answered", () => {
    expect(diagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
    const voices = new Set(diagnosis.answers.map(({ stakeholder }) => stakeholder));
    expect(diagnosis.stakeholders.map(({ id }) => id)).toEqual([...voices]);
    expect(diagnosis.stakeholders.flatMap(({ kinds }) => kinds)).toEqual([
      "executive",
      "frontlineManager",
      "worksCouncil",
      "expert",
    ]);
  });

  test("shows people who say the opposite, on what helps and on what hinders", () => {
    expect(disagreements(diagnosis)).toEqual([
      "motive.employeesPush",
      "factor.frontlineInvolvement",
      "obstacle.notExpressive",
    ]);
  });

  test("shows the three involved by what they did, and something done that nothing shows yet", () => {
    const { isJoint, kinds } = readInvolvement(diagnosis, today);
    expect(isJoint).toBe(true);
    expect(kinds.map(({ acts }) => acts.length)).toEqual([2, 1, 1]);
    expect(kinds.flatMap(({ pendingActs }) => pendingActs.map(({ kind }) => kind))).toEqual(["teamTold"]);
  });

  test("leads to a training, with things to settle and to ask on the way", () => {
    const steps = proposeNextSteps(diagnosis, today).map(({ key }) => key);
    expect(steps).toEqual(expect.arrayContaining(["settleOthers", "lackOfResources", "offerUnsuited"]));
    expect(steps.at(-1)).toBe("startDesign");
    expect(findWarnings(diagnosis, today).map(({ kind }) => kind)).toContain("toSettle");
  });

  test("counts what doing nothing costs in all four families, as a range, some of it on the firm's own figures", () => {
    const { total, isPartial } = costOfInaction(diagnosis);
    expect(isPartial).toBe(false);
    expect(total?.low).toBeGreaterThan(0);
    expect(total?.low).toBeLessThan(total?.likely ?? 0);
    expect(total?.likely).toBeLessThan(total?.high ?? 0);
    expect(Object.keys(diagnosis.assumptions).length).toBeGreaterThan(0);
  });

  test("leaves out a figure that payroll does not know", () => {
    const year = { month: lastMonth, headcount: 60, monthCount: 3, accidents: known(1) };
    const none = { known: false } as const;
    const unknowing = { ...year, leavers: none, absenceDays: none, accidentDays: none };
    const { figures } = documents.diagnosis({
      category: { id: "c", version: 1, label: "" },
      year: unknowing,
    });
    expect(Object.keys(figures).toSorted()).toEqual(["accidents", "complaints"]);
  });
});

describe("the training of the fictional company", () => {
  test("satisfies its schema, is begun from the diagnosis, and is for its category", () => {
    expect(trainingDesignSchema.parse(design)).toEqual(design);
    expect(design.diagnosis).toBe("d");
    expect(design.targetGroup.category).toEqual(known({ id: "c", version: 1 }));
    expect(design.fundingFacts.company.headcount).toEqual(known(60));
  });

  test("is for eight people without a name, on sites that the company has", () => {
    const sites = new Set(
      Array.from({ length: company.settings.siteCount }, (_, index) => company.site(index).label),
    );
    expect(design.trainees.map(({ label }) => label)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((rank) => `Stagiaire ${rank}`),
    );
    for (const { site } of [...design.trainees, ...design.situations]) expect(sites).toContain(site);
  });

  test("names nothing that is not in it", () => {
    const blocks = design.alternatives.flatMap((each) => each.blocks);
    const situations = design.situations.map(({ id }) => id);
    const trainers = ["", ...design.trainers.map(({ id }) => id)];
    for (const block of blocks) {
      for (const situation of block.situations) expect(situations).toContain(situation);
      for (const { trainer } of block.sequences) expect(trainers).toContain(trainer);
    }
    const dispensed = design.trainees.flatMap(({ dispensations }) => dispensations.map(({ block }) => block));
    const told = design.fundingFacts.blocks.map(({ block }) => block);
    for (const block of [...dispensed, ...told]) expect(blocks.map(({ id }) => id)).toContain(block);
    expect(told.toSorted()).toEqual(blocks.map(({ id }) => id).toSorted());
  });

  test("tells three moments of work to the end, read against CléA, with one suggestion set aside", () => {
    expect(design.situations).toHaveLength(3);
    for (const { gestures, difficulty, whatCanGoWrong } of design.situations) {
      expect([gestures, difficulty, whatCanGoWrong]).not.toContain("");
    }
    const { situations } = mapClea(design.situations);
    for (const { confirmed } of situations) expect(confirmed.length).toBeGreaterThan(0);
    expect(situations.flatMap(({ setAside }) => setAside)).toEqual(["2.5"]);
    expect(situations.flatMap(({ suggested }) => suggested).length).toBeGreaterThan(0);
  });

  test("claims one AFEST, refused for one proof alone: the trainer is named on the first day", () => {
    const claimed = design.alternatives.flatMap((each) => each.blocks).filter(({ afest }) => afest.isClaimed);
    const checks = claimed.map((block) => checkAfestBlock({ design, block, book, day: today }));
    expect(checks.map(({ label }) => label)).toEqual([{ allowed: false, missing: ["trainer"] }]);
    const missing = checks.flatMap(({ proofs }) => proofs).filter(({ state }) => state === "missing");
    expect(missing.flatMap(({ tasks }) => tasks)).toEqual(["nameBeforeStart"]);
  });

  test("warns on the single block away from work, and on that alternative alone", () => {
    const warned = (id: string) =>
      readDesign(design, alternative(id))
        .sentences.filter(({ tone }) => tone === "warning")
        .map(({ key }) => key);
    expect(warned("stage-seul")).toEqual(["training.reading.singleOffWork"]);
    expect(warned("ensemble")).toEqual([]);
    expect(warned("centre-poste")).toEqual(["training.reading.onlyPosition"]);
  });

  test("answers the obstacles of the diagnosis better by one alternative than by another, and leaves one open", () => {
    const open = (id: string) =>
      readObstacles(diagnosis, alternative(id))
        .filter(({ blocks }) => blocks.length === 0)
        .map(({ obstacle }) => obstacle);
    expect(open("ensemble")).toEqual(["obstacle.lowDemand"]);
    expect(open("stage-seul")).toEqual([
      "obstacle.lackOfResources",
      "obstacle.offerUnsuited",
      "obstacle.notExpressive",
      "obstacle.lowDemand",
    ]);
  });

  test("knows what every alternative costs, hours of design included", () => {
    for (const { missing, unpricedEffort, total, designEffort } of costAlternatives(design)) {
      expect([missing, unpricedEffort]).toEqual([[], []]);
      expect(total.isComplete).toBe(true);
      expect(designEffort.atLeast).toBeGreaterThan(0);
    }
  });

  test.each(["ensemble", "centre-poste", "stage-seul"])("finds who may pay for « %s »", (id) => {
    const { firstDay } = design.scheduleWishes;
    const day = firstDay.known ? firstDay.value : today;
    const answer = fundAlternative({ book, day: day as Day, design, alternative: id }, yalpsSolver);
    if (answer.state !== "solved") throw new Error(answer.state);
    expect(answer.combinations.length).toBeGreaterThan(0);
    expect(answer.cost.isComplete).toBe(true);
    // Two people put 250 € of their accounts into what certifies; the employer adds to it, which spares them the
    // participation.
    const paid = id === "centre-poste" ? 50_000 : 0;
    expect(answer.best).toMatchObject({
      schemes: paid > 0 ? ["cpf"] : [],
      byPeople: 0,
      remaining: { certain: answer.cost.atLeast - paid },
    });
  });

  test("fits in the weeks wished, on no public holiday", () => {
    const holidays = publicHolidays;
    for (const id of ["ensemble", "centre-poste", "stage-seul"]) {
      const plan = planSchedule({ design, alternative: alternative(id), holidays });
      expect(plan).toMatchObject({ state: "planned", leftOut: [] });
    }
    for (const day of daysOf(design)) expect(holidays).not.toContain(day);
  });

  test("is dated after the last month of the story and after its diagnosis: nothing looks stale", () => {
    const answered = daysOf([diagnosis.answers, diagnosis.acts]);
    expect(answered.filter((day) => day <= lastDayOf(lastMonth) || day > today)).toEqual([]);
    const starts = design.alternatives.flatMap(({ blocks }) => blocks.map(({ sequences }) => sequences));
    expect(daysOf(starts).filter((day) => day <= today)).toEqual([]);
    expect(daysOf(starts).length).toBeGreaterThan(0);
  });

  test("shows a drawing of ours with its first moment of work", () => {
    const bytes = documents.picture();
    expect(recogniseAttachment(bytes)).toEqual({ kind: "photo", mediaType: "image/png" });
    expect(bytes.byteLength).toBeLessThan(30_000);
    const kept = {
      id: "p",
      kind: "photo",
      mediaType: "image/png",
      byteCount: bytes.byteLength,
      sha256: "0".repeat(64),
      label: documents.pictureLabel,
    } as const;
    const illustrated = documents.illustrate(design, kept);
    expect(trainingDesignSchema.parse(illustrated).situations.map(({ attachments }) => attachments)).toEqual([
      ["p"],
      [],
      [],
    ]);
  });
});

/** Every day written anywhere in part of a document, in order. */
function daysOf(part: TrainingDesign | readonly unknown[]): readonly string[] {
  return [...JSON.stringify(part).matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day).toSorted();
}

describe("the projects of the fictional company", () => {
  const projects = documents.projects({ companyName: "Aurore", design: { id: "d", content: design } });
  const [waiting, running] = projects.map(({ content, passages }) =>
    projectSchema.parse({ ...content, passages }),
  );
  if (waiting === undefined || running === undefined) throw new Error("invalid demonstration; two projects");

  test("satisfy their schema, and each passage may happen when it does", () => {
    for (const { content, passages } of projects) {
      expect(content.passages).toEqual([]);
      const last = passages.reduce((project, passage) => {
        const moved = moveProject(project, passage);
        if (!moved.ok) throw new Error(`${passage.event}: ${JSON.stringify(moved.refusal)}`);
        return moved.value;
      }, content);
      expect(last.passages).toEqual(passages);
    }
  });

  test("tell a story of several months: one waits until a day, the other waits for its funder", () => {
    expect(courseOf(waiting)).toMatchObject({ step: "diagnosis", pause: { until: { known: true } } });
    expect(courseOf(running).step).toBe("fundingAsked");
    expect(dayNumber(today) - dayNumber(parseDay(running.startedOn) ?? today)).toBeGreaterThan(60);
    expect(readStall(running, today)).toMatchObject({
      isStalled: true,
      reasons: [{ kind: "startNear", missing: ["fundingAnswer"] }],
      call: known({ whom: { kind: "opco" } }),
    });
    expect(nextMoves(waiting, today)).toEqual([]);
  });

  test("the running one carries out the chosen alternative: its people, its dates, its forecast", () => {
    expect(running).toMatchObject({ design: "d", alternative: design.chosen, diagnosis: "d" });
    expect(new Set(running.participants.map(({ status }) => JSON.stringify(status))).size).toBe(4);
    expect(running.sessions).toHaveLength(7);
    expect(new Set(running.effort.map(({ stage }) => stage))).toEqual(new Set(["forecast", "actual"]));
    const actors = new Set(running.actors.map(({ id }) => id));
    for (const { leader } of running.sessions) expect(actors).toContain(leader);
    const keys = nextMoves(running, today).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(["answerFunding", "noteAttendance", "milestone", "giveOpinion"]),
    );
  });
});
