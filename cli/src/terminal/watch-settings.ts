import { isIP } from "node:net";
import { DatabaseUnavailable, explainDatabaseRefusal, serverName } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { collectFaults } from "./collect-faults.ts";
import { databaseUrl, settings } from "./data-folder.ts";
import { serverVariables } from "./server-settings.ts";
import { UnusableArguments } from "./terminal.ts";

/** Names of the settings by which a server is watched over, and bounded. */
export const watchVariables = {
  metrics: "OUVRAGE_METRICS",
  log: "OUVRAGE_LOG",
  connections: "OUVRAGE_CONNECTIONS",
} as const;

export interface WatchSettings {
  /** Where figures are given to Prometheus; nowhere when it is not said. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  /** Whether each request is told, as a line of JSON. */
  readonly logsRequests: boolean;
  /** Connections to the database at most. */
  readonly connections: number | undefined;
}

const nothing: WatchSettings = { metrics: undefined, logsRequests: false, connections: undefined };

/** How the server is watched over. Throws UnusableArguments, with every setting that cannot be read. */
export function readWatchSettings(environment: Environment = process.env): WatchSettings {
  const faults = collectFaults();
  const asked = (name: string) => (environment[name] === "" ? undefined : environment[name]);
  const read = {
    metrics: faults.read(() => readMetrics(asked(watchVariables.metrics)), nothing.metrics),
    logsRequests: faults.read(() => readLog(asked(watchVariables.log)), nothing.logsRequests),
    connections: faults.read(() => readConnections(asked(watchVariables.connections)), nothing.connections),
  };
  faults.read(checkDatabaseUrl, undefined);
  faults.refuse();
  return read;
}

type Environment = Readonly<Record<string, string | undefined>>;

function readMetrics(text: string | undefined): WatchSettings["metrics"] {
  if (text === undefined) return undefined;
  const [, host = "", port = ""] = /^\[?([^\]]+)\]?:(\d{1,5})$/.exec(text) ?? [];
  if (isIP(host) === 0 || Number(port) > 65_535) {
    throw new UnusableArguments(
      say("command.settings.badMetrics", { variable: watchVariables.metrics, text }),
    );
  }
  return { host, port: Number(port) };
}

function readLog(text: string | undefined): boolean {
  if (text !== undefined && text !== "json") {
    throw new UnusableArguments(say("command.settings.badLog", { variable: watchVariables.log, text }));
  }
  return text === "json";
}

const [fewest, most] = [2, 500];

function readConnections(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const count = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (count >= fewest && count <= most) return count;
  const words = { variable: watchVariables.connections, text, fewest, most };
  throw new UnusableArguments(say("command.settings.badConnections", words));
}

function checkDatabaseUrl(): void {
  const url = databaseUrl();
  if (url === undefined || url === "") return;
  try {
    serverName(url);
  } catch (error) {
    if (!(error instanceof DatabaseUnavailable)) throw error;
    throw new UnusableArguments(`${settings.server} : ${explainDatabaseRefusal(error.refusal)}`);
  }
}

/** Settings that bear our name and that nothing reads: one that is ill spelt changes nothing, and nobody sees it. */
export function unknownSettings(environment: Environment = process.env): readonly string[] {
  const known = new Set<string>([
    ...Object.values(settings),
    ...Object.values(serverVariables),
    ...Object.values(watchVariables),
  ]);
  return Object.keys(environment).filter((name) => name.startsWith("OUVRAGE_") && !known.has(name));
}
