import { SaxesParser, type SaxesTagNS } from "saxes";
import type { LheoFault, LheoReader, LheoReading } from "../../../core/src/network/index.ts";
import { newGathering } from "./gather-sessions.ts";

/** Bytes of a file that is read: the largest catalogues of one provider are far below. */
export const lheoBytesMax = 10_000_000;

/** Elements inside one another: LHEO has about ten. */
const depthMax = 40;

/** Namespaces of LHEO, old and present, with the edition that they name. */
const namespaceForm = /^https?:\/\/(?:www\.)?lheo\.(?:org|gouv\.fr)\/(\d{1,2}\.\d{1,2})$/;

class Stopped extends Error {
  readonly fault: LheoFault["code"];
  constructor(fault: LheoFault["code"]) {
    super(fault);
    this.fault = fault;
  }
}

/** The reader of LHEO files: one pass, nothing is fetched, and a file that declares its own entities is refused. */
export const lheoReader: LheoReader = { read: readLheo };

function readLheo(bytes: Uint8Array): LheoReading | { readonly fault: LheoFault } {
  if (bytes.length > lheoBytesMax) return { fault: { code: "tooLarge", line: 0 } };
  const text = decode(bytes);
  if (text === undefined) return { fault: { code: "notXml", line: 0 } };
  const parser = new SaxesParser({ xmlns: true });
  const gathering = newGathering();
  let edition = "";
  let depth = 0;
  parser.on("doctype", () => {
    throw new Stopped("declaresEntities");
  });
  parser.on("error", () => {
    throw new Stopped("notXml");
  });
  parser.on("opentag", (tag: SaxesTagNS) => {
    depth += 1;
    if (depth > depthMax) throw new Stopped("tooDeep");
    if (depth === 1) edition = editionOf(tag);
    gathering.open(tag.local);
  });
  parser.on("text", (piece) => gathering.text(piece));
  parser.on("cdata", (piece) => gathering.text(piece));
  parser.on("closetag", (tag) => {
    depth -= 1;
    gathering.close(tag.local);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    return { fault: { code: error instanceof Stopped ? error.fault : "notXml", line: parser.line } };
  }
  return edition === "" ? { fault: { code: "notLheo", line: 1 } } : { edition, ...gathering.result() };
}

function editionOf({ local, uri }: SaxesTagNS): string {
  const edition = namespaceForm.exec(uri)?.[1];
  if (local !== "lheo" || edition === undefined) throw new Stopped("notLheo");
  return edition;
}

/** As the file says it is written; UTF-8 when it says nothing. `undefined` when it is not. */
function decode(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const said =
    /^[^<]{0,4}<\?xml[^>]*encoding=["']([\w-]{1,20})["']/.exec(head)?.[1]?.toLowerCase() ?? "utf-8";
  const isLatin = ["iso-8859-1", "iso-8859-15", "windows-1252"].includes(said);
  if (!isLatin && said !== "utf-8" && said !== "us-ascii") return undefined;
  try {
    return new TextDecoder(isLatin ? said : "utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
