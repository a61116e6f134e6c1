import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeName } from "../projects/merge-lines.ts";
import { bookOf, figureOf, perceptionOf, traceOf } from "./effect-samples.contract.ts";
import { mergeBooks } from "./merge-books.ts";
import { effectBookSchema } from "./model.ts";

const base = bookOf({
  perceptions: [perceptionOf({ id: "p" })],
  contribution: {
    links: [{ id: "l", from: "La formation", to: "Le travail", evidence: "", standing: "notLooked" }],
    rivals: [],
  },
});

describe("two people who write at once", () => {
  test("keep what each added, whatever the list", () => {
    const mine = { ...base, traces: [traceOf({ id: "t" })] };
    const theirs = {
      ...base,
      figures: [figureOf({ id: "f" })],
      perceptions: [...base.perceptions, perceptionOf({ id: "q" })],
    };
    const { book, conflicts } = mergeBooks({ base, mine, theirs });
    expect(conflicts).toEqual([]);
    expect([book.traces.length, book.figures.length, book.perceptions.length]).toEqual([1, 1, 2]);
  });

  test("are asked only where they wrote two different things in one place", () => {
    const [link] = base.contribution.links;
    if (link === undefined) throw new Error("no link");
    const writing = (evidence: string) => ({
      ...base,
      contribution: { ...base.contribution, links: [{ ...link, evidence }] },
    });
    const versions = { base, mine: writing("Vu lundi."), theirs: writing("Vu mardi.") };
    const { conflicts } = mergeBooks(versions);
    expect(conflicts).toMatchObject([{ list: "links", line: "l", field: "evidence" }]);
    const [conflict] = conflicts;
    if (conflict === undefined) throw new Error("no conflict");
    const chosen = mergeBooks(versions, new Map([[placeName(conflict), "theirs"]]));
    expect([chosen.conflicts, chosen.book.contribution.links[0]?.evidence]).toEqual([[], "Vu mardi."]);
  });

  test("correct two fields of one line without a question, and it was last written on the later day", () => {
    const [line] = base.perceptions;
    if (line === undefined) throw new Error("no line");
    const mine = { ...base, perceptions: [{ ...line, words: "Vu lundi.", keptOn: "2026-11-02" }] };
    const theirs = { ...base, perceptions: [{ ...line, sense: "worse", keptOn: "2026-11-09" }] } as const;
    for (const [one, other] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      const { book, conflicts } = mergeBooks({ base, mine: one, theirs: other });
      expect(conflicts).toEqual([]);
      expect(book.perceptions).toEqual([
        { ...line, words: "Vu lundi.", sense: "worse", keptOn: "2026-11-09" },
      ]);
    }
  });

  test("bring back a line that one took out while the other corrected it", () => {
    const [line] = base.perceptions;
    if (line === undefined) throw new Error("no line");
    const corrected = { ...base, perceptions: [{ ...line, words: "Vu lundi." }] };
    const { book } = mergeBooks({ base, mine: { ...base, perceptions: [] }, theirs: corrected });
    expect(book.perceptions).toEqual(corrected.perceptions);
  });

  test("never lose a line that either added, and never make one up", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 4 });
    fc.assert(
      fc.property(ids, ids, ids, (kept, added, others) => {
        const listOf = (chosen: readonly string[]) => chosen.map((id) => perceptionOf({ id }));
        const before = bookOf({ perceptions: listOf(kept) });
        const mine = bookOf({
          perceptions: listOf([...new Set([...kept, ...added.map((id) => `m${id}`)])]),
        });
        const theirs = bookOf({
          perceptions: listOf([...new Set([...kept, ...others.map((id) => `t${id}`)])]),
        });
        const { book } = mergeBooks({ base: before, mine, theirs });
        const wanted = [...kept, ...added.map((id) => `m${id}`), ...others.map((id) => `t${id}`)];
        expect(book.perceptions.map(({ id }) => id).toSorted()).toEqual(wanted.toSorted());
        expect(effectBookSchema.safeParse(book).success).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
