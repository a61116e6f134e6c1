import { decodeSample } from "../encoding/decode-text.ts";
import type { OpenFile } from "./file-head.ts";
import type { SheetProblemCode } from "./sheet-problems.ts";

/** What a file is, by its content alone: its name says nothing. */
export type FileNature =
  | { readonly kind: "dsn" | "csv" | "xlsx" }
  | { readonly kind: "unreadable"; readonly code: SheetProblemCode };

/** First bytes of formats that are often renamed ".csv" or ".xlsx". */
const signatures: readonly (readonly [string, SheetProblemCode])[] = [
  ["%PDF", "notASpreadsheet"],
  ["\x89PNG", "notASpreadsheet"],
  ["\xff\xd8\xff", "notASpreadsheet"],
  ["GIF8", "notASpreadsheet"],
  ["\x1f\x8b", "notASpreadsheet"],
  ["7z\xbc\xaf", "notASpreadsheet"],
  ["Rar!", "notASpreadsheet"],
  ["{\\rtf", "notASpreadsheet"],
  ["MZ", "notASpreadsheet"],
];
const oleSignature = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/** Recognises a DSN, a CSV and a workbook; says which other format stands there when it can. */
export function recogniseFile(file: Pick<OpenFile, "head" | "headIsWhole">): FileNature {
  const bytes = Buffer.from(file.head);
  if (bytes.length === 0) return unreadable("emptyFile");
  const start = bytes.toString("latin1", 0, 4096);
  if (start.startsWith("PK")) return recogniseZip(start);
  if (start.startsWith(oleSignature)) {
    const isEncrypted = bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    return unreadable(isEncrypted ? "encryptedFile" : "oldExcelFile");
  }
  const known = signatures.find(([signature]) => start.startsWith(signature));
  if (known !== undefined && (known[0] !== "MZ" || start.includes("\0"))) return unreadable(known[1]);
  return recogniseText(bytes, !file.headIsWhole);
}

function recogniseZip(start: string): FileNature {
  if (start.includes("mimetypeapplication/vnd.oasis.opendocument")) return unreadable("openDocumentFile");
  return { kind: "xlsx" };
}

function recogniseText(bytes: Buffer, isCut: boolean): FileNature {
  const { text } = decodeSample(bytes, isCut);
  const body = text.trimStart();
  if (body === "") return unreadable(isCut ? "notASpreadsheet" : "emptyFile");
  if (/^S\d{2}\.G\d{2}\.\d{2}\.\d{3},/.test(body)) return { kind: "dsn" };
  const opening = body.slice(0, 2000).toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<meta|<head)/.test(opening)) return unreadable("webPageFile");
  if (opening.startsWith("<?xml") || opening.startsWith("<workbook")) return unreadable("xmlFile");
  return isPlainText(text) ? { kind: "csv" } : unreadable("notASpreadsheet");
}

/** Text has next to no control characters and no zero. */
function isPlainText(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0) return false;
    const isLayout = code === 9 || code === 10 || code === 12 || code === 13 || code === 26;
    if ((code < 32 && !isLayout) || code === 0xfffd) controls += 1;
  }
  return controls <= Math.max(2, text.length * 0.005);
}

function unreadable(code: SheetProblemCode): FileNature {
  return { kind: "unreadable", code };
}
