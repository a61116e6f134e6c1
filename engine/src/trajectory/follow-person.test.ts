import { describe, expect, test } from "vitest";
import { proofRecord } from "../../reference/proof-record.ts";
import {
  numbersIn,
  referenceColumns,
  referencePresent,
  referenceResults,
  withReference,
} from "../../reference/read-files.ts";
import {
  calibrateBand,
  drawPaths,
  shareHeld,
  trajectoryWorldStudy,
  trajectoryWorlds,
} from "../../reference/trajectory/trajectory-worlds.ts";
import { type Column, type Columns, categoryColumn, numberColumn } from "../columns/column.ts";
import { imputeOutcomes } from "../panel/imputed-outcomes.ts";
import { readPanel } from "../panel/read-panel.ts";
import { SeededStream } from "../randomization/seeded-stream.ts";
import { followPerson } from "./follow-person.ts";
import { PlaceboStudy } from "./placebo-errors.ts";
import type { TrajectoryShown } from "./trajectory-finding.ts";
import type { TrajectoryOptions, TrajectoryStudy } from "./trajectory-study.ts";

const counties = { unit: "countyreal", period: "year", firstTreated: "first.treat", outcome: "lemp" };

function shown(study: TrajectoryStudy, columns: Columns, options: TrajectoryOptions = {}): TrajectoryShown {
  const finding = followPerson(study, columns, options);
  if (finding.kind === "refused") throw new Error(`invalid case; shown: ${finding.notEstimable.code}`);
  return finding;
}

function codeOf(study: TrajectoryStudy, columns: Columns, options: TrajectoryOptions = {}): string {
  const finding = followPerson(study, columns, options);
  return finding.kind === "refused" ? finding.notEstimable.code : "shown";
}

describe.skipIf(!referencePresent)(
  withReference("agreement with fixest on counties and minimum wages"),
  () => {
    // The reference stops its fixed effects at a tolerance of about 1e-8 of the outcome, hence the absolute tolerances.
    const record = proofRecord("followPerson", "fixest 0.12.2, 03d_mpdta_individual.json");
    const wanted = referencePresent ? referenceResults("03d_mpdta_individual.json") : undefined;
    const columns = referencePresent ? referenceColumns("mpdta.csv") : new Map<string, Column>();
    const read = referencePresent
      ? readPanel(counties, columns, { anticipation: 0, dropIncomplete: false })
      : undefined;
    test("the middle of the band for every county and year with a minimum wage, and their mean distance", () => {
      if (read?.ok !== true) throw new Error("invalid reference; a readable panel");
      const { panel } = read;
      const { counterfactual, untreated } = imputeOutcomes(panel, 0);
      const names = numbersIn(columns, "countyreal");
      const rowOf = new Map(
        Array.from(panel.rows, (row, at) => [`${names[row]} ${panel.periods[panel.period[at]]}`, at]),
      );
      expect(untreated.filter((one) => one === 0).length).toBe(wanted.individual.length);
      let total = 0;
      for (const each of wanted.individual) {
        const at = rowOf.get(`${each.unit} ${each.year}`) ?? -1;
        const name = `${each.unit} in ${each.year}`;
        record.agree(`${name}, observed`, panel.outcome[at], each.observed);
        record.agree(`${name}, middle`, counterfactual[at], each.counterfactual);
        record.agree(`${name}, distance`, panel.outcome[at] - counterfactual[at], each.effect, {
          absolute: 1e-8,
        });
        expect(panel.firstTreated[panel.unit[at]]).toBe(each.group);
        total += panel.outcome[at] - counterfactual[at];
      }
      record.agree("mean distance", total / wanted.individual.length, wanted.overall_att, { absolute: 1e-8 });
    });
    test("the errors of the 309 counties without one in 2007: spread, quantiles, and the 90 % band", () => {
      if (read?.ok !== true) throw new Error("invalid reference; a readable panel");
      const { panel } = read;
      const study = new PlaceboStudy(panel, imputeOutcomes(panel, 0));
      const person = panel.firstTreated.indexOf(2007);
      const situation = { before: [0, 1, 2, 3], after: [4] };
      const errors = study
        .errors(study.standIns(situation, person), situation)
        .errors.map(([error]) => error)
        .sort((a, b) => a - b);
      expect(errors.length).toBe(309);
      const mean = errors.reduce((sum, error) => sum + error, 0) / 309;
      const spread = Math.sqrt(errors.reduce((sum, error) => sum + (error - mean) ** 2, 0) / 308);
      const loose = { relative: 2e-7 };
      record.agree("standard deviation", spread, wanted.placebo_error.sd, loose);
      for (const [share, value] of Object.entries(wanted.placebo_error.quantiles)) {
        const place = (308 * Number.parseFloat(share)) / 100;
        const low = errors[Math.floor(place)];
        const quantile = low + (place % 1) * (errors[Math.ceil(place)] - low);
        record.agree(`quantile ${share}`, quantile, Number(value), { absolute: 2e-8 });
      }
      const { reach, comparable } = shown({ ...counties, person: 8001 }, columns);
      expect(comparable).toBe(309);
      record.agree("half-width at 90 %", reach, wanted.placebo_error.conformal_90_abs, loose);
    });
  },
);

