import { once } from "node:events";
import { inviteOwner, organisationsWaiting } from "../../../core/src/accounts/index.ts";
import { type House, type ServerSettings, serveWeb } from "../../../server/src/index.ts";
import { exampleTable, loadDemonstration } from "../demonstration/load-demonstration.ts";
import { say } from "../say.ts";
import { dataFolder, settings } from "../terminal/data-folder.ts";
import { mailSender } from "../terminal/mail-sender.ts";
import { inLocalHouse } from "../terminal/open-local-house.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { publicUrlOption, readServerSettings } from "../terminal/server-settings.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  type Stage,
  UnusableArguments,
} from "../terminal/terminal.ts";
import { buildWeb } from "./build-web.ts";
import { firstPort, listenOnFreePort, loopback, readHost, readPort } from "./listen.ts";
import { readPhoneFiles } from "./read-phone-files.ts";
import { readVersion } from "./read-version.ts";

const options = {
  port: { type: "string", value: "N", about: say("command.serve.port", { first: String(firstPort) }) },
  ...publicUrlOption,
  listen: {
    type: "string",
    value: say("command.server.urlStand"),
    about: say("command.serve.listen", { host: loopback }),
  },
  "no-example": { type: "boolean", about: say("command.serve.noExample") },
} as const satisfies OptionTable;

/** `ouvrage serve`: the application, for this machine only; with a public address, for people who sign in. */
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
  const server = readServerSettings(values["public-url"], stage.tell);
  if (server === undefined && values.listen !== undefined) {
    throw new UnusableArguments(say("command.serve.listenAlone", { option: "--public-url" }));
  }
  const place = { server, host: readHost(values.listen), port: readPort(values.port), stage };
  const mail = mailSender();
  stage.tell(say("command.serve.starting"));
  const webFolder = await buildWeb();
  await inLocalHouse(
    async (house) => {
      // The fictional company is the local owner's: nobody who signs in would see it.
      if (values["no-example"] !== true && server === undefined) await loadDemonstration(house, stage);
      const app = await openApp(house, webFolder, place);
      if (!stage.work.signal.aborted) await once(stage.work.signal, "abort");
      stage.tell(say("command.serve.stopping"));
      await app.close();
    },
    { mail, ...(server === undefined ? {} : { server }) },
  );
  return { status: exitStatus.done, json: { status: "stopped" }, text: say("command.serve.stopped") };
}

interface Place {
  readonly server: ServerSettings | undefined;
  readonly host: string;
  readonly port: number | undefined;
  readonly stage: Stage;
}

async function openApp(house: House, webFolder: string, place: Place) {
  const { server, stage } = place;
  let hosts: readonly string[] = [];
  const app = await house.openApp({
    hosts: () => hosts,
    version: await readVersion(),
    phoneFiles: await readPhoneFiles(webFolder),
    onBug: (identifier, error) =>
      stage.tell(`[${identifier}] ${error instanceof Error ? error.stack : String(error)}`),
  });
  await serveWeb(app, webFolder, [exampleTable()]);
  const listening = await listenOnFreePort(app, portOf(place), place.host);
  hosts = [`${loopback}:${listening}`, `localhost:${listening}`];
  const address = server?.publicUrl.origin ?? `http://${loopback}:${listening}`;
  const link = await firstOwnerLink(house);
  const waiting = house.accounts === undefined ? [] : await organisationsWaiting(house.accounts);
  const organisations = new Intl.ListFormat("fr").format(waiting);
  const lines = [
    say("command.serve.ready", { address }),
    ...(link === undefined ? [] : [say("command.serve.ownerLink", { link })]),
    ...(waiting.length === 0 ? [] : [say("command.handOver.waiting", { organisations })]),
  ];
  stage.announce({
    json: {
      status: "ready",
      address,
      ...(link === undefined ? {} : { link }),
      ...(waiting.length === 0 ? {} : { waiting }),
    },
    text: lines.join("\n"),
  });
  return app;
}

/**
 * Behind whatever speaks TLS the port must stay the same from one start to the next; over http, for a try, it is the
 * one of the public address.
 */
function portOf({ server, port }: Place): number | undefined {
  if (server === undefined || port !== undefined) return port;
  const { protocol, port: own } = server.publicUrl;
  return protocol === "http:" ? Number(own === "" ? "80" : own) : firstPort;
}

/** A server on which nobody has an account yet says how to begin. */
async function firstOwnerLink({ accounts }: House): Promise<string | undefined> {
  if (accounts === undefined || (await accounts.accounts.countAccounts()) > 0) return undefined;
  return (await inviteOwner(accounts)).address;
}
