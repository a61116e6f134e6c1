import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { known } from "../kernel/known.ts";
import { placeName } from "./merge-lines.ts";
import { mergeProjects } from "./merge-projects.ts";
import { type Project, projectSchema } from "./model.ts";
import { passageOf, projectAt, sessionOn } from "./sample-project.ts";

const base = projectAt("running", {
  notes: ["n1", "n2", "n3"].map((id) => ({ id, day: "2026-03-01", by: "hr", words: `Note ${id}` })),
  risks: [
    { id: "r1", day: "2026-03-02", words: "Planning serré", owner: "hr", closedOn: known("2026-03-09") },
  ],
});

type Edit = (project: Project) => Project;
const lists = ["partners", "participants", "sessions", "notes", "risks"] as const;
type List = (typeof lists)[number];

const added = (list: List, id: string): Edit => {
  const lines = {
    partners: { id, kind: "opco", name: id },
    participants: { id, label: id, status: { known: false }, partner: "", trainee: "" },
    sessions: sessionOn("2026-04-01", { id }),
    notes: { id, day: "2026-04-02", by: "", words: id },
    risks: { id, day: "2026-04-02", words: id, owner: "", closedOn: { known: false } },
  };
  return (project) => ({ ...project, [list]: [...project[list], lines[list]] });
};
const takenOut = (list: List, rank: number): Edit => {
  return (project) => ({ ...project, [list]: project[list].toSpliced(rank % (project[list].length + 1), 1) });
};
const worded = (words: string): Edit => {
  return (project) => ({ ...project, notes: project.notes.map((note) => ({ ...note, words })) });
};
const present = (minutes: number): Edit => {
  return (project) => ({
    ...project,
    sessions: project.sessions.map((session) => ({
      ...session,
      attendance: session.attendance.map((line) => ({ ...line, minutes })),
    })),
  });
};

/** Edits that one person makes; the ids of the lines they add are their own. */
const editsOf = (who: string) =>
  fc.array(
    fc.oneof(
      fc.tuple(fc.constantFrom(...lists), fc.nat(20)).map(([list, rank]) => added(list, `${who}${rank}`)),
      fc.tuple(fc.constantFrom(...lists), fc.nat(20)).map(([list, rank]) => takenOut(list, rank)),
      fc.constantFrom("a", "b").map(worded),
      fc.constantFrom(0, 60).map(present),
      fc.constantFrom("hr", "tutor").map(
        (lead): Edit =>
          (project) => ({ ...project, lead }),
      ),
      fc.constantFrom("x", "y").map(
        (lessons): Edit =>
          (project) => ({ ...project, lessons }),
      ),
    ),
    { maxLength: 6 },
  );
/** An edit that makes no valid project (a line added twice) changes nothing. */
const made = (edits: readonly Edit[]): Project =>
  edits.reduce((project, edit) => {
    const next = projectSchema.safeParse(edit(project));
    return next.success ? next.data : project;
  }, base);
const versionsOf = (who: string) => editsOf(who).map(made);

describe("whatever two people did", () => {
  test("merging what nobody changed, or both changed alike, gives it as it is", () => {
    fc.assert(
      fc.property(versionsOf("m"), (mine) => {
        expect(mergeProjects({ base, mine, theirs: base })).toEqual({ project: mine, conflicts: [] });
        expect(mergeProjects({ base, mine: base, theirs: mine })).toEqual({ project: mine, conflicts: [] });
        expect(mergeProjects({ base, mine, theirs: mine })).toEqual({ project: mine, conflicts: [] });
      }),
    );
  });

  test("where they do not disagree it does not matter whose changes are called mine", () => {
    fc.assert(
      fc.property(versionsOf("m"), versionsOf("t"), (mine, theirs) => {
        const merged = mergeProjects({ base, mine, theirs });
        const mirrored = mergeProjects({ base, mine: theirs, theirs: mine });
        expect(mirrored.conflicts.map(placeName)).toEqual(merged.conflicts.map(placeName));
        if (merged.conflicts.length === 0) expect(mirrored.project).toEqual(merged.project);
      }),
    );
  });

  test("no line that either added or changed is lost, no line comes back that nobody has, and the schema holds", () => {
    fc.assert(
      fc.property(versionsOf("m"), versionsOf("t"), (mine, theirs) => {
        const { project } = mergeProjects({ base, mine, theirs });
        expect(projectSchema.safeParse(project).success).toBe(true);
        for (const list of lists) {
          const ids = new Set(project[list].map(({ id }) => id));
          const old = new Map(base[list].map((line) => [line.id, JSON.stringify(line)]));
          for (const line of [...mine[list], ...theirs[list]])
            if (old.get(line.id) !== JSON.stringify(line)) expect(ids).toContain(line.id);
          const known = new Set([...mine[list], ...theirs[list]].map(({ id }) => id));
          for (const id of ids) expect(known).toContain(id);
        }
      }),
    );
  });

  test("once every disagreement is chosen none is left, and each place holds what was chosen", () => {
    fc.assert(
      fc.property(versionsOf("m"), versionsOf("t"), fc.boolean(), (mine, theirs, isMine) => {
        const { conflicts } = mergeProjects({ base, mine, theirs });
        const side = isMine ? ("mine" as const) : ("theirs" as const);
        const choices = new Map(conflicts.map((conflict) => [placeName(conflict), side]));
        const settled = mergeProjects({ base, mine, theirs }, choices);
        expect(settled.conflicts).toEqual([]);
        for (const { list, line, field, ...values } of conflicts) {
          if (list === "" && field === "lead") expect(settled.project.lead).toBe(values[side]);
          const note = settled.project.notes.find(({ id }) => id === line);
          if (list === "notes" && field === "words") expect(note?.words).toBe(values[side]);
        }
      }),
    );
  });
});

