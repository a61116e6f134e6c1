import { expect, test } from "vitest";
import { addCounts, countLine, countReport, failedOnce } from "./count-report.ts";

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
    failed: 1,
    skipped: 2,
    failures: ["core/a.test.ts: two"],
  });
});

test("a file that does not load is a failed test", () => {
  const count = countReport({ success: false, testResults: [file("failed", [])] }, "/house", "rules");
  expect(count.failures).toEqual(["core/a.test.ts: the file does not load"]);
});

test("a run that fails outside any test is a failed test", () => {
  const count = countReport(
    { success: false, testResults: [file("passed", [["one", "passed"]])] },
    "/house",
    "rules",
  );
  expect(count).toMatchObject({ passed: 1, failed: 1 });
});

test.each([undefined, null, {}, { success: true }, { success: true, testResults: "none" }])(
  "a report that cannot be read is a failed test: %j",
  (report) => {
    expect(countReport(report, "/house", "rules")).toEqual(
      failedOnce("rules: vitest left no readable report"),
    );
  },
);

test("the last line adds the shelves up and says skipped only when some were", () => {
  const passed = { passed: 4, failed: 0, skipped: 0, failures: [] };
  expect(countLine(passed)).toBe("4 passed, 0 failed");
  expect(countLine(addCounts([passed, failedOnce("types"), { ...passed, skipped: 2 }]))).toBe(
    "8 passed, 1 failed, 2 skipped",
  );
});
