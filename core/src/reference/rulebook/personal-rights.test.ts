import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../kernel/calendar.ts";
import type { RuleRow } from "../model.ts";
import {
  checkPersonalRights,
  nextPersonalQuestion,
  type PersonalAnswers,
  type PersonalQuestion,
  personalQuestions,
  personalRules,
} from "./personal-rights.ts";
import { publishedRuleRows } from "./published-rows.ts";
import { rulebookOf } from "./rule-on.ts";

const rows = publishedRuleRows.filter(({ key }) => personalRules.includes(key));
const book = rulebookOf(rows);
const today = "2026-11-23" as Day;

const lowQualified: PersonalAnswers = {
  employment: "company",
  diploma: "no",
  title: "no",
  certification: "no",
  workingTime: "halfOrMore",
};
const holder: PersonalAnswers = { employment: "company", diploma: "yes", disability: "no" };
const rightsOf = (answers: PersonalAnswers, day = today) => checkPersonalRights(book, day, answers);
const amountsOf = (answers: PersonalAnswers) =>
  rightsOf(answers).amounts.map(({ perYear, cap, standing, share }) => [perYear, cap, standing, share]);

describe("what is asked", () => {
  const pathOf = (answers: PersonalAnswers): readonly PersonalQuestion[] => {
    const asked: PersonalQuestion[] = [];
    let said: PersonalAnswers = {};
    for (;;) {
      const next = nextPersonalQuestion(book, today, said);
      if (next === undefined) return asked;
      asked.push(next);
      said = { ...said, [next]: answers[next] ?? "notKnown" };
    }
  };

  test("health is not asked of whoever is due the raise anyway", () => {
    expect(pathOf(lowQualified)).toEqual(["employment", "diploma", "title", "certification", "workingTime"]);
  });

  test("a diploma makes the title and the certification needless, and health counts", () => {
    expect(pathOf(holder)).toEqual(["employment", "diploma", "workingTime", "disability"]);
  });

  test("nothing is asked of public servants and of the self-employed: the rules read are not theirs", () => {
    expect(pathOf({ employment: "publicService" })).toEqual(["employment"]);
    expect(pathOf({ employment: "other" })).toEqual(["employment"]);
  });

  test("health is not asked below half time, where it would decide nothing", () => {
    expect(pathOf({ ...lowQualified, workingTime: "underHalf" })).not.toContain("disability");
  });
});

describe("what is concluded", () => {
  test("800 € up to 8 000 €, to be asked for, without diploma, title nor certification at half time or more", () => {
    expect(rightsOf(lowQualified)).toMatchObject({ conclusion: "raised", isToDeclare: true, toAsk: [] });
    expect(amountsOf(lowQualified)).toEqual([[80_000, 800_000, "due", "whole"]]);
  });

  test.each([
    ["diploma", {}],
    ["title", { diploma: "no" }],
    ["certification", { diploma: "foreign", title: "notKnown" }],
  ] as const)("500 € up to 5 000 € with a %s, whatever is not known of the others", (held, rest) => {
    const answers: PersonalAnswers = { ...holder, ...rest, [held]: "yes", workingTime: "halfOrMore" };
    expect(rightsOf(answers).conclusion).toBe("general");
    expect(amountsOf(answers)).toEqual([[50_000, 500_000, "due", "whole"]]);
  });

  test("a part of 500 € below half time with a diploma, without inventing how large", () => {
    expect(amountsOf({ ...holder, workingTime: "underHalf" })).toEqual([[50_000, 500_000, "due", "proRata"]]);
  });

  test("below half time without diploma, the raise is to be checked: the sources do not say", () => {
    const answers = { ...lowQualified, workingTime: "underHalf" } as const;
    expect(rightsOf(answers)).toMatchObject({ conclusion: "toCheck", toAsk: ["underHalf"] });
    expect(amountsOf(answers)).toEqual([
      [80_000, 800_000, "possible", "notKnown"],
      [50_000, 500_000, "otherwise", "proRata"],
    ]);
  });

  test("800 € for a disabled person whatever the diploma, without declaring a low qualification", () => {
    const answers: PersonalAnswers = { ...holder, workingTime: "halfOrMore", disability: "yes" };
    expect(rightsOf(answers)).toMatchObject({ conclusion: "raised", isToDeclare: false });
    expect(rightsOf(answers).amounts[0]?.row.key).toBe("cpf.disabledEmployeesCredit");
  });

  test("a diploma of another country is to be checked, with both amounts shown", () => {
    const rights = rightsOf({ ...lowQualified, diploma: "foreign", disability: "no" });
    expect(rights).toMatchObject({ conclusion: "toCheck", toAsk: ["foreignDiploma"], isToDeclare: true });
    expect(rights.amounts.map(({ standing }) => standing)).toEqual(["possible", "otherwise"]);
  });

  test("nothing but not knowing leaves everything to check, and never says the lowest amount alone", () => {
    const rights = rightsOf({});
    expect(rights.conclusion).toBe("toCheck");
    expect(rights.amounts.map(({ perYear }) => perYear)).toEqual([80_000, 50_000]);
    expect(rights.toAsk).toEqual(["employment", "diploma", "title", "certification", "workingTime"]);
  });

  test("no amount for public servants: the book has no row of theirs", () => {
    expect(rightsOf({ employment: "publicService" })).toMatchObject({
      conclusion: "otherRules",
      amounts: [],
    });
  });

  test("every step names its article or its source; the first conditions are those of the law", () => {
    const { steps } = rightsOf(lowQualified);
    expect(steps.map(({ outcome }) => outcome)).toEqual(["met", "met", "met", "met", "met", "told", "told"]);
    expect(steps.every(({ article }) => article !== "")).toBe(true);
    expect(steps[1]?.article).toBe("art. L.6323-11-1 du Code du travail");
    expect(steps.at(-1)?.rule).toBe("cpf.lowQualifiedDeclaration");
  });
});