test("two fields of one line merge; the same field changed differently is told with both versions", () => {
  const [first, ...others] = base.participants;
  if (first === undefined) throw new Error("invalid sample; must have participants");
  const of = (facts: Partial<typeof first>) => ({
    ...base,
    participants: [{ ...first, ...facts }, ...others],
  });
  const merged = mergeProjects({ base, mine: of({ label: "Z." }), theirs: of({ status: known("agency") }) });
  expect(merged.conflicts).toEqual([]);
  expect(merged.project.participants[0]).toEqual({ ...first, label: "Z.", status: known("agency") });
  const torn = mergeProjects({ base, mine: of({ label: "Z." }), theirs: of({ label: "Y." }) });
  expect(torn.conflicts).toEqual([
    { list: "participants", line: first.id, field: "label", mine: "Z.", theirs: "Y." },
  ]);
  expect(torn.project.participants[0]?.label).toBe("Z.");
});

test("two people who note the attendance of different persons in one session both keep what they noted", () => {
  const noting = (participant: string) => ({
    ...base,
    sessions: base.sessions.map((session) => ({
      ...session,
      attendance: [...session.attendance, { participant, minutes: 90 }],
    })),
  });
  const { project, conflicts } = mergeProjects({ base, mine: noting("q1"), theirs: noting("q2") });
  expect(conflicts).toEqual([]);
  expect(project.sessions[0]?.attendance.map(({ participant }) => participant).toSorted()).toEqual([
    "p1",
    "p2",
    "q1",
    "q2",
  ]);
});

test("a line taken out by one and changed by the other stays, as it was changed", () => {
  const mine = { ...base, notes: base.notes.slice(1) };
  const theirs = worded("changée")(base);
  const { project, conflicts } = mergeProjects({ base, mine, theirs });
  expect(conflicts).toEqual([]);
  expect(project.notes.map(({ id, words }) => `${id} ${words}`)).toEqual([
    "n1 changée",
    "n2 changée",
    "n3 changée",
  ]);
});

test("an alternative goes with its design", () => {
  const mine = { ...base, design: "other", alternative: "x" };
  const theirs = { ...base, alternative: "alternative-2" };
  const { conflicts } = mergeProjects({ base, mine, theirs });
  expect(conflicts.map(({ field }) => field)).toEqual(["design"]);
  const choices = new Map(conflicts.map((conflict) => [placeName(conflict), "theirs" as const]));
  const { design, alternative } = mergeProjects({ base, mine, theirs }, choices).project;
  expect([design, alternative]).toEqual([base.design, "alternative-2"]);
});

test("what happened to the step is always theirs, and a first day never comes after it", () => {
  const moved = { ...base, passages: [...base.passages, passageOf("evaluate", "2026-05-02")] };
  const mine = { ...base, startedOn: "2026-06-01" };
  const { project } = mergeProjects({ base, mine, theirs: moved });
  expect(project.passages).toEqual(moved.passages);
  expect(project.startedOn).toBe(base.startedOn);
  expect(projectSchema.safeParse(project).success).toBe(true);
});
