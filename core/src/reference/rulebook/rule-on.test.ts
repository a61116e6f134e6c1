import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "../../kernel/calendar.ts";
import { ownRowOf, rowOf } from "../own-rule-store.contract.ts";
import { amountOf, historyOf, rowOn, rulebookOf, ruleOn } from "./rule-on.ts";
import { articleOf } from "./rule-step.ts";

const day = (text: string) => text as Day;
const first = rowOf({ validFrom: "2026-01-01", validTo: "2026-06-30", title: "first" });
const second = rowOf({ validFrom: "2026-07-01", title: "second" });
const book = rulebookOf([second, first]);

describe("the row of a day", () => {
  test.each([
    ["2025-12-31", "announced", "first"],
    ["2026-01-01", "inForce", "first"],
    ["2026-06-30", "inForce", "first"],
    ["2026-07-01", "inForce", "second"],
  ])("on %s the rule is %s: %s", (date, state, title) => {
    expect(ruleOn(book, first.key, day(date))).toMatchObject({ state, row: { title } });
  });

  test("after the last day a rule is ended, and the answer carries the row that ended", () => {
    expect(ruleOn(rulebookOf([first]), first.key, day("2026-07-01"))).toEqual({ state: "ended", row: first });
  });

  test("a key that no row bears is unknown", () => {
    expect(ruleOn(book, "cpf.nothing", day("2026-01-01"))).toEqual({ state: "unknown" });
    expect(rowOn(book, "cpf.nothing", day("2026-01-01"))).toBeUndefined();
  });

  test("an announced row never applies, even after its first day", () => {
    const announced = rowOf({ status: "announced" });
    expect(ruleOn(rulebookOf([announced]), announced.key, day("2027-01-01")).state).toBe("announced");
  });

  test("an uncertain row applies and says that it is uncertain", () => {
    const unsure = rowOf({ status: "uncertain", doubt: "Non lu." });
    expect(ruleOn(rulebookOf([unsure]), unsure.key, day("2026-03-01")).state).toBe("uncertain");
  });

  test("of two rows that both apply, the one that started last is taken", () => {
    const lasting = rowOf({ validFrom: "2025-01-01", title: "lasting" });
    const passing = rowOf({ validFrom: "2026-01-01", validTo: "2026-06-30", title: "passing" });
    const both = rulebookOf([lasting, passing]);
    expect(rowOn(both, lasting.key, day("2026-06-30"))?.title).toBe("passing");
    expect(rowOn(both, lasting.key, day("2026-07-01"))?.title).toBe("lasting");
  });

  test("an own row replaces the published one of the same key and first day, the latest revision winning", () => {
    const own = [ownRowOf({ title: "again" }, { revision: 2 }), ownRowOf({ title: "once" })];
    const mine = rulebookOf([rowOf()], own);
    expect(historyOf(mine, rowOf().key).map(({ title }) => title)).toEqual(["again"]);
  });

  test("the history of a key is told from the latest row to the first", () => {
    expect(historyOf(book, first.key).map(({ title }) => title)).toEqual(["second", "first"]);
  });

  test("an amount that the row does not have is undefined, never 0", () => {
    expect(amountOf(first, "hourly")?.value).toBe(1200);
    expect(amountOf(first, "nothing")).toBeUndefined();
  });

  test("a row without article is explained by the name of its source", () => {
    expect(articleOf(first)).toBe("accord du 3 mars 2026");
    expect(articleOf(rowOf({ sources: [{ name: "Appel à l’OPCO" }] }))).toBe("Appel à l’OPCO");
  });

  test("the order in which rows are given changes nothing", () => {
    const rows = [
      rowOf({ validFrom: "2024-01-01", validTo: "2024-12-31" }),
      rowOf({ validFrom: "2025-01-01", status: "uncertain", doubt: "?" }),
      rowOf({ validFrom: "2026-01-01" }),
      rowOf({ key: "vae.leave", topic: "vae" }),
    ];
    const days = ["2023-12-31", "2024-06-01", "2025-01-01", "2026-11-23"].map(day);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 4 }), fc.constantFrom(...days), (given, date) => {
        const expected = ruleOn(rulebookOf(rows), first.key, date);
        expect(ruleOn(rulebookOf(given), first.key, date)).toEqual(expected);
      }),
    );
  });
});
