import { gzipSync } from "node:zlib";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { buildFieldScripts } from "./field-scripts-plugin.ts";

/** Syntax that browsers of 2017 do not read: one such sign, and the whole script does not start. */
function youngSyntax(script: string): readonly string[] {
  const source = ts.createSourceFile("script.js", script, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.QuestionDotToken) found.push("?.");
    if (node.kind === ts.SyntaxKind.QuestionQuestionToken) found.push("??");
    if (ts.isSpreadAssignment(node)) found.push("{...}");
    if (ts.isCatchClause(node) && node.variableDeclaration === undefined) found.push("catch {}");
    if (ts.isPrivateIdentifier(node)) found.push("#");
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) found.push("import");
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

describe("the scripts of the pages for people without an account", () => {
  let scripts: Readonly<Record<string, string>>;
  beforeAll(async () => {
    scripts = await buildFieldScripts();
  });

  test("are the page’s and its keeper’s, written as phones of 2017 read them", () => {
    expect(Object.keys(scripts)).toEqual(["field/page.js", "field/answers.js", "field/keeper.js"]);
    for (const script of Object.values(scripts)) expect(youngSyntax(script)).toEqual([]);
  });

  test("what is looked for can be found", () => {
    const young = "const { a, ...b } = c; const d = { ...b }; try { a?.e ?? d } catch { f.#g }";
    expect(youngSyntax(young)).toEqual(expect.arrayContaining(["?.", "??", "{...}", "catch {}"]));
  });

  test("weigh little, and hold no sentence of a page", () => {
    const [page = "", answers = "", keeper = ""] = Object.values(scripts);
    expect(gzipSync(page).byteLength).toBeLessThan(9000);
    expect(gzipSync(answers).byteLength).toBeLessThan(22_000);
    expect(gzipSync(keeper).byteLength).toBeLessThan(1500);
    expect(`${page}${answers}${keeper}`).not.toMatch(/[éèàç]/);
  });
});
