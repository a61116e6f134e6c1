import { describe, expect, test } from "vitest";
import { fictionalSiren, fictionalSiret } from "../../../testkit/src/index.ts";
import { known, unknown } from "../kernel/known.ts";
import type { FirmTable } from "./firm-table.ts";
import { type ImportedFirms, importFirms } from "./import-firms.ts";
import { actorAs, allowed, callOn, firmOf, keptFirmOf, refused, sampleHouse, today } from "./sample-firm.ts";

/** A table of texts: its headings, then its rows. */
function tableOf(headings: readonly string[], ...rows: readonly (readonly string[])[]): FirmTable {
  return {
    headings,
    columns: headings.map((_, position) => rows.map((row) => row[position] ?? "")),
    rowCount: rows.length,
  };
}

const open = (table: FirmTable) => async () => ({ kind: "table", table }) as const;
const adviser = actorAs("adviser");

async function brought(
  house: ReturnType<typeof sampleHouse>,
  table: FirmTable,
  mode: "try" | "write" = "write",
): Promise<ImportedFirms> {
  const answer = await importFirms(house, adviser, { mode, open: open(table) });
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.value;
}

const foreign = tableOf(
  ["Raison sociale", "N° SIRET", "IDCC", "Effectif (salariés)", "Ville", "Conseiller", "Couleur"],
  ["Fournil du Lac", "000 000 000 00018", "843", "8 salariés", "Lille", "C. D.", "bleu"],
  ["Garage Modèle", "", "1090 - Services de l’automobile", "10 à 19", "Arras", "", ""],
);

