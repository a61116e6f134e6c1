import { describe, expect, test } from "vitest";
import {
  exposureOfHeading,
  readActivityCode,
  readAgreement,
  readContractKind,
  readExposures,
  readJobStatus,
  readOccupationCode,
  readWorkingTime,
} from "./job-words.ts";

type Cases = readonly (readonly [string, unknown])[];

function check(reader: (text: string) => unknown, cases: Cases): void {
  for (const [text, value] of cases) test(`"${text}" is ${value}`, () => expect(reader(text)).toEqual(value));
}

describe("the status of a job", () => {
  check(readJobStatus, [
    ["Ouvrier", "ouvrier"],
    ["Ouvrière qualifiée", "ouvrier"],
    ["OUV", "ouvrier"],
    ["Employé(e)", "employe"],
    ["EMP", "employe"],
    ["Agent de maîtrise", "intermediate"],
    ["TAM", "intermediate"],
    ["Technicien supérieur", "intermediate"],
    ["Cadre", "cadre"],
    ["Ingénieur et cadre", "cadre"],
    ["Cadre dirigeant", "executive"],
    ["06", "employe"],
    ["7", "ouvrier"],
    ["Non cadre", undefined],
    ["Non-cadre", undefined],
    ["ETAM", undefined],
    ["Apprenti", undefined],
    ["99", undefined],
  ]);
});

describe("the kind of contract", () => {
  check(readContractKind, [
    ["CDI", "permanent"],
    ["C.D.I.", "permanent"],
    ["Contrat à durée indéterminée", "permanent"],
    ["CDI intermittent", "permanent"],
    ["CDII", "permanent"],
    ["CDI de chantier", "permanent"],
    ["CDD de remplacement", "fixedTerm"],
    ["Contrat à durée déterminée", "fixedTerm"],
    ["CDDI", "fixedTerm"],
    ["Saisonnier", "fixedTerm"],
    ["Contrat d'apprentissage", "apprenticeship"],
    ["Apprenti CDD", "apprenticeship"],
    ["Intérimaire", "agency"],
    ["Stagiaire", "internship"],
    ["01", "permanent"],
    ["2", "fixedTerm"],
    ["Contrat de professionnalisation", undefined],
    ["Contrat pro CDD", "fixedTerm"],
  ]);
});

describe("working time", () => {
  check(readWorkingTime, [
    ["Temps plein", "fullTime"],
    ["Temps complet", "fullTime"],
    ["TC", "fullTime"],
    ["Temps partiel", "partTime"],
    ["TP", "partTime"],
    ["Partiel thérapeutique", "partTime"],
    ["10", "fullTime"],
    ["20", "partTime"],
    ["annualisé", undefined],
  ]);
});

describe("codes", () => {
  check(readOccupationCode, [
    ["684a", "684a"],
    ["684A", "684a"],
    ["684a - Nettoyeurs", "684a"],
    ["6841", undefined],
    ["68a", undefined],
  ]);
  check(readAgreement, [
    ["3043", "3043"],
    ["16", "0016"],
    ["IDCC 3043", "3043"],
    ["Propreté (3043)", "3043"],
    ["Bâtiment ouvriers", undefined],
    ["0", undefined],
  ]);
  check(readActivityCode, [
    ["8121Z", "8121Z"],
    ["81.21z", "8121Z"],
    ["8121", undefined],
  ]);
});

describe("exposures", () => {
  check(readExposures, [
    ["Bruit, travail de nuit", ["noise", "nightWork"]],
    ["08", ["nightWork"]],
    ["Aucune", []],
    ["99", []],
    ["Bruit + inconnu", undefined],
  ]);
  test("a heading names the exposure of a yes-or-no column", () => {
    expect(exposureOfHeading("Travail de nuit (O/N)")).toBe("nightWork");
    expect(exposureOfHeading("Pénibilité")).toBeUndefined();
  });
});
