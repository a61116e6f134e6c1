import type { FastifyInstance } from "fastify";
import type { AccountId } from "../../../core/src/access/index.ts";
import {
  type AccountHouse,
  type AccountPost,
  accountRoutes,
  type IdentityProvider,
} from "../../../core/src/accounts/index.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { MailSender } from "../../../core/src/kernel/mail.ts";
import type { Database } from "../database/index.ts";
import type { Outside } from "../http/open-app.ts";
import { describeRoute } from "../http/route-schema.ts";
import {
  type AccountOfRequest,
  accountOfSession,
  everybodyIs,
  openSessionOfRequest,
} from "./account-of-request.ts";
import { openAccountPost } from "./account-post.ts";
import type { AddOrganisation } from "./account-store.ts";
import { openCookies } from "./cookies.ts";
import { accountDoors } from "./http.ts";
import { type KeyOfRequest, openKeyOfRequest } from "./key-of-request.ts";
import { type AccountSettings, openAccountHouse, sweepAccounts } from "./open-account-house.ts";
import { openPasskeyCeremony } from "./passkey-ceremony.ts";
import { serveAccountDoors } from "./serve-accounts.ts";

/** What makes a server with login, for several people. */
export interface ServerSettings {
  /** Where people reach it: https, or http on the loopback address for a try. */
  readonly publicUrl: URL;
  readonly provider?: IdentityProvider;
  /** Addresses of the machine that speaks TLS in front, whose word on where a caller is counts. */
  readonly trustedProxies: readonly string[];
  /** Told when a letter could not be sent. */
  readonly onUnsent: (code: string) => void;
}

/** How people come in. */
export interface Doorway {
  readonly accountOf: AccountOfRequest;
  /** None on a server without login, where nobody asks for any. */
  readonly keyOf: KeyOfRequest | undefined;
  /** None on a server without login. */
  readonly post: AccountPost | undefined;
  readonly accounts: AccountHouse | undefined;
  readonly outside: Outside | undefined;
  serve(app: FastifyInstance): void;
}

/** Without login: whoever reaches the machine is its owner. */
export function openLocalDoorway(owner: AccountId): Doorway {
  return {
    accountOf: everybodyIs(owner),
    keyOf: undefined,
    post: undefined,
    accounts: undefined,
    outside: undefined,
    serve(app) {
      const { path, method } = accountRoutes.state;
      const schema = describeRoute(accountRoutes.state, {});
      app.route({
        method,
        url: path,
        schema,
        handler: (_request, reply) =>
          reply.header("cache-control", "no-store").send({ isServer: false, sendsLetters: false }),
      });
    },
  };
}

export interface DoorwayPorts {
  readonly guessKey: Buffer;
  readonly clock: Clock;
  readonly mail: MailSender;
  readonly addOrganisation: AddOrganisation;
  readonly writeLine: AccountSettings["writeLine"];
}

const siteName = "Ouvrage";

/** With login: a session, or nothing. */
export async function openServerDoorway(
  database: Database,
  settings: ServerSettings,
  { guessKey, clock, mail, addOrganisation, writeLine }: DoorwayPorts,
): Promise<Doorway> {
  const { publicUrl, provider, trustedProxies } = settings;
  await sweepAccounts(database, clock);
  const post = openAccountPost(publicUrl, mail, settings.onUnsent);
  const ceremony = openPasskeyCeremony(publicUrl, siteName);
  const ports = { guessKey, post, ceremony, provider, clock, addOrganisation, writeLine };
  const accounts = openAccountHouse(database, ports);
  const cookies = openCookies(publicUrl);
  const sessionOf = openSessionOfRequest(accounts, cookies);
  const keyOf = openKeyOfRequest(accounts);
  return {
    accountOf: accountOfSession(sessionOf),
    keyOf,
    post,
    accounts,
    outside: {
      publicUrl,
      trustedProxies,
      async admit(request) {
        const key = await keyOf(request);
        if (key !== undefined) return key.ok ? undefined : key.refusal;
        return (await sessionOf(request)) === undefined ? { code: "signInNeeded" } : undefined;
      },
    },
    serve: (app) => serveAccountDoors(app, { house: accounts, cookies, sessionOf }, accountDoors),
  };
}
