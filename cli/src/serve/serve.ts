import { once } from "node:events";
import { type House, openDatabase, openHouse, serveWeb } from "../../../server/src/index.ts";
import { exampleTable, loadDemonstration } from "../demonstration/load-demonstration.ts";
import { say } from "../say.ts";
import { databaseUrl, dataFolder } from "../terminal/data-folder.ts";
import { readOptions } from "../terminal/read-options.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  type Terminal,
  UnusableArguments,
} from "../terminal/terminal.ts";
import { buildWeb } from "./build-web.ts";
import { readVersion } from "./read-version.ts";

/** First port tried; the next free one is taken. */
const firstPort = 4600;
const portsTried = 50;
const loopback = "127.0.0.1";

/** `ouvrage serve`: the application, for this machine only. */
export const serveCommand: Command = {
  name: "serve",
  summary: say("command.serve.summary"),
  usage: say("command.serve.usage", { firstPort, folder: dataFolder() }),
  run: serve,
};

async function serve(given: readonly string[], terminal: Terminal): Promise<Outcome> {
  const { values } = readOptions(given, {
    port: { type: "string" },
    "no-example": { type: "boolean" },
  } as const);
  const port = values.port === undefined ? undefined : readPort(values.port);
  terminal.err(`${say("command.serve.starting")}\n`);
  const folder = dataFolder();
  const [webFolder, database] = await Promise.all([
    buildWeb(),
    openDatabase({ databaseUrl: databaseUrl(), dataFolder: folder }),
  ]);
  try {
    const house = await openHouse(database, folder);
    if (values["no-example"] !== true) await loadDemonstration(house, terminal);
    const stopServing = await listen(house, webFolder, port, terminal);
    if (!terminal.signal.aborted) await once(terminal.signal, "abort");
    terminal.err(`${say("command.serve.stopping")}\n`);
    await stopServing();
  } finally {
    await database.close();
  }
  return { status: exitStatus.done, json: { status: "stopped" }, text: "" };
}

async function listen(
  house: House,
  webFolder: string,
  asked: number | undefined,
  terminal: Terminal,
): Promise<() => Promise<void>> {
  let hosts: readonly string[] = [];
  const app = await house.openApp({
    hosts: () => hosts,
    version: await readVersion(),
    onBug: (identifier, error) =>
      terminal.err(`[${identifier}] ${error instanceof Error ? error.stack : String(error)}\n`),
  });
  await serveWeb(app, webFolder, [exampleTable()]);
  const port = await listenOnFreePort(app, asked);
  hosts = [`${loopback}:${port}`, `localhost:${port}`];
  terminal.out(`${say("command.serve.ready", { address: `http://${loopback}:${port}` })}\n`);
  return () => app.close();
}

type App = Awaited<ReturnType<House["openApp"]>>;

async function listenOnFreePort(app: App, asked: number | undefined): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const port = asked ?? firstPort + attempt;
    try {
      await app.listen({ host: loopback, port });
      const address = app.server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken) throw error;
      if (asked !== undefined) throw new UnusableArguments(say("command.serve.portTaken", { port: asked }));
      if (attempt >= portsTried)
        throw new UnusableArguments(say("command.serve.noPort", { first: firstPort, last: port }));
    }
  }
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UnusableArguments(say("command.serve.notPort", { text }));
  }
  return port;
}
