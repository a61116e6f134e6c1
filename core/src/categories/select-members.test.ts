import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Attribute, workQuestions } from "../workforce/index.ts";
import { ruleFlawOf } from "./check-rule.ts";
import { evaluateRule, leavesOfRule } from "./evaluate-rule.ts";
import { verdictOf } from "./kleene.ts";
import { type CategoryRule, type Condition, categoryRuleSchema, metWhens } from "./model.ts";
import { type SamplePerson, sampleAnswers, sampleMonth } from "./sample-workforce.ts";
import { decideLeaf, type Knowledge, selectMembers } from "./select-members.ts";

const nothing: Knowledge = { workAnswers: [], jobGradeTables: [] };
const oneOf = (attribute: Attribute, ...values: string[]): Condition => ({
  kind: "oneOf",
  attribute,
  values,
});

/** Everyone's verdict for a rule that has this one condition, on the work dimension. */
function verdictsOf(condition: Condition, people: readonly SamplePerson[], knowledge = nothing) {
  const rule: CategoryRule = { work: condition, metWhen: "anyDimension" };
  return Array.from(selectMembers(rule, sampleMonth(people), knowledge).overall, verdictOf);
}

describe("labels", () => {
  test("a label of the list is in, another is out, no label is unknown", () => {
    const people = [{ jobStatus: "ouvrier" }, { jobStatus: "cadre" }, {}];
    expect(verdictsOf(oneOf("jobStatus", "ouvrier", "employe"), people)).toEqual(["in", "out", "unknown"]);
  });

  test("an undeclared diploma counts as unknown, never as the lowest level", () => {
    expect(verdictsOf(oneOf("qualificationLevel", "1", "2"), [{}])).toEqual(["unknown"]);
  });

  test("a value that ends with a star stands for every label that begins so", () => {
    const people = [{ occupationCode: "674a" }, { occupationCode: "684a" }, { occupationCode: "567a" }];
    expect(verdictsOf(oneOf("occupationCode", "67*"), people)).toEqual(["in", "out", "out"]);
  });

  test("codes keep their case, as the DSN writes them", () => {
    expect(verdictsOf(oneOf("occupationCode", "684a"), [{ occupationCode: "684A" }])).toEqual(["out"]);
  });

  test("one of several exposures is enough, and an empty list is out, not unknown", () => {
    const people = [{ exposure: "chemicals+noise" }, { exposure: "nightWork" }, { exposure: "none" }, {}];
    expect(verdictsOf(oneOf("exposure", "noise"), people)).toEqual(["in", "out", "out", "unknown"]);
  });

  test("a plus inside the label of an ordinary attribute is only a plus", () => {
    expect(verdictsOf(oneOf("jobGrade", "B"), [{ jobGrade: "A+B" }])).toEqual(["out"]);
  });
});

describe("positions in the grid", () => {
  const grid: Knowledge = {
    workAnswers: [],
    jobGradeTables: [
      {
        collectiveAgreement: "3043",
        positions: [
          { label: "AS1", writtenAs: ["AS 1A", "as-1b"] },
          { label: "AS2", writtenAs: ["trouble"] },
          { label: "AS3", writtenAs: ["trouble"] },
        ],
      },
    ],
  };
  const upTo = (position: number): Condition => ({
    kind: "gradeAtMost",
    collectiveAgreement: "3043",
    position,
  });
  const person = (jobGrade?: string, collectiveAgreement?: string): SamplePerson => ({
    ...(jobGrade === undefined ? {} : { jobGrade }),
    ...(collectiveAgreement === undefined ? {} : { collectiveAgreement }),
  });

  test.each([
    ["AS1", "in"],
    ["as.1 A", "in"],
    ["AS1B", "in"],
    ["AS2", "out"],
    ["AS3", "out"],
    ["trouble", "unknown"],
    ["MP4", "unknown"],
  ])("%s is %s for the first position", (text, verdict) => {
    expect(verdictsOf(upTo(1), [person(text, "3043")], grid)).toEqual([verdict]);
  });

  test("the position asked for is included, the next one is not", () => {
    expect(verdictsOf(upTo(2), [person("AS2", "3043"), person("AS3", "3043")], grid)).toEqual(["in", "out"]);
  });

  test("another agreement is out; without agreement only a higher position can be told", () => {
    const people = [person("AS1", "1351"), person("AS1"), person("AS3"), person(undefined, "1351")];
    expect(verdictsOf(upTo(1), people, grid)).toEqual(["out", "unknown", "out", "out"]);
  });

  test("without a grid nobody is out", () => {
    expect(verdictsOf(upTo(1), [person("AS1", "3043"), person("AS9", "3043")])).toEqual([
      "unknown",
      "unknown",
    ]);
  });
});

describe("answers about the work", () => {
  const times = (count: number, answer: "yes" | "no") => Array.from({ length: count }, () => answer);
  const answered = (yes: number, no: number): Knowledge => ({
    jobGradeTables: [],
    workAnswers: [sampleAnswers("agent de service", [...times(yes, "yes"), ...times(no, "no")])],
  });
  const fourYes: Condition = { kind: "workAnswers", questions: [...workQuestions], atLeast: 4 };
  const people = [{ jobFamily: "agent de service" }];

  test.each([
    [4, 0, "in"],
    [4, 2, "in"],
    [3, 2, "unknown"],
    [3, 3, "out"],
    [2, 2, "unknown"],
    [1, 2, "unknown"],
    [0, 3, "out"],
    [0, 2, "unknown"],
  ])("%s yes and %s no out of six, four wanted: %s", (yes, no, verdict) => {
    expect(verdictsOf(fourYes, people, answered(yes, no))).toEqual([verdict]);
  });

  test("a family nobody answered about, or no family at all, is unknown", () => {
    expect(verdictsOf(fourYes, [{ jobFamily: "laveur de vitres" }, {}], answered(6, 0))).toEqual([
      "unknown",
      "unknown",
    ]);
  });
});

