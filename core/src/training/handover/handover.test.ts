import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sayPracticalFrench } from "../../../../files/src/practical/index.ts";
import { parseDay } from "../../kernel/calendar.ts";
import { known, unknown } from "../../kernel/known.ts";
import { euroText, publishedRuleRows, rulebookOf } from "../../reference/index.ts";
import { dayText, hoursText } from "../documents/print-french.ts";
import { blankSubject, fullDesign, textsOf } from "../documents/sample-practical.ts";
import type { PracticalSubject } from "../documents/subject.ts";
import { practicalWordsFr } from "../documents/words.fr.ts";
import { writeDocument } from "../documents/write-document.ts";
import { traineeOf } from "../sample-design.ts";
import { trainingWordsFr } from "../words.fr.ts";
import { gatherHandoverFacts } from "./gather-handover-facts.ts";
import { type HandoverFigureName, handoverFigures } from "./handover-facts.ts";
import { fundedDesign, handedOver } from "./sample-handover.ts";
import { figureText } from "./write-handover-blocks.ts";
import { handoverKinds, writeHandoverMail } from "./write-handover-mail.ts";

const say = sayPracticalFrench();

const textsFor = (subject: PracticalSubject): readonly (readonly [string, string])[] =>
  handoverKinds.flatMap((kind) => [
    [kind, textsOf(writeDocument(kind, subject, say)).join("\n")] as const,
    [`mail of ${kind}`, writeHandoverMail(kind, subject, say)] as const,
  ]);

const textOf = (kind: (typeof handoverKinds)[number], subject: PracticalSubject) =>
  textsOf(writeDocument(kind, subject, say)).join("\n");

/** Every figure of the facts as it may be printed: amounts, hours, counts of people. */
function figuresOf(subject: PracticalSubject): readonly string[] {
  const { figures, blocks, payments, effortByActor, alternatives, duties } = gatherHandoverFacts(subject);
  const all = [...figures.values()].map(({ value }) => value.atLeast);
  const ofUnit = (unit: string) =>
    [...figures.values()].filter((each) => each.unit === unit).map(({ value }) => value.atLeast);
  expect(all).toHaveLength(handoverFigures.length);
  const cents = [
    ...ofUnit("cents"),
    ...payments.map((payment) => payment.cents),
    ...effortByActor.map((part) => part.cents.atLeast),
    ...alternatives.map(({ total }) => total.atLeast),
  ];
  const minutes = [
    ...ofUnit("minutes"),
    ...effortByActor.map((part) => part.minutes),
    ...alternatives.flatMap((each) => [each.minutes.offSite, each.minutes.workingTime]),
    ...blocks.flatMap(({ block }) => (block.minutes.known ? block.minutes.value : [])),
    ...duties.flatMap(({ acts }) => acts.flatMap((act) => (act.minutes.known ? act.minutes.value : []))),
  ];
  const people = [...ofUnit("people"), ...blocks.map((block) => block.people.atLeast)];
  return [
    ...cents.map(euroText),
    ...minutes.map((each) => (each === 0 ? say("training.handover.none") : hoursText(each))),
    ...people.map((each) => say("training.handover.people", { people: each })),
  ];
}

/** Every text that somebody wrote or that the rulebook holds, and every day: what is quoted as it is. */
function quotedIn(value: unknown): readonly string[] {
  if (typeof value === "string") {
    const day = parseDay(value);
    return day === undefined ? [value.trim()] : [dayText(day)];
  }
  if (value instanceof Map) return [...value.values()].flatMap(quotedIn);
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(quotedIn);
}

