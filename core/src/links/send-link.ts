import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import type { MailSender } from "../kernel/mail.ts";
import { type Result, refuse } from "../kernel/result.ts";
import { type FindingHouse, findLink, type LinkPlace } from "./find-link.ts";
import { linkStanding } from "./link-days.ts";
import { linkPaths } from "./model.ts";
import type { LinkStore, LinkTokens } from "./ports.ts";
import { writeLetter } from "./write-letter.ts";

/** Most times one token is sent: enough for a mistyped address or two, too few to pester anybody. */
export const sendingsAtMost = 5;

/**
 * In order of precedence. `linkClosed`: expired or stopped. `tokenOutdated`: the token is not the link's, or no longer.
 * The others tell what became of the letter.
 */
export type SendLinkRefusal =
  | NotAllowed
  | { readonly code: "unknownLink" }
  | { readonly code: "noMailServer" }
  | { readonly code: "linkClosed" }
  | { readonly code: "tokenOutdated" }
  | { readonly code: "sentTooOften" }
  | { readonly code: "invalidAddress" }
  | { readonly code: "mailRefused" }
  | { readonly code: "mailUnreachable" };

export interface SendingHouse extends FindingHouse {
  readonly links: Pick<LinkStore, "find" | "hasMark" | "countSending">;
  readonly tokens: Pick<LinkTokens, "markOf">;
  readonly mail: MailSender;
  readonly clock: Clock;
  /** Where the house is reached from outside: "https://ouvrage.example". */
  readonly siteOrigin: () => string;
}

/** The address is used and forgotten. The token comes back from who made the link: the house does not keep it. */
export interface SendLink extends LinkPlace {
  readonly token: string;
  readonly to: string;
}

/** Sends a link to one address. */
export async function sendLink(
  house: SendingHouse,
  actor: Actor,
  command: SendLink,
): Promise<Result<{ readonly sent: true }, SendLinkRefusal>> {
  if (!may(actor, "sendLink")) return refuse(notAllowed);
  const link = await findLink(house, actor, command);
  if (link === undefined) return refuse({ code: "unknownLink" });
  if (!house.mail.isReady) return refuse({ code: "noMailServer" });
  if (linkStanding(link, house.clock.today()) !== "alive") return refuse({ code: "linkClosed" });
  if (!(await house.links.hasMark(link.id, house.tokens.markOf(command.token)))) {
    return refuse({ code: "tokenOutdated" });
  }
  if (link.timesSent >= sendingsAtMost) return refuse({ code: "sentTooOften" });
  const project = await house.projects.find(command.project);
  const address = `${house.siteOrigin()}/${linkPaths[link.purpose]}/${command.token}`;
  const company = project?.content.company.name ?? "";
  const outcome = await house.mail.send(writeLetter({ link, address, to: command.to, company }));
  if (outcome.ok) {
    await house.links.countSending(link.id);
    return outcome;
  }
  const { code } = outcome.refusal;
  if (code === "invalidMessage" || code === "messageTooLarge") {
    throw new Error(`invalid letter; must be fit to send: ${code}`);
  }
  return refuse({ code });
}
