import { once } from "node:events";
import { type House, serveWeb } from "../../../server/src/index.ts";
import { exampleTable, loadDemonstration } from "../demonstration/load-demonstration.ts";
import { say } from "../say.ts";
import { dataFolder, settings } from "../terminal/data-folder.ts";
import { inLocalHouse } from "../terminal/open-local-house.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { type Command, exitStatus, type Outcome, type Stage } from "../terminal/terminal.ts";
import { buildWeb } from "./build-web.ts";
import { firstPort, listenOnFreePort, loopback, readPort } from "./listen.ts";
import { readVersion } from "./read-version.ts";

const options = {
  port: { type: "string", value: "N", about: say("command.serve.port", { first: String(firstPort) }) },
  "no-example": { type: "boolean", about: say("command.serve.noExample") },
} as const satisfies OptionTable;

/** `ouvrage serve`: the application, for this machine only. */
export const serveCommand: Command = {
  options,
  note: () =>
    say("command.serve.note", { folder: dataFolder(), variable: settings.folder, server: settings.server }),
  stopsCleanly: true,
  run: serve,
};

async function serve(given: readonly string[], stage: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, options);
  noFile(positionals);
  const port = readPort(values.port);
  stage.tell(say("command.serve.starting"));
  const webFolder = await buildWeb();
  await inLocalHouse(async (house) => {
    if (values["no-example"] !== true) await loadDemonstration(house, stage);
    const app = await openApp(house, webFolder, { port, stage });
    if (!stage.work.signal.aborted) await once(stage.work.signal, "abort");
    stage.tell(say("command.serve.stopping"));
    await app.close();
  });
  return { status: exitStatus.done, json: { status: "stopped" }, text: say("command.serve.stopped") };
}

interface Place {
  readonly port: number | undefined;
  readonly stage: Stage;
}

async function openApp(house: House, webFolder: string, { port, stage }: Place) {
  let hosts: readonly string[] = [];
  const app = await house.openApp({
    hosts: () => hosts,
    version: await readVersion(),
    onBug: (identifier, error) =>
      stage.tell(`[${identifier}] ${error instanceof Error ? error.stack : String(error)}`),
  });
  await serveWeb(app, webFolder, [exampleTable()]);
  const listening = await listenOnFreePort(app, port);
  hosts = [`${loopback}:${listening}`, `localhost:${listening}`];
  const address = `http://${loopback}:${listening}`;
  stage.announce({ json: { status: "ready", address }, text: say("command.serve.ready", { address }) });
  return app;
}
