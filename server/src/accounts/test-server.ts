import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import type { Route } from "../../../core/src/access/index.ts";
import type { AccountHouse, AccountRoute, IdentityProvider } from "../../../core/src/accounts/index.ts";
import { accountRoutes, inviteOwner } from "../../../core/src/accounts/index.ts";
import type { Day } from "../../../core/src/kernel/calendar.ts";
import type { Clock } from "../../../core/src/kernel/clock.ts";
import type { MailSender } from "../../../core/src/kernel/mail.ts";
import { openDatabase } from "../database/index.ts";
import { testDatabases } from "../database/test-databases.ts";
import { type House, openHouse } from "../open-house.ts";

/** A clock that tests move. */
export interface TestClock extends Clock {
  pass(seconds: number): void;
}

function openTestClock(): TestClock {
  let moment = Date.parse("2026-11-23T08:00:00.000Z");
  return {
    now: () => new Date(moment).toISOString(),
    today: () => new Date(moment).toISOString().slice(0, 10) as Day,
    pass: (seconds) => {
      moment += seconds * 1000;
    },
  };
}

/** A browser in front of the server: it keeps its cookies. */
export interface TestBrowser {
  readonly cookies: Map<string, string>;
  /** As the last answer gave them. */
  readonly setCookies: readonly string[];
  send(route: AccountRoute | Route, given?: TestCall): Promise<LightMyRequestResponse>;
}

export interface TestCall {
  readonly body?: unknown;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server with login on a real database of its own. */
export interface TestServer {
  readonly house: House;
  readonly accounts: AccountHouse;
  readonly app: FastifyInstance;
  readonly clock: TestClock;
  readonly bugs: readonly unknown[];
  /** A browser at its own address on the network, unless one is given. */
  newBrowser(address?: string): TestBrowser;
  /** The secret of a link by which somebody becomes an owner. */
  ownerSecret(): Promise<string>;
  everythingStored(): Promise<string>;
  /** The same data without login. */
  reopenLocally(): Promise<House>;
  close(): Promise<void>;
}

export interface TestServerOptions {
  readonly publicUrl?: string;
  readonly mail?: MailSender;
  readonly provider?: IdentityProvider;
  /** What happens in the same data before, without login. */
  readonly before?: (house: House) => Promise<void>;
}

export async function openTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const kind = testDatabases.find(({ missing }) => !missing);
  if (kind === undefined) throw new Error("invalid machine; a PostgreSQL must be installed for tests");
  const dataFolder = await mkdtemp(path.join(tmpdir(), "ouvrage-server-"));
  const database = await openDatabase({ databaseUrl: await kind.open(), dataFolder });
  const clock = openTestClock();
  const bugs: unknown[] = [];
  const publicUrl = new URL(options.publicUrl ?? "https://ouvrage.exemple.fr");
  const { provider, mail } = options;
  const reopenLocally = () => openHouse(database, dataFolder, { ids: { next: randomUUID }, clock });
  if (options.before !== undefined) await options.before(await reopenLocally());
  const house = await openHouse(database, dataFolder, {
    ids: { next: randomUUID },
    clock,
    ...(mail === undefined ? {} : { mail }),
    server: {
      publicUrl,
      trustedProxies: ["127.0.0.1"],
      onUnsent: (code) => bugs.push(code),
      ...(provider === undefined ? {} : { provider }),
    },
  });
  const { accounts } = house;
  if (accounts === undefined) throw new Error("invalid house; must have accounts");
  const onBug = (_identifier: string, error: unknown) => bugs.push(error);
  const app = await house.openApp({ hosts: () => [], version: "9.8.7", onBug });
  await app.ready();
  let networks = 0;
  return {
    house,
    accounts,
    app,
    clock,
    bugs,
    newBrowser(address) {
      networks += 1;
      return openTestBrowser(app, publicUrl, address ?? `10.1.${networks >> 8}.${networks & 255}`);
    },
    async ownerSecret() {
      const { address } = await inviteOwner(accounts);
      return address.split("#")[1] ?? "";
    },
    async everythingStored() {
      const tables = await database.kysely.introspection.getTables();
      const texts: string[] = [];
      for (const { name } of tables) {
        const { rows } = await database.pool.query(`SELECT stored::text AS row FROM "${name}" AS stored`);
        texts.push(...rows.map(({ row }) => String(row)));
      }
      return texts.join("\n");
    },
    reopenLocally,
    async close() {
      await app.close();
      await database.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

function openTestBrowser(app: FastifyInstance, publicUrl: URL, address: string): TestBrowser {
  const cookies = new Map<string, string>();
  let setCookies: readonly string[] = [];
  return {
    cookies,
    get setCookies() {
      return setCookies;
    },
    async send(route, { body, parameters = {}, headers = {} } = {}) {
      const url = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
        encodeURIComponent(parameters[name] ?? ""),
      );
      const kept = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
      const answer = await app.inject({
        method: route.method,
        url,
        headers: {
          host: publicUrl.host,
          origin: publicUrl.origin,
          "sec-fetch-site": "same-origin",
          "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
          "x-forwarded-for": address,
          ...(kept === "" ? {} : { cookie: kept }),
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...headers,
        },
        ...(body === undefined ? {} : { payload: JSON.stringify(body) }),
      });
      setCookies = [answer.headers["set-cookie"] ?? []].flat();
      for (const line of setCookies) {
        const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
        if (value === "") cookies.delete(name);
        else cookies.set(name, value);
      }
      return answer;
    },
  };
}

export const goodPassword = "girafe brume tournevis";

/** Makes the first owner of an organisation, signed in. */
export async function becomeOwner(
  server: TestServer,
  browser: TestBrowser,
  given: { readonly email: string; readonly organisation?: string },
): Promise<void> {
  const body = {
    secret: await server.ownerSecret(),
    name: "Claire Martin",
    email: given.email,
    organisation: given.organisation ?? "Fournil du Port",
    password: goodPassword,
  };
  const answer = await browser.send(accountRoutes.acceptInvitation, { body });
  if (answer.statusCode !== 200) throw new Error(`invalid invitation; refused: ${answer.body}`);
}
