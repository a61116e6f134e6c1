import { describe, expect, test } from "vitest";
import { sayCaseFrench } from "../../../files/src/documents/index.ts";
import { caseNames } from "./case-names.ts";
import { configurationOf } from "./configuration.ts";
import { copyCase, maskedConfiguration } from "./copy-case.ts";
import { draftCaseStudy } from "./draft-case.ts";
import { wordsOf } from "./draft-sentence.ts";
import { maskWords } from "./mask-words.ts";
import { maskedNames } from "./masked-names.ts";
import { leakedIn, plantedProject } from "./planted-names.contract.ts";

const say = sayCaseFrench();
const names = maskedNames([
  { kind: "person", text: "Mme Aubépine" },
  { kind: "person", text: "karim" },
  { kind: "person", text: "Direction" },
  { kind: "other", text: "Clair & Net" },
]);
const mask = (text: string, figures: "coarse" | "kept" = "coarse") => maskWords(text, { names, figures });

describe("masking", () => {
  test.each([
    ["La direction est d’accord, karim aussi.", "La direction est d’accord, […] aussi."],
    ["Vu avec Mme AUBÉPINE et le tuteur.", "Vu avec […] et le tuteur."],
    ["L’équipe de clair & net a reçu 41 demandes.", "L’équipe de […] a reçu environ 40 demandes."],
    ["Depuis le 12 mars 2026, à Vaulx-en-Velin.", "Depuis le [date], à […]."],
    ["Écrire à a.b@exemple.fr ou au 06 12 34 56 78.", "Écrire à [coordonnées] ou au [coordonnées]."],
    ["Neuf agents, 12,5 % de plus, 3 sites.", "Quelques agents, environ 10 % de plus, quelques sites."],
    ["La machine Kärcher B40 est en panne.", "La machine […] est en panne."],
    ["On forme en AFEST avec l’OPCO.", "On forme en AFEST avec l’OPCO."],
  ])("%s", (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test("a first name that is also a word does not pass because it begins the sentence", () => {
    expect(mask("Rose a montré le geste. Pierre aussi.")).toBe("[…] a montré le geste. […] aussi.");
  });

  test("figures of an effect stay, and what names somebody beside them does not", () => {
    expect(mask("Au départ, 22 % (12 personnes) chez Danone.", "kept")).toBe(
      "Au départ, 22 % (12 personnes) chez […].",
    );
  });

  test("masking twice changes nothing", () => {
    const once = mask("Vu avec Karim à Lille le 3 mai, sur 4 sites.");
    expect(mask(once)).toBe(once);
  });
});

const projects = Array.from({ length: 200 }, (_, seed) => plantedProject(seed));

describe("200 projects in which names, places, dates, tools and addresses were planted", () => {
  test("nothing of what was planted is in what may be published", () => {
    const leaks = projects.flatMap(({ subject, planted }) => {
      const study = draftCaseStudy(subject, say);
      const known = caseNames(subject);
      const copied = copyCase({ ...study, sentences: study.sentences.map(alone) }, [], known, "named");
      const told = maskedConfiguration(configurationOf(subject, study.setting, say), known);
      return leakedIn(JSON.stringify([copied, told.effects]), planted);
    });
    expect(leaks).toEqual([]);
  });

  test("and the same search finds all of it in every project before masking", () => {
    const missed = projects.flatMap(({ subject, planted }) => {
      const study = draftCaseStudy(subject, say);
      const found = leakedIn([study.label, ...study.sentences.map(wordsOf)].join("\n"), planted);
      return planted.filter((each) => !found.includes(each));
    });
    expect(missed).toEqual([]);
  });

  test("without the names that the project knows, the rule alone lets through the small letters it cannot tell", () => {
    const nobody = maskedNames([]);
    const leaks = projects.flatMap(({ subject, planted }) => {
      const study = draftCaseStudy(subject, say);
      const copied = copyCase({ ...study, sentences: study.sentences.map(alone) }, [], nobody, "named");
      return leakedIn(JSON.stringify(copied), planted);
    });
    // A positive control of the second kind: how much the list of known names adds. It must never be the only wall.
    expect(leaks.length).toBeLessThan(projects.length);
  });
});

/** Nobody is asked: every sentence may go as far as the organisation lets it. */
function alone<Quoted extends { readonly contributors: readonly string[] }>(sentence: Quoted): Quoted {
  return { ...sentence, contributors: [] };
}
