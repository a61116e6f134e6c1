import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { sayProjectFrench } from "../../../../files/src/documents/index.ts";
import { known, unknown } from "../../kernel/known.ts";
import { makeSeal } from "../../plans/make-seal.ts";
import type { Plan } from "../../plans/model.ts";
import { indicatorOf, readyPlan, sampleSealedPlan } from "../../plans/sample-plan.ts";
import { type PlanFacts, planFactsOf } from "./plan-subject.ts";
import { subjectOf, textOf } from "./sample-project-subject.ts";
import { writeProjectDocument } from "./write-project-document.ts";

const say = sayProjectFrench();
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const factsOf = (plan: Plan, facts: Partial<PlanFacts> = {}): PlanFacts => ({
  plan,
  additions: [],
  isIntact: true,
  ...facts,
});
const sealOf = (isLate: boolean) => ({
  sealedAt: "2026-11-23T10:05:00.000Z",
  fingerprint: "3F2A-91C0-77DE-0B14-5A9E",
  isLate,
});
function paper(kind: "planEmployees" | "planCouncil", plan: PlanFacts | undefined): string {
  const document = writeProjectDocument(subjectOf({}, { plan }), { kind }, say);
  if (document === undefined) throw new Error("a document was expected");
  return textOf(document);
}

describe("what employees are told before anything is measured", () => {
  test("says what is looked at, when, who sees an answer, and that answering is free", () => {
    const text = paper("planEmployees", factsOf(readyPlan(), { seal: sealOf(false) }));
    expect(text).toContain("Situations de travail réussies seul");
    expect(text).toContain(
      "Quelques questions courtes : avant la première séance, le dernier jour et trois à quatre mois après.",
    );
    expect(text).toContain("personne dans l’entreprise ne la voit");
    expect(text).toContain("groupes de dix personnes au moins");
    expect(text).toContain("Vous pouvez ne pas répondre");
    expect(text).toContain(
      "Scellé le 23 novembre 2026 à 10:05 (heure universelle). Empreinte : 3F2A-91C0-77DE-0B14-5A9E.",
    );
    expect(text).toContain("L.1222-2 à L.1222-4");
  });

  test("asks nothing of people when nothing is read from them", () => {
    const text = paper("planEmployees", factsOf(readyPlan({ indicators: [indicatorOf("retention")] })));
    expect(text).toContain("Rien. Tout ce qui est regardé se sait déjà autrement.");
  });
});

describe("what the works council is told", () => {
  test("holds the indicators with their start and target, their weaknesses, and what could be seen", () => {
    const text = paper("planCouncil", factsOf(readyPlan(), { seal: sealOf(false) }));
    expect(text).toContain("20 % des personnes");
    expect(text).toContain("doit monter, jusqu’à 80 % des personnes");
    expect(text).toContain("Une personne qui apprend juge plus sévèrement son niveau d’avant.");
    expect(text).toContain("Une liste d’attente.");
    expect(text).toContain(
      "Avec 8 personnes formées et 8 autres, seule une hausse d’au moins 71 points se verrait huit fois sur dix.",
    );
    expect(text).toContain("trop petit pour se voir");
    expect(text).toContain("Un nouveau chef d’équipe en mars.");
    expect(text).toContain("Ouvrir au site 12 : direction");
    expect(text).toContain("L.2312-38");
    expect(text).not.toContain("Ce qui reste à dire avant de sceller\nChoisissez");
  });

  test("prints accidents with their exact interval, and without hours the counts alone", () => {
    const counted = {
      kind: "accidents",
      accidents: known(1),
      days: unknown,
      from: { kind: "told" },
    } as const;
    const withHours = indicatorOf("accidentFrequency", {
      baseline: known({ ...counted, hours: known(16_400) }),
    });
    const without = indicatorOf("accidentFrequency", { baseline: known({ ...counted, hours: unknown }) });
    expect(paper("planCouncil", factsOf(readyPlan({ indicators: [withHours] })))).toContain(
      "61 pour 1 000 000 d’heures (entre 1,5 et 340, 95 fois sur 100)",
    );
    expect(paper("planCouncil", factsOf(readyPlan({ indicators: [without] })))).toContain(
      "1 accident avec arrêt ; heures travaillées à écrire",
    );
  });

  test("says what is still to be told while it is not sealed, and nothing as a zero", () => {
    const text = paper("planCouncil", factsOf(readyPlan({ failure: "", decisions: [], indicators: [] })));
    expect(text).toContain("Ce plan n’est pas encore scellé : il peut changer.");
    expect(text).toContain("Choisissez un indicateur au moins.");
    expect(text).toContain("Ce qui serait un échec n’est pas encore dit.");
  });
});

