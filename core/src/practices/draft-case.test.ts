import { describe, expect, test } from "vitest";
import { sayCaseFrench } from "../../../files/src/documents/index.ts";
import { applyChange, type ChangeSetting } from "./apply-change.ts";
import { subjectOf } from "./case-samples.contract.ts";
import { draftCaseStudy, redraft } from "./draft-case.ts";
import { wordsOf } from "./draft-sentence.ts";
import { caseStudySchema } from "./model.ts";
import { plantedProject } from "./planted-names.contract.ts";

const say = sayCaseFrench();
const subject = subjectOf();
const study = draftCaseStudy(subject, say);
const setting: ChangeSetting = { subject, say, account: "account-1", today: "2026-11-23", newId: "n1" };
const sentence = (id: string, from = study) => from.sentences.find((each) => each.id === id);

function changed(change: Parameters<typeof applyChange>[1], from = study) {
  const outcome = applyChange(from, change, setting);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return caseStudySchema.parse(outcome.value);
}

describe("a drafted case study", () => {
  test("every sentence of 200 projects names the things of the log that it comes from", () => {
    const untraced = Array.from({ length: 200 }, (_, seed) => plantedProject(seed)).flatMap(
      ({ subject: log }) => {
        const ids = new Set([
          log.id,
          ...log.project.decisions.map(({ id }) => id),
          ...log.project.risks.map(({ id }) => id),
          ...log.project.milestones.map(({ id }) => id),
          ...log.project.actors.map(({ id }) => id),
          ...log.project.partners.map(({ id }) => id),
          ...log.project.fundingRequests.map(({ id }) => id),
          ...log.project.worksCouncil.consultations.map(({ id }) => id),
          ...log.project.passages.map((_, place) => `${place}`),
          ...log.lines.map(({ indicator }) => indicator),
          log.design?.id ?? "",
          `${log.design?.id}:b1`,
        ]);
        const sentences = caseStudySchema.parse(draftCaseStudy(log, say)).sentences;
        expect(sentences.length).toBeGreaterThan(12);
        return sentences.filter(({ traces }) => traces.length === 0 || traces.some(({ id }) => !ids.has(id)));
      },
    );
    expect(untraced).toEqual([]);
  });

  test("what went wrong is in it: dissent, risk, what was dropped, an effect the other way", () => {
    const against = study.sentences.filter(({ isUnfavorable }) => isUnfavorable).map(({ id }) => id);
    expect(against).toEqual(
      expect.arrayContaining(["dissent:d1:0", "risk:r1", "milestone:m1", "effect:complaints", "notSealed"]),
    );
  });

  test("whoever is quoted must be asked: those who decided, who dissented, who keeps the risk", () => {
    expect(sentence("decision:d1")?.contributors).toEqual(["director", "hr"]);
    expect(sentence("dissent:d1:0")?.contributors).toEqual(["frontline"]);
    expect(sentence("effect:dosing")?.contributors).toEqual([]);
  });
});

describe("changing a case study", () => {
  const reworded = changed({
    kind: "reword",
    sentence: "risk:r1",
    was: wordsOf(study.sentences.find(({ id }) => id === "risk:r1") ?? { spans: [] }),
    words: "Le remplacement a manqué.",
  });

  test("a reworded sentence keeps what it comes from, gains its author, and stays unfavorable", () => {
    const found = sentence("risk:r1", reworded);
    expect(found).toMatchObject({ isUnfavorable: true, contributors: ["hr"], origin: "drafted" });
    expect(found?.traces.map(({ kind, id }) => `${kind} ${id}`)).toEqual(["risk r1", "author account-1"]);
    expect(found?.draftedWords).toContain("Personne pour remplacer.");
  });

  test("two people who rewrite one sentence: the second is told, and nothing is lost", () => {
    const second = { kind: "reword", sentence: "risk:r1", was: "Autre.", words: "Mien." } as const;
    expect(applyChange(reworded, second, setting)).toEqual({
      ok: false,
      refusal: { code: "changedMeanwhile" },
    });
  });

  test("a removed sentence leaves a line that says at whose demand, and a new draft does not bring it back", () => {
    const removed = changed({
      kind: "remove",
      sentence: "risk:r1",
      demandedBy: "executive",
      reason: "Réglé.",
    });
    expect(sentence("risk:r1", removed)).toBeUndefined();
    expect(removed.removals).toEqual([
      {
        sentence: "risk:r1",
        field: "limits",
        isUnfavorable: true,
        demandedBy: "executive",
        reason: "Réglé.",
        on: "2026-11-23",
      },
    ]);
    expect(sentence("risk:r1", redraft(removed, subject, say))).toBeUndefined();
    const back = changed({ kind: "restore", sentence: "risk:r1" }, removed);
    expect([sentence("risk:r1", back) !== undefined, back.removals]).toEqual([true, []]);
  });

  test("a typed sentence bears its author and nothing else, and follows no new draft away", () => {
    const typed = changed({
      kind: "add",
      field: "contextual",
      words: "Un client unique.",
      isUnfavorable: false,
    });
    expect(sentence("typed:n1", typed)?.traces).toEqual([
      { kind: "author", id: "account-1", day: "2026-11-23" },
    ]);
    const again = redraft(typed, subjectOf({}, { lessons: "Autre leçon." }), say);
    expect([
      sentence("typed:n1", again) !== undefined,
      wordsOf(sentence("lesson:0", again) ?? { spans: [] }),
    ]).toEqual([true, "«\u00a0Autre leçon.\u00a0»"]);
  });

  test("an unfavorable sentence that somebody typed does not go without a word either", () => {
    const typed = changed({ kind: "add", field: "limits", words: "Deux abandons.", isUnfavorable: true });
    const gone = changed({ kind: "remove", sentence: "typed:n1", demandedBy: "hr", reason: "" }, typed);
    expect(gone.removals).toMatchObject([{ sentence: "typed:n1", isUnfavorable: true, demandedBy: "hr" }]);
  });
});
