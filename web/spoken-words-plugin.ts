import { pathToFileURL } from "node:url";
import { compileMessageOrThrow } from "@lingui/message-utils/compileMessage";
import type { Plugin, Rolldown } from "vite";

/** Files of sentences, as ICU messages; what phones say is plain text with places. */
const wordsFile = /\/(?:core\/src\/(?!answers\/|surveys\/bank-)|web\/src\/).*words\.fr\.ts$/;

/** The reader of messages: their grammar, and that of dates in them, weigh more than many pages. */
const messageReader = "@lingui/message-utils/compileMessage";
const readBefore = "\0messages-read-before";

/** What makes a message more than plain text: a value to put in, or an escape. */
const grammar = /[{}']/;

/** Tables of sentences of one file, by the names that it exports. */
type Tables = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/**
 * Reads the messages when the pages are built: browsers carry neither their grammar nor its reader. A message that is
 * not well written stops the build.
 */
export function spokenWordsPlugin(): Plugin {
  return {
    name: "spoken-words",
    enforce: "post",
    apply: "build",
    resolveId: { order: "pre", handler: (source) => (source === messageReader ? readBefore : null) },
    load(id) {
      if (id !== readBefore) return null;
      return `export const compileMessage = (message) => {
        if (${grammar}.test(message)) throw new Error("invalid message; must be read when the pages are built");
        return [message];
      };`;
    },
    async transform(code, id) {
      if (!wordsFile.test(id)) return null;
      const tables: Tables = await import(pathToFileURL(id).href);
      let spoken = code;
      for (const { name, key, start, end } of sentencesOf(this.parse(code)).toReversed()) {
        const message = tables[name]?.[key];
        if (typeof message !== "string" || !grammar.test(message)) continue;
        spoken = spoken.slice(0, start) + JSON.stringify(compileMessageOrThrow(message)) + spoken.slice(end);
      }
      return { code: spoken, map: null };
    },
  };
}

type Program = ReturnType<Rolldown.PluginContext["parse"]>;

/** Where each sentence is written in a file: its table, its key, and the place of its text. */
function sentencesOf(program: Program) {
  return program.body.flatMap((statement) => {
    if (statement.type !== "ExportNamedDeclaration") return [];
    if (statement.declaration?.type !== "VariableDeclaration") return [];
    return statement.declaration.declarations.flatMap(({ id, init }) => {
      if (id.type !== "Identifier" || init?.type !== "ObjectExpression") return [];
      return init.properties.flatMap((property) => {
        if (property.type !== "Property" || property.key.type !== "Literal") return [];
        const { start, end } = property.value;
        return [{ name: id.name, key: String(property.key.value), start, end }];
      });
    });
  });
}
