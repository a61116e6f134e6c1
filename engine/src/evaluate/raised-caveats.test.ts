import { describe, expect, test } from "vitest";
import { nswAndCps, nswAndCpsStudy } from "../../reference/outcome/nsw-and-cps.ts";
import {
  numbersIn,
  people,
  referenceColumns,
  referencePresent,
  withReference,
} from "../../reference/read-files.ts";
import { normal } from "../../reference/simulate.ts";
import { lalondeStudy, ownStudy } from "../../reference/weighting/prove-weighting.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import type { Caveat } from "./caveat.ts";
import { estimateEffect } from "./estimate-effect.ts";
import type { Finding } from "./finding.ts";
import type { EstimateOptions, Study } from "./study.ts";

function find(study: Study, columns: Columns, options: EstimateOptions = { method: "regression" }): Finding {
  return estimateEffect(study, columns, options);
}

function caveatOf(finding: Finding, code: Caveat["code"]) {
  return finding.caveats.find((caveat) => caveat.code === code);
}

describe("groups that the study leaves unused", () => {
  test("a column named like a group is told about, and no longer once it is used", () => {
    const told = caveatOf(find(ownStudy, people()), "clustersIgnored");
    expect(told).toMatchObject({ column: "site", people: 160 });
    expect(told?.reading.fr).toContain("« site »");
    expect(caveatOf(find({ ...ownStudy, cluster: "site" }, people()), "clustersIgnored")).toBeUndefined();
    const covered = { ...ownStudy, covariates: [...ownStudy.covariates, "site"] };
    expect(caveatOf(find(covered, people()), "clustersIgnored")).toBeUndefined();
  });

  test("a text column of another name is told about when people of a group share an outcome, and only then", () => {
    const columns = new Map(people());
    columns.delete("site");
    const outcome = numbersIn(columns, "outcome");
    const letters = (row: number) => `k${row % 20}`;
    columns.set("mystery", categoryColumn(Array.from(outcome, (_, row) => letters(row))));
    expect(caveatOf(find(ownStudy, columns), "clustersIgnored")).toBeUndefined();
    columns.set("outcome", numberColumn(outcome.map((value, row) => value + 6 * (row % 20))));
    expect(caveatOf(find(ownStudy, columns), "clustersIgnored")).toMatchObject({
      column: "mystery",
      groups: 20,
    });
  });

  test("a name for each person, a decimal number or two categories are no groups", () => {
    const columns = new Map(people());
    columns.delete("site");
    const rows = Array.from({ length: 160 }, (_, row) => row);
    columns.set("client", categoryColumn(rows.map((row) => `c${row}`)));
    columns.set("team", categoryColumn(rows.map((row) => `t${row % 2}`)));
    columns.set("siteArea", numberColumn(rows.map((row) => row / 7)));
    expect(caveatOf(find(ownStudy, columns), "clustersIgnored")).toBeUndefined();
  });
});

describe("spill-over", () => {
  const withTeams = (teamOf: (row: number) => number): Columns => {
    const columns = new Map(people());
    columns.set("site", numberColumn(Array.from({ length: 160 }, (_, row) => teamOf(row))));
    return columns;
  };
  const clustered = { ...ownStudy, cluster: "site" };
  test("trained people who work beside untrained colleagues in small groups are counted", () => {
    const told = caveatOf(
      find(
        clustered,
        withTeams((row) => row % 16),
      ),
      "spillOver",
    );
    expect(told).toMatchObject({ column: "site", trained: 60, of: 60 });
  });
  test("groups that are trained whole, or large, raise nothing", () => {
    const arms = numbersIn(people(), "trained");
    expect(
      caveatOf(
        find(
          clustered,
          withTeams((row) => 8 * arms[row] + (row % 8)),
        ),
        "spillOver",
      ),
    ).toBeUndefined();
    expect(
      caveatOf(
        find(
          clustered,
          withTeams((row) => row % 4),
        ),
        "spillOver",
      ),
    ).toBeUndefined();
  });
});