const world = trajectoryWorlds.find(({ name }) => name === "20 comparable, 4 before, 4 after, independent");
if (world === undefined) throw new Error("invalid worlds; one with 20 comparable people");
const paths = drawPaths(world, new SeededStream(12));
const person = trajectoryWorldStudy;

/** The outcome of the person moved by so much since training. */
function moved(by: (month: number) => number): Columns {
  const columns = new Map(paths);
  const month = numbersIn(columns, "month");
  const outcome = numbersIn(columns, "outcome").map((value, row) =>
    row < 8 && month[row] > 4 ? value + by(month[row]) : value,
  );
  return columns.set("outcome", numberColumn(outcome));
}

describe("what is shown", () => {
  test("is the own path and a band, and nowhere an effect or a middle", () => {
    const finding = shown(person, paths);
    expect(Object.keys(finding).sort()).toEqual(
      [
        "asFar",
        "caveats",
        "comparable",
        "confidence",
        "explanation",
        "kind",
        "path",
        "place",
        "reach",
        "reading",
      ].sort(),
    );
    expect(finding.path.map(({ stage }) => stage)).toEqual([
      ...Array(4).fill("before"),
      ...Array(4).fill("after"),
    ]);
    for (const { stage, band, bandAlone } of finding.path) {
      expect(band === undefined).toBe(stage === "before");
      if (band !== undefined && bandAlone !== undefined)
        expect(band[1] - band[0]).toBeGreaterThan(bandAlone[1] - bandAlone[0]);
    }
  });
  test.each([
    ["within", () => 0, /reste dans la fourchette/],
    ["above", () => 30, /passe au-dessus/],
    ["below", () => -30, /passe au-dessous/],
    ["both", (month: number) => (month < 7 ? 30 : -30), /tantôt au-dessus, tantôt au-dessous/],
  ] as const)("a path %s the band is told in words", (place, by, words) => {
    const finding = shown(person, moved(by));
    expect(finding.place).toBe(place);
    expect(finding.reading.fr).toMatch(words);
    expect(finding.reading.fr).toContain("Cela ne dit pas ce que la formation a changé");
    expect(finding.reading.en).toContain("a single path cannot tell");
    if (place !== "within") expect(finding.reading.fr).toContain("Aucun ne s’est écarté autant.");
  });
  test("the band does not depend on what the person did since training", () => {
    const bands = (columns: Columns) => shown(person, columns).path.map(({ band }) => band);
    expect(bands(moved(() => 30))).toEqual(bands(paths));
  });
  test("asking for more makes it wider", () => {
    expect(shown(person, paths, { confidence: 0.95 }).reach).toBeGreaterThan(shown(person, paths).reach);
  });
});

describe("invariance", () => {
  test("the order of the rows changes nothing; another unit scales the band", () => {
    const order = Array.from({ length: 192 }, (_, row) => (row * 77) % 192);
    const turned = new Map<string, Column>();
    for (const name of paths.keys())
      turned.set(name, numberColumn(order.map((row) => numbersIn(paths, name)[row])));
    expect(shown(person, turned).path).toEqual(shown(person, paths).path);
    const cents = new Map(paths).set(
      "outcome",
      numberColumn(numbersIn(paths, "outcome").map((value) => 100 * value)),
    );
    expect(shown(person, cents).reach / shown(person, paths).reach).toBeCloseTo(100, 9);
  });
  test("what others trained at the same time gained does not move the band", () => {
    const month = numbersIn(paths, "month");
    const others = numbersIn(paths, "outcome").map((value, row) =>
      row >= 8 && row < 32 && month[row] > 4 ? value + 50 : value,
    );
    const finding = shown(person, new Map(paths).set("outcome", numberColumn(others)));
    finding.path.forEach(({ band }, at) => {
      expect(band?.[0] ?? 0).toBeCloseTo(shown(person, paths).path[at].band?.[0] ?? 0, 10);
    });
  });
});

