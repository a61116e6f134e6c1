import {
  giveSignInLink,
  type HandedOver,
  type HandOverRefusal,
  handOver,
  parseEmailAddress,
} from "../../../core/src/accounts/index.ts";
import { accept } from "../../../core/src/kernel/result.ts";
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
  name: {
    type: "string",
    value: say("command.handOver.nameStand"),
    about: say("command.handOver.name"),
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
    async ({ accounts }) => {
      if (accounts === undefined) throw new Error("invalid house; a server with login must have accounts");
      const { organisation, name } = values;
      const given = await handOver(accounts, { email, organisation, name });
      if (!given.ok || !given.value.isNew) return given;
      const link = await giveSignInLink(accounts, email);
      return accept({ ...given.value, ...(link.ok ? { link: link.value } : {}) });
    },
    { server },
  );
  if (!outcome.ok) return refused(outcome.refusal, sayRefusal(outcome.refusal, email));
  return writeDone(outcome.value);
}

/** With the way in of whoever had no account, which is nowhere but here. */
function writeDone(given: HandedOver & { readonly link?: SignInLink }): Outcome {
  const { account, organisations, link } = given;
  const { email, name } = account;
  const words = { name, email, organisations: listed(organisations.map((each) => each.name)) };
  const done = say("command.handOver.done", words);
  if (link === undefined) return { status: exitStatus.done, json: { email, organisations }, text: done };
  const { address, minutes } = link;
  const made = say("command.handOver.made", { link: address, minutes, email, again: "ouvrage sign-in-link" });
  return {
    status: exitStatus.done,
    json: { email, organisations, link: address, minutes },
    text: `${done}\n${made}`,
  };
}

interface SignInLink {
  readonly address: string;
  readonly minutes: number;
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
