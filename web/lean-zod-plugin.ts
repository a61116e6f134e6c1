import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** The parts of zod that describe a schema for other programs. */
const describingParts = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

/** The English sentences of its faults: no screen says them. */
const sentences = /\/zod\/v4\/locales\/en\.js$/;

/**
 * Screens read answers with schemas and never describe them to other programs: the parts of zod that write JSON Schema,
 * which the library asks for with every schema, and its English sentences stay with the server.
 */
export function leanZodPlugin(): Plugin {
  return {
    name: "lean-zod",
    enforce: "pre",
    apply: "build",
    async load(id) {
      if (sentences.test(id)) return 'export default () => ({ localeError: () => "invalid" });';
      if (!describingParts.test(id)) return null;
      const source = await readFile(id, "utf8");
      const declared = [...source.matchAll(/^export (?:function|const) (\w+)/gm)].map((found) => found[1]);
      const renamed = [...source.matchAll(/^export \{ \w+ as (\w+) \};/gm)].map((found) => found[1]);
      if (declared.length === 0) throw new Error("invalid part of zod; must declare what it exports");
      const names = [...declared, ...renamed].map((name) => `absent as ${name}`);
      return `const absent = () => absent;\nexport { ${names.join(", ")} };`;
    },
  };
}
