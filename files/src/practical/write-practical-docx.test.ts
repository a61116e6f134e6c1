import { describe, expect, test } from "vitest";
import { documentKinds } from "../../../core/src/training/documents/document-kinds.ts";
import type { PracticalDocument } from "../../../core/src/training/documents/practical-document.ts";
import { blankSubject, subjectOf, textsOf } from "../../../core/src/training/documents/sample-practical.ts";
import { writeDocument } from "../../../core/src/training/documents/write-document.ts";
import { hostileText } from "../documents/sample-document.ts";
import { readZipDirectory } from "../spreadsheet/zip-directory.ts";
import { checkParts } from "../spreadsheet/zip-parts.ts";
import { practicalWriter, sayPracticalFrench } from "./index.ts";
import { makeDocx } from "./make-docx.ts";
import { samplePng } from "./sample-picture.ts";

const say = sayPracticalFrench();
const png = { attachment: "p1", mediaType: "image/png", bytes: samplePng(800, 450) } as const;

/** The XML parts of the file, each read whole: sizes, checksums and XML must be right. */
async function partsOf(document: PracticalDocument, pictures: Parameters<typeof makeDocx>[1] = []) {
  const bytes = await makeDocx(document, pictures);
  const directory = readZipDirectory(bytes);
  if (!directory.ok) throw new Error(directory.code);
  const check = await checkParts(bytes, directory.entries, () => true);
  if (!check.ok) throw new Error(`${check.code}: ${check.found}`);
  const partOf = (name: string) => {
    const text = check.kept.get(name)?.toString("utf8");
    if (text === undefined) throw new Error(`no part ${name}`);
    expect(firstFault(text), name).toBeUndefined();
    return text;
  };
  return {
    body: partOf("word/document.xml"),
    styles: partOf("word/styles.xml"),
    core: partOf("docProps/core.xml"),
    partOf,
  };
}

/** The first tag that closes another than the last one opened, or that is never closed. */
function firstFault(xml: string): string | undefined {
  const open: string[] = [];
  for (const [, closing, name = "", single] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing === "/") {
      if (open.pop() !== name) return name;
    } else if (single !== "/") open.push(name);
  }
  return open.at(-1);
}

const plainOf = (xml: string) =>
  xml
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
/** Texts of each paragraph, a line break as "\n". */
const paragraphsOf = (body: string) =>
  [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) =>
    [...paragraph.matchAll(/<w:t[^>]*>(.*?)<\/w:t>|<w:br\/>/gs)]
      .map(([whole, text]) => (whole === "<w:br/>" ? "\n" : plainOf(text ?? "")))
      .join(""),
  );

describe.each(documentKinds)("%s, opened again", (kind) => {
  test.each([
    ["full", subjectOf()],
    ["blank", blankSubject()],
  ])("from a %s design, all that the document says is in the file, in order", async (_name, subject) => {
    const document = writeDocument(kind, subject, say);
    const { body } = await partsOf(document);
    const inFile = paragraphsOf(body).join("\n");
    let place = 0;
    for (const text of textsOf(document).filter((each) => each !== "")) {
      const found = inFile.indexOf(text, place);
      expect(found, text).toBeGreaterThanOrEqual(0);
      place = found;
    }
  });

  test("one title, a heading for every section, table headings, and French", async () => {
    const document = writeDocument(kind, subjectOf(), say);
    const { body, styles, core } = await partsOf(document);
    const count = (text: string) => body.split(text).length - 1;
    const blocks = document.sections.flatMap((section) => section.blocks);
    expect(count('<w:pStyle w:val="Heading1"/>')).toBe(1);
    expect(count('<w:pStyle w:val="Heading2"/>')).toBe(document.sections.length);
    expect(count("<w:tblHeader/>")).toBe(blocks.filter((block) => block.kind === "table").length);
    const lines = blocks.flatMap((block) => (block.kind === "list" ? block.lines : []));
    expect(count("<w:numPr>")).toBe(lines.length);
    expect(styles).toContain('<w:lang w:val="fr-FR"/>');
    expect(core).toContain(`<dc:title>${document.title} – Entretien du hall</dc:title>`);
  });
});

describe("a practical document as a file to edit", () => {
  const sheet = writeDocument("traineeSheet", subjectOf(), say);

  test("bears its photos with their words, in their proportions", async () => {
    const { body } = await partsOf(sheet, [png]);
    expect(body).toMatch(/<wp:docPr [^>]*descr="Le hall vu de l’entrée"/);
    const [, wide, high] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(body) ?? [];
    expect(Number(wide) / Number(high)).toBeCloseTo(800 / 450, 1);
  });

  test("a photo that no word processor shows, or that is damaged or gone, is replaced by its words", async () => {
    for (const pictures of [
      [],
      [{ ...png, mediaType: "image/webp" as const }],
      [{ ...png, bytes: new Uint8Array([1, 2, 3]) }],
    ]) {
      const { body } = await partsOf(sheet, pictures);
      expect(body).not.toContain("<w:drawing>");
      expect(paragraphsOf(body)).toContain("Le hall vu de l’entrée");
    }
  });

  test("a field to fill is a line of dots that typing pushes", async () => {
    const { body } = await partsOf(sheet);
    expect(body).toMatch(/w:leader="dot".*?<w:tab\/>/s);
  });

  test("numbered lists start anew", async () => {
    const list = { kind: "list", mark: "number", lines: ["un", "deux"] } as const;
    const { body } = await partsOf({
      ...sheet,
      sections: [{ heading: "Deux listes", startsPage: false, blocks: [list, list] }],
    });
    const used = [...body.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
    expect(used).toHaveLength(4);
    expect(new Set(used).size).toBe(2);
  });

  test("hostile text neither breaks the file nor is read as markup", async () => {
    const { body } = await partsOf({ ...sheet, lead: `${hostileText}\n${"é".repeat(4000)}` });
    expect(paragraphsOf(body).join("\n")).toContain("<script>alert(1)</script>");
    expect(body).not.toContain("<script>");
  });

  test("is made in another thread, so that others are served meanwhile", async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    const bytes = await practicalWriter.writeDocx(sheet, [png]);
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(3);
    expect(readZipDirectory(bytes).ok).toBe(true);
  });
});