/** What is left of a text once its quotations and the figures of the facts are taken out. */
function remainderOf(text: string, subject: PracticalSubject): string {
  const { version, revision } = { version: subject.design.targetGroup.category, revision: subject.revision };
  const ownWords = Object.values({ ...trainingWordsFr, ...practicalWordsFr }).flatMap((sentence) =>
    /\d/.test(sentence) && !/[{]/.test(sentence) ? [sentence] : [],
  );
  const counted = version.known
    ? [say("training.document.facts.category", { version: version.value.version })]
    : [];
  const quoted = [
    ...quotedIn({ ...subject, funding: undefined }),
    ...quotedIn(gatherHandoverFacts(subject)),
  ].filter((each) => /\d/.test(each));
  const known = [...quoted, ...ownWords, ...counted, ...figuresOf(subject), `enregistrement n° ${revision}`];
  const spaced = (each: string) => each.replaceAll(/[\u00a0\u202f]/g, " ");
  return known
    .map(spaced)
    .toSorted((one, other) => other.length - one.length)
    .reduce((left, each) => left.replaceAll(each, "¤"), spaced(text));
}

const manyTrainees = (count: number) =>
  Array.from({ length: count }, (_, rank) => traineeOf({ id: `t${rank}`, label: `P. ${rank}` }));

const cases: readonly (readonly [string, PracticalSubject])[] = [
  ["a funded design with its diagnosis", handedOver(fundedDesign())],
  [
    "a design that a rule forbids as it stands, and of which nothing is told of the funding",
    handedOver(fullDesign(), { diagnosis: undefined }),
  ],
  [
    "a design whose wages are not known",
    handedOver(
      fundedDesign((design) => ({
        ...design,
        targetGroup: { ...design.targetGroup, hourlyCostCents: unknown },
      })),
    ),
  ],
  [
    "a design with a count and nobody listed",
    handedOver(fundedDesign((design) => ({ ...design, trainees: [] }))),
  ],
  ["forty people", handedOver(fundedDesign((design) => ({ ...design, trainees: manyTrainees(40) })))],
  ["a blank design", blankSubject()],
];

describe.each(cases)("the same facts of %s", (_name, subject) => {
  test("no text holds a figure that is not one of the facts", () => {
    for (const [kind, text] of textsFor(subject)) {
      expect(remainderOf(text, subject).match(/[^\n]*\d[^\n]*/g) ?? [], kind).toEqual([]);
    }
  });

  test("the three documents give the same people, hours, cost and rest to pay", () => {
    const { figures } = gatherHandoverFacts(subject);
    const shared: readonly HandoverFigureName[] = [
      "people",
      "allMinutes",
      "workingMinutes",
      "offSiteMinutes",
      "designCost",
      "totalCost",
      "paidForCertain",
      "paidIfConfirmed",
      "leftForCertain",
      "leftIfConfirmed",
    ];
    for (const name of shared) {
      const figure = figures.get(name);
      if (figure === undefined) throw new Error(`a figure is not gathered: ${name}`);
      const text = figureText(figure, say);
      for (const kind of handoverKinds) {
        const tables = writeDocument(kind, subject, say).sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])),
        );
        expect(tables.flat(), `${kind} ${name}`).toContain(text);
      }
    }
  });

  test("nobody in training is named, and no name of a person of the diagnosis is told", () => {
    const labels = subject.design.trainees.map(({ label }) => label);
    for (const [, text] of textsFor(subject)) {
      for (const name of [...labels, "Mme Durand", "Sonia"]) expect(text).not.toContain(name);
    }
  });
});

test("whatever the hours, the prices and the people, no figure is a text's own", () => {
  const drawn = fc.record({
    minutes: fc.integer({ min: 0, max: 6000 }),
    cents: fc.integer({ min: 0, max: 900_000 }),
    people: fc.integer({ min: 1, max: 60 }),
    hourly: fc.option(fc.integer({ min: 1, max: 6000 })),
  });
  fc.assert(
    fc.property(drawn, ({ minutes, cents, people, hourly }) => {
      const subject = handedOver(
        fundedDesign((design) => ({
          ...design,
          trainees: [],
          targetGroup: {
            ...design.targetGroup,
            headcount: known(people),
            hourlyCostCents: hourly === null ? unknown : known(hourly),
          },
          alternatives: design.alternatives.map((alternative) => ({
            ...alternative,
            blocks: alternative.blocks.map((block) => ({
              ...block,
              minutes: known(minutes),
              prices: [{ unit: "person" as const, label: "", cents: known(cents) }],
            })),
          })),
        })),
      );
      for (const [kind, text] of textsFor(subject)) {
        expect(remainderOf(text, subject).match(/[^\n]*\d[^\n]*/g) ?? [], kind).toEqual([]);
      }
    }),
    { numRuns: 40 },
  );
});

