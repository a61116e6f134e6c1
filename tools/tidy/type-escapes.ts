import ts from "typescript";
import { codeFiles, type Finding, type House, type HouseFile, isTest, type Rule } from "./house.ts";
import { findingAt, walk } from "./syntax.ts";

/**
 * No `any`, no `!`, no `as`, but `as const` and a cast to a brand (a type declared `Id<…>` or `Branded<…>`). Tests and
 * what only they use may cast: they make identifiers and wrong values on purpose.
 */
export const typeEscape: Rule = {
  name: "type escape",
  find: (house) => {
    const brands = brandsOf(house);
    return codeFiles(house)
      .filter((file) => !isTest(file.path) && !isTestSupport(file.path))
      .flatMap((file) => escapesOf(file, brands));
  },
};

/** Files beside production code that only tests import. */
function isTestSupport(path: string): boolean {
  return /(^|\/)(test|sample)-[a-z-]+\.tsx?$/.test(path);
}

function escapesOf(file: HouseFile, brands: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  walk(file, (node) => {
    const message = escapeOf(node, brands);
    if (message !== undefined) findings.push(findingAt(file, node, message));
  });
  return findings;
}

function escapeOf(node: ts.Node, brands: ReadonlySet<string>): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return "any is banned, use unknown and narrow it";
  if (ts.isNonNullExpression(node)) return "non-null ! is banned, use a check that narrows";
  if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return undefined;
  if (ts.isConstTypeReference(node.type) || isBrand(node.type, brands)) return undefined;
  return `as ${node.type.getText()} is banned, use a schema, a type guard or satisfies`;
}

function isBrand(type: ts.TypeNode, brands: ReadonlySet<string>): boolean {
  if (!ts.isTypeReferenceNode(type)) return false;
  const name = type.typeName.getText();
  return brands.has(name) || name === "Id" || name === "Branded";
}

function brandsOf(house: House): ReadonlySet<string> {
  const brands = new Set<string>();
  for (const file of codeFiles(house)) {
    walk(file, (node) => {
      if (!ts.isTypeAliasDeclaration(node) || !ts.isTypeReferenceNode(node.type)) return;
      if (/^(Id|Branded)$/.test(node.type.typeName.getText())) brands.add(node.name.text);
    });
  }
  return brands;
}
