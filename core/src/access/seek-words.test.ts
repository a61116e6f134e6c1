import { describe, expect, test } from "vitest";
import { seekWords } from "./seek-words.ts";

const wordsOf = (text: string) => seekWords(text).map(({ word }) => word);

describe("the words that are looked for in the trail", () => {
  test("are folded, without what is elided, each once, eight at most", () => {
    expect(wordsOf("  L’ŒUVRE d'Éléonore, ÉLÉONORE ")).toEqual(["oeuvre", "eleonore"]);
    expect(wordsOf("aa bb cc dd ee ff gg hh ii jj")).toHaveLength(8);
  });

  test("are none in a text that says nothing: marks, one letter, nothing", () => {
    for (const text of ["", " ", "%_\\'\"--", "à", "🙂"]) expect(seekWords(text)).toEqual([]);
  });

  test("bring the acts whose French name has a word that begins so, accents or not", () => {
    const [sealed] = seekWords("scell");
    expect(sealed?.acts).toContain("sealPlan");
    const [checked] = seekWords("verifier");
    expect(checked?.acts).toEqual(seekWords("Vérifier")[0]?.acts);
    expect(checked?.acts).toContain("checkAuditTrail");
    expect(seekWords("xyzzy")[0]?.acts).toEqual([]);
  });
});