describe("who is comparable", () => {
  const jobs = categoryColumn(
    Array.from(numbersIn(paths, "person"), (own) => (own === 0 || own % 2 === 1 ? "nettoyage" : "accueil")),
  );
  const columns = new Map<string, Column>(paths).set("job", jobs);
  test("only people alike in the named columns", () => {
    expect(shown({ ...person, alike: ["job"] }, columns).comparable).toBe(10);
    expect(shown(person, columns).comparable).toBe(20);
  });
  test("people seen in the same periods only; later trained people serve while they are not trained", () => {
    const month = numbersIn(paths, "month");
    const owner = numbersIn(paths, "person");
    const holes = numbersIn(paths, "outcome").map((value, row) =>
      owner[row] === 9 && month[row] === 6 ? Number.NaN : value,
    );
    expect(shown(person, new Map(paths).set("outcome", numberColumn(holes))).comparable).toBe(19);
    const later = numbersIn(paths, "first").map((first, row) => (first === 0 && owner[row] > 8 ? 7 : first));
    const finding = shown(person, new Map(paths).set("first", numberColumn(later)));
    expect(finding.comparable).toBe(20);
    expect(finding.path.map(({ band }) => band !== undefined)).toEqual([
      false,
      false,
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(finding.caveats).toContainEqual(
      expect.objectContaining({ code: "periodsWithoutBand", periods: ["7", "8"] }),
    );
  });
  test("few comparable people, one value before, an unusual last value and another site are said", () => {
    const nine = trajectoryWorlds.find(({ comparable, before }) => comparable === 12 && before === 1);
    if (nine === undefined) throw new Error("invalid worlds; one with 12 comparable people");
    const codes = (finding: TrajectoryShown) => finding.caveats.map(({ code }) => code);
    const few = codes(shown(person, drawPaths(nine, new SeededStream(3))));
    expect(few).toEqual(expect.arrayContaining(["fewComparable", "oneValueBefore"]));
    const dip = numbersIn(paths, "outcome").map((value, row) => (row === 3 ? value - 25 : value));
    expect(codes(shown(person, new Map(paths).set("outcome", numberColumn(dip))))).toContain("unusualStart");
    const site = numberColumn(numbersIn(paths, "person").map((own) => (own < 6 ? 1 : 2)));
    const apart = shown({ ...person, cluster: "site" }, new Map<string, Column>(paths).set("site", site));
    expect(apart.caveats).toContainEqual(expect.objectContaining({ code: "otherGroups", same: 2, of: 20 }));
  });
});

describe("refusals", () => {
  test("a band needs 1/alpha - 1 comparable people: 9 at 90 %, 19 at 95 %, 99 at 99 %", () => {
    expect(codeOf(person, paths, { confidence: 0.95 })).toBe("shown");
    expect(codeOf(person, paths, { confidence: 0.96 })).toBe("tooFewComparable");
    const few = { ...world, comparable: 8 };
    const finding = followPerson(person, drawPaths(few, new SeededStream(1)));
    expect(finding).toMatchObject({
      kind: "refused",
      notEstimable: { code: "tooFewComparable", cause: "evidence" },
    });
    expect(finding.kind === "refused" && finding.notEstimable.reading.fr).toContain(
      "8 collègues comparables",
    );
  });
  test.each([
    ["unknownPerson", { person: 99 }],
    ["unknownPerson", { person: "P1" }],
    ["personNotTrained", { person: 10 }],
    ["unknownColumn", { alike: ["metier"] }],
    ["unknownColumn", { outcome: "paye" }],
  ] as const)("%s", (code, change) => {
    expect(codeOf({ ...person, ...change }, paths)).toBe(code);
  });
  test("impossible options are refused as input", () => {
    for (const confidence of [0.2, 1, Number.NaN])
      expect(codeOf(person, paths, { confidence })).toBe("confidenceOutOfRange");
    expect(codeOf(person, paths, { anticipation: 1.5 })).toBe("optionOutOfRange");
  });
  test("nothing before or nothing after training", () => {
    const month = numbersIn(paths, "month");
    const hide = (lost: (row: number) => boolean) =>
      new Map(paths).set(
        "outcome",
        numberColumn(numbersIn(paths, "outcome").map((value, row) => (lost(row) ? Number.NaN : value))),
      );
    expect(
      codeOf(
        person,
        hide((row) => row < 8 && month[row] <= 4),
      ),
    ).toBe("nothingBeforeTraining");
    expect(
      codeOf(
        person,
        hide((row) => row < 8 && month[row] > 4),
      ),
    ).toBe("nothingAfterTraining");
    const always = numbersIn(paths, "first").map((first, row) => (row < 8 ? 1 : first));
    expect(codeOf(person, new Map(paths).set("first", numberColumn(always)))).toBe("nothingBeforeTraining");
  });
});

describe("calibration, a quick look: the band holds the whole path of people whom training did not change", () => {
  test.each(trajectoryWorlds.filter(({ comparable }) => comparable < 20))("$name", (each) => {
    const found = calibrateBand(each, { draws: 200, seed: 41 });
    expect(found.coverage).toBeGreaterThan(shareHeld(each.comparable, 0.9) - 0.075);
    expect(found.refused).toBe(0);
  });
});
