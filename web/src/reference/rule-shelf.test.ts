import { describe, expect, test } from "vitest";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import { type OwnRuleRow, publishedRuleRows, type RuleRow } from "../../../core/src/reference/public.ts";
import { countRules, type RuleSearch, searchShelves, shelvesOf } from "./rule-shelf.ts";

const today = "2026-11-23" as Day;
const book = { published: publishedRuleRows, own: [] };
const shelves = shelvesOf(book, today);
const everything: RuleSearch = { text: "", topic: "", shown: "all" };
const titlesOf = (search: Partial<RuleSearch>, from = shelves) =>
  searchShelves(from, { ...everything, ...search }).flatMap((shelf) =>
    shelf.rules.map((rule) => rule.row.title),
  );

const participation = publishedRuleRows.find(
  (row): row is RuleRow => row.key === "cpf.participation" && row.validFrom === "2026-04-02",
);
if (participation === undefined) throw new Error("the published book has no participation of 2026");

const ownRow = (revision: number, changed: Partial<RuleRow> = {}): OwnRuleRow => ({
  row: { ...participation, checkedOn: "2026-11-20", ...changed },
  reason: "Relu",
  revision,
  recordedAt: "2026-11-20T08:00:00.000Z",
  recordedBy: "account-1",
});

describe("the book on screen", () => {
  test("shows each rule once, as it stands today, with its other dates below", () => {
    expect(countRules(shelves)).toBe(new Set(publishedRuleRows.map((row) => row.key)).size);
    const shown = shelves.flatMap((shelf) => shelf.rules).find((rule) => rule.key === "cpf.participation");
    expect(shown?.row.validFrom).toBe("2026-04-02");
    const earlier = ["2026-01-01", "2025-01-01", "2024-05-02"];
    expect(shown?.history.map((row) => row.validFrom)).toEqual(earlier);
  });

  test("in November 2026 a rule read in March is to be checked, one read in October is not", () => {
    const toCheck = titlesOf({ shown: "toCheck" });
    expect(toCheck).toContain("Un abondement réservé à certaines formations");
    expect(toCheck).not.toContain(participation.title);
    const own = [ownRow(1, { checkedOn: "2026-03-01" })];
    expect(titlesOf({ shown: "toCheck" }, shelvesOf({ ...book, own }, today))).toContain(participation.title);
  });

  test("an uncertain row is to be checked however recently it was", () => {
    const own = [ownRow(1, { status: "uncertain", doubt: "Réponse orale." })];
    expect(titlesOf({ shown: "toCheck" }, shelvesOf({ ...book, own }, today))).toContain(participation.title);
  });

  test("a correction stands first, with every earlier row visible below it", () => {
    const own = [ownRow(1, { title: "Un" }), ownRow(2, { title: "Deux" })];
    const shown = shelvesOf({ ...book, own }, today)
      .flatMap((shelf) => shelf.rules)
      .find((rule) => rule.key === "cpf.participation");
    expect(shown?.row.title).toBe("Deux");
    expect(shown?.corrections.map((each) => each.revision)).toEqual([2, 1]);
    const below = shown?.history.map((row) => row.title) ?? [];
    expect(below).toContain("Un");
    expect(below).toContain(participation.title);
  });

  test("a rule that ended is still there, and not among those that apply", () => {
    const all = titlesOf({});
    const applying = titlesOf({ shown: "applying" });
    expect(all).toContain("VAE inversée");
    expect(applying).not.toContain("VAE inversée");
  });
});

describe("searching", () => {
  test.each([["l6321-6"], ["L.6321-6"], ["HEURES forfait refuser"], ["refuser repris par tricoteuses"]])(
    "%s finds the off-time rule, accents, case and points aside",
    (text) => {
      const found = titlesOf({ text });
      expect(found.some((title) => title.includes("temps de travail, sauf accord"))).toBe(true);
    },
  );

  test("keeps to a topic, and finds nothing for words that no rule has", () => {
    expect(titlesOf({ topic: "clea" }).length).toBe(5);
    expect(titlesOf({ text: "xyzzy" })).toEqual([]);
  });

  test("shows what the organisation wrote, and that only", () => {
    expect(titlesOf({ shown: "own" })).toEqual([]);
    expect(titlesOf({ shown: "own" }, shelvesOf({ ...book, own: [ownRow(1)] }, today))).toEqual([
      participation.title,
    ]);
  });
});
