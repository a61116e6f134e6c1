import { describe, expect, test } from "vitest";
import { sayEffectsFrench, writePdf } from "../../../../files/src/documents/index.ts";
import { frenchTypography } from "../../plans/sample-typography.ts";
import { textOf } from "../project/sample-project-subject.ts";
import {
  comparedLine,
  effectsSubject,
  lineOf,
  releaseOf,
  sampleEffect,
  sampleReturn,
} from "./effects-samples.contract.ts";
import { type EffectsReportSubject, effectsReportKinds } from "./effects-subject.ts";
import { writeEffectsReport } from "./write-effects-report.ts";

const say = sayEffectsFrench();
const paper = (kind: (typeof effectsReportKinds)[number], change: Partial<EffectsReportSubject> = {}) =>
  textOf(writeEffectsReport(effectsSubject(change), kind, say));

async function pagesOf(kind: (typeof effectsReportKinds)[number]): Promise<number> {
  const made = await writePdf(writeEffectsReport(effectsSubject(), kind, say));
  if (!made.ok) return 0;
  return Number(/<xmpTPg:NPages>(\d+)</.exec(Buffer.from(made.value).toString("utf8"))?.[1]);
}

describe("every document about effects", () => {
  test.each(effectsReportKinds)("%s is written in French typography, with no word left unsaid", (kind) => {
    const document = writeEffectsReport(effectsSubject(), kind, say);
    const text = textOf(document);
    expect(text).not.toMatch(/reports\.|undefined|NaN|\{|\}/);
    // The full report also prints what the sealed plan says, as people wrote it.
    const own = frenchTypography(JSON.stringify(document)).filter((words) => !/% des|seulement/.test(words));
    expect(own).toEqual([]);
  });

  test.each(effectsReportKinds)("%s names nobody in training and quotes no mark on anybody", (kind) => {
    const text = paper(kind);
    for (const name of ["Yanis", "Petit"]) expect(text).not.toContain(name);
  });

  test.each(effectsReportKinds)(
    "%s of a project of which nothing is known says so and gives no figure",
    (kind) => {
      const text = paper(kind, { plan: undefined, lines: [], releases: [] });
      expect(text).toMatch(
        /on ne sait pas encore|aucun effet n’est encore suivi|rien encore dans ce projet/i,
      );
      expect(text).not.toMatch(/Comparé|Mesuré/);
    },
  );
});