describe("importFirms", () => {
  test.each(allowed)("brings firms in for %s, under the headings of another system", async (role) => {
    const house = sampleHouse();
    const answer = await importFirms(house, actorAs(role), { mode: "write", open: open(foreign) });
    expect(answer).toMatchObject({ ok: true, value: { written: 2, unread: ["Couleur"] } });
    const [first, second] = await house.firms.all();
    expect(first?.content).toMatchObject({
      label: "Fournil du Lac",
      registration: "00000000000018",
      idcc: "0843",
      headcount: known(8),
      place: "Lille",
      adviser: "C. D.",
      addedOn: today,
    });
    expect(second?.content).toMatchObject({ label: "Garage Modèle", idcc: "1090", headcount: unknown });
    expect(answer.ok && answer.value.problems).toEqual([
      {
        code: "headcountIsRange",
        row: 2,
        heading: "Effectif (salariés)",
        found: "10 à 19",
        isBlocking: false,
      },
    ]);
  });

  test("a trial says what would be written, and writes nothing", async () => {
    const house = sampleHouse();
    const tried = await brought(house, foreign, "try");
    expect(tried.rows.map(({ outcome }) => outcome)).toEqual(["added", "added"]);
    expect(tried.written).toBe(0);
    expect(await house.firms.all()).toEqual([]);
  });

  test("a table without names writes nothing at all, and says what to look for", async () => {
    const house = sampleHouse();
    const stopped = await brought(house, tableOf(["SIRET", "Ville"], ["00000000000018", "Lille"]));
    expect(stopped).toMatchObject({
      written: 0,
      rows: [],
      problems: [{ code: "nameColumnMissing", isBlocking: true }],
    });
    expect(await house.firms.all()).toEqual([]);
  });

  test("more than five thousand firms are refused whole", async () => {
    const rows = Array.from({ length: 5001 }, (_, rank) => [`F${rank}`]);
    const stopped = await brought(sampleHouse(), tableOf(["Entreprise"], ...rows));
    expect(stopped).toMatchObject({ written: 0, problems: [{ code: "tooManyFirms", found: "5001" }] });
  });

  test("a firm found again by its number or its name is completed, and what the table leaves empty stays", async () => {
    const before = [
      keptFirmOf({ id: "a" }),
      keptFirmOf({
        id: "b",
        content: firmOf({ label: "SAS Garage Modèle", registration: "", headcount: unknown }),
      }),
    ];
    const house = sampleHouse(before);
    const table = tableOf(
      ["Entreprise", "SIRET", "Effectif", "Contact", "Dernier contact", "Compte rendu", "À rappeler le"],
      ["Boulangerie rebaptisée", "00000000000018", "", "", "12/11/2026", "Voir en mars", "02/03/2027"],
      ["garage modele", "", "12", "", "", "", ""],
    );
    const done = await brought(house, table);
    expect(done.rows.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ["completed", ["label", "calls"]],
      ["completed", ["label", "headcount"]],
    ]);
    const content = (await house.firms.find("a"))?.content;
    expect(content).toMatchObject({
      label: "Boulangerie rebaptisée",
      contact: firmOf().contact,
      headcount: known(8),
    });
    expect(content?.calls.map(({ day, words, next }) => [day, words, next])).toEqual([
      ["2026-09-01", "On en reparle.", unknown],
      ["2026-11-12", "Voir en mars", known("2027-03-02")],
    ]);
    const again = await brought(house, table);
    expect([again.written, again.rows.map(({ outcome }) => outcome)]).toEqual([0, ["same", "same"]]);
  });

  test("a row said twice is written once, and the second is told", async () => {
    const house = sampleHouse();
    const done = await brought(
      house,
      tableOf(
        ["Entreprise", "SIREN", "Ville"],
        ["Fournil", "", "Lille"],
        ["FOURNIL (SARL)", "", "LILLE"],
        ["Fournil", "", "Arras"],
        ["Autre", "000000000", ""],
        ["Encore", "000 000 000", ""],
      ),
    );
    expect(done.rows.map(({ outcome }) => outcome)).toEqual([
      "added",
      "leftAside",
      "added",
      "added",
      "leftAside",
    ]);
    expect(done.problems.map(({ code, row, found }) => [code, row, found])).toEqual([
      ["repeatedRow", 2, "1"],
      ["repeatedRow", 5, "4"],
    ]);
  });

  test("a firm of the same name under another number is added apart, and told", async () => {
    const house = sampleHouse([keptFirmOf({ id: "a" })]);
    const done = await brought(
      house,
      tableOf(["Entreprise", "SIRET"], ["Boulangerie du port", "00000000100016"]),
    );
    expect(done.problems).toMatchObject([{ code: "sameNameOtherNumber", found: "00000000000018" }]);
    expect(await house.firms.all()).toHaveLength(2);
  });

  test.each([
    ["N° SIRET", "1,23457E+13", "registrationRounded"],
    ["SIRET", "12AB", "registrationUnreadable"],
    ["SIRET", "00000000000019", "registrationKeyWrong"],
    ["IDCC", "boulangerie", "idccUnreadable"],
    ["Effectif", "quelques", "headcountUnreadable"],
    ["Effectif", "moins de 10", "headcountIsRange"],
    ["Prochain appel", "demain", "dayUnreadable"],
    ["Appels notés", "hier", "callsUnreadable"],
    ["Pas de projet", "boude", "endingUnknown"],
  ])(
    "under %s, « %s » is told as %s, and the firm is brought in without it",
    async (heading, found, code) => {
      const house = sampleHouse();
      const row = heading === "Prochain appel" ? ["F", found, "2026-11-01"] : ["F", found, ""];
      const done = await brought(house, tableOf(["Entreprise", heading, "Dernier appel"], row));
      expect(done.problems).toEqual([{ code, row: 1, heading, found, isBlocking: false }]);
      expect(done.written).toBe(1);
    },
  );

  test("a number that lost its first zeros in a spreadsheet is found again by its check", async () => {
    const house = sampleHouse();
    const siren = fictionalSiren(12_345);
    const siret = fictionalSiret(siren, 7);
    const written = [siret.replace(/^0+/, ""), siren.replace(/^0+/, ""), "35600000000048"];
    await brought(
      house,
      tableOf(["Entreprise", "SIRET"], ...written.map((cell, rank) => [`F${rank}`, cell])),
    );
    const numbers = (await house.firms.all()).map(({ content }) => content.registration);
    expect(numbers).toEqual([siret, siren, "35600000000048"]);
  });

  test("a row without a name, or with a text that is too long, is left aside and told", async () => {
    const house = sampleHouse();
    const done = await brought(
      house,
      tableOf(["Entreprise", "Notes"], ["", "x"], ["F", "é".repeat(4001)], ["G", "\u0007bip"]),
    );
    expect(done.rows.map(({ outcome }) => outcome)).toEqual(["leftAside", "leftAside", "leftAside"]);
    expect(done.problems.map(({ code, row }) => [code, row])).toEqual([
      ["noName", 1],
      ["textTooLong", 2],
      ["textTooLong", 3],
    ]);
    expect(done.written).toBe(0);
  });

  test("an ending is read in the words of the screens, with its days", async () => {
    const house = sampleHouse();
    await brought(
      house,
      tableOf(
        ["Entreprise", "Pas de projet", "En reparler à partir du", "Dernier appel", "Ce qui s’est dit"],
        ["F", "pas interessee pour l'instant", "01/03/2027", "2026-11-20", callOn("2026-11-20").words],
      ),
    );
    const [firm] = await house.firms.all();
    expect(firm?.content.ending).toEqual(
      known({ kind: "notNow", day: today, words: "", backOn: known("2027-03-01") }),
    );
  });

  test("a file that is no table is refused with what its reader said", async () => {
    const problems = [{ code: "oldExcelFile" }];
    const unreadable = async () => ({ kind: "unreadable", problems }) as const;
    const answer = await importFirms(sampleHouse(), adviser, { mode: "write", open: unreadable });
    expect(answer).toEqual({ ok: false, refusal: { code: "unreadableTable", problems } });
  });

  test.each(refused)("%s is not allowed, and the file is not even opened", async (role) => {
    const never = () => Promise.reject(new Error("opened"));
    const answer = await importFirms(sampleHouse(), actorAs(role), { mode: "write", open: never });
    expect(answer).toEqual({ ok: false, refusal: { code: "notAllowed" } });
  });
});
