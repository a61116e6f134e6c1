import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Day, dayNumber } from "../kernel/calendar.ts";
import { known, unknown } from "../kernel/known.ts";
import type { Block, ScheduleWishes, Trainee, TrainingDesign } from "./model.ts";
import { planSchedule } from "./plan-schedule.ts";
import { alternativeOf, blockOf, designOf, officeHours, sequenceOf, traineeOf } from "./sample-design.ts";
import type { ScheduledSession } from "./schedule-model.ts";
import { weekdayOf, weekOf } from "./work-hours.ts";

const people = (count: number, facts: Partial<Trainee> = {}) =>
  Array.from({ length: count }, (_, index) => traineeOf({ id: `t${index}`, ...facts }));

function designWith(
  wishes: Partial<ScheduleWishes>,
  { blocks = [blockOf({ id: "b" })], trainees = people(3) }: { blocks?: Block[]; trainees?: Trainee[] } = {},
): TrainingDesign {
  const design = designOf({ blocks, trainees });
  return { ...design, scheduleWishes: { ...design.scheduleWishes, ...wishes } };
}

const planOf = (design: TrainingDesign, holidays: readonly Day[] = []) =>
  planSchedule({ design, alternative: design.alternatives[0] ?? alternativeOf([]), holidays });

function sessionsOf(design: TrainingDesign, holidays: readonly Day[] = []): readonly ScheduledSession[] {
  const plan = planOf(design, holidays);
  if (plan.state === "blocked") throw new Error(`blocked: ${JSON.stringify(plan.blockages)}`);
  return plan.sessions;
}

const constraintsOf = (design: TrainingDesign, holidays: readonly Day[] = []) => {
  const plan = planOf(design, holidays);
  return plan.state === "planned"
    ? []
    : plan.blockages.map(({ constraint, certainty }) => [constraint, certainty]);
};

describe("the first free moment", () => {
  test("is the first opening of the first day", () => {
    expect(sessionsOf(designWith({}))).toMatchObject([
      { day: "2026-11-30", startMinute: 480, minutes: 120, trainees: ["t0", "t1", "t2"], group: 1, part: 1 },
    ]);
  });

  test("is never on a closed day nor on a public holiday", () => {
    const design = designWith({ closedDays: ["2026-11-30"] });
    expect(sessionsOf(design, ["2026-12-01" as Day])[0]?.day).toBe("2026-12-02");
  });

  test("is never on a day without working hours", () => {
    expect(sessionsOf(designWith({ firstDay: known("2026-11-28") }))[0]?.day).toBe("2026-11-30");
  });
});

