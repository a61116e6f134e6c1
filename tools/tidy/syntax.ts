import ts from "typescript";
import type { Finding, HouseFile } from "./house.ts";

const parsed = new WeakMap<HouseFile, ts.SourceFile>();

/** The syntax tree of a TypeScript file, with parents. */
export function syntaxOf(file: HouseFile): ts.SourceFile {
  const known = parsed.get(file);
  if (known !== undefined) return known;
  const kind = file.path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ESNext, true, kind);
  parsed.set(file, source);
  return source;
}

/** Calls `see` on every node of the file, outermost first. */
export function walk(file: HouseFile, see: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    see(node);
    ts.forEachChild(node, visit);
  };
  visit(syntaxOf(file));
}

export function findingAt(file: HouseFile, node: ts.Node, message: string): Finding {
  const source = syntaxOf(file);
  const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  return { path: file.path, line, message };
}

/** Lines that a node covers, its leading comments left out. */
export function lineSpan(file: HouseFile, node: ts.Node): number {
  const source = syntaxOf(file);
  const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
  return source.getLineAndCharacterOfPosition(node.end).line - first + 1;
}

/** The words of a name: "hourlyPayCents" and "hourly-pay-cents" give "hourly", "pay", "cents". */
export function wordsOf(name: string): readonly string[] {
  const parted = name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2");
  return parted
    .split(/[^A-Za-zÀ-ÿ]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}
