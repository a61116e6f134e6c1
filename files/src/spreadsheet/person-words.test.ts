import { describe, expect, test } from "vitest";
import { readExitReason, readQualification, readSex, readTrainingMode, readYesNo } from "./person-words.ts";

type Cases = readonly (readonly [string, unknown])[];

function check(reader: (text: string) => unknown, cases: Cases): void {
  for (const [text, value] of cases) test(`"${text}" is ${value}`, () => expect(reader(text)).toBe(value));
}

describe("a diploma becomes a level of the framework of 2019", () => {
  check(readQualification, [
    ["CAP", 3],
    ["CAP cuisine", 3],
    ["BEP sanitaire", 3],
    ["Niveau V", 3],
    ["Niveau 3", 3],
    ["niv. 5", 5],
    ["03", 3],
    ["Bac", 4],
    ["Bac pro", 4],
    ["Baccalauréat professionnel", 4],
    ["Niveau IV", 4],
    ["BTS", 5],
    ["Bac+2", 5],
    ["DUT", 5],
    ["Licence", 6],
    ["Bac +3", 6],
    ["BUT", 6],
    ["Master 2", 7],
    ["Bac + 5", 7],
    ["Doctorat", 8],
  ]);
});

describe("having no diploma is below level 3, never lower than what is written", () => {
  check(readQualification, [
    ["Sans diplôme", 2],
    ["Aucun diplôme", 2],
    ["Brevet des collèges", 2],
    ["Niveau VI", 2],
    ["Niveau V bis", 2],
    ["Niveau 1", 1],
  ]);
});

describe("a text that tells no level is unknown", () => {
  check(readQualification, [
    ["Titre professionnel", undefined],
    ["En cours", undefined],
    ["Autre", undefined],
    ["9", undefined],
  ]);
});

describe("the reason of an exit, in families", () => {
  check(readExitReason, [
    ["Démission", "resignation"],
    ["Fin de CDD", "endOfFixedTerm"],
    ["Fin de période d'essai", "endOfTrial"],
    ["Licenciement économique", "economicDismissal"],
    ["Licenciement pour inaptitude", "other"],
    ["Licenciement", "otherDismissal"],
    ["Rupture conventionnelle", "mutualTermination"],
    ["Rupture anticipée du CDD", "earlyEndOfFixedTerm"],
    ["Départ à la retraite", "retirement"],
    ["Fin de mission", "endOfAgencyAssignment"],
    ["059", "resignation"],
    ["59", "resignation"],
    ["Divers", undefined],
  ]);
});

describe("sex, answers and modes", () => {
  check(readSex, [
    ["F", "female"],
    ["Mme", "female"],
    ["Monsieur", "male"],
    ["M.", "male"],
    ["H", "male"],
    ["2", "female"],
    ["01", "male"],
    ["X", undefined],
  ]);
  check(readYesNo, [
    ["oui", true],
    ["X", true],
    ["1", true],
    ["vrai", true],
    ["Non", false],
    ["0", false],
    ["peut-être", undefined],
  ]);
  check(readTrainingMode, [
    ["Présentiel", "classroom"],
    ["À distance", "remote"],
    ["Distanciel", "remote"],
    ["e-learning", "remote"],
    ["AFEST", "workSituation"],
    ["Mixte présentiel/distanciel", "mixed"],
    ["Alternance", "workStudy"],
    ["?", undefined],
  ]);
});
