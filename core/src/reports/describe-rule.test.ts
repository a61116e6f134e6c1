import { describe, expect, test } from "vitest";
import { sayFrench } from "../../../files/src/documents/index.ts";
import type { CategoryRule, Condition } from "../categories/index.ts";
import { attributes } from "../workforce/index.ts";
import { describeRule, describeValue } from "./describe-rule.ts";

const say = sayFrench();
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, " ");
const job = (condition: Condition): string => {
  const [part] = describeRule({ job: condition, metWhen: "anyDimension" }, say).parts;
  return plain(part?.text ?? "");
};
const status = (...values: string[]): Condition => ({ kind: "oneOf", attribute: "jobStatus", values });

describe("a rule in words", () => {
  test("names the values of an attribute, and says ou between them", () => {
    expect(job(status("ouvrier", "employe"))).toBe("Statut : ouvrier ou employé");
  });

  test("names eight values and counts the others", () => {
    const values = Array.from({ length: 11 }, (_, index) => `site ${index}`);
    expect(job({ kind: "oneOf", attribute: "establishment", values })).toMatch(/site 7 ou 3 autres valeurs$/);
  });

  test("groups what is nested", () => {
    const nested: Condition = {
      kind: "all",
      conditions: [
        { kind: "any", conditions: [status("ouvrier"), { kind: "not", condition: status("cadre") }] },
        { kind: "gradeAtMost", collectiveAgreement: "3043", position: 3 },
      ],
    };
    expect(job(nested)).toBe(
      "(Statut : ouvrier ; ou sauf (Statut : cadre)) ; et au plus la position n° 3 de la grille " +
        "de la convention collective 3043 (la n° 1 est la plus basse)",
    );
  });

  test("asks the questions about the work in words", () => {
    const text = job({ kind: "workAnswers", questions: ["learntInDays", "pacedByOthers"], atLeast: 1 });
    expect(text).toBe(
      "Au moins 1 « oui » à ces 2 questions : le travail s’apprend en quelques jours " +
        "et le rythme est donné par d’autres",
    );
  });

  test("an occupation goes by its label, a family by its code, an unknown code as payroll writes it", () => {
    expect(plain(describeValue("occupationCode", "684a", say))).toBe("Nettoyeurs (PCS 684a)");
    expect(plain(describeValue("occupationCode", "67*", say))).toBe("famille de professions PCS 67");
    expect(plain(describeValue("occupationCode", "6*", say))).toBe("6 et suivants");
    expect(describeValue("occupationCode", "999z", say)).toBe("999z");
  });

  test.each(["anyDimension", "atLeastTwoDimensions", "everyDimension", "everyKnownDimension"] as const)(
    "says how dimensions combine: %s",
    (metWhen) => {
      const rule: CategoryRule = { work: status("ouvrier"), job: status("ouvrier"), metWhen };
      expect(describeRule(rule, say).metWhen).toMatch(/^On est dans la catégorie .* dimensions/);
    },
  );

  test("the perimeter comes first and is no dimension", () => {
    const rule: CategoryRule = {
      perimeter: status("ouvrier"),
      job: status("ouvrier"),
      metWhen: "anyDimension",
    };
    const described = describeRule(rule, say);
    expect(described.parts.map(({ term }) => term)).toEqual(["On regarde", "Emploi"]);
    expect(described.metWhen).toBe("On est dans la catégorie quand cette condition est remplie.");
  });

  test("every attribute has a name", () => {
    for (const attribute of attributes) {
      expect(job({ kind: "oneOf", attribute, values: ["x"] })).toMatch(/^[A-ZÉÂ][^.]+ : x$/);
    }
  });

  test("no wording calls people or jobs unqualified", () => {
    const all = ["67*", "68*", "69*", "684a"].map((code) => describeValue("occupationCode", code, say));
    expect(all.join(" ")).not.toMatch(/non qualifié/i);
  });
});
