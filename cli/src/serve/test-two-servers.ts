import { request } from "node:http";
import { text } from "node:stream/consumers";
import type { AccountRoute } from "../../../core/src/accounts/index.ts";
import { type ChildLine, startLine } from "../test-child-line.ts";
import { freePort, openTestProxy, type TestProxy } from "./test-proxy.ts";

/** A route of the house, as far as asking goes. */
type Asked = Pick<AccountRoute, "method"> & { readonly path: string };

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

export interface AskWith {
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  readonly bytes?: Uint8Array;
}

/** Two real servers on one database and one data folder, behind a proxy that gives each its turn. */
export interface TwoServers {
  readonly proxy: TestProxy;
  readonly ports: readonly number[];
  /** Secret of a link by which somebody becomes an owner. */
  readonly ownerSecret: string;
  start(place: number): Promise<ChildLine>;
  lines: ChildLine[];
  /** A browser of its own, which keeps its cookies. */
  newBrowser(): (route: Asked, given?: AskWith) => Promise<Answer>;
}

export async function startTwoServers(
  dataFolder: string,
  databaseUrl: string,
  more: Readonly<Record<string, string>> = {},
): Promise<TwoServers> {
  const [front, ...ports] = [await freePort(), await freePort(), await freePort()];
  const proxy = await openTestProxy(front ?? 0, ports);
  const settings = { DATABASE_URL: databaseUrl, OUVRAGE_PUBLIC_URL: proxy.address, ...more };
  const start = async (place: number): Promise<ChildLine> => {
    const line = startLine(["serve", "--port", String(ports[place])], dataFolder, settings);
    await line.until(/Ouvrage est prêt/);
    return line;
  };
  const lines = await Promise.all(ports.map((_, place) => start(place)));
  const [, ownerSecret = ""] = /invitation#([\w-]{43})/.exec(lines[0]?.said.out ?? "") ?? [];
  return { proxy, ports, ownerSecret, start, lines, newBrowser: () => openBrowser(proxy.address) };
}

function openBrowser(address: string) {
  const cookies = new Map<string, string>();
  return async ({ method, path }: Asked, { parameters = {}, query = "", body, bytes }: AskWith = {}) => {
    const url = path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
      encodeURIComponent(parameters[name] ?? ""),
    );
    const payload = bytes ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
    const type = bytes === undefined ? "application/json" : "application/octet-stream";
    const asked = request(`${address}${url}${query}`, {
      method,
      agent: false,
      headers: {
        origin: address,
        "sec-fetch-site": "same-origin",
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(payload === undefined ? {} : { "content-type": type, "content-length": payload.byteLength }),
      },
    });
    const answer = await new Promise<Answer>((resolve, reject) => {
      asked.on("error", reject);
      asked.on("response", async (given) => {
        const told = await text(given);
        const isJson = String(given.headers["content-type"]).includes("json");
        const status = given.statusCode ?? 0;
        resolve({ status, headers: given.headers, body: isJson ? JSON.parse(told) : told });
      });
      asked.end(payload);
    });
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    }
    return answer;
  };
}

export type Browser = ReturnType<TwoServers["newBrowser"]>;
