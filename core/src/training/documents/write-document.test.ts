import { describe, expect, test } from "vitest";
import { sayPracticalFrench } from "../../../../files/src/practical/index.ts";
import type { Day } from "../../kernel/calendar.ts";
import { known, unknown } from "../../kernel/known.ts";
import { publishedRuleRows, rulebookOf } from "../../reference/index.ts";
import { blankDesign } from "../blank-design.ts";
import type { TrainingDesign } from "../model.ts";
import { designOf, situationOf, traineeOf } from "../sample-design.ts";
import { type DocumentKind, documentKinds } from "./document-kinds.ts";
import type { PracticalBlock } from "./practical-document.ts";
import { blankSubject, fullDesign, subjectOf, textsOf } from "./sample-practical.ts";
import type { PracticalSubject } from "./subject.ts";
import { writeDocument } from "./write-document.ts";

const say = sayPracticalFrench();
const write = (kind: DocumentKind, subject: PracticalSubject = subjectOf()) =>
  writeDocument(kind, subject, say);
const textOf = (kind: DocumentKind, subject?: PracticalSubject) => textsOf(write(kind, subject)).join("\n");
const blocksOf = (kind: DocumentKind, subject?: PracticalSubject): readonly PracticalBlock[] =>
  write(kind, subject).sections.flatMap(({ blocks }) => blocks);
const withBlock = (change: (design: TrainingDesign) => TrainingDesign) => subjectOf(change(fullDesign()));

describe.each(documentKinds)("%s", (kind) => {
  test.each([
    ["a full design", subjectOf()],
    ["a blank design", blankSubject()],
    ["a design without any alternative", subjectOf({ ...blankDesign("Rien"), alternatives: [] })],
  ])(
    "from %s, every text is French and nothing is printed in place of what is not known",
    (_name, subject) => {
      for (const text of textsOf(write(kind, subject))) {
        expect(text).not.toMatch(/undefined|null|NaN|\[object|[{}]|training\./);
      }
    },
  );

  test("has a heading above every section, and rows as wide as their head", () => {
    for (const subject of [subjectOf(), blankSubject()]) {
      const { sections } = write(kind, subject);
      expect(sections.length).toBeGreaterThan(0);
      for (const { heading } of sections) expect(heading.trim()).not.toBe("");
      for (const block of sections.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== "table") continue;
        expect(block.rows.length).toBeGreaterThan(0);
        for (const row of block.rows) expect(row).toHaveLength(block.head.length);
      }
    }
  });

  test("tells from what it was made, and when", () => {
    const { subtitle, colophon } = write(kind);
    expect(subtitle).toBe("Entretien du hall");
    expect(colophon.join(" ")).toContain("Imprimé le 23 novembre 2026");
    expect(colophon.join(" ")).toContain("enregistrement n° 4");
    expect(colophon.join(" ")).toContain("Variante\u00a0: Tout en situation");
  });

  test("from a blank design, a field holds nothing and has a line to write on", () => {
    const own = [say("training.document.notice.purposeText")];
    const fields = blocksOf(kind, blankSubject()).flatMap((block) => (block.kind === "field" ? [block] : []));
    expect(fields.length).toBeGreaterThan(0);
    for (const { text, blankLines, label } of fields) {
      expect(["", ...own], label).toContain(text);
      expect(blankLines).toBeGreaterThan(0);
    }
  });
});

describe("what is known is printed", () => {
  test.each([
    ["workAnalysisGuide", ["Remettre le hall", "Choisir le bon produit.", "1.1 ", "Site A"]],
    ["tutorBooklet", ["Accompagner chaque mise en situation (5\u00a0h)", "A. B.", "Écrire une consigne"]],
    [
      "traineeSheet",
      ["Entretenir le hall", "Paul M.", "mercredi 2 décembre 2026, 7\u00a0h", "9\u00a0h\u00a030"],
    ],
    [
      "sessionSheet",
      ["Entretenir le hall", "12 personnes", "Mise en situation, Le hall, un matin de semaine"],
    ],
    ["afestProtocol", ["Classeur AFEST, page 3", "10 novembre 2026", "Douze ans au même poste"]],
    ["managementBrief", ["1\u202f200\u202f€", "17\u00a0h", "Libérer deux demi-journées"]],
  ] as const)("in %s", (kind, texts) => {
    for (const text of texts) expect(textOf(kind)).toContain(text);
  });

  test("photos are shown where their situation or their proof is told; voice notes are not", () => {
    const shown = (kind: DocumentKind) =>
      blocksOf(kind).flatMap((block) => (block.kind === "picture" ? [block.attachment] : []));
    expect(shown("workAnalysisGuide")).toEqual(["p1", "p2"]);
    expect(shown("traineeSheet")).toEqual(["p1", "p2"]);
    expect(shown("afestProtocol")).toEqual(["p1"]);
    for (const block of blocksOf("traineeSheet")) {
      if (block.kind === "picture") expect(block.alternative.trim()).not.toBe("");
    }
  });

  test("a reference to what is no longer there is left out", () => {
    const subject = withBlock((design) => ({ ...design, trainers: [], situations: [], attachments: [] }));
    for (const kind of documentKinds) expect(textOf(kind, subject)).not.toMatch(/paul|\bs1\b|\bp1\b/);
  });

  test("a sum of which a term is unknown is a least amount, and what is still asked is listed", () => {
    const subject = withBlock((design) => ({
      ...design,
      targetGroup: { ...design.targetGroup, hourlyCostCents: unknown },
    }));
    const brief = textOf("managementBrief", subject);
    expect(brief).toContain("Au moins 1\u202f500\u202f€");
    expect(brief).toContain(say("training.missing.hourlyCost"));
  });
});

