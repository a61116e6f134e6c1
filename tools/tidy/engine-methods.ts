import { codeFiles, type Finding, type House, isTest, type Rule } from "./house.ts";

/** What the page at the head of an engine method tells, and how it is recognised. */
const pageParts: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: "its estimand", pattern: /estimand/i },
  { what: "its assumptions", pattern: /assum/i },
  { what: "when not to use it", pattern: /not to (?:be )?use|do not use|not for/i },
  { what: "a reference with its page", pattern: /\bpp?\.\s?\d|\bpages?\s\d/ },
  { what: "what it was checked against", pattern: /checked against/i },
];

/** Every method of the engine carries its page, its quick tests and its long proof. */
export const engineMethod: Rule = {
  name: "engine method",
  find: (house) =>
    codeFiles(house)
      .filter((file) => /^engine\/src\/methods\/[^/]+\.ts$/.test(file.path))
      .filter((file) => !isTest(file.path) && !file.path.endsWith("/index.ts"))
      .flatMap((file) => {
        const comments = [...file.text.matchAll(/\/\*\*[\s\S]*?\*\//g)]
          .map(([comment]) => comment)
          .join("\n");
        const untold = pageParts.filter((part) => !part.pattern.test(comments)).map((part) => part.what);
        const faults = [
          ...untold.map((what) => `a method that does not tell ${what} is banned, use the page at its head`),
          ...missingProofs(house, file.path),
        ];
        return faults.map((message): Finding => ({ path: file.path, line: 1, message }));
      }),
};

function missingProofs(house: House, place: string): readonly string[] {
  const endings = [".test.ts", ".proof.ts"].map((ending) => place.replace(/\.ts$/, ending));
  return endings
    .filter((proof) => !house.files.some((file) => file.path === proof))
    .map((proof) => `a method without ${proof.replace(/^.*\//, "")} is banned, use one beside it`);
}
