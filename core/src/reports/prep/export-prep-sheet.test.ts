import { describe, expect, test } from "vitest";
import { documentWriter, sayPrepFrench } from "../../../../files/src/documents/index.ts";
import { known, unknown } from "../../kernel/known.ts";
import {
  actorAs,
  allowed,
  callOn,
  firmOf,
  keptFirmOf,
  refused,
  sampleHouse,
} from "../../portfolio/sample-firm.ts";
import { projectAt, sessionOn } from "../../projects/sample-project.ts";
import { openMemoryOwnRuleStore } from "../../reference/memory-own-rule-store.ts";
import { exportPrepSheet } from "./export-prep-sheet.ts";

const sayPrep = sayPrepFrench();
const startsSoon = projectAt("planned", {
  company: { name: "Boulangerie du Port", headcount: known(8) },
  participants: [],
  sessions: [sessionOn("2026-11-30")],
});
const firm = keptFirmOf({ id: "a" });
const houseOf = (...asked: Parameters<typeof sampleHouse>) => ({
  ...sampleHouse(...asked),
  ownRules: openMemoryOwnRuleStore(),
  documents: documentWriter,
  sayPrep,
});

async function pageOf(house: ReturnType<typeof houseOf>, line = "a"): Promise<string> {
  const sheet = await exportPrepSheet(house, actorAs("adviser"), { line, format: "html" });
  if (!sheet.ok) throw new Error(sheet.refusal.code);
  return new TextDecoder().decode(sheet.value.bytes).replaceAll(/[\u00a0\u202f]/g, " ");
}

describe("exportPrepSheet", () => {
  test.each(allowed)(
    "gives %s who the firm is, where it stands, three questions and what may pay",
    async (role) => {
      const house = houseOf([firm], [{ id: "p", project: startsSoon }]);
      const sheet = await exportPrepSheet(house, actorAs(role), { line: "a", format: "html" });
      expect(sheet).toMatchObject({ ok: true, value: { name: "Boulangerie du Port.html" } });
      const page = await pageOf(house);
      for (const text of [
        "Fiche de préparation · 23 novembre 2026",
        "La première séance est le 30 novembre 2026, et il manque : qui se forme.",
        "8 personnes",
        "Que faut-il pour que la première séance ait lieu comme prévu ?",
        "Le 1er septembre 2026 : On en reparle.",
        "D’après l’effectif, elle peut y prétendre.",
        "vérifié le 16 septembre 2026",
        "À vérifier :",
      ])
        expect(page).toContain(text);
      expect(page).not.toMatch(/(?:portfolio|projects|reports|training)\.[a-z]/);
    },
  );

  test("a firm of which nothing is known says so, and is told no right it may not have", async () => {
    const content = firmOf({ headcount: unknown, idcc: "", contact: "", calls: [] });
    const page = await pageOf(houseOf([keptFirmOf({ id: "a", content })]));
    for (const text of [
      "Pas encore de projet.",
      "L’effectif n’est pas su : à demander.",
      "La convention collective : elle dit l’OPCO.",
      "Aucun appel n’est encore noté.",
      "Qui débute chez vous en ce moment",
    ])
      expect(page).toContain(text);
    expect(page).not.toContain("elle peut y prétendre");
  });

  test.each([
    ["3043", "IDCC 3043, OPCO"],
    ["9999", "IDCC 9999 ; son OPCO n’est pas dans la table"],
  ])("under IDCC %s it says %s", async (idcc, text) => {
    expect(await pageOf(houseOf([keptFirmOf({ id: "a", content: firmOf({ idcc }) })]))).toContain(text);
  });

  test("from fifty people on, the plan of the smaller firms is told as closed", async () => {
    const content = firmOf({ headcount: known(50) });
    expect(await pageOf(houseOf([keptFirmOf({ id: "a", content })]))).toContain(
      "elle ne peut pas y prétendre",
    );
  });

  test("what moved before the last call is not told again", async () => {
    const content = firmOf({ calls: [callOn("2026-02-15")] });
    const project = projectAt("running", { company: { name: "Boulangerie du Port", headcount: known(8) } });
    const page = await pageOf(houseOf([keptFirmOf({ id: "a", content })], [{ id: "p", project }]));
    expect(page).toContain("24 février 2026 : 1 avis du CSE");
    expect(page).not.toContain("2 février 2026 : 1 demande");
  });

  test("a project whose firm nobody wrote down has its sheet too", async () => {
    const page = await pageOf(houseOf([], [{ id: "p", project: startsSoon }]), "project:p");
    expect(page).toContain("Boulangerie du Port");
  });

  test("the same sheet is made as a tagged PDF", async () => {
    const sheet = await exportPrepSheet(houseOf([firm]), actorAs("adviser"), { line: "a", format: "pdf" });
    if (!sheet.ok) return expect(sheet.refusal.code).toBe("documentUnavailable");
    expect(new TextDecoder("latin1").decode(sheet.value.bytes.slice(0, 5))).toBe("%PDF-");
  });

  test("a firm taken out is unknown", async () => {
    const sheet = await exportPrepSheet(houseOf(), actorAs("adviser"), { line: "a", format: "html" });
    expect(sheet).toEqual({ ok: false, refusal: { code: "unknownFirm" } });
  });

  test.each(refused)("%s is not allowed", async (role) => {
    const sheet = await exportPrepSheet(houseOf([firm]), actorAs(role), { line: "a", format: "html" });
    expect(sheet).toEqual({ ok: false, refusal: { code: "notAllowed" } });
  });
});