describe("perimeter", () => {
  const rule: CategoryRule = {
    perimeter: oneOf("department", "75"),
    work: oneOf("jobStatus", "ouvrier"),
    metWhen: "anyDimension",
  };
  const membership = selectMembers(
    rule,
    sampleMonth([
      { department: "75", jobStatus: "ouvrier" },
      { department: "69", jobStatus: "ouvrier" },
      { jobStatus: "ouvrier" },
      { jobStatus: "cadre" },
      { department: "69" },
    ]),
    nothing,
  );

  test("someone outside is out, someone perhaps outside is at best unknown", () => {
    expect(Array.from(membership.overall, verdictOf)).toEqual(["in", "out", "unknown", "out", "out"]);
    expect(Array.from(membership.perimeter, verdictOf)).toEqual(["in", "out", "unknown", "unknown", "out"]);
  });

  test("a dimension without condition has no column", () => {
    expect(Object.keys(membership.byDimension)).toEqual(["work"]);
  });
});

describe("the column and the single person agree", () => {
  const leaf = fc.constantFrom(
    oneOf("jobStatus", "ouvrier"),
    oneOf("sex", "female"),
    oneOf("occupationCode", "6*"),
    oneOf("exposure", "noise"),
  );
  const condition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
    node: fc.oneof(
      { depthSize: "small" },
      leaf,
      fc.record({
        kind: fc.constantFrom("all" as const, "any" as const),
        conditions: fc.array(tie("node"), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant("not" as const), condition: tie("node") }),
    ),
  })).node;
  const rules: fc.Arbitrary<CategoryRule> = fc.record(
    {
      perimeter: condition,
      work: condition,
      job: condition,
      person: condition,
      metWhen: fc.constantFrom(...metWhens),
    },
    { requiredKeys: ["work", "metWhen"] },
  );
  const people: fc.Arbitrary<SamplePerson[]> = fc.array(
    fc.record(
      {
        jobStatus: fc.constantFrom("ouvrier", "cadre"),
        sex: fc.constantFrom("female", "male"),
        occupationCode: fc.constantFrom("684a", "552a"),
        exposure: fc.constantFrom("noise", "noise+vibrations", "none"),
      },
      { requiredKeys: [] },
    ),
    { minLength: 1, maxLength: 8 },
  );

  test("for any rule, any people", () => {
    fc.assert(
      fc.property(rules, people, (rule, somePeople) => {
        const snapshot = sampleMonth(somePeople);
        const leaves = leavesOfRule(rule).map((one) => decideLeaf(one, snapshot, nothing));
        const expected = somePeople.map((_, row) =>
          evaluateRule(
            rule,
            leaves.map((column) => column[row] ?? -1),
          ),
        );
        expect(Array.from(selectMembers(rule, snapshot, nothing).overall)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("a rule that went through JSON is the same rule", () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(categoryRuleSchema.parse(JSON.parse(JSON.stringify(rule)))).toEqual(rule);
      }),
    );
  });
});

test("an empty group of a rule being written decides nothing: all of none is in, any of none is out", () => {
  expect(verdictsOf({ kind: "all", conditions: [] }, [{}])).toEqual(["in"]);
  expect(verdictsOf({ kind: "any", conditions: [] }, [{}])).toEqual(["out"]);
});

describe("rules nobody could use", () => {
  const usable = oneOf("jobStatus", "ouvrier");
  const threeYes: Condition = {
    kind: "workAnswers",
    questions: ["learntInDays", "learntInDays"],
    atLeast: 2,
  };

  const cases: readonly (readonly [CategoryRule, unknown])[] = [
    [{ metWhen: "anyDimension" }, { code: "ruleEmpty", place: "rule" }],
    [
      { perimeter: usable, metWhen: "anyDimension" },
      { code: "ruleEmpty", place: "rule" },
    ],
    [
      { work: oneOf("jobStatus"), metWhen: "anyDimension" },
      { code: "ruleEmpty", place: "work" },
    ],
    [
      { work: usable, perimeter: { kind: "not", condition: oneOf("sex") }, metWhen: "anyDimension" },
      { code: "ruleEmpty", place: "perimeter" },
    ],
    [
      { work: usable, metWhen: "atLeastTwoDimensions" },
      { code: "ruleImpossible", place: "rule" },
    ],
    [
      { work: threeYes, metWhen: "anyDimension" },
      { code: "ruleImpossible", place: "work" },
    ],
    [{ work: usable, metWhen: "anyDimension" }, undefined],
    [{ work: usable, person: usable, metWhen: "atLeastTwoDimensions" }, undefined],
  ];
  test.each(cases)("%j: %j", (rule, flaw) => {
    expect(ruleFlawOf(rule)).toEqual(flaw);
  });
});
