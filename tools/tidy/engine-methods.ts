import ts from "typescript";
import { codeFiles, type Finding, type House, type Rule } from "./house.ts";
import { walk } from "./syntax.ts";

/** What the page at the head of an engine method tells, and how it is recognised. A page reads "p. 162" or "39:33". */
const pageParts: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "its estimand", pattern: /estimand/i },
  { what: "its assumptions", pattern: /assum/i },
  { what: "when not to use it", pattern: /not to (?:be )?use|do not use|not for/i },
  { what: "a reference with its page", pattern: /\bpp?\.\s?\d|\bpages?\s\d|\b\d+(?:\(\d+\))?:\s?\d+/ },
  { what: "what it was checked against", pattern: /checked against/i },
];

/**
 * Every method that the engine lists by name has its file, in the room of its family, with its page, its quick tests
 * and its long proof.
 */
export const engineMethod: Rule = {
  name: "engine method",
  find: (house) =>
    methodNames(house).flatMap(({ name, listedIn }) => {
      const fileName = `${kebab(name)}.ts`;
      const file = house.files.find(
        (each) => each.path.startsWith(roomOf(listedIn)) && each.path.endsWith(`/${fileName}`),
      );
      if (file === undefined)
        return [
          fault(
            listedIn,
            `the method ${name} without its file is banned, use engine/src/methods/…/${fileName}`,
          ),
        ];
      const place = file.path;
      const comments = [...file.text.matchAll(/\/\*\*[\s\S]*?\*\//g)].map(([comment]) => comment).join("\n");
      const untold = pageParts.filter((part) => !part.pattern.test(comments)).map((part) => part.what);
      return [
        ...untold.map((what) =>
          fault(place, `a method that does not tell ${what} is banned, use the page at its head`),
        ),
        ...missingProofs(house, place),
      ];
    }),
};

/** Methods that `evaluate` lists have rooms of their own; others stand in the room that lists them. */
function roomOf(listedIn: string): string {
  const room = /^engine\/src\/([^/]+)\//.exec(listedIn)?.[1] ?? "methods";
  return `engine/src/${room === "evaluate" ? "methods" : room}/`;
}

/** Names in the lists called `methodNames` or `…MethodNames`. */
function methodNames(house: House): readonly { readonly name: string; readonly listedIn: string }[] {
  const names: { name: string; listedIn: string }[] = [];
  for (const file of codeFiles(house).filter((each) => each.path.startsWith("engine/src/"))) {
    walk(file, (node) => {
      if (!ts.isVariableDeclaration(node) || !/^(\w+M|m)ethodNames$/.test(node.name.getText())) return;
      const list = node.initializer;
      const elements = list !== undefined && ts.isAsExpression(list) ? list.expression : list;
      if (elements === undefined || !ts.isArrayLiteralExpression(elements)) return;
      const literals = elements.elements.filter(ts.isStringLiteralLike);
      names.push(...literals.map((literal) => ({ name: literal.text, listedIn: file.path })));
    });
  }
  return names;
}

function missingProofs(house: House, place: string): readonly Finding[] {
  const endings = [".test.ts", ".proof.ts"].map((ending) => place.replace(/\.ts$/, ending));
  return endings
    .filter((proof) => !house.files.some((file) => file.path === proof))
    .map((proof) =>
      fault(place, `a method without ${proof.replace(/^.*\//, "")} is banned, use one beside it`),
    );
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
}

function fault(place: string, message: string): Finding {
  return { path: place, line: 1, message };
}
