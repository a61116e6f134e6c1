import ts from "typescript";
import { codeFiles, type Finding, type HouseFile, isTest, isWordsFile, type Rule } from "./house.ts";
import { findingAt, walk } from "./syntax.ts";

/** English words that no French sentence contains. */
const englishWords = new Set(
  `the and with from this that these those your you are was were been have has had will would should could cannot
  please error errors warning failed success loading save saved cancel delete deleted remove add edit update updated
  upload download submit search settings login logout sign password username back next previous yes close open
  employee employees worker workers company companies establishment payroll training trainee category categories
  survey report reports finding findings treated comparison matched unmatched balance overlap estimate estimates
  headcount tenure unknown known withheld shown missing empty required invalid allowed month months year years week
  weeks day days people person when where which what how because between before after than then also only each every
  not found click here more less or of by for in on at is it we`
    .split(/\s+/)
    .filter(
      (word) => !["on", "or", "for", "in", "at", "or", "matched", "more", "then", "add"].includes(word),
    ),
);

/** Texts on French screens are French: no word that only English has. Files that hold two languages (the engine) are not read. */
export const frenchScreen: Rule = {
  name: "French screen",
  find: (house) =>
    codeFiles(house)
      .filter(
        (file) =>
          isWordsFile(file.path) &&
          /words(\.fr)?\.tsx?$/.test(file.path) &&
          !/^(tools|engine)\//.test(file.path),
      )
      .flatMap((file) => {
        const findings: Finding[] = [];
        walk(file, (node) => {
          const text = shownText(node);
          if (text === undefined) return;
          const english = englishIn(text);
          if (english.length === 0) return;
          const message = `the English ${english.join(", ")} on a French screen is banned, use the glossary's screen wording`;
          findings.push(findingAt(file, node, message));
        });
        return findings;
      }),
};

/**
 * Sentences live in words files: elsewhere, text between JSX tags and French sentences in quotes are findings, but for
 * the explanation of an engine method, which belongs to its page.
 */
export const strayText: Rule = {
  name: "stray text",
  find: (house) =>
    codeFiles(house)
      .filter((file) => /^(core|files|server|web|cli|engine)\//.test(file.path))
      .filter((file) => !isWordsFile(file.path) && !isTest(file.path))
      .flatMap(strayTexts),
};

/** English words of a text; plural forms and placeholders of a message pattern are left out. */
export function englishIn(text: string): readonly string[] {
  const bare = text
    .replace(/\{[\w\s]*,\s*(plural|select|selectordinal|number|date)\s*,/g, " ")
    .replace(/(\b\w+|=\d+)\s*\{/g, " {")
    .replace(/\$?\{\s*\w*\s*\}/g, " ")
    .replace(/`[^`]*`|<[^>]*>|\bhttps?:\S+/g, " ");
  const words = bare.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return [...new Set(words.filter((word) => englishWords.has(word)))];
}

function shownText(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(" ");
  if (!ts.isStringLiteralLike(node)) return undefined;
  const isKey =
    (ts.isPropertyAssignment(node.parent) && node.parent.name === node) ||
    ts.isImportDeclaration(node.parent);
  const isType = ts.isLiteralTypeNode(node.parent);
  return isKey || isType || !/\s/.test(node.text) ? undefined : node.text;
}

function strayTexts(file: HouseFile): readonly Finding[] {
  const findings: Finding[] = [];
  walk(file, (node) => {
    const isBare = ts.isJsxText(node) && /\p{L}{2}/u.test(node.text);
    const text = ts.isJsxText(node) ? undefined : shownText(node);
    const isFrench = text !== undefined && /[éèêëàâçùûôîïœ]/i.test(text);
    if ((!isBare && !isFrench) || isExplanation(file, node)) return;
    const shown = (text ?? node.getText()).trim().slice(0, 40);
    findings.push(findingAt(file, node, `the screen text « ${shown} » in logic is banned, use a words file`));
  });
  return findings;
}

/** The page at the head of an engine method ends with its sentence for reports, in both languages. */
function isExplanation(file: HouseFile, node: ts.Node): boolean {
  if (!file.path.startsWith("engine/src/")) return false;
  for (let at: ts.Node | undefined = node; at !== undefined; at = at.parent) {
    if (ts.isPropertyAssignment(at) && at.name.getText() === "explanation") return true;
  }
  return false;
}
