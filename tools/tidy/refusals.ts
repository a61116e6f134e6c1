import ts from "typescript";
import { codeFiles, type House, type HouseFile, isTest, type Rule } from "./house.ts";
import { findingAt, walk } from "./syntax.ts";
import { contractRoom, property, routeDeclaration } from "./use-cases.ts";

/** A refusal code of a room, where it is declared. */
interface RefusalCode {
  readonly room: string;
  readonly code: string;
  readonly file: HouseFile;
  readonly node: ts.Node;
}

/** Every refusal that a route can give has its French sentence: its room's own, or the one that all rooms share. */
export const refusalSentence: Rule = {
  name: "refusal sentence",
  find: (house) => {
    const keys = wordKeys(house);
    return codesOf(house).flatMap(({ room, code, file, node }) => {
      const [own, shared] = [`${room}.refusal.${code}`, `app.refusal.${code}`];
      const message = `the refusal ${code} without a French sentence is banned, use the key "${own}" in words.fr.ts`;
      return keys.has(own) || keys.has(shared) ? [] : [findingAt(file, node, message)];
    });
  },
};

/** Every refusal that a route can give has its HTTP status in the server's room of the same name. */
export const refusalStatus: Rule = {
  name: "refusal status",
  find: (house) => {
    const statuses = statusKeys(house);
    return codesOf(house).flatMap(({ room, code, file, node }) => {
      const message = `the refusal ${code} without a status is banned, use the statuses of server/src/${room}`;
      return statuses.has(`${room}.${code}`) ? [] : [findingAt(file, node, message)];
    });
  },
};

/** Every code declared in a `…Refusal` type of a room is given by a route of that room: nobody meets it untold. */
export const refusalRoute: Rule = {
  name: "refusal route",
  find: (house) => {
    const given = new Set(codesOf(house).map(({ room, code }) => `${room}.${code}`));
    return declaredCodes(house).flatMap(({ room, code, file, node }) => {
      const message = `the refusal ${code} that no route gives is banned, use it in the refusals of ${room}'s contract`;
      return given.has(`${room}.${code}`) ? [] : [findingAt(file, node, message)];
    });
  },
};

function codesOf(house: House): readonly RefusalCode[] {
  const codes: RefusalCode[] = [];
  for (const file of codeFiles(house)) {
    const room = contractRoom(file.path);
    if (room === undefined) continue;
    walk(file, (node) => {
      // Routes of a person's own account, which belong to no organisation, give refusals too.
      const declared = routeDeclaration(node, ["route", "accountRoute"]);
      const refusals = declared === undefined ? undefined : property(declared, "refusals");
      if (refusals === undefined) return;
      codes.push(...literalsOf(refusals, file).map((each) => ({ room, code: each.text, file, node: each })));
    });
  }
  return codes.filter(
    (each, index) => index === codes.findIndex((one) => one.room === each.room && one.code === each.code),
  );
}

/** The texts of a list, those of the lists of the same file that it spreads included. */
function literalsOf(list: ts.Expression, file: HouseFile): readonly ts.StringLiteralLike[] {
  if (ts.isStringLiteralLike(list)) return [list];
  if (ts.isSpreadElement(list) || ts.isAsExpression(list)) return literalsOf(list.expression, file);
  if (ts.isArrayLiteralExpression(list)) return list.elements.flatMap((each) => literalsOf(each, file));
  if (!ts.isIdentifier(list)) return [];
  const literals: ts.StringLiteralLike[] = [];
  walk(file, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== list.text) return;
    if (node.initializer !== undefined) literals.push(...literalsOf(node.initializer, file));
  });
  return literals;
}

/** Codes written in the types named `…Refusal` of use cases; types that only name other types bring none. */
function declaredCodes(house: House): readonly RefusalCode[] {
  const codes: RefusalCode[] = [];
  for (const file of codeFiles(house)) {
    const room = /^core\/src\/([^/]+)\//.exec(file.path)?.[1];
    if (room === undefined || room === "kernel" || isTest(file.path)) continue;
    walk(file, (node) => {
      if (!ts.isTypeAliasDeclaration(node) || !/Refusal$/.test(node.name.text)) return;
      for (const literal of codeLiterals(node.type))
        codes.push({ room, code: literal.text, file, node: literal });
    });
  }
  return codes;
}

function codeLiterals(type: ts.Node): readonly ts.StringLiteralLike[] {
  const literals: ts.StringLiteralLike[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertySignature(node) && node.name.getText() === "code" && node.type !== undefined) {
      const collect = (inner: ts.Node): void => {
        if (ts.isStringLiteralLike(inner)) literals.push(inner);
        ts.forEachChild(inner, collect);
      };
      collect(node.type);
    }
    ts.forEachChild(node, visit);
  };
  visit(type);
  return literals;
}

function wordKeys(house: House): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const file of codeFiles(house).filter((each) =>
    /^(core|web)\/src\/[^/]+\/words(\.fr)?\.ts$/.test(each.path),
  )) {
    walk(file, (node) => {
      if (ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.name)) keys.add(node.name.text);
    });
  }
  return keys;
}

/** `room.code` for each entry of an object called `statuses` or named `…Status` or `…Statuses`. */
function statusKeys(house: House): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const file of codeFiles(house)) {
    const room = /^server\/src\/([^/]+)\//.exec(file.path)?.[1];
    if (room === undefined || isTest(file.path)) continue;
    walk(file, (node) => {
      const isTable =
        (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
        /^statuses$|Status(es)?$/.test(node.name.getText());
      if (!isTable || node.initializer === undefined) return;
      let object = node.initializer;
      while (ts.isSatisfiesExpression(object) || ts.isAsExpression(object)) object = object.expression;
      if (!ts.isObjectLiteralExpression(object)) return;
      for (const each of object.properties) {
        if (ts.isPropertyAssignment(each)) keys.add(`${room}.${each.name.getText().replace(/["']/g, "")}`);
      }
    });
  }
  return keys;
}
