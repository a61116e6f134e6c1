import { once } from "node:events";
import { inviteOwner, organisationsWaiting } from "../../../core/src/accounts/index.ts";
import {
  type House,
  openRequestCounts,
  type ServerSettings,
  serveWeb,
  systemClock,
} from "../../../server/src/index.ts";
import { exampleTable, loadDemonstration } from "../demonstration/load-demonstration.ts";
import { say } from "../say.ts";
import { collectFaults } from "../terminal/collect-faults.ts";
import { dataFolder, settings } from "../terminal/data-folder.ts";
import { mailSender } from "../terminal/mail-sender.ts";
import { inLocalHouse } from "../terminal/open-local-house.ts";
import type { OptionTable } from "../terminal/option-table.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { hasPublicUrl, publicUrlOption, readServerSettings } from "../terminal/server-settings.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  type Stage,
  UnusableArguments,
} from "../terminal/terminal.ts";
import { readWatchSettings, unknownSettings, type WatchSettings } from "../terminal/watch-settings.ts";
import { buildWeb } from "./build-web.ts";
import { firstPort, listenOnFreePort, loopback, readHost, readPort } from "./listen.ts";
import { readPhoneFiles } from "./read-phone-files.ts";
import { readVersion } from "./read-version.ts";
import { serveMetrics } from "./serve-metrics.ts";
import { faultLine, requestLine } from "./write-log.ts";

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
  const place = readPlace(values, stage);
  const { server, watch, mail } = place;
  for (const name of unknownSettings()) stage.tell(say("command.settings.unknown", { name }));
  stage.tell(say("command.serve.starting"));
  const webFolder = await buildWeb();
  await inLocalHouse(
    async (house) => {
      // The fictional company is the local owner's: nobody who signs in would see it.
      if (values["no-example"] !== true && server === undefined) await loadDemonstration(house, stage);
      const opened = await openApp(house, webFolder, place);
      if (!stage.work.signal.aborted) await once(stage.work.signal, "abort");
      stage.tell(say("command.serve.stopping"));
      await opened.close();
    },
    { mail, ...(server === undefined ? {} : { server }), connections: watch.connections },
  );
  return { status: exitStatus.done, json: { status: "stopped" }, text: say("command.serve.stopped") };
}

interface Place {
  readonly server: ServerSettings | undefined;
  readonly mail: ReturnType<typeof mailSender>;
  readonly watch: WatchSettings;
  readonly host: string;
  readonly port: number | undefined;
  readonly stage: Stage;
}

interface AskedPlace {
  readonly "public-url"?: string | undefined;
  readonly listen?: string | undefined;
  readonly port?: string | undefined;
}

/** Every setting is read before anything starts, and whatever is wrong is told at once. */
function readPlace(values: AskedPlace, stage: Stage): Place {
  const faults = collectFaults();
  const isServer = values["public-url"] !== undefined || hasPublicUrl();
  const place = {
    server: faults.read(() => readServerSettings(values["public-url"], stage.tell), undefined),
    host: faults.read(() => readHost(values.listen), loopback),
    port: faults.read(() => readPort(values.port), undefined),
    mail: faults.read<Place["mail"] | undefined>(mailSender, undefined),
    watch: faults.read<WatchSettings | undefined>(readWatchSettings, undefined),
  };
  faults.read(() => {
    if (isServer || values.listen === undefined) return;
    throw new UnusableArguments(say("command.serve.listenAlone", { option: "--public-url" }));
  }, undefined);
  faults.refuse();
  const { mail, watch } = place;
  if (mail === undefined || watch === undefined) throw new Error("invalid settings; they must be refused");
  return { ...place, mail, watch, stage };
}

async function openApp(house: House, webFolder: string, place: Place) {
  const { server, stage, watch } = place;
  const counts = openRequestCounts();
  let hosts: readonly string[] = [];
  const app = await house.openApp({
    hosts: () => hosts,
    version: await readVersion(),
    phoneFiles: await readPhoneFiles(webFolder),
    onBug: (identifier, error) => stage.tell(sayBug(watch, identifier, error)),
    watch: {
      counts,
      ...(watch.logsRequests
        ? { onAnswered: (request) => stage.tell(requestLine(request, systemClock.now())) }
        : {}),
    },
  });
  await serveWeb(app, webFolder, [exampleTable()]);
  const stopMetrics = watch.metrics && (await serveMetrics(house, counts, watch.metrics));
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
  return {
    async close() {
      await app.close();
      await stopMetrics?.();
    },
  };
}

function sayBug({ logsRequests }: WatchSettings, identifier: string, error: unknown): string {
  if (logsRequests) return faultLine(identifier, error, systemClock.now());
  return `[${identifier}] ${error instanceof Error ? error.stack : String(error)}`;
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
