import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalStatements } from "./linked-data.ts";
import { readPassportFile, signPassport, writePassportFile } from "./passport-file.ts";
import { samplePassport, sampleSecret } from "./sample-passport.contract.ts";
import { readSquare } from "./square.ts";
import { decodeBits, readStatusList } from "./status-list.ts";

const about = { list: "l", index: 3, key: samplePassport().issuer.key, now: "2026-11-24T09:00:00Z" };

test("no text makes a reader throw or say that it is genuine", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.json(), fc.string({ unit: "binary" })), async (text) => {
      expect((await readPassportFile(text)).kind).not.toBe("genuine");
      expect(await readStatusList(text, about)).toEqual({ kind: "unknown" });
      expect(readSquare(text)).toBeUndefined();
      expect(await decodeBits(text)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test("a genuine passport with any value of it put in place by another is told", async () => {
  const signed = JSON.parse(writePassportFile(await signPassport(samplePassport(), sampleSecret)));
  const places: (readonly (string | number)[])[] = [];
  const visit = (value: unknown, place: readonly (string | number)[]) => {
    places.push(place);
    if (typeof value !== "object" || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      visit(each, [...place, Array.isArray(value) ? Number(key) : key]);
    }
  };
  visit(signed, []);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...places.slice(1)), fc.jsonValue(), async (place, value) => {
      const changed = structuredClone(signed);
      const parent = place.slice(0, -1).reduce((found, key) => found[key], changed);
      const key = place.at(-1) ?? "";
      if (JSON.stringify(parent[key]) === JSON.stringify(value)) return;
      parent[key] = value;
      const text = `${JSON.stringify(changed, null, 2)}\n`;
      expect((await readPassportFile(text)).kind).not.toBe("genuine");
    }),
    { numRuns: 600 },
  );
});

test("a graph made to take for ever is given up at once", async () => {
  const names = Array.from({ length: 40 }, (_, index) => `_:b${index}`);
  const graph = names.map((id) => ({ "@id": id, near: names.map((other) => ({ "@id": other })) }));
  const begun = performance.now();
  await expect(
    canonicalStatements({ "@context": { "@vocab": "urn:words#" }, "@graph": graph }),
  ).rejects.toThrow(/iterations|factor/i);
  expect(performance.now() - begun).toBeLessThan(5000);
});
