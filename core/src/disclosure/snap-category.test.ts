import fc from "fast-check";
import { expect, test } from "vitest";
import { cutFrame } from "./cut-frame.ts";
import type { Atom } from "./frame-model.ts";
import { companyFrame, ordinaryCategories, sampleOrder } from "./sample-frame.contract.ts";
import { snapCategory, tellFit } from "./snap-category.ts";

const atom = (id: string, people: number): Atom => ({
  id,
  people: Array.from({ length: people }, (_, place) => `${id}${place}`),
});
const some = (of: Atom, count: number): readonly string[] => of.people.slice(0, count);
const [a, b, c] = [atom("a", 10), atom("b", 20), atom("c", 12)];

test("a category is answered on the atoms it covers by at least half", () => {
  const snap = snapCategory(new Set([...some(a, 10), ...some(b, 18), ...some(c, 1)]), [a, b, c]);
  expect(snap).toEqual({
    kind: "published",
    snapped: { atoms: ["a", "b"], kept: 28, others: 2, of: 29, misfit: 3 / 29 },
  });
  expect(snapCategory(new Set(some(a, 5)), [a])).toMatchObject({ nearest: { atoms: ["a"] } });
});

test("an atom covered by exactly half is taken, one by less is left", () => {
  const big = atom("big", 40);
  const with6of12 = snapCategory(new Set([...big.people, ...some(c, 6)]), [big, c]);
  expect(with6of12).toMatchObject({ snapped: { atoms: ["big", "c"], kept: 46, others: 6 } });
  const with5of12 = snapCategory(new Set([...big.people, ...some(c, 5)]), [big, c]);
  expect(with5of12).toMatchObject({ snapped: { atoms: ["big"], kept: 40, others: 0 } });
});

test.each([
  [20, 4, "published"],
  [20, 5, "refused"],
])("a category of %i that adds %i others is %s", (kept, others, kind) => {
  const only = atom("x", kept + others);
  expect(snapCategory(new Set(some(only, kept)), [only]).kind).toBe(kind);
});

test("a category that fits too badly is refused with the union that comes nearest", () => {
  expect(snapCategory(new Set(some(c, 4)), [a, b, c])).toEqual({
    kind: "refused",
    because: "roughFit",
    nearest: { atoms: ["c"], kept: 4, others: 8, of: 4, misfit: 2 },
  });
});

test("nobody at all, and a frame without atoms, are told apart", () => {
  expect(snapCategory(new Set(), [a])).toEqual({ kind: "refused", because: "empty" });
  expect(snapCategory(new Set(["z"]), [])).toEqual({ kind: "refused", because: "noAtom" });
});

test("people outside the frame count as missed", () => {
  expect(snapCategory(new Set([...a.people, "z"]), [a])).toMatchObject({ snapped: { kept: 10, of: 11 } });
});

test("no other union of atoms misses and adds fewer people", () => {
  const drawn = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(drawn, (inside) => {
      const atoms = inside.map((_, place) => atom(`${place}-`, 10));
      const category = new Set(atoms.flatMap((each, place) => some(each, inside[place] ?? 0)));
      const snap = snapCategory(category, atoms);
      if (category.size === 0) return;
      const found = snap.kind === "published" ? snap.snapped : "nearest" in snap ? snap.nearest : undefined;
      let best = Number.POSITIVE_INFINITY;
      for (let union = 1; union < 2 ** atoms.length; union += 1) {
        let wrong = 0;
        for (const [place, count] of inside.entries())
          wrong += (union >> place) % 2 === 1 ? 10 - count : count;
        best = Math.min(best, wrong / category.size);
      }
      expect(found?.misfit).toBeCloseTo(best, 12);
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

test("whoever may see the people reads numbers, others a close or a rough fit only", () => {
  const of = (kept: number, others: number, all: number) => ({
    atoms: ["a"],
    kept,
    others,
    of: all,
    misfit: (all - kept + others) / all,
  });
  expect(tellFit(of(42, 2, 45), true)).toEqual({ kind: "counted", kept: 42, others: 2, of: 45 });
  expect(tellFit(of(45, 0, 45), true)).toEqual({ kind: "exact" });
  expect(tellFit(of(45, 0, 45), false)).toEqual({ kind: "close" });
  expect(tellFit(of(42, 2, 45), false)).toEqual({ kind: "rough" });
  expect(tellFit(of(43, 2, 45), false)).toEqual({ kind: "close" });
});

const sectors = ["cleaning", "homeCare", "foodIndustry", "logistics", "retail", "hotels"] as const;
const middle = (values: readonly number[]): number =>
  values.toSorted((first, second) => first - second)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Misfits of categories made of the attributes that the cut begins with, over firms of all sectors. */
function misfits(headcount: number, k: number, attributes: readonly string[]): readonly number[] {
  return Array.from({ length: 12 }, (_, seed) => seed).flatMap((seed) => {
    const frame = companyFrame({ seed, headcount, k, sector: sectors[seed % 6] ?? "retail" });
    const atoms = cutFrame(frame, sampleOrder);
    const onlyThese = {
      ...frame,
      people: frame.people.map((person) => ({
        ...person,
        attributes: Object.fromEntries(
          Object.entries(person.attributes).filter(([name]) => attributes.includes(name)),
        ),
      })),
    };
    const categories = ordinaryCategories(onlyThese, { count: 40, seed, atLeast: k });
    return categories.map(({ people }) => {
      const snap = snapCategory(people, atoms);
      if (snap.kind === "published") return snap.snapped.misfit;
      return snap.because === "roughFit" ? snap.nearest.misfit : Number.NaN;
    });
  });
}

const published = (all: readonly number[]): number =>
  all.filter((misfit) => misfit <= 0.2).length / all.length;

test.each([
  [250, 5, 0.05],
  [250, 10, 0.08],
])(
  "in firms of %i with k = %i, half of the categories made of the first attributes miss or add ≤ %d",
  (n, k, most) => {
    expect(middle(misfits(n, k, sampleOrder.slice(0, 3)))).toBeLessThanOrEqual(most);
  },
);

test.each([
  [120, 5],
  [250, 5],
  [120, 10],
  [250, 10],
])(
  "in firms of %i with k = %i, at least 60 %% of categories made of the first attributes are published",
  (n, k) => {
    expect(published(misfits(n, k, sampleOrder.slice(0, 3)))).toBeGreaterThanOrEqual(0.6);
  },
);

test("on all six attributes, crossed at will, a firm of 250 has two categories of five published with k = 10", () => {
  const all = misfits(250, 10, sampleOrder);
  expect(published(all)).toBeGreaterThanOrEqual(0.4);
  expect(published(all)).toBeLessThan(0.7);
});
