import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { makeSeal, shortFingerprint, subjectOf } from "./make-seal.ts";
import { readPlanProof, writePlanProof } from "./plan-proof.ts";
import { readyPlan } from "./sample-plan.ts";
import type { Seal, SealedContent, SealLink } from "./seal-model.ts";

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const start = { firstDay: { known: false }, isStarted: false } as const;
const projectOf = (id: string) => ({ id, label: "Bureaux propres", company: "Clair & Net" });

function planOf(id: string): SealedContent {
  return {
    format: 1,
    kind: "plan",
    project: projectOf(id),
    start,
    catalog: { edition: "2026-11", sheets: [] },
    plan: readyPlan(),
  };
}
function additionOf(id: string, words: string): SealedContent {
  return { format: 1, kind: "addition", project: projectOf(id), start, indicator: "", words };
}

/** A chain in which two projects take turns: a plan and two additions of ours, between those of another. */
function sampleChain(): { readonly chain: readonly SealLink[]; readonly seals: readonly Seal[] } {
  const contents = [
    planOf("other"),
    planOf("ours"),
    additionOf("other", "Un mot."),
    additionOf("ours", "Un chef d’équipe est parti — 🧹."),
    additionOf("ours", "Second mot."),
    additionOf("other", "Fin."),
  ];
  const all: Seal[] = [];
  for (const [rank, content] of contents.entries()) {
    const now = `2026-11-23T10:00:0${rank}.000Z`;
    all.push(makeSeal(content, { last: all.at(-1)?.link, now }, sha256));
  }
  const subject = subjectOf("ours", sha256);
  return {
    chain: all.map(({ link }) => link),
    seals: all.filter(({ link }) => link.head.subject === subject),
  };
}

const { chain, seals } = sampleChain();
const text = writePlanProof(chain, seals);
const bytes = new TextEncoder().encode(text);
const read = (given: string | Uint8Array, printed?: string) =>
  readPlanProof(typeof given === "string" ? new TextEncoder().encode(given) : given, sha256, printed);
const codesOf = (given: string) => {
  const reading = read(given);
  return reading.kind === "broken" ? reading.faults.map(({ code }) => code) : [reading.kind];
};