describe("the days and rows of the rule", () => {
  test("nothing is due the day before the rule, everything its first day", () => {
    expect(rightsOf(lowQualified, "2018-12-31" as Day)).toMatchObject({ conclusion: "toCheck", amounts: [] });
    expect(rightsOf(lowQualified, "2019-01-01" as Day).conclusion).toBe("raised");
  });

  test("the last day of a row belongs to it; the day after, the raise is no longer promised", () => {
    const ending = (row: RuleRow): RuleRow =>
      row.key === "cpf.lowQualifiedCredit" ? { ...row, validTo: "2026-11-23" } : row;
    const ended = rulebookOf(rows.map(ending));
    const on = (day: string) => checkPersonalRights(ended, day as Day, { ...lowQualified, disability: "no" });
    expect(on("2026-11-23").conclusion).toBe("raised");
    expect(on("2026-11-24").conclusion).toBe("general");
  });

  test("amounts are those of the row, not of the code", () => {
    const raised = rows.map((row) => ({
      ...row,
      amounts: row.amounts.map((amount) =>
        amount.key === "perYear" ? { ...amount, value: 90_000 } : amount,
      ),
    }));
    const [amount] = checkPersonalRights(rulebookOf(raised), today, lowQualified).amounts;
    expect(amount?.perYear).toBe(90_000);
  });
});

/** What the law gives somebody of whom everything is known; "unsaid" where the sources read are silent. */
type World = Readonly<Record<PersonalQuestion, string>>;
function lawOf({ employment, diploma, title, certification, workingTime, disability }: World): string {
  if (employment !== "company") return "otherRules";
  const isLow = [diploma, title, certification].every((held) => held === "no");
  if (isLow || disability === "yes") return workingTime === "halfOrMore" ? "raised" : "unsaid";
  return workingTime === "halfOrMore" ? "general" : "part";
}

/** Every way of filling in what an answer leaves open. */
function worldsOf(answers: Required<PersonalAnswers>): readonly World[] {
  const open = (question: PersonalQuestion): readonly string[] => {
    const answer = answers[question];
    const told = personalQuestions[question].filter((each) => each !== "notKnown" && each !== "foreign");
    return answer === "notKnown" || answer === "foreign" ? told : [answer];
  };
  return open("employment").flatMap((employment) =>
    open("diploma").flatMap((diploma) =>
      open("title").flatMap((title) =>
        open("certification").flatMap((certification) =>
          open("workingTime").flatMap((workingTime) =>
            open("disability").map((disability) => ({
              employment,
              diploma,
              title,
              certification,
              workingTime,
              disability,
            })),
          ),
        ),
      ),
    ),
  );
}

const anyAnswers: fc.Arbitrary<Required<PersonalAnswers>> = fc.record({
  employment: fc.constantFrom(...personalQuestions.employment),
  diploma: fc.constantFrom(...personalQuestions.diploma),
  title: fc.constantFrom(...personalQuestions.title),
  certification: fc.constantFrom(...personalQuestions.certification),
  workingTime: fc.constantFrom(...personalQuestions.workingTime),
  disability: fc.constantFrom(...personalQuestions.disability),
});

test("it concludes exactly when every way of filling in what is not known leads to the same", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      const found = new Set(worldsOf(answers).map(lawOf));
      const [only] = found;
      const expected = found.size > 1 || only === "unsaid" ? "toCheck" : only === "part" ? "general" : only;
      expect(rightsOf(answers).conclusion).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test("only what is asked counts: a question that was skipped never changes the answer", () => {
  fc.assert(
    fc.property(anyAnswers, (answers) => {
      let said: PersonalAnswers = {};
      for (;;) {
        const next = nextPersonalQuestion(book, today, said);
        if (next === undefined) break;
        said = { ...said, [next]: answers[next] };
      }
      expect(rightsOf(said)).toEqual(rightsOf(answers));
    }),
  );
});
