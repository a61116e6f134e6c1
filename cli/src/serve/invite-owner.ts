import { inviteOwner } from "../../../core/src/accounts/index.ts";
import { say } from "../say.ts";
import { inLocalHouse } from "../terminal/open-local-house.ts";
import { noFile, readOptions } from "../terminal/read-options.ts";
import { publicUrlOption, readServerSettings, serverVariables } from "../terminal/server-settings.ts";
import {
  type Command,
  exitStatus,
  type Outcome,
  type Stage,
  UnusableArguments,
} from "../terminal/terminal.ts";

/** `ouvrage invite-owner`: a link to be handed over, for the owner of a new organisation. */
export const inviteOwnerCommand: Command = {
  options: publicUrlOption,
  stopsCleanly: false,
  run: invite,
};

async function invite(given: readonly string[], { tell }: Stage): Promise<Outcome> {
  const { values, positionals } = readOptions(given, publicUrlOption);
  noFile(positionals);
  const server = readServerSettings(values["public-url"], tell);
  if (server === undefined) {
    const words = { option: "--public-url", variable: serverVariables.publicUrl };
    throw new UnusableArguments(say("command.inviteOwner.noUrl", words));
  }
  const { address: link } = await inLocalHouse(
    ({ accounts }) => {
      if (accounts === undefined) throw new Error("invalid house; a server with login must have accounts");
      return inviteOwner(accounts);
    },
    { server },
  );
  return { status: exitStatus.done, json: { link }, text: say("command.inviteOwner.made", { link }) };
}
