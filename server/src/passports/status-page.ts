import type { FastifyInstance } from "fastify";
import "./tables.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import { listAddress, publicKeyOf, writeKey, writeStatusList } from "../../../core/src/passports/index.ts";
import type { Database } from "../database/index.ts";
import { passportSecret } from "./passport-keys.ts";

export interface StatusPageSetting {
  readonly database: Pick<Database, "kysely">;
  readonly master: Buffer;
  readonly clock: Clock;
  readonly siteOrigin: () => string;
}

/** Milliseconds that a signed list may be kept by whoever checks without network. */
const day = 86_400_000;
/** Signed lists kept in memory: signing again for every reader would be work that strangers order. */
const keptAtMost = 200;

/**
 * Serves the lists by which passports are found to be withdrawn. Asked for whole and by anybody: which passport is
 * looked at, the server is not told.
 */
export function serveStatusLists(app: FastifyInstance, setting: StatusPageSetting): void {
  const kept = new Map<string, string>();
  app.get<{ Params: { readonly list: string } }>(
    "/passeports/etats/:list",
    { schema: { hide: true } },
    async (request, reply) => {
      const { list } = request.params;
      const found = /^[\w-]{1,64}$/.test(list) ? await findList(setting, list) : undefined;
      if (found === undefined) return reply.callNotFound();
      const from = `${setting.clock.now().slice(0, 13)}:00:00Z`;
      const key = [list, found.changed_at, found.name, from].join(" ");
      const text = kept.get(key) ?? (await signList(setting, list, { ...found, from }));
      kept.delete(key);
      kept.set(key, text);
      if (kept.size > keptAtMost) kept.delete(kept.keys().next().value ?? "");
      return reply.header("cache-control", "no-cache").type("application/vc+json; charset=utf-8").send(text);
    },
  );
}

interface FoundList {
  readonly organisation_id: string;
  readonly name: string;
  readonly is_fictional: boolean;
  readonly bits: Buffer;
  readonly changed_at: string;
}

/** Outside any organisation: whose list it is, only its address tells. */
function findList({ database }: StatusPageSetting, list: string): Promise<FoundList | undefined> {
  return database.kysely
    .selectFrom("passport_list")
    .innerJoin("organisation", "organisation.organisation_id", "passport_list.organisation_id")
    .select([
      "organisation.organisation_id",
      "organisation.name",
      "organisation.is_fictional",
      "passport_list.bits",
      "passport_list.changed_at",
    ])
    .where("passport_list.list_id", "=", list)
    .executeTakeFirst();
}

function signList(
  { master, siteOrigin }: StatusPageSetting,
  list: string,
  found: FoundList & { readonly from: string },
): Promise<string> {
  const secret = passportSecret(master, found.organisation_id);
  const until = new Date(Date.parse(found.from) + 2 * day).toISOString();
  return writeStatusList(
    {
      address: listAddress(siteOrigin(), list),
      issuer: {
        key: writeKey(publicKeyOf(secret)),
        name: found.is_fictional ? `${found.name} (entreprise fictive)` : found.name,
      },
      bits: new Uint8Array(found.bits),
      from: found.from,
      until: `${until.slice(0, 19)}Z`,
    },
    secret,
  );
}
