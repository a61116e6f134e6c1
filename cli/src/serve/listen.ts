import { isIP } from "node:net";
import type { House } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { UnusableArguments } from "../terminal/terminal.ts";

type App = Awaited<ReturnType<House["openApp"]>>;

export const loopback = "127.0.0.1";

/** First port tried when none is asked; the next free one is taken. */
export const firstPort = 4600;
const portsTried = 50;

/**
 * Listens, for this machine only unless another address is given, on the port asked or on the first free one, and gives
 * the port. Throws UnusableArguments when the port is taken or forbidden, none is free, or the address is not here.
 */
export async function listenOnFreePort(
  app: App,
  asked: number | undefined,
  host: string = loopback,
): Promise<number> {
  const ports =
    asked === undefined ? Array.from({ length: portsTried }, (_, index) => firstPort + index) : [asked];
  for (const port of ports) {
    const listening = await tryPort(app, { host, port });
    if (listening !== undefined) return listening;
  }
  throw new UnusableArguments(
    asked === undefined
      ? say("command.serve.noPort", { first: String(firstPort), last: String(ports.at(-1)) })
      : say("command.serve.portTaken", { port: String(asked) }),
  );
}

async function tryPort(
  app: App,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<number | undefined> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EADDRINUSE") return undefined;
    if (code === "EADDRNOTAVAIL") throw new UnusableArguments(say("command.serve.notHere", { host }));
    if (code !== "EACCES") throw error;
    throw new UnusableArguments(say("command.serve.portForbidden", { port: String(port) }));
  }
  const address = app.server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

/** The address of an option: one of this machine's own. */
export function readHost(text: string | undefined): string {
  if (text === undefined) return loopback;
  if (isIP(text) === 0) throw new UnusableArguments(say("command.serve.notHere", { host: text }));
  return text;
}

/** The port of an option: 0 lets the system choose. */
export function readPort(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= 65_535)) throw new UnusableArguments(say("command.serve.notPort", { text }));
  return port;
}