describe("one page for the director", () => {
  test("tells every planned effect in the order of the plan, good and bad, with interval and sizes", () => {
    const text = paper("director");
    const { sizes } = sampleEffect();
    expect(text).toContain("Le plan a été scellé le 23 août 2026 (empreinte 3F2A-91C0-77DE-0B14-5A9E).");
    expect(text).toContain(`${sizes.matchedTreated} formés, ${sizes.matchedComparison} comparés`);
    expect(text).toMatch(/−\d,\d+ mois \(entre −\d,\d+ et −\d,\d+, à 95 %\)/);
    expect(text).toContain("Avant : 12 réclamation (entre 6 et 21, 34 personnes).");
    const places = ["Jours d’absence", "Réclamations", "Mobilité choisie", "Oser parler"].map((label) =>
      text.indexOf(label),
    );
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  test("says that nothing was decided before when nothing was sealed, and when it was sealed too late", () => {
    const { plan } = effectsSubject();
    if (plan === undefined) throw new Error("a plan was expected");
    expect(paper("director", { plan: { ...plan, seal: undefined } })).toContain("Aucun plan n’a été scellé");
    const late = { sealedAt: "2026-08-23T10:05:00.000Z", fingerprint: "3F2A", isLate: true };
    expect(paper("director", { plan: { ...plan, seal: late } })).toContain("SCELLÉ APRÈS LE DÉBUT");
    expect(paper("director", { plan: { ...plan, isIntact: false } })).toContain(
      "n’est plus ce qui a été scellé",
    );
  });

  test("gives a refusal in the place of a figure, never a zero", () => {
    const reading = { fr: "Trop peu de personnes comparées.", en: "Too few." };
    const comparison = { kind: "notEstimable", code: "tooFew", reading, unlockedAt: "2026-11-20" } as const;
    const text = paper("director", { lines: [lineOf({ comparison })] });
    expect(text).toContain("Comparaison non estimable : Trop peu de personnes comparées.");
  });

  test("holds on one page", async () => {
    expect([0, 1]).toContain(await pagesOf("director"));
  });

  test("gives what effects are worth as a distribution beside the cost, never as one figure", () => {
    const text = paper("director", { returned: sampleReturn() });
    expect(text).toMatch(
      /valent entre [\d ]+ € et [\d ]+ € \(milieu : [\d ]+ €\), pour un coût entre [\d ]+ € et/,
    );
    expect(text).toMatch(/Probabilité qu’ils dépassent le coût : \d+ % ; \d+ % si/);
    expect(text).toContain("la fierté");
  });
});

describe("sheets of a duty", () => {
  test("tell what the project brings to an indicator, from where, and what is left to fill", () => {
    const text = paper("qualiopi");
    expect(text).toContain("Indicateur 5 : Objectifs opérationnels et évaluables");
    expect(text).toContain("Indicateur 30 : Recueil des appréciations");
    expect(text).toContain("1 question publiée, posées à 44 personnes au plus.");
    expect(text).toContain("2 décisions écrites : Former les autres équipes et Payer le temps des tuteurs.");
    expect(text).toContain("elle ne dit pas qu’un indicateur est atteint");
  });

  test("leave to fill what is not known, and make nothing up", () => {
    const nothing = { plan: undefined, lines: [], releases: [], design: undefined };
    const [quality, council] = [paper("qualiopi", nothing), paper("bdese", nothing)];
    expect(quality.match(/Rien encore dans ce projet/g)?.length).toBeGreaterThanOrEqual(5);
    expect(council).toContain("À compléter. Ce qui est ressorti de la consultation");
    expect(council).toContain("À compléter. Les autres dépenses de formation de l’année.");
  });

  test("say what the law asks and how it was read", () => {
    const text = paper("bdese");
    expect(text).toContain("art. R. 2312-8, 1° A e");
    expect(text).toContain("Le texte de Légifrance fait foi.");
    expect(text).toContain("2 personnes en formation");
  });
});

describe("one page for employees", () => {
  test("says what they said, what changed and what will be done, in sentences of twenty words at most", () => {
    const text = paper("employees");
    expect(text).toContain("Environ 60 personnes sur 100 : « Oui »");
    expect(text).toContain("Jours d’absence : c’est mieux. On l’a vérifié avec un autre groupe");
    expect(text).toContain("Réclamations des clients : c’est mieux. On l’a compté. On ne sait pas si");
    expect(text).toContain("Mobilité choisie : on ne sait pas encore.");
    expect(text).toContain("Former les autres équipes");
    const sentences = text.split(/[.!?\n]/).map((sentence) => sentence.trim().split(/\s+/).length);
    expect(Math.max(...sentences)).toBeLessThanOrEqual(20);
  });

  test("quotes nobody: words of people stay out of it", () => {
    expect(paper("employees")).not.toContain("Zoé");
    expect(paper("employees")).not.toContain("ose enfin");
  });

  test("shows nothing of a question that is withheld, of a group, or of what managers answered", () => {
    const { shares: _shares, ...rest } = releaseOf();
    const releases = [
      releaseOf({ ...rest, shares: [], withheld: "tooFew", questionText: "Question cachée ?" }),
      releaseOf({ group: { label: "Atelier nord" } }),
      releaseOf({ audience: "workplaceTutor", questionText: "Question aux tuteurs ?" }),
    ];
    const text = paper("employees", { releases });
    expect(text).not.toMatch(/Environ|Atelier nord|cachée|tuteurs \?/);
    expect(text).toContain("C’est pour vous protéger.");
  });

  test("says worse when it is worse, and that nobody can tell when an interval holds zero", () => {
    const effect = { ...sampleEffect(), estimate: 0.1, confidenceInterval: [-0.4, 0.6] as [number, number] };
    const { comparison } = comparedLine();
    if (comparison?.kind !== "effect") throw new Error("an effect was expected");
    const unclear = comparedLine({ comparison: { ...comparison, effect } });
    expect(paper("employees", { lines: [unclear] })).toContain("On ne peut pas dire si cela a changé");
    const rising = { ...sampleEffect(), estimate: 2, confidenceInterval: [1, 3] as [number, number] };
    const worse = comparedLine({ comparison: { ...comparison, effect: rising } });
    expect(paper("employees", { lines: [worse] })).toContain("Jours d’absence : c’est moins bien.");
  });

  test("reads the way of what was compared: more people still there is better, whatever the indicator counts", () => {
    const { comparison } = comparedLine();
    if (comparison?.kind !== "effect") throw new Error("an effect was expected");
    const effect = { ...sampleEffect(), estimate: 12, confidenceInterval: [4, 20] as [number, number] };
    const stayed = { ...comparison, effect, outcome: "stillEmployed" as const };
    const text = paper("employees", { lines: [comparedLine({ label: "Départs", comparison: stayed })] });
    expect(text).toContain("Départs : c’est mieux.");
  });

  test("holds on two sides of a sheet at most", async () => {
    expect(await pagesOf("employees")).toBeLessThanOrEqual(2);
  });
});
