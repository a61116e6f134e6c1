import type { z } from "zod";
import type { Classification } from "../tables/index.ts";
import { classificationsOf } from "./ask-tables.ts";
import {
  type AggregatePackage,
  packageBytesMax,
  type SignedPackage,
  type SignedRequest,
  signedPackageSchema,
  signedRequestSchema,
  type TableAsk,
} from "./model.ts";

/** A package or a request read from bytes, or where it stops being one. */
export type ReadDocument<Content> =
  | { readonly kind: "read"; readonly signed: Content }
  | { readonly kind: "unreadable"; readonly place: string };

/** Reads a package file; nothing of a file that is too large, or is not one, is looked at further. */
export function readPackageFile(bytes: Uint8Array): ReadDocument<SignedPackage> {
  return readFile(bytes, signedPackageSchema);
}

/** Reads a request file, under the same limits. */
export function readRequestFile(bytes: Uint8Array): ReadDocument<SignedRequest> {
  return readFile(bytes, signedRequestSchema);
}

function readFile<Schema extends z.ZodType>(
  bytes: Uint8Array,
  schema: Schema,
): ReadDocument<z.output<Schema>> {
  if (bytes.byteLength > packageBytesMax) return { kind: "unreadable", place: "size" };
  try {
    const read = schema.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    if (read.success) return { kind: "read", signed: read.data };
    const place = read.error.issues[0]?.path.map(String).join(".").slice(0, 80) ?? "";
    return { kind: "unreadable", place: place === "" ? "json" : place };
  } catch {
    // Not UTF-8, not JSON, or nested deeper than can be walked.
    return { kind: "unreadable", place: "json" };
  }
}

/** Where a package does not answer its request; undefined when it does. Names and codes must be those asked for. */
export function flawOfPackage({ lines }: AggregatePackage, ask: TableAsk): string | undefined {
  const leaves = new Map(classificationsOf(ask).map((tree) => [tree.name, leavesOf(tree)]));
  const withHours = ask.measures.includes("hours");
  const seen = new Set<string>();
  for (const [place, { codes, people, hours, largestHours }] of lines.entries()) {
    const at = `lines.${place}`;
    if (Object.keys(codes).length !== leaves.size) return `${at}.codes`;
    for (const [name, own] of leaves) if (!own.has(ownCode(codes, name))) return `${at}.codes.${name}`;
    const key = JSON.stringify([...leaves.keys()].map((name) => ownCode(codes, name)));
    if (seen.has(key)) return at;
    seen.add(key);
    if (withHours !== (hours !== undefined) || withHours !== (largestHours !== undefined))
      return `${at}.hours`;
    if (hours === undefined || largestHours === undefined) continue;
    if (largestHours > hours || hours > people * largestHours) return `${at}.largestHours`;
  }
  return undefined;
}

function ownCode(codes: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(codes, name) ? (codes[name] ?? "") : "";
}

/** Codes that nobody else is under: a package tells no sum twice. */
function leavesOf({ codes }: Classification): ReadonlySet<string> {
  const above = new Set(codes.flatMap(({ under }) => (under === undefined ? [] : [under])));
  return new Set(codes.map(({ code }) => code).filter((code) => !above.has(code)));
}