describe("the canonical text of a value", () => {
  test("puts names in order, whatever order they were written in, and writes as RFC 8785 does", () => {
    const value = { b: [1e21, 0.1, -0, "é\n\u0001"], a: { "\u20ac": true, $: null }, ff: {} };
    expect(canonicalJson(value)).toBe('{"a":{"$":null,"€":true},"b":[1e+21,0.1,0,"é\\n\\u0001"],"ff":{}}');
  });

  test("reads back as the same value, and never changes when written again", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const written = canonicalJson(value);
        expect(canonicalJson(JSON.parse(written))).toBe(written);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test.each([undefined, Number.NaN, Number.POSITIVE_INFINITY, () => 1])("does not write %s", (value) => {
    expect(() => canonicalJson({ value })).toThrow("invalid value");
  });
});

describe("a proof", () => {
  test("that nobody touched is whole, with the plan, then what was added", () => {
    const reading = read(bytes);
    expect(reading).toMatchObject({ kind: "whole", links: 6 });
    if (reading.kind !== "whole") return;
    expect(reading.seals.map(({ content }) => content.kind)).toEqual(["plan", "addition", "addition"]);
    expect(reading.seals.map(({ link }) => link.head.number)).toEqual([2, 4, 5]);
  });

  test("with any byte changed to any other is never whole", () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, flip) => {
        const changed = Uint8Array.from(bytes);
        changed[place] = (changed[place] ?? 0) ^ flip;
        expect(read(changed).kind).not.toBe("whole");
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  test("with any byte taken out, put in or moved to the end is never whole", () => {
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 }), (place, added) => {
        const [before, after] = [bytes.slice(0, place), bytes.slice(place)];
        const put = Uint8Array.from([...before, added, ...after]);
        for (const changed of [Uint8Array.from([...before, ...after.slice(1)]), put])
          expect(read(changed).kind).not.toBe("whole");
      }),
      { seed: 8, numRuns: 300 },
    );
  });

  test.each(chain.map(({ head }) => head.number))("without link %i is broken", (number) => {
    const without = chain.filter(({ head }) => head.number !== number);
    const isLast = number === chain.length;
    const kept = seals.filter(({ link }) => link.head.number !== number);
    const reading = codesOf(writePlanProof(without, kept));
    // The end of a chain that holds nothing of ours may be left out: nothing rests on it yet.
    expect(reading).toEqual(isLast ? ["whole"] : expect.arrayContaining(["linkOutOfPlace"]));
  });

  test.each(chain.map((_, rank) => rank).slice(1))(
    "with links %i and the one before changed over is broken",
    (rank) => {
      const moved = chain.with(rank - 1, chain[rank] ?? chain[0]).with(rank, chain[rank - 1] ?? chain[0]);
      expect(codesOf(writePlanProof(moved, seals))).toContain("linkOutOfPlace");
    },
  );

  test("without one of our seals, with them changed over, or with one twice, is broken", () => {
    const [plan, first, second] = seals;
    if (plan === undefined || first === undefined || second === undefined)
      throw new Error("three seals expected");
    expect(codesOf(writePlanProof(chain, [plan, second]))).toEqual(["contentMissing"]);
    expect(codesOf(writePlanProof(chain, [plan, second, first]))).toContain("notInChain");
    expect(codesOf(writePlanProof(chain, [plan, first, first, second]))).toContain("notInChain");
    expect(codesOf(writePlanProof(chain, [first, second]))).toContain("contentMissing");
    expect(codesOf(writePlanProof(chain, [{ ...plan, content: first.content }, first, second]))).toContain(
      "contentChanged",
    );
  });

  test("whose time goes back is broken, and a clock set back never makes one", () => {
    const last = makeSeal(planOf("a"), { last: undefined, now: "2026-11-23T10:00:00.000Z" }, sha256);
    const next = makeSeal(additionOf("a", "x"), { last: last.link, now: "2020-01-01T00:00:00.000Z" }, sha256);
    expect(next.link.head.sealedAt).toBe("2026-11-23T10:00:00.000Z");
    expect(codesOf(writePlanProof([last.link, next.link], [last, next]))).toEqual(["whole"]);
  });

  test("written with spaces, in another order or with a mark of byte order is not the file that was given", () => {
    expect(codesOf(`${JSON.stringify(JSON.parse(text), undefined, 1)}\n`)).toEqual(["notCanonical"]);
    expect(codesOf(text.trim())).toEqual(["notCanonical"]);
    expect(codesOf(`\uFEFF${text}`)).toEqual(["unreadable"]);
    for (const other of ["", "{}", "[]", "null", "plan", text.slice(0, -40)])
      expect(codesOf(other)).toEqual(["unreadable"]);
  });

  test("rewritten whole, chain included, holds together: the fingerprint on paper tells it from the first", () => {
    const printed = shortFingerprint(seals[0]?.link.fingerprint ?? "");
    expect(printed).toMatch(/^([0-9A-F]{4}-){4}[0-9A-F]{4}$/);
    const forged = makeSeal(
      { ...planOf("ours"), start: { firstDay: { known: false }, isStarted: true } },
      { last: undefined, now: "2026-11-01T10:00:00.000Z" },
      sha256,
    );
    const forgery = writePlanProof([forged.link], [forged]);
    expect(read(forgery).kind).toBe("whole");
    expect(read(forgery, printed)).toMatchObject({ kind: "broken", faults: [{ code: "otherFingerprint" }] });
    for (const copied of [printed, printed.toLowerCase(), printed.replaceAll("-", " ")])
      expect(read(bytes, copied).kind).toBe("whole");
  });
});
