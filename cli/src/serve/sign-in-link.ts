import { giveSignInLink, parseEmailAddress } from "../../../core/src/accounts/index.ts";
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

const signInLinkOptions = {
  email: {
    type: "string",
    value: say("command.signInLink.emailStand"),
    about: say("command.signInLink.email"),
  },
  ...publicUrlOption,
} as const;

/** `ouvrage sign-in-link`: a link for somebody who lost their password, where the server sends no letters. */
export const signInLinkCommand: Command = {
  options: signInLinkOptions,
  stopsCleanly: false,
  run: giveLink,
};

async function giveLink(given: readonly string[], { tell }: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, signInLinkOptions);
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
      return giveSignInLink(accounts, email);
    },
    { server },
  );
  if (!outcome.ok) return refused(outcome.refusal, say("command.signInLink.unknown", { email }));
  const { address: link, minutes } = outcome.value;
  return {
    status: exitStatus.done,
    json: { link, minutes },
    text: say("command.signInLink.made", { link, minutes }),
  };
}
