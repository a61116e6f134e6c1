import { randomUUID } from "node:crypto";
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { sql } from "kysely";
import type { Actor, OrganisationId, Role, Route } from "../../core/src/access/index.ts";
import { openTestHouse, type TestHouse } from "./test-house.ts";

/** A house behind its HTTP server, which does not listen unless it is asked to. */
export interface TestApp extends TestHouse {
  readonly app: FastifyInstance;
  /** What the server held for bugs of its own. */
  readonly bugs: readonly unknown[];
  /** The local owner as a member of a new organisation, with exactly these roles. */
  newMember(...roles: readonly (Role | "visitor")[]): Promise<Actor>;
  send(actor: Actor, route: Route, input?: TestInput): Promise<LightMyRequestResponse>;
  /** Listens on a free port; the answer is its address. */
  listen(): Promise<string>;
}

export interface TestInput {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The host that injected requests name by default. */
const injectedHost = "localhost:80";

export async function openTestApp(sources?: Parameters<typeof openTestHouse>[0]): Promise<TestApp> {
  const world = await openTestHouse(sources);
  const { house } = world;
  const hosts = [injectedHost];
  const bugs: unknown[] = [];
  const app = await house.openApp({
    hosts: () => hosts,
    version: "9.8.7",
    onBug: (_identifier, error) => bugs.push(error),
  });
  await app.ready();
  return {
    ...world,
    app,
    bugs,
    async newMember(...roles) {
      const organisation = randomUUID();
      const { kysely } = house.database;
      await sql`INSERT INTO organisation VALUES (${organisation}, 'Essai', false)`.execute(kysely);
      for (const role of roles) {
        await sql`INSERT INTO membership VALUES (${organisation}, ${house.localOwner}, ${role})`.execute(
          kysely,
        );
      }
      const held = roles.filter((role) => role !== "visitor");
      return { account: house.localOwner, organisation: organisation as OrganisationId, roles: held };
    },
    send: (actor, route, input = {}) => app.inject(requestOf(actor, route, input)),
    async listen() {
      const address = await app.listen({ host: "127.0.0.1", port: 0 });
      hosts.push(new URL(address).host);
      return address;
    },
    async close() {
      await app.close();
      await world.close();
    },
  };
}

/** The request of a page of the organisation. */
export function requestOf(actor: Actor, route: Route, input: TestInput): InjectOptions {
  const { parameters = {}, query = {}, body, bytes, headers = {} } = input;
  const url = route.path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(parameters[name] ?? ""),
  );
  const content =
    bytes !== undefined || route.body === "bytes"
      ? { payload: Buffer.from(bytes ?? new Uint8Array()), type: "application/octet-stream" }
      : body === undefined
        ? undefined
        : { payload: JSON.stringify(body), type: "application/json" };
  return {
    method: route.method,
    url,
    query: { ...query },
    headers: {
      "ouvrage-organisation": actor.organisation,
      ...(content === undefined ? {} : { "content-type": content.type }),
      ...headers,
    },
    ...(content === undefined ? {} : { payload: content.payload }),
  };
}
