import fc from "fast-check";
import { expect, test } from "vitest";
import { known, unknown } from "../kernel/known.ts";
import { mergeFirms } from "./merge-firms.ts";
import type { Firm } from "./model.ts";
import { firmSchema } from "./model.ts";
import { callOn, firmOf } from "./sample-firm.ts";

const base = firmOf({ calls: [callOn("2026-09-01")], projects: ["a"] });
const merge = (mine: Partial<Firm>, theirs: Partial<Firm>) =>
  mergeFirms({ base, mine: { ...base, ...mine }, theirs: { ...base, ...theirs } });

test("what each changed stays: a contact here, a headcount there, a call each", () => {
  const [mine, theirs] = [callOn("2026-11-20"), callOn("2026-11-21")];
  const { firm, conflicts } = merge(
    { contact: "M. B.", calls: [...base.calls, mine], projects: ["a", "b"] },
    { headcount: known(12), calls: [...base.calls, theirs], projects: [] },
  );
  expect(conflicts).toEqual([]);
  expect(firm).toMatchObject({ contact: "M. B.", headcount: known(12), projects: ["b"] });
  expect(firm.calls.map(({ id }) => id)).toEqual([callOn("2026-09-01"), mine, theirs].map(({ id }) => id));
  expect(firmSchema.safeParse(firm).success).toBe(true);
});

test("a field that both changed differently is left to choose, and nothing else", () => {
  const versions = {
    base,
    mine: { ...base, notes: "Four" },
    theirs: { ...base, notes: "Pain", place: "LENS" },
  };
  const { firm, conflicts } = mergeFirms(versions);
  expect(conflicts).toEqual([{ list: "", line: "", field: "notes", mine: "Four", theirs: "Pain" }]);
  expect([firm.notes, firm.place]).toEqual(["Four", "LENS"]);
  const chosen = mergeFirms(versions, new Map([["  notes", "theirs"]]));
  expect([chosen.firm.notes, chosen.conflicts]).toEqual(["Pain", []]);
});

test("a call taken out by one stays when the other changed its words meanwhile", () => {
  const changed = callOn("2026-09-01", { words: "Rappeler en mars." });
  expect(merge({ calls: [] }, { calls: [changed] }).firm.calls).toEqual([changed]);
  expect(merge({ calls: [] }, {}).firm.calls).toEqual([]);
});

test("whatever two people change, each change is in the merged firm or among what is left to choose", () => {
  const words = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/[\p{Cc}\p{Cs}]/gu, "").trim());
  const changes = fc.record(
    { place: words, adviser: words, notes: words, contact: words, ending: fc.constant(unknown) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(changes, changes, (mine, theirs) => {
      const { firm, conflicts } = merge(mine, theirs);
      const fields = ["place", "adviser", "notes", "contact"] as const;
      for (const field of fields) {
        const isLeft = conflicts.some((conflict) => conflict.field === field);
        const made = [mine[field] ?? base[field], theirs[field] ?? base[field]];
        const changed = made.filter((value) => value !== base[field]);
        if (!isLeft) expect(changed.every((value) => value === firm[field])).toBe(true);
        else expect(new Set(changed).size).toBe(2);
      }
    }),
  );
});
