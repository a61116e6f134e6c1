import ts from "typescript";
import { codeFiles, type Finding, type House, type HouseFile, isTest, type Rule } from "./house.ts";
import { findingAt, syntaxOf, walk } from "./syntax.ts";

const tablePath = "core/src/access/may.ts";
const namesPath = "core/src/access/model.ts";

/** A use case is a file of a room that asks `may(actor, "…")`. It has a test of the same name beside it. */
export const useCaseTest: Rule = {
  name: "use case test",
  find: (house) => {
    const paths = new Set(house.files.map((file) => file.path));
    return roomFiles(house).flatMap((file) => {
      const asked = asksMay(file);
      if (asked.length === 0 || file.path === tablePath) return [];
      const test = file.path.replace(/\.ts$/, ".test.ts");
      const base = test.replace(/^.*\//, "");
      const message = `a use case without ${base} is banned, use a test of that name beside it`;
      return paths.has(test) ? [] : [{ path: file.path, line: 1, message }];
    });
  },
};

/** Every declared use case is asked for by some file, has its line in the table of roles, and the other way round. */
export const useCaseTable: Rule = {
  name: "use case table",
  find: (house) => {
    const table = roleTable(house);
    const declared = declaredUseCases(house);
    const asked = new Set(roomFiles(house).flatMap((file) => asksMay(file)));
    const strange = [...asked].filter((name) => !declared.includes(name));
    return [
      ...declared.filter((name) => !table.has(name)).map((name) => fault(tablePath, `${name} without roles`)),
      ...declared
        .filter((name) => !asked.has(name))
        .map((name) => fault(namesPath, `${name} nobody asks for`)),
      ...strange.map((name) => fault(namesPath, `${name} that is not declared`)),
    ];
  },
};

/** Every route names its use case, and somebody may do it. */
export const routeUseCase: Rule = {
  name: "route",
  find: (house) => {
    const table = roleTable(house);
    return codeFiles(house)
      .filter((file) => contractRoom(file.path) !== undefined)
      .flatMap((file) => {
        const findings: Finding[] = [];
        walk(file, (node) => {
          const declared = routeDeclaration(node);
          if (declared === undefined) return;
          const useCase = textProperty(declared, "useCase");
          if (useCase !== undefined && table.has(useCase)) return;
          const named = useCase ?? "no use case";
          const message = `a route for ${named} is banned, use one that ${tablePath} gives to a role`;
          findings.push(findingAt(file, declared, message));
        });
        return findings;
      });
  },
};

/**
 * The room whose routes a file declares: `contract.ts`, or `…-contract.ts` beside it. A `….contract.ts` holds
 * what tests ask of every adapter, and declares none.
 */
export function contractRoom(path: string): string | undefined {
  return /^core\/src\/([^/]+)\/(?:[a-z-]+-)?contract\.ts$/.exec(path)?.[1];
}

/** The object given to `route({ … })`, or to another of these names. */
export function routeDeclaration(
  node: ts.Node,
  names: readonly string[] = ["route"],
): ts.ObjectLiteralExpression | undefined {
  if (!ts.isCallExpression(node) || !names.includes(node.expression.getText())) return undefined;
  const [declared] = node.arguments;
  return declared !== undefined && ts.isObjectLiteralExpression(declared) ? declared : undefined;
}

export function property(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  for (const each of object.properties) {
    if (ts.isPropertyAssignment(each) && each.name.getText() === name) return each.initializer;
  }
  return undefined;
}

function textProperty(object: ts.ObjectLiteralExpression, name: string): string | undefined {
  const value = property(object, name);
  return value !== undefined && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function roomFiles(house: House): readonly HouseFile[] {
  return codeFiles(house).filter((file) => file.path.startsWith("core/src/") && !isTest(file.path));
}

/** The use cases that a file asks `may` about. */
function asksMay(file: HouseFile): readonly string[] {
  const asked: string[] = [];
  walk(file, (node) => {
    if (!ts.isCallExpression(node) || node.expression.getText() !== "may") return;
    const useCase = node.arguments[1];
    if (useCase !== undefined && ts.isStringLiteralLike(useCase)) asked.push(useCase.text);
  });
  return asked;
}

/** Use cases that at least one role may do, read from the table of roles. */
function roleTable(house: House): ReadonlySet<string> {
  const table = new Set<string>();
  for (const file of house.files.filter((each) => each.path === tablePath)) {
    walk(file, (node) => {
      if (!ts.isPropertyAssignment(node) || !ts.isArrayLiteralExpression(node.initializer)) return;
      if (node.initializer.elements.length > 0) table.add(node.name.getText(syntaxOf(file)));
    });
  }
  return table;
}

function declaredUseCases(house: House): readonly string[] {
  const names: string[] = [];
  for (const file of house.files.filter((each) => each.path === namesPath)) {
    walk(file, (node) => {
      if (!ts.isVariableDeclaration(node) || node.name.getText() !== "useCases") return;
      node.initializer?.forEachChild((list) => {
        if (ts.isStringLiteralLike(list)) names.push(list.text);
        if (ts.isArrayLiteralExpression(list))
          names.push(...list.elements.filter(ts.isStringLiteralLike).map((each) => each.text));
      });
    });
  }
  return names;
}

function fault(place: string, what: string): Finding {
  return {
    path: place,
    line: 1,
    message: `a use case ${what} is banned, use the list, the table and may() together`,
  };
}
