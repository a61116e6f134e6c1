import ts from "typescript";
import { codeFiles, type Finding, type House, type HouseFile, type Rule } from "./house.ts";
import { findingAt, walk, wordsOf } from "./syntax.ts";

const glossaryPath = "GLOSSARY.md";

/** Every exported type of a room's model is made of words that GLOSSARY.md defines. */
export const glossaryWord: Rule = {
  name: "glossary",
  find: (house) => {
    const glossary = house.files.find((file) => file.path === glossaryPath);
    if (glossary === undefined)
      return [
        { path: glossaryPath, line: 1, message: "a house without glossary is banned, use GLOSSARY.md" },
      ];
    const known = glossaryWords(glossary.text);
    return codeFiles(house)
      .filter((file) => /^core\/src\/[^/]+\/model\.ts$/.test(file.path))
      .flatMap((file) => unknownWords(file, known));
  },
};

/** A glossary row reads | français | `identifier` | definition | on screen |: four cells, none empty. */
export const glossaryRow: Rule = {
  name: "glossary row",
  find: (house) => rowFaults(house),
};

/** Words of the identifiers quoted in the second column of a table, or listed after "Charpente :". */
export function glossaryWords(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const line of text.split("\n")) {
    const quoted = line.startsWith("|")
      ? (cellsOf(line)[1] ?? "")
      : line.startsWith("Charpente :")
        ? line
        : "";
    for (const [, name = ""] of quoted.matchAll(/`([^`]+)`/g))
      for (const word of wordsOf(name)) words.add(word);
  }
  return words;
}

function unknownWords(file: HouseFile, known: ReadonlySet<string>): readonly Finding[] {
  const findings: Finding[] = [];
  walk(file, (node) => {
    const isType =
      ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node);
    if (!isType || node.name === undefined) return;
    if (!node.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return;
    const name = node.name.text;
    const strange = wordsOf(name).filter((word) => !known.has(word) && !known.has(singularOf(word)));
    if (strange.length === 0) return;
    const message = `${strange.join(", ")} in ${name} is banned, use a word of ${glossaryPath} or add its line there`;
    findings.push(findingAt(file, node.name, message));
  });
  return findings;
}

function singularOf(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function rowFaults(house: House): readonly Finding[] {
  const glossary = house.files.find((file) => file.path === glossaryPath);
  if (glossary === undefined) return [];
  return glossary.text.split("\n").flatMap((line, index) => {
    if (!line.startsWith("|") || /^\|\s*-/.test(line)) return [];
    const cells = cellsOf(line);
    const isWhole = cells.length === 4 && cells.every((cell) => cell !== "");
    const message =
      "a row without four cells is banned, use | français | `identifier` | définition | à l’écran |";
    return isWhole ? [] : [{ path: glossaryPath, line: index + 1, message }];
  });
}

function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\||\|\s*$/g, "")
    .split("|")
    .map((cell) => cell.trim());
}