describe("what is not known", () => {
  const bare = handedOver(fullDesign(), { diagnosis: undefined, funding: undefined });

  test("is said to be still to be told, with the screen where to tell it, and is never 0", () => {
    const { missing } = gatherHandoverFacts(bare);
    const facts = missing.map(({ fact, view }) => `${view} ${fact}`);
    expect(facts).toEqual(
      expect.arrayContaining(["diagnosis diagnosis", "funding companyHeadcount", "funding opco"]),
    );
    for (const kind of handoverKinds) {
      const text = textOf(kind, bare);
      expect(text).toContain("Reste à préciser");
      expect(text).not.toMatch(/(^|\D)0\u202f€/);
      expect(text).toContain("effectif de l’entreprise");
    }
  });

  test("an empty ledger of design is not a design that costs nothing", () => {
    const subject = handedOver(fundedDesign((design) => ({ ...design, effort: [] })));
    const figure = gatherHandoverFacts(subject).figures.get("designCost");
    expect(figure?.value).toEqual({ atLeast: 0, isComplete: false });
    expect(gatherHandoverFacts(subject).missing).toContainEqual({
      fact: "effort",
      view: "costs",
      blocks: [],
    });
  });

  test("a funder that waits for a rate has not paid nothing", () => {
    const book = rulebookOf(publishedRuleRows);
    const { figures, missing } = gatherHandoverFacts(handedOver(fundedDesign(), { book }));
    expect(figures.get("paidForCertain")?.value).toEqual({ atLeast: 0, isComplete: false });
    expect(missing.map(({ fact }) => fact)).toContain("fundingRow");
    expect(
      gatherHandoverFacts(handedOver(fundedDesign())).figures.get("paidForCertain")?.value.atLeast,
    ).toBeGreaterThan(0);
  });
});

describe("the file of the OPCO", () => {
  test("quotes each row that pays with its article or its source, its first day and the day it was checked", () => {
    const text = textOf("opcoFile", handedOver(fundedDesign()));
    expect(text).toContain("Rate of our fund");
    expect(text).toContain("Depuis le 1er janvier 2026. Vérifiée le 1er novembre 2026.");
  });

  test("refuses the name AFEST while a proof is missing", () => {
    expect(textOf("opcoFile", handedOver(fundedDesign()))).toContain(say("training.afest.labelAllowed"));
    const without = handedOver(fundedDesign((design) => ({ ...design, trainers: [] })));
    expect(textOf("opcoFile", without)).not.toContain(say("training.afest.labelAllowed"));
    expect(textOf("opcoFile", without)).toContain(say("training.afest.task.nameTrainer"));
  });

  test("tells what is done about people’s lives of a large group only, and never their health", () => {
    const withObstacles = (count: number) =>
      handedOver(
        fundedDesign((design) => ({
          ...design,
          trainees: manyTrainees(count),
          alternatives: design.alternatives.map((alternative) => ({
            ...alternative,
            blocks: alternative.blocks.map((block) => ({
              ...block,
              obstacles: ["childcare", "health"] as const,
            })),
          })),
        })),
      );
    expect(textOf("opcoFile", withObstacles(9))).not.toContain(say("training.obstacle.childcare"));
    expect(textOf("opcoFile", withObstacles(9))).toContain(say("training.handover.few"));
    expect(textOf("opcoFile", withObstacles(10))).toContain(say("training.obstacle.childcare"));
    for (const kind of handoverKinds) {
      expect(textOf(kind, withObstacles(10))).not.toContain(`: ${say("training.obstacle.health")}`);
      expect(textOf(kind, withObstacles(10))).not.toMatch(/Freins travaillés[^\n]*Santé/);
    }
  });
});

test("the director reads who gives each reason, who disputes it, and the range of the cost of doing nothing", () => {
  const text = textOf("directorPage", handedOver(fundedDesign()));
  expect(text).toContain("Répondre à la difficulté de recruter ou de remplacer (selon la direction)");
  expect(text).toContain(
    "Garder et reconnaître les équipes (selon la direction\u00a0; quelqu’un d’autre dit le contraire)",
  );
  expect(text).toMatch(/Ne rien faire coûte entre [\d\u202f,]+€ et [\d\u202f,]+€ par an/);
});

test("the works council reads the texts on methods known beforehand, and on hours outside working time, if any", () => {
  const off = handedOver(
    fundedDesign((design) => ({
      ...design,
      alternatives: design.alternatives.map((alternative) => ({
        ...alternative,
        blocks: alternative.blocks.map((block) => ({ ...block, isInWorkingTime: known(false) })),
      })),
    })),
  );
  const text = textOf("worksCouncilNote", off);
  expect(text).toContain("art. L.2312-38 du Code du travail");
  expect(text).toContain("art. L.1222-2 à L.1222-4 du Code du travail");
  expect(text).toContain("art. L.6321-6 du Code du travail");
  expect(text).toContain(say("training.handover.council.offTime"));
  const inTime = handedOver(fundedDesign((design) => design));
  expect(textOf("worksCouncilNote", inTime)).not.toContain(say("training.handover.council.offTime"));
});