describe("the file of the works council on the whole project", () => {
  const file = (plan: PlanFacts | undefined) => {
    const document = writeProjectDocument(subjectOf({}, { plan }), { kind: "councilFile" }, say);
    if (document === undefined) throw new Error("a document was expected");
    return { text: textOf(document), notKnown: document.notKnown.lines };
  };

  test("tells what a sealed plan measures, with what it is compared, when it was sealed and its fingerprint", () => {
    const { text, notKnown } = file(factsOf(readyPlan(), { seal: sealOf(false) }));
    expect(text).toContain("Situations de travail réussies seul");
    expect(text).toContain("doit monter, jusqu’à 80 % des personnes");
    expect(text).toContain("À quoi on comparera : Une liste d’attente.");
    expect(text).toContain("Scellé le 23 novembre 2026 à 10:05 (heure universelle). Empreinte : 3F2A-91C0");
    expect(text).not.toContain("Elle reste à préciser ici");
    expect(notKnown).not.toContain("La manière de mesurer l’effet.");
  });

  test.each([
    ["nobody began it", undefined] as const,
    ["it may still change", factsOf(readyPlan())] as const,
  ])("says that it is still to be told while %s", (_when, plan) => {
    const { text, notKnown } = file(plan);
    expect(text).toContain("Elle reste à préciser ici.");
    expect(text).not.toContain("Scellé le");
    expect(notKnown).toContain("La manière de mesurer l’effet.");
  });

  test("a seal that is late or broken says so there too", () => {
    const { text } = file(factsOf(readyPlan(), { seal: sealOf(true), isIntact: false }));
    expect(text).toContain("SCELLÉ APRÈS LE DÉBUT");
    expect(text).toContain("ATTENTION");
  });
});

describe("a plan that was sealed late, or changed since", () => {
  test.each(["planEmployees", "planCouncil"] as const)("%s says so at the top", (kind) => {
    expect(paper(kind, factsOf(readyPlan(), { seal: sealOf(true) }))).toContain("SCELLÉ APRÈS LE DÉBUT");
    expect(paper(kind, factsOf(readyPlan(), { seal: sealOf(false) }))).not.toContain("SCELLÉ APRÈS");
    expect(paper(kind, factsOf(readyPlan(), { seal: sealOf(false), isIntact: false }))).toContain(
      "ATTENTION",
    );
  });

  test("the documents are made of what was sealed, not of what is written since", () => {
    const seal = makeSeal(
      sampleSealedPlan("p"),
      { last: undefined, now: "2026-11-23T10:00:00.000Z" },
      sha256,
    );
    const content = sampleSealedPlan("p");
    const facts = planFactsOf(readyPlan({ failure: "Autre chose." }), {
      seals: [{ link: seal.link, content }],
      isIntact: true,
    });
    expect(facts).toMatchObject({ plan: readyPlan(), seal: { isLate: false }, additions: [] });
  });

  test("a project without a plan has no such document", () => {
    expect(
      writeProjectDocument(subjectOf({}, { plan: undefined }), { kind: "planCouncil" }, say),
    ).toBeUndefined();
  });
});
