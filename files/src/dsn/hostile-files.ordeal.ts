import fc from "fast-check";
import { test } from "vitest";
import { readSample } from "./sample-files.ts";
import {
  bytes,
  expectNoCanary,
  expectOthersUnchanged,
  firstPersonLine,
  lines,
  ownerOf,
  people,
} from "./sample-spoilt-file.ts";

test("every byte of the rubric codes changed to any digit spoils one person, or the file is refused", async () => {
  for (let line = firstPersonLine; line < firstPersonLine + people.flat().length; line += 1)
    for (const at of [1, 2, 5, 6, 8, 9, 11, 12, 13])
      for (const digit of "0123456789") {
        const text = lines[line] ?? "";
        if (text[at] === digit) continue;
        const spoilt = lines.with(line, text.slice(0, at) + digit + text.slice(at + 1));
        const sample = await readSample(spoilt);
        await expectOthersUnchanged(sample, ownerOf(line));
        expectNoCanary(sample);
      }
});

test("twenty thousand files with one byte changed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, byte) => {
      const spoilt = Buffer.from(bytes);
      spoilt[at] = byte;
      const line = bytes.subarray(0, at).toString("latin1").split("\n").length - 1;
      const sample = await readSample(spoilt);
      await expectOthersUnchanged(sample, ownerOf(line));
      expectNoCanary(sample);
    }),
    { numRuns: 20_000 },
  );
});

test("ten thousand files with many bytes changed, taken out or added are read or refused", async () => {
  const change = fc.record({
    at: fc.nat(bytes.length - 1),
    out: fc.nat(40),
    put: fc.uint8Array({ maxLength: 40 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 10 }), async (changes) => {
      let spoilt = Buffer.from(bytes);
      for (const { at, out, put } of changes)
        spoilt = Buffer.concat([spoilt.subarray(0, at), put, spoilt.subarray(at + out)]);
      await readSample(spoilt);
    }),
    { numRuns: 10_000 },
  );
});