describe("sessions", () => {
  test("a block longer than a session is cut, to the minute", () => {
    const design = designWith(
      { sessionMinutesAtMost: 210 },
      { blocks: [blockOf({ id: "b", minutes: known(500) })] },
    );
    expect(sessionsOf(design).map(({ minutes }) => minutes)).toEqual([210, 210, 80]);
  });

  test("groups hold the most people allowed, and one more makes another group", () => {
    const groups = (count: number) =>
      sessionsOf(designWith({}, { trainees: people(count) })).map(({ trainees }) => trainees.length);
    expect(groups(12)).toEqual([12]);
    expect(groups(13)).toEqual([12, 1]);
  });

  test("sequences keep their order, and one dated in the design stays where it was written", () => {
    const sequences = [
      sequenceOf({ id: "q1", kind: "preparation", moment: unknown }),
      sequenceOf({ id: "q2", kind: "workSituation", moment: known({ day: "2026-12-03", startMinute: 600 }) }),
      sequenceOf({ id: "q3", kind: "reflection", moment: unknown }),
    ];
    const sessions = sessionsOf(designWith({}, { blocks: [blockOf({ id: "b", sequences })] }));
    expect(sessions.map(({ sequence, day, startMinute }) => [sequence, day, startMinute])).toEqual([
      ["q1", "2026-11-30", 480],
      ["q2", "2026-12-03", 600],
      ["q3", "2026-12-03", 660],
    ]);
    expect(sessions.map(({ isAbsence }) => isAbsence)).toEqual([true, false, true]);
  });

  test("a dispensed person is not called", () => {
    const dispensations = [{ block: "b", reason: "Sait faire", evidence: "Titre", attachments: [] }];
    const trainees = [traineeOf({ id: "t1" }), traineeOf({ id: "t2", dispensations })];
    expect(sessionsOf(designWith({}, { trainees }))[0]?.trainees).toEqual(["t1"]);
  });

  test("nothing is planned outside working time, and the block is told", () => {
    const design = designWith({}, { blocks: [blockOf({ id: "b", isInWorkingTime: known(false) })] });
    expect(planOf(design)).toEqual({ state: "planned", sessions: [], leftOut: ["b"] });
  });

  test("one trainer is never in two places", () => {
    const sequences = [sequenceOf({ id: "q", kind: "preparation", trainer: "f1", moment: unknown })];
    const blocks = [blockOf({ id: "b", groupSize: known(1), sequences })];
    const starts = sessionsOf(designWith({}, { blocks })).map(({ startMinute }) => startMinute);
    expect(starts).toEqual([480, 540, 600]);
  });

  test("a team with hours of its own is called in them", () => {
    const night = { team: "Nuit", weekday: 2, startMinute: 1200, endMinute: 1320 };
    const design = designWith(
      { workWindows: [...officeHours, night] },
      { trainees: people(2, { team: "Nuit" }) },
    );
    expect(sessionsOf(design)).toMatchObject([{ day: "2026-12-01", startMinute: 1200 }]);
  });
});

describe("what stands in the way", () => {
  test.each([
    ["nobody to train", designWith({}, { trainees: [] }), ["nobody", "certain"]],
    ["no first day", designWith({ firstDay: unknown }), ["firstDay", "certain"]],
    ["a last day before the first", designWith({ lastDay: known("2026-11-29") }), ["lastDay", "certain"]],
    ["no hours", designWith({ workWindows: [] }), ["workWindows", "certain"]],
    [
      "no length",
      designWith({}, { blocks: [blockOf({ id: "b", minutes: unknown })] }),
      ["minutes", "certain"],
    ],
    ["a team that nobody may leave", bound(0), ["absenceBound", "certain"]],
    [
      "a closed period",
      designWith({ lastDay: known("2026-11-30"), closedDays: ["2026-11-30"] }),
      ["closedDays", "tried"],
    ],
  ] as const)("%s", (_, design, expected) => {
    expect(constraintsOf(design)).toContainEqual(expected);
  });

  function bound(absentAtMost: number): TrainingDesign {
    return designWith({ absenceBounds: [{ kind: "team", name: "Matin", absentAtMost }] });
  }

  test("with one absence at once, three people come one after the other", () => {
    expect(sessionsOf(bound(1)).map(({ startMinute }) => startMinute)).toEqual([480, 600, 720]);
  });

  test("people at their work situation are not away: no bound holds them back", () => {
    const sequences = [sequenceOf({ id: "q", kind: "workSituation", moment: unknown })];
    const blocks = [blockOf({ id: "b", sequences })];
    const absenceBounds = [{ kind: "site" as const, name: "Site A", absentAtMost: 0 }];
    expect(sessionsOf(designWith({ absenceBounds }, { blocks }))).toHaveLength(1);
  });

  test("a week that cannot hold a sequence is certain; weeks that cannot hold them all too", () => {
    const sequences = [sequenceOf({ id: "q", kind: "preparation", minutes: 120, moment: unknown })];
    const blocks = [blockOf({ id: "b", sequences })];
    expect(constraintsOf(designWith({ weeklyMinutesAtMost: known(119) }, { blocks }))).toEqual([
      ["weeklyMinutes", "certain"],
    ]);
    expect(constraintsOf(designWith({ weeklyMinutesAtMost: known(120) }, { blocks }))).toEqual([]);
    const two = [blockOf({ id: "b" }), blockOf({ id: "c" })];
    const oneWeek = { weeklyMinutesAtMost: known(239), lastDay: known("2026-12-04") };
    expect(constraintsOf(designWith(oneWeek, { blocks: two }))).toEqual([["weeklyMinutes", "certain"]]);
    expect(constraintsOf(designWith({ ...oneWeek, lastDay: known("2026-12-07") }, { blocks: two }))).toEqual(
      [],
    );
  });

  test("more time away than the period leaves is certain", () => {
    const wishes = {
      lastDay: known("2026-11-30"),
      absenceBounds: [{ kind: "team" as const, name: "Matin", absentAtMost: 1 }],
    };
    const fits = designWith(wishes, { trainees: people(4) });
    expect(sessionsOf(fits)).toHaveLength(4);
    expect(constraintsOf(designWith(wishes, { trainees: people(5) }))).toEqual([["absenceBound", "certain"]]);
  });

  test("a written date outside working hours stands in the way, and is named", () => {
    const sequences = [
      sequenceOf({ id: "q", kind: "preparation", moment: known({ day: "2026-12-05", startMinute: 600 }) }),
    ];
    expect(constraintsOf(designWith({}, { blocks: [blockOf({ id: "b", sequences })] }))).toContainEqual([
      "writtenMoment",
      "tried",
    ]);
  });
});

