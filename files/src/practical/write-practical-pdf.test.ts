import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { documentKinds } from "../../../core/src/training/documents/document-kinds.ts";
import type {
  PictureFile,
  PracticalDocument,
} from "../../../core/src/training/documents/practical-document.ts";
import { blankSubject, subjectOf } from "../../../core/src/training/documents/sample-practical.ts";
import { writeDocument } from "../../../core/src/training/documents/write-document.ts";
import { hostileText } from "../documents/sample-document.ts";
import { typstModulePath } from "../documents/typst-compiler.ts";
import { practicalWriter, sayPracticalFrench } from "./index.ts";
import { samplePng } from "./sample-picture.ts";

const { resolve } = createRequire(import.meta.url);
const canSet = typstModulePath(`${process.platform}-${process.arch}`, resolve) !== undefined;
const folder = mkdtempSync(join(tmpdir(), "practical-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const say = sayPracticalFrench();
const sheet = () => writeDocument("traineeSheet", subjectOf(), say);
const png = { attachment: "p1", mediaType: "image/png", bytes: samplePng(800, 450) } as const;

async function pdfOf(document: PracticalDocument, pictures: readonly PictureFile[] = []): Promise<Buffer> {
  const written = await practicalWriter.writePdf(document, pictures);
  if (!written.ok) throw new Error(written.refusal.code);
  return Buffer.from(written.value);
}

/** What poppler's tools read of it; `undefined` where they are not installed. */
function read(program: "pdftotext" | "pdfinfo", options: readonly string[], pdf: Buffer): string | undefined {
  const path = join(folder, "document.pdf");
  writeFileSync(path, pdf);
  const ends = program === "pdftotext" ? [path, "-"] : [path];
  try {
    const output = execFileSync(program, [...options, ...ends], { stdio: ["ignore", "pipe", "ignore"] });
    return output.toString("utf8").normalize("NFC");
  } catch {
    return undefined;
  }
}
const hasPoppler = canSet && read("pdftotext", ["-v"], Buffer.from("")) !== undefined;

describe.skipIf(!canSet)("a practical document as a PDF (needs the compiler of this platform)", () => {
  test.each([
    ...documentKinds.map((kind) => [kind, subjectOf()] as const),
    ["afestProtocol", blankSubject()] as const,
    ["traineeSheet", blankSubject()] as const,
  ])("%s declares PDF/UA-1, its language and its title", async (kind, subject) => {
    const document = writeDocument(kind, subject, say);
    const pdf = await pdfOf(document, [png]);
    const text = pdf.toString("utf8");
    expect(text).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(text).toContain("<rdf:li>fr</rdf:li>");
    expect(text).toContain(`${document.title} – ${document.subtitle}`);
    for (const key of ["/StructTreeRoot", "/MarkInfo", "/DisplayDocTitle true"]) expect(text).toContain(key);
  });

  test.skipIf(!hasPoppler)(
    "headings, lists, table headings and photos are tagged (needs poppler)",
    async () => {
      const pdf = await pdfOf(sheet(), [png]);
      const structure = read("pdfinfo", ["-struct-text"], pdf) ?? "";
      for (const tag of ["H1", "H2", "L (block)", "THead", "TH", "Caption"]) expect(structure).toContain(tag);
      expect(read("pdfinfo", ["-struct"], pdf)).toContain("Figure");
      expect(structure).toContain("/Scope /Column");
    },
  );

  test("a photo that is damaged or gone costs its drawing only, and is replaced by its words", async () => {
    const broken = { ...png, bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]) };
    const other = { ...png, attachment: "p2", bytes: samplePng(90, 160) };
    const pdf = await pdfOf(sheet(), [broken, other]);
    const whole = await pdfOf(sheet(), [png, other]);
    const drawings = (file: Buffer) => file.toString("latin1").split("/Subtype /Image").length - 1;
    expect([drawings(whole), drawings(pdf)]).toEqual([2, 1]);
    if (hasPoppler) expect(read("pdftotext", [], pdf)).toContain("Le hall vu de l’entrée");
  });

  test("hostile text, long text and names of photos do not prevent it", async () => {
    const document = { ...sheet(), title: hostileText, lead: `${hostileText} ${"é".repeat(4000)}` };
    const named = `../${"a".repeat(40)}`;
    const picture = { kind: "picture", attachment: named, alternative: hostileText } as const;
    const sections = [{ heading: hostileText, startsPage: true, blocks: [picture] }];
    const pdf = await pdfOf({ ...document, sections }, [{ ...png, attachment: named }]);
    expect(pdf.toString("latin1").split("/Subtype /Image").length - 1).toBe(1);
  });
});
