import ts from "typescript";
import { codeFiles, type Finding, type HouseFile, isTest, isWordsFile, type Rule } from "./house.ts";
import { findingAt, lineSpan, walk } from "./syntax.ts";

const walls = {
  file: 350,
  engineFile: 500,
  testFile: 500,
  line: 120,
  function: 70,
  parameters: 4,
  index: 40,
};

export const fileLength: Rule = {
  name: "file length",
  find: (house) =>
    codeFiles(house).flatMap((file) => {
      const count = file.text.trimEnd().split("\n").length;
      const wall = wallOf(file.path);
      return count > wall
        ? [at(file, wall + 1, `${count} lines in one file is banned, use ${wall} at most`)]
        : [];
    }),
};

/** Screen texts are spared: a sentence stands on one line. */
export const lineLength: Rule = {
  name: "line length",
  find: (house) =>
    codeFiles(house)
      .filter((file) => !isWordsFile(file.path))
      .flatMap((file) =>
        file.text.split("\n").flatMap((line, index) => {
          const isLong = line.length > walls.line;
          const message = `a line of ${line.length} characters is banned, use ${walls.line} at most`;
          return isLong ? [at(file, index + 1, message)] : [];
        }),
      ),
};

/** A block that only groups tests is a chapter, not a function. */
export const functionLength: Rule = {
  name: "function length",
  find: (house) =>
    codeFiles(house).flatMap((file) => {
      const findings: Finding[] = [];
      walk(file, (node) => {
        if (!ts.isFunctionLike(node) || groupsTests(node)) return;
        const span = lineSpan(file, node);
        if (span <= walls.function) return;
        findings.push(
          findingAt(file, node, `a function of ${span} lines is banned, use ${walls.function} at most`),
        );
      });
      return findings;
    }),
};

export const parameterCount: Rule = {
  name: "parameter count",
  find: (house) =>
    codeFiles(house).flatMap((file) => {
      const findings: Finding[] = [];
      walk(file, (node) => {
        if (isTest(file.path) && isRowOfTable(node)) return;
        if (!ts.isFunctionLike(node) || node.parameters.length <= walls.parameters) return;
        const message = `${node.parameters.length} parameters is banned, use one object beyond ${walls.parameters}`;
        findings.push(findingAt(file, node, message));
      });
      return findings;
    }),
};

export const indexFile: Rule = {
  name: "index file",
  find: (house) =>
    codeFiles(house)
      .filter((file) => /(^|\/)(index|public)\.tsx?$/.test(file.path))
      .flatMap((file) => {
        const findings: Finding[] = [];
        // Statements, not lines: the formatter writes a long list of names one per line.
        const count = file.text.split(/^export /m).length - 1;
        const isIndex = /(^|\/)index\.tsx?$/.test(file.path);
        if (isIndex && count > walls.index) {
          findings.push(at(file, 1, `a door of ${count} exports is banned, use ${walls.index} at most`));
        }
        walk(file, (node) => {
          const isStar = ts.isExportDeclaration(node) && node.exportClause === undefined;
          if (isStar) findings.push(findingAt(file, node, "export * is banned, use explicit names"));
        });
        return findings;
      }),
};

function wallOf(place: string): number {
  if (isTest(place)) return walls.testFile;
  return place.startsWith("engine/src/") ? walls.engineFile : walls.file;
}

function groupsTests(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && /^describe\b/.test(node.parent.expression.getText());
}

function at(file: HouseFile, line: number, message: string): Finding {
  return { path: file.path, line, message };
}

/** The function of a table of tests takes one parameter per column. */
function isRowOfTable(node: ts.Node): boolean {
  return (
    ts.isArrowFunction(node) &&
    ts.isCallExpression(node.parent) &&
    /\.each\b/.test(node.parent.expression.getText())
  );
}
