import { Readable } from "node:stream";
import type { FastifyInstance } from "fastify";

/** Levels of lists and objects in a request: rules nest less, and deeper ones would exhaust what reads them. */
const deepest = 60;

/**
 * Refuses requests that hold what no database keeps (the zero character, halves of a character) or that nest without
 * end. They would otherwise fail much further in.
 */
export function refuseUnstorableTexts(app: FastifyInstance): void {
  app.addHook("preValidation", async ({ params, query, body }, reply) => {
    if ([params, query, body].every(isStorable)) return;
    await reply.code(400).send({ refusal: { code: "invalidRequest" } });
  });
}

function isStorable(whole: unknown): boolean {
  const waiting = [{ part: whole, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { part, depth } = next;
    if (typeof part === "string" && !isStorableText(part)) return false;
    if (!hasParts(part)) continue;
    if (depth >= deepest) return false;
    for (const [name, value] of Object.entries(part)) {
      if (!isStorableText(name)) return false;
      waiting.push({ part: value, depth: depth + 1 });
    }
  }
  return true;
}

function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** Lists and objects, but not a file that is still being sent. */
function hasParts(part: unknown): part is object {
  return typeof part === "object" && part !== null && !(part instanceof Readable);
}
