import { expect } from "vitest";
import type { DeclaredEmployee } from "../../../core/src/workforce/index.ts";
import {
  canaryNir,
  declaration,
  envelope,
  pay,
  person,
  type ReadSample,
  readSample,
  type SampleLine,
} from "./sample-files.ts";

/** Staff numbers that no change of one byte turns into one another. */
export const staffNumbers = ["ALPHA-11", "BRAVO-22", "CHARLIE-33"];

export const stopAndEnd: SampleLine[] = [
  ["60.001", "06"],
  ["60.002", "09032026"],
  ["60.003", "12032026"],
  ["62.001", "31032026"],
  ["62.002", "059"],
  ["65.001", "501"],
  ["65.002", "16032026"],
  ["65.003", "17032026"],
  ["86.001", "07"],
  ["86.002", "02"],
  ["86.003", "78"],
  ["86.005", "00001"],
];
export const people = staffNumbers.map((number, position) => [
  ...person(number, { "40.006": `EMPLOI N° ${position}` }),
  ...(position === 1 ? stopAndEnd : []),
  ...pay("1250.00", "104.00"),
]);
export const lines = envelope(declaration({ people: people.flat() }));
export const bytes = Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1");
export const firstPersonLine = lines.findIndex((line) => line.startsWith("S21.G00.30.001"));

/** Which person a line belongs to, -1 for the header and the closing block. */
export function ownerOf(line: number): number {
  let first = firstPersonLine;
  for (const [position, { length }] of people.entries()) {
    if (line >= first && line < first + length) return position;
    first += length;
  }
  return -1;
}

export const isBlocked = ({ reading }: ReadSample) =>
  reading.problems.some(({ severity }) => severity === "blocks");

/** All that is given, as text. */
export function written({ batches, reading }: ReadSample): string {
  const { droppedRubrics, stopTotals, ...rest } = reading;
  return JSON.stringify([batches, rest, [...droppedRubrics], [...stopTotals]]);
}

/** No run of the canary's digits long enough to tell a person is in what is given. */
export function expectNoCanary(sample: ReadSample): void {
  const { fingerprint } = sample.reading;
  const text = written(sample).replace(fingerprint, "");
  for (let from = 0; from + 9 <= canaryNir.length; from += 1)
    expect(text).not.toContain(canaryNir.slice(from, from + 9));
}

export const usual = readSample(bytes);

/** Everyone but the owner of a changed line is read as before, unless the file is refused. */
export async function expectOthersUnchanged(sample: ReadSample, owner: number): Promise<void> {
  if (isBlocked(sample) || owner < 0) return;
  const whole = await usual;
  const changed = staffNumbers[owner];
  const others = (list: readonly DeclaredEmployee[]) =>
    list.filter(({ staffNumber }) => staffNumbers.includes(staffNumber) && staffNumber !== changed);
  expect(others(sample.people)).toEqual(others(whole.people));
  expect(sample.people.length).toBeLessThanOrEqual(whole.people.length + 1);
}