describe("whatever the design, a plan", () => {
  const trainee = fc.record({
    team: fc.constantFrom("Matin", "Soir"),
    site: fc.constantFrom("Site A", "Site B"),
    weeklyMinutes: fc.constantFrom(known(600), known(2100), unknown),
  });
  const block = fc.record({
    minutes: fc.integer({ min: 1, max: 600 }),
    groupSize: fc.integer({ min: 1, max: 6 }),
    sequences: fc.array(
      fc.constantFrom("preparation" as const, "workSituation" as const, "reflection" as const),
      {
        maxLength: 3,
      },
    ),
  });
  const world = fc.record({
    trainees: fc.array(trainee, { minLength: 1, maxLength: 9 }),
    blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
    weekly: fc.constantFrom(known(240), known(420), unknown),
    away: fc.record({ Matin: fc.integer({ min: 1, max: 3 }), "Site B": fc.integer({ min: 1, max: 3 }) }),
    days: fc.integer({ min: 3, max: 90 }),
  });

  function designFrom({ trainees, blocks, weekly, away, days }: World): TrainingDesign {
    const last = new Map([[3, "2026-12-02"]]).get(days) ?? `2027-0${1 + (days % 3)}-15`;
    return designWith(
      {
        lastDay: known(last),
        weeklyMinutesAtMost: weekly,
        absenceBounds: [
          { kind: "team", name: "Matin", absentAtMost: away.Matin },
          { kind: "site", name: "Site B", absentAtMost: away["Site B"] },
        ],
        workWindows: [
          ...officeHours,
          { team: "Soir", weekday: 1, startMinute: 780, endMinute: 1260 },
          { team: "Soir", weekday: 3, startMinute: 780, endMinute: 1260 },
        ],
        closedDays: ["2026-12-25"],
      },
      {
        trainees: trainees.map((facts, index) => traineeOf({ id: `t${index}`, ...facts })),
        blocks: blocks.map(({ minutes, groupSize, sequences }, index) =>
          blockOf({
            id: `b${index}`,
            minutes: known(minutes),
            groupSize: known(groupSize),
            sequences: sequences.map((kind, place) =>
              sequenceOf({ id: `q${index}-${place}`, kind, trainer: "f1", moment: unknown }),
            ),
          }),
        ),
      },
    );
  }
  type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

  test("never calls a person twice at once, never passes a bound, and forgets nobody", () => {
    let planned = 0;
    fc.assert(
      fc.property(world, (facts) => {
        const design = designFrom(facts);
        const plan = planOf(design);
        expect(planOf(design)).toEqual(plan);
        if (plan.state === "blocked") {
          expect(plan.blockages.length).toBeGreaterThan(0);
          return;
        }
        planned += 1;
        checkPlan(design, plan.sessions);
      }),
      { numRuns: 150 },
    );
    expect(planned).toBeGreaterThan(30);
  });
});

