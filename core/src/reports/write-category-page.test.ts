import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayFrench } from "../../../files/src/documents/index.ts";
import { type SamplePerson, sampleMonth } from "../categories/sample-workforce.ts";
import { oneCompanyRule } from "../disclosure/index.ts";
import type { ReportDocument } from "./model.ts";
import { releaseSize } from "./release-size.ts";
import { sampleDefinition, sampleSubject } from "./sample-page.ts";
import { writeCategoryPage } from "./write-category-page.ts";

const say = sayFrench();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const textOf = (document: ReportDocument): string => plain(JSON.stringify(document));

const agent: SamplePerson = {
  occupationCode: "684a",
  jobStatus: "ouvrier",
  workingTime: "partTime",
  sex: "female",
};
const cadre: SamplePerson = {
  occupationCode: "372c",
  jobStatus: "cadre",
  qualificationLevel: "6",
  workingTime: "fullTime",
  sex: "male",
};
const people = (count: number, person: SamplePerson): SamplePerson[] =>
  new Array<SamplePerson>(count).fill(person);
const page = (crew: SamplePerson[], change: Parameters<typeof sampleSubject>[1] = {}): ReportDocument =>
  writeCategoryPage(sampleSubject(sampleMonth(crew), change), say);

describe("the page of a category", () => {
  test("begins with the answer, and says who, when and which version", () => {
    const document = page([...people(20, agent), ...people(30, cadre)]);
    expect(plain(document.lead)).toBe(
      "En mars 2026, 20 salariés sur 50 relèvent de cette catégorie, soit 40 %.",
    );
    expect(document.kicker).toBe("Aurora · catégorie, version 3 · mars 2026");
    expect(textOf(document)).toContain("The board, 3 March");
    expect(textOf(document)).toContain("Accord collectif d’entreprise");
    expect(document.notice).toBeUndefined();
  });

  test("a draft says that it is one", () => {
    const definition = { ...sampleDefinition, decisionForm: "draft" as const };
    expect(page([...people(20, agent), ...people(30, cadre)], { definition }).notice).toContain("Projet");
  });

  test("people of unknown standing make the share a range, and are told", () => {
    const document = page([...people(20, agent), ...people(20, cadre), ...people(10, {})]);
    expect(plain(document.lead)).toContain("10 restent à préciser. La part se situe donc entre 40 % et 60 %");
    expect(plain(document.notKnown.lines[0] ?? "")).toContain("La situation de 10 salariés n’est pas connue");
  });

  test("five others let the number of members be shown, four withhold it", () => {
    expect(plain(page([...people(20, agent), ...people(5, cadre)]).lead)).toContain("20 salariés sur 25");
    const withheld = page([...people(20, agent), ...people(4, cadre)]);
    expect(withheld.lead).toContain("n’est pas publié");
    expect(textOf(withheld)).not.toMatch(/"figure":"(20|4)"/);
  });

  test("without any training record, access is said not to be known", () => {
    const document = page([...people(20, agent), ...people(30, cadre)]);
    expect(document.notKnown.lines.join(" ")).toContain("Aucune formation n’a été enregistrée");
  });

  test("who may see the employees gets exact figures from the same page", () => {
    const document = page([...people(20, agent), ...people(4, cadre)], { rule: "exact" });
    expect(plain(document.lead)).toContain("20 salariés sur 24");
    expect(textOf(document)).not.toContain("n. c.");
  });

  test("members and others are compared on one scale, with words for who cannot see the bars", () => {
    const document = page([
      ...people(20, agent),
      ...people(30, cadre).map((one, place) => (place < 6 ? agentLike(one) : one)),
    ]);
    const figures = document.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === "figure");
    const comparison = figures.find(({ legend }) => legend.length === 2);
    expect(comparison?.scaleMax).toBe(1);
    expect(plain(comparison?.alternative ?? "")).toContain("autres salariés 20 %");
  });

  test("sources bear their day of checking, and the warning against mixing definitions is printed", () => {
    const document = page([...people(20, agent), ...people(30, cadre)]);
    expect(
      document.sources.lines.filter((line) => /vérifiée? le \d/.test(line)).length,
    ).toBeGreaterThanOrEqual(2);
    expect(document.sources.lines.join(" ")).toContain("ne comparez pas deux définitions");
  });

  test("no wording calls people unqualified", () => {
    const document = page([...people(20, agent), ...people(30, cadre)]);
    const { sources, ...said } = document;
    expect(JSON.stringify(said)).not.toMatch(/non qualifié/i);
    expect(sources.lines.length).toBeGreaterThan(0);
  });
});

function agentLike(person: SamplePerson): SamplePerson {
  return { ...person, workingTime: "partTime" };
}

const anyPerson: fc.Arbitrary<SamplePerson> = fc
  .record({
    occupationCode: fc.constantFrom("684a", "372c", ""),
    jobStatus: fc.constantFrom("ouvrier", "cadre", ""),
    qualificationLevel: fc.constantFrom("1", "6", ""),
    contractKind: fc.constantFrom("fixedTerm", "permanent", ""),
    sex: fc.constantFrom("female", "male"),
    ageBand: fc.constantFrom("15-24", "55+"),
  })
  .map((person) => Object.fromEntries(Object.entries(person).filter(([, label]) => label !== "")));

describe("figures under the threshold", () => {
  test("no count of one to four people is ever released, nor left as the difference of two released ones", () => {
    let withheld = 0;
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 1, maxLength: 60 }), (crew) => {
        const { profile, definition } = sampleSubject(sampleMonth(crew));
        const size = releaseSize(profile, definition.rule.metWhen, oneCompanyRule);
        const figures = [size.members, size.others, size.unknown, ...size.metBy, size.partlyKnown];
        const shown = figures.flatMap((figure) => (figure.kind === "shown" ? [figure.value] : []));
        withheld += figures.length - shown.length;
        expect(shown.filter((count) => count > 0 && count < oneCompanyRule.employeesMin)).toEqual([]);
        const verdicts = [size.members, size.others, size.unknown].filter(({ kind }) => kind === "withheld");
        const hiddenSmall = [profile.size.in, profile.size.out, profile.size.unknown].some(
          (count) => count > 0 && count < oneCompanyRule.employeesMin,
        );
        if (hiddenSmall && size.concerned.kind === "shown") expect(verdicts.length).toBeGreaterThanOrEqual(2);
      }),
      { seed: 20261123, numRuns: 300 },
    );
    expect(withheld).toBeGreaterThan(100);
  });

  test("a page can be written whatever the crew, and every bar has its text", () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { minLength: 0, maxLength: 40 }), (crew) => {
        const document = page(crew);
        expect(document.lead.length).toBeGreaterThan(20);
        for (const { blocks } of document.sections) {
          for (const block of blocks) {
            if (block.kind !== "figure") continue;
            for (const bar of block.groups.flatMap(({ bars }) => bars)) expect(bar.text).not.toBe("");
          }
        }
        expect(textOf(document)).not.toMatch(/NaN|undefined|Infinity|\{[a-z]+[,}]/);
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });
});
