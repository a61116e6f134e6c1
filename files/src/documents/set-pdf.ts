import type { TypstCompiler } from "./typst-compiler.ts";

/** Drawn in the place of a letter that no font of the machine has; it is in the bundled font. */
const standin = "◊";

/** Each attempt replaces all letters that the last one named, so that one retry is enough in practice. */
const attemptsMax = 4;

export type SetPdf =
  | { readonly kind: "made"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly reasons: string };

/**
 * Sets a document as PDF/UA-1. The standard forbids letters without a shape, and the compiler then makes nothing: a
 * page must not be lost for an emoji, so these letters are replaced by a lozenge. `pictures`: the files beside the
 * template, by the names that the document calls them.
 */
export function setPdf(
  compiler: TypstCompiler,
  template: string,
  document: string,
  pictures: Readonly<Record<string, string>> = {},
): SetPdf {
  const files = JSON.stringify(pictures);
  let drawable = document;
  let reasons = "";
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const compilation = compiler.compile({
      mainFileContent: template,
      inputs: { document: drawable, pictures: files },
    });
    if (compilation.hasError()) {
      return { kind: "failed", reasons: JSON.stringify(compilation.takeError()?.shortDiagnostics) };
    }
    try {
      const bytes = compiler.pdf(compilation.result, { pdfStandard: "ua-1" });
      return { kind: "made", bytes: new Uint8Array(bytes) };
    } catch (error) {
      reasons = error instanceof Error ? error.message : String(error);
    }
    const letters = lettersWithoutShape(reasons);
    if (letters.size === 0) break;
    drawable = Array.from(drawable, (letter) => (letters.has(letter) ? standin : letter)).join("");
  }
  return { kind: "failed", reasons };
}

/** The letters that the compiler's messages name, which it writes as Rust does ("\u{200d}"). */
export function lettersWithoutShape(reasons: string): ReadonlySet<string> {
  const letters = new Set<string>();
  for (const [, named = ""] of reasons.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)) {
    const text = named.replace(/\\+u\{([0-9a-f]+)\}/giu, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    for (const letter of text) if ((letter.codePointAt(0) ?? 0) > 0x7f) letters.add(letter);
  }
  return letters;
}
