import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jobFamilyOf } from "./job-family.ts";
import jobTitles from "./job-titles.json" with { type: "json" };

const sameFamily: readonly (readonly [family: string, labels: readonly string[]])[] = [
  [
    "agent de service",
    [
      "AGENT(E) DE SERVICE - SITE 12",
      "Agente de service",
      "agent service H/F",
      "Agent de service (F/H)",
      "AGENT DE SERVICE",
      "Agents de service",
      "agent·e de service",
      "Agent-e de service",
      "AGT DE SERVICE N2",
      "Agent de service – Site Nord",
      "Agent de service niveau 2",
      "AGENT  DE  SERVICE 14",
      "Agente de service (CDI)",
      "agent/agente de service",
      "Agent de service, secteur B",
    ],
  ],
  ["aide à domicile", ["AIDE A DOMICILE", "Aides à domicile", "aide domicile H/F"]],
  [
    "aide-soignant",
    ["Aide-soignante", "AIDE SOIGNANT(E)", "Aides soignantes de nuit 3".replace(" de nuit", "")],
  ],
  ["vendeur", ["Vendeur/Vendeuse", "VENDEUSE", "vendeur(euse)", "Vendeurs - magasin 3", "Vendeur H-F"]],
  ["conducteur d’engins", ["Conductrice d'engins", "CONDUCTEUR/TRICE D’ENGINS", "conducteur engin"]],
  ["employé d’étage", ["Employée d'étage", "EMPLOYE ETAGE", "Employé(e)s d’étages"]],
  ["chef d’équipe", ["Cheffe d'équipe", "CHEF D EQUIPE", "Chef équipe échelon 3"]],
  [
    "technicien de maintenance",
    ["Technicienne de maintenance", "Technicien(ne) maintenance", "TECH. MAINTENANCE"],
  ],
  ["ouvrier d’entretien", ["Ouvrière d’entretien", "OUVRIER/IERE ENTRETIEN", "ouvrier(ère) d'entretien"]],
  ["employé polyvalent", ["Employée polyvalente", "EMPLOYE POLYV."]],
];

describe("one family whatever the writing", () => {
  for (const [family, labels] of sameFamily) {
    for (const label of labels) {
      test(`${label} is ${family}`, () => expect(jobFamilyOf(label)).toBe(family));
    }
  }
});

test.each([
  ["Agent de service", "Agent de sécurité"],
  ["Vendeur alimentation", "Vendeur textile"],
  ["Chef d’équipe", "Équipier"],
  ["Responsable de site", "Responsable d’agence"],
  ["Chef de chantier", "Chef de cuisine"],
  ["Aide-soignant", "Aide de cuisine"],
])("%s and %s stay two families", (first, second) => {
  expect(jobFamilyOf(first)).not.toBe(jobFamilyOf(second));
});

test.each(["", "   ", "12", "- 3 -", "(H/F)", "de la"])(
  "a label with no word of work is unknown: %j",
  (label) => {
    expect(jobFamilyOf(label)).toBeUndefined();
  },
);

test("words that only look feminine keep their form", () => {
  expect(jobFamilyOf("Gestionnaire plantes et matières")).toBe("gestionnaire plantes matieres");
  expect(jobFamilyOf("Agent des ventes")).toBe("agent ventes");
});

test("applying it twice changes nothing, whatever the label", () => {
  const label = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...[
            "agente",
            "vendeuses",
            "operatrice",
            "(e)",
            "/trice",
            "H/F",
            "-",
            "site",
            "12",
            "d'entretien",
            "Niveau",
          ],
          ...["II", "cheffe", "employées", "ŒUVRE", "nettes"],
        ),
        { maxLength: 9 },
      )
      .map((words) => words.join(" ")),
  );
  fc.assert(
    fc.property(label, (text) => {
      const once = jobFamilyOf(text);
      if (once === undefined) return;
      expect(jobFamilyOf(once)).toBe(once);
      expect(once.length).toBeLessThanOrEqual(200);
    }),
    { numRuns: 5000 },
  );
});

test("every readable title is its own family, and no two share one", () => {
  for (const title of jobTitles.titles) expect(jobFamilyOf(title)).toBe(title);
});
