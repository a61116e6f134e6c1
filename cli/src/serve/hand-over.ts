import { type HandOverRefusal, handOver, parseEmailAddress } from "../../../core/src/accounts/index.ts";
import { say } from "../say.ts";
import { inLocalHouse } from "../terminal/open-local-house.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { publicUrlOption, readServerSettings, serverVariables } from "../terminal/server-settings.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  refused,
  type Stage,
  UnusableArguments,
} from "../terminal/terminal.ts";

const handOverOptions = {
  email: {
    type: "string",
    value: say("command.signInLink.emailStand"),
    about: say("command.handOver.email"),
  },
  organisation: {
    type: "string",
    value: say("command.handOver.organisationStand"),
    about: say("command.handOver.organisation"),
  },
  ...publicUrlOption,
} as const;

/** `ouvrage hand-over`: what was begun without login is given to an account. */
export const handOverCommand: Command = { options: handOverOptions, stopsCleanly: false, run: give };

async function give(given: readonly string[], { tell }: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, handOverOptions);
  noFile(positionals);
  const server = readServerSettings(values["public-url"], tell);
  if (server === undefined) {
    const words = { option: "--public-url", variable: serverVariables.publicUrl };
    throw new UnusableArguments(say("command.inviteOwner.noUrl", words));
  }
  const email = parseEmailAddress(values.email ?? "");
  if (email === undefined) {
    throw new UnusableArguments(say("command.signInLink.noEmail", { option: "--email" }));
  }
  const outcome = await inLocalHouse(
    ({ accounts }) => {
      if (accounts === undefined) throw new Error("invalid house; a server with login must have accounts");
      return handOver(accounts, { email, organisation: values.organisation });
    },
    { server },
  );
  if (!outcome.ok) return refused(outcome.refusal, sayRefusal(outcome.refusal, email));
  const { account, organisations } = outcome.value;
  const words = { name: account.name, email, organisations: listed(organisations.map(({ name }) => name)) };
  return {
    status: exitStatus.done,
    json: { email, organisations },
    text: say("command.handOver.done", words),
  };
}

function sayRefusal(refusal: HandOverRefusal, email: string): string {
  const names = "organisations" in refusal ? refusal.organisations : [];
  const organisations = "organisation" in refusal ? refusal.organisation : listed(names);
  const words = { email, organisations, count: names.length, option: "--organisation" };
  return say(`command.handOver.${refusal.code}`, words);
}

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("fr").format(names);
}
