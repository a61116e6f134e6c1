import { describe, expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import type { Project } from "../projects/index.ts";
import { actorNamed, passageOf, projectAt, sessionOn } from "../projects/sample-project.ts";
import type { Firm } from "./model.ts";
import { type PortfolioLine, portfolioLines } from "./portfolio-lines.ts";
import { callOn, firmOf, today } from "./sample-firm.ts";
import { tellProjects } from "./tell-project.ts";
import { weekCalls } from "./week-calls.ts";

const bare = (facts: Partial<Firm> = {}) => firmOf({ calls: [], ...facts });
const firms = (...contents: readonly Firm[]) =>
  contents.map((content, rank) => ({ id: `f${rank}`, revision: 1, content }));
const told = (...projects: readonly Project[]) =>
  tellProjects(
    projects.map((project, rank) => ({ id: `p${rank}`, project, sharedBy: "" })),
    today,
  );
const lineOf = (content: Firm, ...projects: readonly Project[]): PortfolioLine | undefined =>
  portfolioLines({ firms: firms(content), projects: told(...projects) }, today)[0];
const ending = (backOn: Firm["ending"] extends infer _ ? string | undefined : never): Firm["ending"] =>
  known({
    kind: "notNow",
    day: "2026-10-01",
    words: "",
    backOn: backOn === undefined ? unknown : known(backOn),
  });
const next = (day: string) => ({ calls: [callOn("2026-11-10", { next: known(day) })] });

describe("a firm without a project", () => {
  test.each([
    ["never called", {}, "getGoing", "neverCalled"],
    ["called lately", { calls: [callOn("2026-11-20")] }, "goesOn", "lastCall"],
    ["called 59 days ago", { calls: [callOn("2026-09-25")] }, "goesOn", "lastCall"],
    ["called 60 days ago", { calls: [callOn("2026-09-24")] }, "getGoing", "lastCall"],
    ["to be called today", next("2026-11-23"), "getGoing", "agreedDayCame"],
    ["to be called tomorrow", next("2026-11-24"), "goesOn", "agreedDayAhead"],
    ["not interested now", { ending: ending(undefined) }, "goesOn", "firmEnded"],
    ["not interested before tomorrow", { ending: ending("2026-11-24") }, "goesOn", "firmEnded"],
    ["not interested before today", { ending: ending("2026-11-23") }, "getGoing", "firmIsBack"],
  ] as const)("%s, is told so, in the pile where an hour counts", (_name, facts, pile, kind) => {
    const line = lineOf(bare(facts));
    expect(line).toMatchObject({ pile, label: "Boulangerie du Port" });
    expect(line?.reasons.map((reason) => reason.kind)).toEqual([kind, "noProject", "headcount"]);
  });

  test("the last call counts, by its day and not by its place in the list", () => {
    const calls = [callOn("2026-11-20", { next: known("2026-12-10") }), callOn("2026-03-01")];
    expect(lineOf(bare({ calls }))).toMatchObject({
      calledOn: known("2026-11-20"),
      nextOn: known("2026-12-10"),
    });
  });

  test("an unknown headcount is told as unknown", () => {
    expect(lineOf(bare({ headcount: unknown }))?.reasons[2]).toEqual({ kind: "headcountUnknown" });
  });
});

describe("projects of a company that nobody wrote down", () => {
  const of = (name: string) => projectAt("running", { company: { name, headcount: known(9) } });

  test("are one line when they name the same company, however it is written", () => {
    const lines = portfolioLines(
      { firms: [], projects: told(of("Clair et Net"), of("CLAIR ET NET SARL")) },
      today,
    );
    expect(lines).toHaveLength(1);
    expect(lines[0]?.projects.map(({ id }) => id)).toEqual(["p0", "p1"]);
  });

  test("are apart when they name another, or none", () => {
    const projects = told(of("Clair et Net"), of("Le Port"), of(""), of(""));
    expect(portfolioLines({ firms: [], projects }, today)).toHaveLength(4);
  });
});

describe("a firm with projects", () => {
  const company = { name: "SARL boulangerie du PORT", headcount: known(7) };
  const startsSoon = projectAt("planned", {
    company,
    participants: [],
    sessions: [sessionOn("2026-11-30")],
  });

  test("takes the pile and the reasons of the one that an hour would change most", () => {
    const closed = projectAt("closed", { company });
    const line = lineOf(bare(), closed, startsSoon);
    expect(line).toMatchObject({ pile: "secureStart" });
    expect(line?.projects.map(({ id }) => id)).toEqual(["p1", "p0"]);
    expect(line?.reasons).toEqual(line?.projects[0]?.reasons);
  });

  test("stays aside until the day agreed on, unless a start comes sooner", () => {
    expect(lineOf(bare(next("2026-11-29")), startsSoon)).toMatchObject({ pile: "goesOn" });
    expect(lineOf(bare(next("2026-11-30")), startsSoon)).toMatchObject({ pile: "secureStart" });
  });

  test("comes back on the day agreed on, even when its project goes on by itself", () => {
    const goesOn = projectAt("running", {
      company,
      sessions: [sessionOn("2026-11-16"), sessionOn("2026-12-01")],
    });
    expect(lineOf(bare(), goesOn)?.pile).toBe("goesOn");
    const line = lineOf(bare(next("2026-11-23")), goesOn);
    expect(line).toMatchObject({ pile: "getGoing", isAwaited: true });
    expect(line?.reasons.map(({ kind }) => kind)[0]).toBe("agreedDayCame");
    expect(line?.reasons).toHaveLength(3);
  });

  test("is tied by the id it holds before any name, and by a name that one firm only has", () => {
    const other = projectAt("idea", { company: { name: "Autre Nom", headcount: unknown } });
    const tied = portfolioLines({ firms: firms(bare({ projects: ["p0"] })), projects: told(other) }, today);
    expect(tied.map(({ key }) => key)).toEqual(["f0"]);
    const twins = { firms: firms(bare(), bare({ place: "ARRAS" })), projects: told(startsSoon) };
    const keys = portfolioLines(twins, today).map(({ key }) => key);
    expect(keys.toSorted()).toEqual(["f0", "f1", "project:p0"]);
  });

  test("a project whose firm nobody wrote down has a line of its own", () => {
    const [line] = portfolioLines({ firms: [], projects: told(startsSoon) }, today);
    expect(line).toMatchObject({
      key: "project:p0",
      label: company.name,
      headcount: known(7),
      firm: undefined,
    });
  });
});

describe("a portfolio", () => {
  test("puts awaited firms first in their pile, then the earliest", () => {
    const lines = portfolioLines(
      {
        firms: firms(
          bare({ label: "Tard", addedOn: "2026-11-01" }),
          bare({ label: "Tôt", addedOn: "2026-01-01" }),
          bare({ label: "Attendue", ...next("2026-11-20") }),
        ),
        projects: [],
      },
      today,
    );
    expect(lines.map(({ label }) => label)).toEqual(["Attendue", "Tôt", "Tard"]);
  });

  test("no firm changes the pile or the reasons of another", () => {
    const contents = [
      bare(),
      bare({ label: "B", ...next("2026-11-20") }),
      bare({ label: "C", ending: ending(undefined) }),
    ];
    const together = portfolioLines({ firms: firms(...contents), projects: [] }, today);
    for (const [rank, content] of contents.entries()) {
      const [alone] = portfolioLines({ firms: firms(content), projects: [] }, today);
      expect(together.find(({ key }) => key === `f${rank}`)).toEqual({
        ...alone,
        key: `f${rank}`,
        firm: expect.anything(),
      });
    }
  });

  test("nothing told of a project names a participant", () => {
    const text = JSON.stringify(told(projectAt("running")));
    expect(text).not.toContain("A. B.");
  });

  test("names stand beside the functions that have the move", () => {
    const actors = [actorNamed("hr", "hr"), actorNamed("provider", "trainingProvider")];
    const [project] = told(projectAt("design", { actors, lead: "hr" }));
    expect(project?.moves[0]?.owner).toEqual({ kind: "hr", names: ["Nom hr"] });
  });

  test("a project that stopped tells why", () => {
    const passages = [
      ...projectAt("planned").passages,
      passageOf("abandon", "2026-05-01", { because: "noTime" }),
    ];
    const [project] = told(projectAt("planned", { passages }));
    expect(project?.reasons[0]).toEqual({ kind: "ended", ending: "abandon", because: "noTime" });
  });
});

describe("the calls of a week", () => {
  const many = firms(
    ...Array.from({ length: 12 }, (_, rank) =>
      bare({ label: `G${rank}`, headcount: known(200), addedOn: "2026-01-01" }),
    ),
    ...Array.from({ length: 6 }, (_, rank) =>
      bare({ label: `P${rank}`, headcount: known(5), addedOn: "2026-10-01" }),
    ),
  );
  const lines = portfolioLines({ firms: many, projects: [] }, today);

  test("keep a third of the places, rounded up, for the smallest firms", () => {
    const { calls, placesForSmallest, keptForSmallest } = weekCalls(lines, 8, today);
    expect(calls).toHaveLength(8);
    expect([placesForSmallest, keptForSmallest]).toEqual([3, 3]);
    expect(calls.filter(({ label }) => label.startsWith("P"))).toHaveLength(3);
  });

  test("leave aside whoever was called in the last seven days, unless a day was agreed on", () => {
    const called = (day: string, on?: string) =>
      portfolioLines(
        {
          firms: firms(
            bare({ calls: [callOn(day, on === undefined ? {} : { next: known(on) })], headcount: known(5) }),
          ),
          projects: told(
            projectAt("idea", { company: { name: "Boulangerie du Port", headcount: known(5) }, lead: "" }),
          ),
        },
        today,
      );
    expect(weekCalls(called("2026-11-17"), 8, today).calls).toHaveLength(0);
    expect(weekCalls(called("2026-11-16"), 8, today).calls).toHaveLength(1);
    expect(weekCalls(called("2026-11-20", "2026-11-23"), 8, today).calls).toHaveLength(1);
  });
});
