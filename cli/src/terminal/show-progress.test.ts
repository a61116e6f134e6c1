import { expect, test } from "vitest";
import { showProgress } from "./show-progress.ts";

function watch(isWatched: boolean) {
  const written: string[] = [];
  const terminal = {
    out: () => {},
    err: (text: string) => void written.push(text.replaceAll(/\s/g, " ")),
    isWatched,
    catchStop: () => new AbortController().signal,
  };
  return { written, work: showProgress(terminal, new AbortController().signal) };
}

test("nobody who does not watch is shown any progress", () => {
  const { work, written } = watch(false);
  work.report({ phase: "reading", done: 1, total: 2 });
  work.clear();
  expect(written).toEqual([]);
});

test("progress takes one line, written again only when it reads otherwise, and cleared once", () => {
  const { work, written } = watch(true);
  work.report({ phase: "reading", done: 500, total: 1000 });
  work.report({ phase: "reading", done: 501, total: 1000 });
  work.report({ phase: "reading", done: 1200 });
  work.report({ phase: "storing", done: 0 });
  work.clear();
  work.clear();
  const cleared = " \u001b[K";
  expect(written).toEqual([
    `${cleared}Lecture… 50 %`,
    `${cleared}Lecture… 1 200`,
    `${cleared}Enregistrement…`,
    cleared,
  ]);
});

test("a total of zero is not divided by", () => {
  const { work, written } = watch(true);
  work.report({ phase: "reading", done: 0, total: 0 });
  expect(written.join("")).toContain("Lecture…");
  expect(written.join("")).not.toContain("NaN");
});
