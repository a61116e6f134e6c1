import { expect, test } from "vitest";
import { addCounts, countLine, countReport, failedOnce, failureLines, noTests } from "./count-report.ts";

const file = (status: string, tests: readonly [string, string][]) => ({
  name: "/house/core/a.test.ts",
  status,
  assertionResults: tests.map(([fullName, ended]) => ({ fullName, status: ended })),
});

test("passed, failed and skipped tests are counted, and failed ones are named from the root", () => {
  const report = {
    success: false,
    testResults: [
      file("failed", [
        ["one", "passed"],
        ["two", "failed"],
        ["three", "pending"],
        ["four", "todo"],
      ]),
    ],
  };
  expect(countReport(report, "/house", "rules")).toEqual({
    passed: 1,
    skipped: 2,
    failures: [{ shelf: "rules", file: "core/a.test.ts", name: "two", why: "" }],
    steadied: [],
  });
});

test("a file that does not load is a failed test", () => {
  const count = countReport({ success: false, testResults: [file("failed", [])] }, "/house", "rules");
  expect(count.failures).toMatchObject([{ file: "core/a.test.ts", name: "the file does not load" }]);
});

test("a run that fails outside any test is a failed test", () => {
  const count = countReport(
    { success: false, testResults: [file("passed", [["one", "passed"]])] },
    "/house",
    "rules",
  );
  expect(count.failures).toMatchObject([{ shelf: "rules", name: "an error outside any test" }]);
});

test.each([undefined, null, {}, { success: true }, { success: true, testResults: "none" }])(
  "a report that cannot be read is a failed test: %j",
  (report) => {
    expect(countReport(report, "/house", "rules")).toEqual(
      failedOnce("rules", "vitest left no readable report"),
    );
  },
);

test("the last line adds the shelves up, and says skipped or second try only when some were", () => {
  const passed = { ...noTests, passed: 4 };
  expect(countLine(passed)).toBe("4 passed, 0 failed");
  const failed = failedOnce("types", "see above");
  expect(countLine(addCounts([passed, failed, { ...passed, skipped: 2, steadied: failed.failures }]))).toBe(
    "8 passed, 1 failed, 2 skipped, 1 of them at the second try",
  );
});

test("a failure says where it is and the first lines of why", () => {
  const why = Array.from({ length: 30 }, (_, line) => `line ${line}`).join("\n");
  const lines = failureLines({ shelf: "rules", file: "core/a.test.ts", name: "two", why }).split("\n");
  expect(lines).toHaveLength(9);
  expect(lines.slice(0, 2)).toEqual(["  core/a.test.ts: two", "      line 0"]);
});
