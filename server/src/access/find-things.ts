import "./tables.ts";
import { type Kysely, sql } from "kysely";
import { z } from "zod";
import {
  type AuditedThing,
  type AuditLine,
  mainThingOf,
  type ThingKind,
  thingKinds,
} from "../../../core/src/access/index.ts";
import type { DatabaseSchema } from "../database/schema.ts";
import { thingNames } from "./thing-names.ts";

/** What this product gives for identifiers: a UUID, or 32 hexadecimal digits. */
const idShape = /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/;

const kindSchema = z.enum(thingKinds);

export interface ThingsAsked {
  readonly lines: readonly AuditLine[];
  /** Kinds whose names the reader may see. */
  readonly shown: readonly ThingKind[];
}

/** The same lines with the names of what they are about, asked of the database in one statement for all of them. */
export async function findThings(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  { lines, shown }: ThingsAsked,
): Promise<readonly AuditLine[]> {
  const ids = new Set(lines.flatMap(({ subject, link }) => [subject, link?.id ?? ""]));
  ids.delete("");
  const found = await namesOf(kysely, organisation, [...ids]);
  return lines.map((line) => {
    const thing = thingOf(line, found.get(line.subject), shown);
    const label = shown.includes("link") ? (found.get(line.link?.id ?? "")?.name ?? "") : "";
    return {
      ...line,
      ...(thing === undefined ? {} : { thing }),
      ...(line.link === undefined ? {} : { link: { ...line.link, label } }),
    };
  });
}

interface FoundThing {
  readonly kind: ThingKind;
  readonly name: string;
  readonly of: string;
}

function thingOf(
  { subject, useCase }: AuditLine,
  found: FoundThing | undefined,
  shown: readonly ThingKind[],
): AuditedThing | undefined {
  if (found !== undefined) {
    const { kind, name, of } = found;
    if (!shown.includes(kind)) return { kind, standing: "hidden", name: "", of: "" };
    return { kind, standing: "named", name, of: shown.includes("project") ? of : "" };
  }
  // A month, a rule, a job family: it says by itself what it is.
  if (!idShape.test(subject)) return undefined;
  return { kind: mainThingOf(useCase) ?? "unknown", standing: "gone", name: "", of: "" };
}

async function namesOf(
  kysely: Kysely<DatabaseSchema>,
  organisation: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FoundThing>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<{ id: string; kind: string; name: string; belongs_to: string }>`
    SELECT id, kind, name, belongs_to FROM (${thingNames(organisation)}) AS named
    WHERE id = ANY(${ids}::text[])`.execute(kysely);
  return new Map(
    rows.map(({ id, kind, name, belongs_to: of }) => [id, { kind: kindSchema.parse(kind), name, of }]),
  );
}