describe("the trainee's sheet", () => {
  const design = fullDesign();
  const sheet = (trainee = design.trainees[0]) => textOf("traineeSheet", subjectOf(design, { trainee }));

  test("names the person as the company wrote it, and nobody else in training", () => {
    expect(sheet()).toContain("A. B.");
    expect(sheet()).not.toContain("C. D.");
    expect(textOf("traineeSheet")).not.toMatch(/A\. B\.|C\. D\./);
  });

  test("tells apart what the person follows and what the person already knows", () => {
    expect(sheet()).toContain("Je ne refais pas ceci. Je sais déjà le faire\u00a0:\nÉcrire une consigne");
    expect(sheet(design.trainees[1])).not.toContain("Je ne refais pas");
  });

  test("puts one idea of the company's words on each line", () => {
    expect(sheet()).toContain("Remettre le hall en état avant l’ouverture.\nIl y a du monde dès 8 h.\n");
  });

  test("says in words of its own no abbreviation, no word of the trade, and no more than twelve words at once", () => {
    for (const text of textsOf(write("traineeSheet", subjectOf(blankDesign("Hall")))).slice(0, -2)) {
      expect(text).not.toMatch(
        /AFEST|OPCO|CSE|VAE|CPF|\bbloc|réflexi|séquence|positionnement|acquis|dispens|modul/i,
      );
      for (const idea of text.split(/(?<=[.?!])\s/)) expect(idea.split(/\s+/).length, idea).toBeLessThan(13);
    }
  });

  test("says yes to working time only when all of it is", () => {
    const timeOf = (...times: readonly (boolean | undefined)[]) => {
      const [hall] = fullDesign().alternatives[0]?.blocks ?? [];
      if (hall === undefined) throw new Error("the sample has a block");
      const blocks = times.map((time, index) => ({
        ...hall,
        id: `b${index}`,
        isInWorkingTime: time === undefined ? unknown : known(time),
      }));
      const label = say("training.document.trainee.myTime");
      return blocksIn(blocks).find((block) => block.kind === "field" && block.label === label);
    };
    const blocksIn = (blocks: TrainingDesign["alternatives"][number]["blocks"]) =>
      blocksOf("traineeSheet", subjectOf(designOf({ blocks })));
    expect(timeOf(true, true)).toMatchObject({ text: "Oui." });
    expect(timeOf(true, false)).toMatchObject({ text: "Une partie oui, une partie non." });
    expect(timeOf(false)).toMatchObject({ text: "Non." });
    expect(timeOf(true, undefined)).toMatchObject({ text: "" });
    expect(timeOf()).toMatchObject({ text: "" });
  });
});

describe("the session sheet", () => {
  const rowsFor = (people: number, groupSize: number) => {
    const [alternative] = fullDesign().alternatives;
    const [hall] = alternative?.blocks ?? [];
    if (hall === undefined) throw new Error("the sample has a block");
    const trainees = Array.from({ length: people }, (_, index) => traineeOf({ id: `t${index}` }));
    const blocks = [{ ...hall, groupSize: known(groupSize) }];
    const caption = say("training.document.caption.present");
    return blocksOf("sessionSheet", subjectOf(designOf({ trainees, blocks }))).flatMap((block) =>
      block.kind === "table" && block.caption === caption ? block.rows : [],
    );
  };

  test("lists who follows the block when one group holds them all, else has a row for each place", () => {
    expect(rowsFor(2, 2)).toEqual([
      ["t0", ""],
      ["t1", ""],
    ]);
    expect(rowsFor(3, 2)).toEqual([
      ["", ""],
      ["", ""],
    ]);
  });

  test("leaves out who is dispensed from the block", () => {
    const [, writing] = write("sessionSheet").sections;
    const said = JSON.stringify(writing);
    expect(said).toContain("C. D.");
    expect(said).not.toContain("A. B.");
  });
});