/** Checks a plan minute by minute, without anything of the code that made it. */
function checkPlan(design: TrainingDesign, sessions: readonly ScheduledSession[]): void {
  expect(sessions.flatMap((session) => faultsOfMoment(design, session))).toEqual([]);
  expect(faultsOfSums(design, sessions)).toEqual([]);
  const blocks = design.alternatives[0]?.blocks ?? [];
  for (const { id } of design.trainees) {
    const own = sessions.filter((session) => session.trainees.includes(id));
    expect(own.map(({ block }) => block)).toEqual(own.map(({ block }) => block).toSorted());
    for (const { id: block, sequences, minutes } of blocks) {
      const planned = own.filter((session) => session.block === block);
      const whole = sequences.length > 0 ? sequences.length * 60 : minutes.known ? minutes.value : 0;
      expect(planned.reduce((sum, session) => sum + session.minutes, 0)).toBe(whole);
    }
  }
}

function faultsOfMoment({ trainees, scheduleWishes }: TrainingDesign, session: ScheduledSession): string[] {
  const { lastDay, closedDays, workWindows } = scheduleWishes;
  const { day, startMinute, minutes } = session;
  const faults = [];
  if (day < "2026-11-30" || (lastDay.known && day > lastDay.value)) faults.push("outside the period");
  if (closedDays.includes(day)) faults.push("closed day");
  for (const { team } of trainees.filter(({ id }) => session.trainees.includes(id))) {
    const own = workWindows.some((window) => window.team === team) ? team : "";
    const isInside = workWindows.some(
      (window) =>
        window.team === own &&
        window.weekday === weekdayOf(dayNumber(day)) &&
        window.startMinute <= startMinute &&
        startMinute + minutes <= window.endMinute,
    );
    if (!isInside) faults.push("outside the hours of the team");
  }
  return faults;
}

function faultsOfSums(design: TrainingDesign, sessions: readonly ScheduledSession[]): string[] {
  const { absenceBounds, weeklyMinutesAtMost } = design.scheduleWishes;
  const seats = new Set<string>();
  const [away, weeks] = [new Map<string, number>(), new Map<string, number>()];
  const faults: string[] = [];
  for (const session of sessions) {
    const called = design.trainees.filter(({ id }) => session.trainees.includes(id));
    for (const { id, weeklyMinutes } of called) {
      const week = `${id} ${weekOf(dayNumber(session.day))}`;
      const told = (weeks.get(week) ?? 0) + session.minutes;
      weeks.set(week, told);
      if (weeklyMinutesAtMost.known && told > weeklyMinutesAtMost.value) faults.push(`week ${week}`);
      if (weeklyMinutes.known && told > weeklyMinutes.value) faults.push(`own week ${week}`);
    }
    const someone = [...session.trainees, ...(session.trainer === "" ? [] : [session.trainer])];
    for (let minute = session.startMinute; minute < session.startMinute + session.minutes; minute += 1) {
      for (const each of someone) {
        const seat = `${each} ${session.day} ${minute}`;
        if (seats.has(seat)) faults.push(`twice ${seat}`);
        seats.add(seat);
      }
      if (!session.isAbsence) continue;
      for (const { kind, name, absentAtMost } of absenceBounds) {
        const key = `${kind} ${name} ${session.day} ${minute}`;
        const gone = called.filter((trainee) => trainee[kind] === name).length + (away.get(key) ?? 0);
        away.set(key, gone);
        if (gone > absentAtMost) faults.push(`away ${key}`);
      }
    }
  }
  return faults;
}
