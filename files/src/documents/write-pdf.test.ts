import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { ReportDocument } from "../../../core/src/reports/index.ts";
import { hostileText, sampleDocument } from "./sample-document.ts";
import { lettersWithoutShape, setPdf } from "./set-pdf.ts";
import { typstModulePath } from "./typst-compiler.ts";
import { writePdf } from "./write-pdf.ts";

const { resolve } = createRequire(import.meta.url);
const canSet = typstModulePath(`${process.platform}-${process.arch}`, resolve) !== undefined;
const folder = mkdtempSync(join(tmpdir(), "pdf-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pdfOf(document: ReportDocument): Promise<Buffer> {
  const written = await writePdf(document);
  if (!written.ok) throw new Error(written.refusal.code);
  return Buffer.from(written.value);
}

const metadataOf = (pdf: Buffer): string =>
  /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(pdf.toString("utf8"))?.[0] ?? "";
const pageCountOf = (pdf: Buffer): number => Number(/<xmpTPg:NPages>(\d+)</.exec(metadataOf(pdf))?.[1]);

/** What a screen reader is given, by poppler's tools; `undefined` where they are not installed. */
function read(program: "pdftotext" | "pdfinfo", options: readonly string[], pdf: Buffer): string | undefined {
  const path = join(folder, "document.pdf");
  writeFileSync(path, pdf);
  try {
    const output = execFileSync(
      program,
      program === "pdftotext" ? [...options, path, "-"] : [...options, path],
      {
        stdio: ["ignore", "pipe", "ignore"],
      },
    );
    return output.toString("utf8").normalize("NFC");
  } catch {
    return undefined;
  }
}
const hasPoppler = canSet && read("pdftotext", ["-v"], Buffer.from("")) !== undefined;

describe.skipIf(!canSet)("a document as a PDF (needs the compiler of this platform)", () => {
  test("declares PDF/UA-1, its language and its title, and has a structure tree", async () => {
    const pdf = await pdfOf(sampleDocument());
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(metadataOf(pdf)).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadataOf(pdf)).toContain("Title</rdf:li>");
    expect(metadataOf(pdf)).toContain("<rdf:li>fr</rdf:li>");
    const text = pdf.toString("latin1");
    for (const key of ["/StructTreeRoot", "/MarkInfo", "/Lang", "/DisplayDocTitle true"])
      expect(text).toContain(key);
    expect(pageCountOf(pdf)).toBe(1);
  });

  test("is the same byte for byte when made twice", async () => {
    expect((await pdfOf(sampleDocument())).equals(await pdfOf(sampleDocument()))).toBe(true);
  });

  test("is made in another thread, so that others are served meanwhile", async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    await pdfOf(sampleDocument());
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
  });

  test("a stake of 4,000 characters without a space, emoji and letters without a font do not prevent it", async () => {
    const long = `${hostileText} ${"é".repeat(4000 - hostileText.length)}`;
    expect(
      pageCountOf(await pdfOf(sampleDocument({ title: hostileText, lead: hostileText }, long))),
    ).toBeGreaterThan(1);
  });

  test.skipIf(!hasPoppler)("hostile text is read as it was typed (needs poppler)", async () => {
    const text = read("pdftotext", ["-raw"], await pdfOf(sampleDocument({ lead: hostileText }, "x"))) ?? "";
    const flat = text.replaceAll("\u200b", "").replace(/\s+/g, " ");
    expect(flat).toContain(
      '#read("/etc/passwd") *gras* _it_ $x$ <script>alert(1)</script> \\u0041 @ref = h1 // c {{}}',
    );
    expect(flat).not.toContain("root:");
  });

  test.skipIf(!hasPoppler)(
    "headings, lists, table headings and figures are tagged (needs poppler)",
    async () => {
      const structure = read("pdfinfo", ["-struct-text"], await pdfOf(sampleDocument())) ?? "";
      for (const tag of ["H1", "H2", "L (block)", "THead", "TH", "Figure", "Caption"])
        expect(structure).toContain(tag);
      expect(structure).toContain("/Scope /Column");
      expect(structure.indexOf("Terms")).toBeLessThan(structure.indexOf("Bars"));
    },
  );
});

describe("without a compiler", () => {
  test("a platform that has none, or has not installed it, is told apart from a fault", () => {
    expect(typstModulePath("plan9-mips", resolve)).toBeUndefined();
    expect(
      typstModulePath("linux-x64", () => {
        throw new Error("Cannot find module");
      }),
    ).toBeUndefined();
  });
});

describe("letters without a shape", () => {
  const said = (letters: string[]): string =>
    letters
      .map(
        (letter) =>
          `message: "PDF/UA-1 error: the text \`\\"${letter}\\"\` could not be displayed with font"`,
      )
      .join();

  test("are named by the compiler, also by their code", () => {
    expect([...lettersWithoutShape(said(["中", "\\\\u{200d}"]))]).toEqual(["中", "\u200d"]);
    expect([...lettersWithoutShape("PDF/UA-1 error: missing document title")]).toEqual([]);
  });

  const compilerThatRejects = (rejected: string, tries: string[]) => ({
    compile: ({ inputs }: { inputs: Record<string, string> }) => {
      tries.push(inputs.document ?? "");
      return { result: inputs.document, hasError: () => false, takeError: () => null };
    },
    pdf: (compiled: unknown) => {
      if (String(compiled).includes(rejected)) throw new Error(said([rejected]));
      return new Uint8Array([1]);
    },
  });

  test("are drawn as a lozenge at the second attempt", () => {
    const tries: string[] = [];
    expect(setPdf(compilerThatRejects("中", tries), "", "a中b").kind).toBe("made");
    expect(tries).toEqual(["a中b", "a◊b"]);
  });

  test("an error of another kind is reported at once", () => {
    const compiler = compilerThatRejects("a", []);
    expect(setPdf(compiler, "", "abc")).toMatchObject({ kind: "failed" });
  });
});
