import { describe, expect, test } from "vitest";
import { breachesOf, idleExceptions } from "./apply-rules.ts";
import { type HouseFile, houseOf, type Rule } from "./house.ts";
import {
  architectureFolder,
  bannedText,
  binarySize,
  explainedDependency,
  kernelSize,
  readmeLength,
  referenceSource,
} from "./repository.ts";

const countOf = (rule: Rule, texts: Readonly<Record<string, string>>) => rule.find(houseOf(texts)).length;

describe("texts", () => {
  // Offences are put together here, so that this file does not commit them.
  test.each([
    ["x.csv", ["18505", "78006084"].join("")],
    ["x.csv", ["2 85 05", "78 006 084 91"].join(" ")],
    ["package-lock.json", ['"resol', 'ved": "x"'].join("")],
    [".npmrc", ["registry", "npmjs", "org"].join(".")],
    ["docs/a.md", ["", "home", "jeanne", "x"].join("/")],
    ["core/src/a.ts", ["// TO", "DO later"].join("")],
    ["core/src/a.ts", `// ${"-".repeat(20)}`],
    ["core/src/a.test.ts", ["test", "only('x')"].join(".")],
  ])("%s may not hold %s", (place, text) => {
    expect(countOf(bannedText, { [place]: text })).toBe(1);
  });

  test.each([
    ["x.csv", "35600000009075"],
    ["x.json", "0.1850578006084"],
    ["x.json", "sha512-a1850578006084b"],
    ["core/src/a.ts", `import "../home/door.ts";`],
    ["docs/a.md", "https://example.org/home/page"],
    ["core/src/a.ts", "const todos = 1; // - one dash"],
  ])("%s may hold %s", (place, text) => {
    expect(countOf(bannedText, { [place]: text })).toBe(0);
  });

  test("the line of a finding is the line of the text", () => {
    const text = `a\nb\n${["18505", "78006084"].join("")}`;
    expect(bannedText.find(houseOf({ "x.csv": text }))).toMatchObject([{ line: 3 }]);
  });
});

describe("pages and tables", () => {
  const binary = (bytes: number): HouseFile => ({ path: "docs/screen.png", text: "", isBinary: true, bytes });

  test("a binary of 200 kB passes and a larger one does not", () => {
    expect(binarySize.find({ files: [binary(200_000)] })).toEqual([]);
    expect(binarySize.find({ files: [binary(200_001)] })).toHaveLength(1);
  });

  test("README has 80 lines at most, and exists", () => {
    expect(countOf(readmeLength, { "README.md": "a\n".repeat(80) })).toBe(0);
    expect(countOf(readmeLength, { "README.md": "a\n".repeat(81) })).toBe(1);
    expect(countOf(readmeLength, {})).toBe(1);
  });

  test("ARCHITECTURE names only folders that exist, and exists", () => {
    const files = { "core/src/access/may.ts": "", "ARCHITECTURE.md": "`core/` `core/src/access/` `access/`" };
    expect(countOf(architectureFolder, files)).toBe(0);
    expect(countOf(architectureFolder, { ...files, "ARCHITECTURE.md": "`core/src/surveys/`" })).toBe(1);
    expect(countOf(architectureFolder, {})).toBe(1);
  });

  test.each([
    ["whole", { checkedOn: "2026-11-23", source: "Insee", rows: [1] }, 0],
    ["whole, with a source by row", { checkedOn: "2026-11-23", rows: [{ source: "Insee" }] }, 0],
    ["without checkedOn", { source: "Insee" }, 1],
    ["with a date that is none", { checkedOn: "hier", source: "Insee" }, 1],
    ["without source", { checkedOn: "2026-11-23", rows: [{ source: "Insee" }, {}] }, 1],
    ["without anything", {}, 2],
    ["that is a list", [1], 1],
  ])("a reference %s", (_, table, count) => {
    expect(countOf(referenceSource, { "core/src/reference/table.json": JSON.stringify(table) })).toBe(count);
  });

  test("the kernel has 12 files at most, tests not counted", () => {
    const kernel = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`core/src/kernel/k${index}.ts`, ""]));
    expect(countOf(kernelSize, { ...kernel(12), "core/src/kernel/k1.test.ts": "" })).toBe(0);
    expect(countOf(kernelSize, kernel(13))).toBe(1);
  });

  test("a library is pinned, and explained when it runs in production", () => {
    const wanted = (version: string) => JSON.stringify({ dependencies: { fastify: version } });
    const decision = { "docs/decisions/2026-10-http.md": "fastify: schema first" };
    expect(countOf(explainedDependency, { "package.json": wanted("5.12.8"), ...decision })).toBe(0);
    expect(countOf(explainedDependency, { "package.json": wanted("5.12.8") })).toBe(1);
    expect(countOf(explainedDependency, { "package.json": wanted("^5.12.8"), ...decision })).toBe(1);
    expect(countOf(explainedDependency, { "package.json": wanted("*"), ...decision })).toBe(1);
  });
});

describe("an exception", () => {
  const house = houseOf({ "README.md": "a\n".repeat(90) });
  const accepted = { rule: "README", path: "README.md", reason: "it tells a long story" };

  test("excuses the finding it names, and no other", () => {
    expect(breachesOf(readmeLength, house, [accepted])).toEqual([]);
    expect(breachesOf(readmeLength, house, [{ ...accepted, path: "CHANGELOG.md" }])).toHaveLength(1);
    expect(breachesOf(readmeLength, house, [{ ...accepted, message: "no such words" }])).toHaveLength(1);
  });

  test("that excuses nothing is idle", () => {
    expect(idleExceptions([readmeLength], house, [accepted])).toEqual([]);
    const idle = [
      { ...accepted, rule: "no such rule" },
      { ...accepted, path: "LICENCE" },
    ];
    expect(idleExceptions([readmeLength], house, idle)).toEqual(idle);
  });
});
