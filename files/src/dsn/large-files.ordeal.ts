import { expect, test } from "vitest";
import { dsnFile } from "./dsn-file.ts";
import { closed, declaration, envelope, pay, person, writeLine } from "./sample-files.ts";

const megabyte = 1_048_576;

/** A file of one declaration made as it is read: its header, people until the size is reached, its closing. */
function largeFile(size: number) {
  const header = envelope(declaration()).slice(0, -2);
  const model = [...person("{number}"), ...pay("1250.00", "104.00")].map(writeLine);
  const template = `${model.join("\r\n")}\r\n`;
  const told = { people: 0 };
  async function* chunks() {
    yield Buffer.from(`${header.join("\r\n")}\r\n`);
    let done = 0;
    while (done < size) {
      const parts: string[] = [];
      for (let count = 0; count < 1000; count += 1) {
        told.people += 1;
        parts.push(template.replace("{number}", `M${told.people}`));
      }
      const chunk = Buffer.from(parts.join(""), "latin1");
      done += chunk.length;
      yield chunk;
    }
    const total = header.length + told.people * model.length + 2;
    yield Buffer.from(`S90.G00.90.001,'${total}'\r\nS90.G00.90.002,'1'\r\n`);
  }
  return { told, source: { name: "grand.dsn", size, chunks } };
}

test("300 MB of one declaration are read in memory that does not grow", { timeout: 600_000 }, async () => {
  const { source, told } = largeFile(300 * megabyte);
  let reports = 0;
  const work = {
    signal: new AbortController().signal,
    report: () => {
      reports += 1;
    },
  };
  const open = dsnFile.open(source, { format: "dsn" }, work);
  let read = 0;
  let settled = 0;
  let highest = 0;
  for await (const { employees } of open.people()) {
    read += employees.length;
    const { rss } = process.memoryUsage();
    // The first people are read by code that is still being compiled.
    if (read <= 50_000) settled = Math.max(settled, rss);
    else highest = Math.max(highest, rss);
  }
  const reading = await open.reading();
  expect(read).toBe(told.people);
  expect(reading.problems).toEqual([]);
  expect(reading.declarations).toMatchObject([{ employeeCount: told.people }]);
  expect(reports).toBeGreaterThan(60);
  expect(highest - settled).toBeLessThan(100 * megabyte);
});

test("a file of a million lines that are all broken keeps a hundred places", {
  timeout: 600_000,
}, async () => {
  const block = Buffer.from("S21.G00.40.006,AGENT\r\n".repeat(10_000));
  async function* chunks() {
    yield Buffer.from(`${envelope(declaration()).slice(0, -2).join("\r\n")}\r\n`);
    for (let count = 0; count < 100; count += 1) yield block;
  }
  const work = { signal: new AbortController().signal, report: () => {} };
  const open = dsnFile.open({ name: "x.dsn", chunks }, { format: "dsn" }, work);
  for await (const _ of open.people());
  const broken = (await open.reading()).problems.filter(({ code }) => code === "brokenLine");
  expect(broken).toHaveLength(101);
  expect(broken.at(-1)?.count).toBe(1_000_000 - 100);
});

test("a file given whole in one chunk is read in pieces", { timeout: 600_000 }, async () => {
  const people = Array.from({ length: 20_000 }, (_, position) => person(`M${position}`)).flat();
  const whole = Buffer.from(closed(envelope(declaration({ people })).slice(0, -2)).join("\n"));
  async function* chunks() {
    yield whole;
  }
  const told: number[] = [];
  const work = {
    signal: new AbortController().signal,
    report: ({ done }: { readonly done: number }) => told.push(done),
  };
  const open = dsnFile.open({ name: "x.dsn", size: whole.length, chunks }, { format: "dsn" }, work);
  let read = 0;
  for await (const { employees } of open.people()) read += employees.length;
  expect(read).toBe(20_000);
  expect(told.length).toBeGreaterThan(1);
  expect(told.at(-1)).toBe(whole.length);
});