describe("moments of measure", () => {
  const timed = (measured: NonNullable<Study["measured"]>) => ({ ...ownStudy, measured });
  test("an outcome declared before the training overturns the answer", () => {
    const finding = find(timed({ before: ["outcome"] }), people());
    expect(caveatOf(finding, "outcomeMeasuredBefore")).toMatchObject({ declared: true });
    expect(finding.kind === "estimated" && finding.evidenceLevel).toBe("measured");
    expect(caveatOf(find(ownStudy, people()), "outcomeMeasuredBefore")).toBeUndefined();
  });
  test("a covariate declared after the training is named; a name alone makes it probable", () => {
    const told = caveatOf(find(timed({ after: ["pay"] }), people()), "measuredAfter");
    expect(told).toMatchObject({ columns: ["pay"], declared: true });
    const columns = new Map(people());
    columns.set("pay_after", numberColumn(numbersIn(columns, "pay")));
    const suspected = { ...ownStudy, covariates: ["age", "pay_after"] };
    const probable = caveatOf(find(suspected, columns), "measuredAfter");
    expect(probable).toMatchObject({ columns: ["pay_after"], declared: false });
    expect(probable?.reading.fr).toContain("Sans doute mesuré");
    const denied = { ...suspected, measured: { before: ["pay_after"] } };
    expect(caveatOf(find(denied, columns), "measuredAfter")).toBeUndefined();
  });
  test("trained people who started lower on the outcome itself may only be coming back to their level", () => {
    const columns = new Map(people());
    const trained = numbersIn(columns, "trained");
    const started = numbersIn(columns, "outcome").map((value, row) => value - 8 * trained[row] + (row % 5));
    columns.set("outcome_before", numberColumn(started));
    const study = { ...ownStudy, covariates: ["age", "outcome_before"] };
    const told = caveatOf(find(study, columns), "regressionToTheMean");
    expect(told).toMatchObject({ column: "outcome_before" });
    expect(told?.reading.fr).toContain("de plus bas");
    columns.set("outcome_before", numberColumn(started.map((_, row) => row % 7)));
    expect(caveatOf(find(study, columns), "regressionToTheMean")).toBeUndefined();
  });
});

test("several outcomes are told about, and make the words more careful, never the figures", () => {
  const one = find(ownStudy, people());
  const many = find({ ...ownStudy, otherOutcomes: ["absences", "pay next year", "promotion"] }, people());
  if (one.kind === "refused" || many.kind === "refused") throw new Error("invalid finding; estimated");
  expect(caveatOf(many, "severalOutcomes")).toMatchObject({ outcomes: 4 });
  expect(many.pValue).toBe(one.pValue);
  expect(caveatOf(one, "severalOutcomes")).toBeUndefined();
});

describe("groups that are apart whole", () => {
  const alike = () => {
    const stream = new SeededStream(11);
    const rows = Array.from({ length: 120 }, (_, person) => ({
      trained: person % 2,
      age: (person >> 1) % 15,
    }));
    return new Map<string, Column>([
      ["trained", numberColumn(rows.map(({ trained }) => trained))],
      ["age", numberColumn(rows.map(({ age }) => age))],
      ["outcome", numberColumn(rows.map(({ trained }) => 2 * trained + normal(stream)))],
    ]);
  };
  const study: Study = { treatment: "trained", outcome: "outcome", covariates: ["age"] };

  test.each([
    ["times", "même temps"],
    ["places", "là où sont les personnes de comparaison"],
  ] as const)("%s: however alike and sure, only measured, with the same figures", (apart, words) => {
    const [plain, declared] = [find(study, alike()), find({ ...study, apart }, alike())];
    if (plain.kind === "refused" || declared.kind === "refused")
      throw new Error("invalid finding; estimated");
    expect(plain.evidenceLevel).toBe("compared");
    expect(declared.evidenceLevel).toBe("measured");
    expect(declared.confidenceInterval).toEqual(plain.confidenceInterval);
    expect(caveatOf(declared, "groupsApart")).toMatchObject({ by: apart });
    expect(caveatOf(plain, "groupsApart")).toBeUndefined();
    expect(declared.reading.fr).toContain(words);
    expect(declared.reading.fr).not.toContain("est l’effet de la formation");
    expect(plain.reading.fr).toContain("est l’effet de la formation");
  });
});