describe("the AFEST protocol", () => {
  test("says that the block may be called AFEST only when the four proofs are there", () => {
    expect(textOf("afestProtocol")).toContain(say("training.afest.labelAllowed"));
    const without = withBlock((design) => ({ ...design, trainers: [] }));
    expect(textOf("afestProtocol", without)).not.toContain(say("training.afest.labelAllowed"));
    expect(textOf("afestProtocol", without)).toContain("Il manque une preuve sur quatre");
    expect(textOf("afestProtocol", without)).toContain(say("training.afest.task.nameTrainer"));
  });

  test("leaves out blocks that nobody wants to call so, and offers a blank one when there is none", () => {
    expect(textOf("afestProtocol")).not.toContain("Écrire une consigne");
    const blank = textOf("afestProtocol", blankSubject());
    expect(blank).toContain(say("training.document.afest.none"));
    expect(blank).not.toContain(say("training.afest.state.missing"));
  });
});

describe("the note of the works council", () => {
  test("holds every amount and every number of hours that the management reads", () => {
    const amounts = textsOf(write("managementBrief")).flatMap(
      (text) => text.match(/[\d\u202f,]+\u202f€|\d+\u00a0h(\u00a0\d\d)?/g) ?? [],
    );
    expect(amounts.length).toBeGreaterThan(8);
    for (const amount of amounts) expect(textOf("worksCouncilNote")).toContain(amount);
  });

  test("names nobody in training", () => {
    for (const label of ["A. B.", "C. D."]) expect(textOf("worksCouncilNote")).not.toContain(label);
  });

  test("quotes each text with its article, its first day, the day it was checked and what is not sure", () => {
    const note = textOf("worksCouncilNote");
    for (const text of [
      "art. L.2312-8, L.2312-17, L.2312-22, L.2312-24 et L.2312-26 du Code du travail",
      "art. L.2312-18 du Code du travail",
      "Depuis le 1er janvier 2019",
      "Vérifiée le 16 août 2026",
      "plus de 90 jours",
      "La date de début n’a pas été lue",
    ])
      expect(note).toContain(text);
  });

  test("quotes the row that the company wrote over the published one", () => {
    const published = publishedRuleRows.find(({ key }) => key === "skillsPlan.worksCouncilConsultation");
    if (published === undefined) throw new Error("the row is published");
    const own = { ...published, explanation: "Notre accord dit autre chose.", checkedOn: "2026-11-01" };
    const meta = { reason: "Accord", revision: 1, recordedAt: "2026-11-02T08:00:00.000Z", recordedBy: "a" };
    const book = rulebookOf(publishedRuleRows, [{ row: own, ...meta }]);
    const note = textOf("worksCouncilNote", subjectOf(fullDesign(), { book }));
    expect(note).toContain("Notre accord dit autre chose.");
    expect(note).toContain("Vérifiée le 1er novembre 2026");
    expect(note).not.toContain(published.explanation);
  });

  test("says that a rule is not in the book, or not yet in force", () => {
    const empty = subjectOf(fullDesign(), { book: rulebookOf([]) });
    expect(textOf("worksCouncilNote", empty)).toContain(say("training.document.rule.absent"));
    const before = subjectOf(fullDesign(), { today: "2018-06-01" as Day });
    expect(textOf("worksCouncilNote", before)).toContain(say("training.document.rule.announced"));
  });

  test("has room for remarks", () => {
    const room = blocksOf("worksCouncilNote").flatMap((block) =>
      block.kind === "field" && block.text === "" ? [block.blankLines] : [],
    );
    expect(room.reduce((sum, lines) => sum + lines, 0)).toBeGreaterThan(14);
  });
});

describe("the notice to employees", () => {
  test("tells only what the design holds", () => {
    const bare = subjectOf(
      designOf({ trainees: [traineeOf({ id: "t1", team: "", site: "", weeklyMinutes: unknown })] }),
    );
    const notice = textOf("employeeNotice", bare);
    expect(notice).toContain("1 personne est inscrite");
    expect(notice).toContain(say("training.document.notice.holds.label"));
    for (const kind of ["team", "weekly", "dispensations", "sessions", "photos", "voices"] as const) {
      expect(notice).not.toContain(say(`training.document.notice.holds.${kind}`));
      expect(textOf("employeeNotice")).toContain(say(`training.document.notice.holds.${kind}`));
    }
  });

  test("names who reads and who changes as the house lets them", () => {
    const notice = textOf("employeeNotice");
    expect(notice).toContain("Formateurs et formatrices\u00a0: peut lire et changer");
    expect(notice).toContain("Tuteurs et tutrices\u00a0: peut lire\n");
    expect(notice).not.toContain("Audit");
  });

  test("quotes the texts on rights, and those on time only where the design touches them", () => {
    expect(textOf("employeeNotice")).toContain("art. L.6321-6 du Code du travail");
    const blank = textOf("employeeNotice", blankSubject());
    expect(blank).toContain("règlement (UE) 2016/679");
    expect(blank).not.toContain("L.6321");
  });
});

test("very long and hostile texts are carried as they are", () => {
  const words = `<b>&amp; ${"é".repeat(3000)} #let x = 1`;
  const subject = withBlock((design) => ({ ...design, situations: [situationOf({ id: "s1", words })] }));
  expect(textOf("workAnalysisGuide", subject)).toContain(words);
});
