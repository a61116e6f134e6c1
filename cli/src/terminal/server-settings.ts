import { isIP } from "node:net";
import { openIdProvider, type ServerSettings } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { collectFaults } from "./collect-faults.ts";
import type { OptionTable } from "./option-table.ts";
import { UnusableArguments } from "./terminal.ts";

/** Names of the settings of a server with login. */
export const serverVariables = {
  publicUrl: "OUVRAGE_PUBLIC_URL",
  proxies: "OUVRAGE_PROXIES",
  issuer: "OUVRAGE_OIDC_ISSUER",
  clientId: "OUVRAGE_OIDC_CLIENT_ID",
  clientSecret: "OUVRAGE_OIDC_CLIENT_SECRET",
  providerName: "OUVRAGE_OIDC_NAME",
  scope: "OUVRAGE_OIDC_SCOPE",
} as const;

export const publicUrlOption = {
  "public-url": {
    type: "string",
    value: say("command.server.urlStand"),
    about: say("command.server.publicUrl", { variable: serverVariables.publicUrl }),
  },
} as const satisfies OptionTable;

const loopbackNames = ["localhost", "127.0.0.1", "[::1]"];

/** Told what goes wrong while the server runs: a letter not sent, a provider that answers wrongly. */
type Tell = (line: string) => void;

/**
 * What makes a server with login, or `undefined` when no public address is given. Throws UnusableArguments for an
 * address that is not https (or http on the loopback address), or settings that cannot be read.
 */
export function readServerSettings(option: string | undefined, tell: Tell): ServerSettings | undefined {
  const text = option ?? read(serverVariables.publicUrl);
  if (text === undefined) return undefined;
  const faults = collectFaults();
  const publicUrl = faults.read(() => readPublicUrl(text), nowhere);
  const provider = faults.read(() => readProvider(publicUrl, tell), undefined);
  const trustedProxies = faults.read(readProxies, []);
  faults.refuse();
  return {
    publicUrl,
    trustedProxies,
    onUnsent: (code) => tell(say("command.server.unsent", { code })),
    ...(provider === undefined ? {} : { provider }),
  };
}

/** Until a public address that cannot be read is refused. */
const nowhere = new URL("https://localhost");

/** Whether the environment gives a public address. */
export function hasPublicUrl(): boolean {
  return read(serverVariables.publicUrl) !== undefined;
}

function readPublicUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isBare = url !== undefined && url.pathname === "/" && url.search === "" && url.hash === "";
  const isOwn = url?.username === "" && url.password === "";
  const isTry = url?.protocol === "http:" && loopbackNames.includes(url.hostname);
  if (url === undefined || !isBare || !isOwn || (url.protocol !== "https:" && !isTry)) {
    throw new UnusableArguments(say("command.server.badPublicUrl", { text }));
  }
  return url;
}

/** Machines that speak TLS in front; by default one on this very machine. */
function readProxies(): readonly string[] {
  const text = read(serverVariables.proxies);
  if (text === undefined) return ["127.0.0.1", "::1"];
  const proxies = text.split(",").map((address) => address.trim());
  const wrong = proxies.find((address) => isIP(address.replace(/\/\d{1,3}$/, "")) === 0);
  if (wrong === undefined) return proxies;
  throw new UnusableArguments(
    say("command.server.badProxy", { variable: serverVariables.proxies, address: wrong }),
  );
}

function readProvider(publicUrl: URL, tell: Tell) {
  const issuer = read(serverVariables.issuer);
  if (issuer === undefined) return undefined;
  const [clientId, clientSecret] = [read(serverVariables.clientId), read(serverVariables.clientSecret)];
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isTry = url?.protocol === "http:" && loopbackNames.includes(url.hostname);
  const isUsable = url?.protocol === "https:" || isTry;
  if (url === undefined || !isUsable || clientId === undefined || clientSecret === undefined) {
    throw new UnusableArguments(say("command.server.badProvider", serverVariables));
  }
  return openIdProvider({
    issuer: url,
    clientId,
    clientSecret,
    name: read(serverVariables.providerName) ?? url.hostname,
    scope: read(serverVariables.scope) ?? "openid email profile",
    publicUrl,
    onFault: (error) => tell(say("command.server.providerFault", { cause: faultOf(error) })),
  });
}

/** What the library says of a fault, and what caused it: neither holds a secret. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message;
}

function read(name: string): string | undefined {
  const value = process.env[name];
  return value === "" ? undefined : value;
}