describe("designs that disagree", () => {
  const drawn = (selection: number, seed: number): Columns => {
    const stream = new SeededStream(seed);
    const rows = Array.from({ length: 240 }, (_, person) => {
      const trained = person < 80 ? 1 : 0;
      const a = normal(stream) + selection * trained;
      const b = normal(stream);
      return { trained, a, b, outcome: a + b + 0.5 * trained + normal(stream) };
    });
    const column = (name: "trained" | "a" | "b" | "outcome"): readonly [string, Column] => [
      name,
      numberColumn(rows.map((row) => row[name])),
    ];
    return new Map([column("trained"), column("a"), column("b"), column("outcome")]);
  };
  const study: Study = { treatment: "trained", outcome: "outcome", covariates: ["a", "b"] };

  test("on good samples the alarm is rare, whatever the method", () => {
    for (const method of ["regression", "gComputation", "aipw", "entropy"] as const) {
      let alarms = 0;
      for (let seed = 0; seed < 40; seed++) {
        if (caveatOf(find(study, drawn(0.4, seed), { method }), "fragile") !== undefined) alarms++;
      }
      expect(alarms, method).toBeLessThan(4);
    }
  });

  test("a correction that turns the sign between groups far apart cannot be trusted, and the reading says so", () => {
    const finding = find(study, turned(), { method: "gComputation" });
    const told = caveatOf(finding, "fragile");
    expect(told).toMatchObject({ code: "fragile", because: "correction" });
    expect(finding.kind === "estimated" && finding.evidenceLevel).toBe("measured");
    expect(finding.kind === "estimated" && finding.reading.fr).toContain(
      "On ne peut pas se fier à ce chiffre",
    );
    expect(finding.kind === "estimated" && finding.reading.en).toContain("This figure cannot be trusted");
  });

  test("nothing is compared when it is not asked for, or without covariates", () => {
    const asked = { method: "gComputation", checkDesigns: false } as const;
    expect(caveatOf(find(study, turned(), asked), "fragile")).toBeUndefined();
    const bare = { ...study, covariates: [] };
    expect(caveatOf(find(bare, turned(), { method: "regression" }), "fragile")).toBeUndefined();
    const quiet = find(study, turned(), asked);
    expect(caveatOf(quiet, "optionIgnored")).toBeUndefined();
  });

  /** The trained start 1.5 lower on what the outcome follows, and gain 1. */
  function turned(): Columns {
    const columns = new Map(drawn(-1.5, 3));
    const trained = numbersIn(columns, "trained");
    columns.set(
      "outcome",
      numberColumn(numbersIn(columns, "outcome").map((value, row) => value + trained[row] / 2)),
    );
    return columns;
  }
});

describe.skipIf(!referencePresent)(withReference("the famous cases"), () => {
  const methods = ["nearest", "regression", "gComputation", "aipw", "ipw", "entropy", "auto"] as const;
  const psid: Study = {
    treatment: "train",
    outcome: "re78",
    covariates: ["age", "educ", "black", "hisp", "married", "re74", "re75"],
  };
  test.each(methods)(
    "%s: on NSW against PSID and against CPS, the reading says that the figure cannot be trusted",
    (method) => {
      for (const [study, columns] of [
        [lalondeStudy, referenceColumns("lalonde_nsw_psid.csv")],
        [psid, referenceColumns("wooldridge_jtrain3.csv")],
        [nswAndCpsStudy, nswAndCps()],
      ] as const) {
        const finding = find(study, columns, { method });
        if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
        expect(finding.reading.fr).toContain("On ne peut pas se fier à ce chiffre");
        expect(finding.reading.en).toContain("This figure cannot be trusted");
        expect(finding.reading.fr).not.toContain("effet de la formation");
        expect(finding.evidenceLevel).toBe("measured");
        expect(caveatOf(finding, "regressionToTheMean")).toMatchObject({
          column: expect.stringMatching(/^re7[45]$/),
        });
      }
    },
  );
  test.each(methods)("%s: on the experiment itself, the figure stands", (method) => {
    const study = {
      ...lalondeStudy,
      covariates: ["age", "educ", "black", "hisp", "marr", "nodegree", "re74", "re75"],
    };
    const finding = find(study, referenceColumns("nsw_dw_experiment.csv"), { method });
    if (finding.kind === "refused") throw new Error(finding.notEstimable.code);
    expect(caveatOf(finding, "fragile")).toBeUndefined();
    expect(finding.reading.fr).not.toContain("On ne peut pas se fier");
  });
});
