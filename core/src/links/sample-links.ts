import type { AccountId } from "../access/index.ts";
import type { Day } from "../kernel/calendar.ts";
import type { MailMessage, MailRefusal, MailSender } from "../kernel/mail.ts";
import { accept, refuse } from "../kernel/result.ts";
import { openMemoryLinkStore } from "./memory-link-store.ts";
import type { ProjectLink, WishedLink } from "./model.ts";
import type { LinkStore, LinkTokens, MarkedLink } from "./ports.ts";

/** A link of the sample project "a", made on the sample day for its tutor. */
export function linkOf(facts: Partial<ProjectLink> & Pick<ProjectLink, "id">): ProjectLink {
  return {
    project: "a",
    purpose: "tutorWords",
    subject: "tutor",
    language: "fr",
    label: "M. T.",
    madeBy: "00000000-0000-4000-8000-0000000000a1" as AccountId,
    madeOn: "2026-11-23" as Day,
    expiresOn: "2027-05-23" as Day,
    revokedAt: "",
    lastOpenedOn: "",
    timesSent: 0,
    ...facts,
  };
}

export const wishedLink: WishedLink = {
  purpose: "tutorWords",
  subject: "tutor",
  language: "fr",
  label: "M. T.",
};

/** Tokens "token-1", "token-2"…, each with its mark. */
function sampleTokens(): LinkTokens {
  let count = 0;
  const next = () => {
    count += 1;
    return `token-${count}`;
  };
  return { next, markOf: (token) => `mark of ${token}` };
}

/** A house of tests with these links and a mail server that keeps what it takes, or says no. */
export function withLinks<House>(
  house: House,
  stored: readonly MarkedLink[] = [],
  refusal?: MailRefusal,
): House & {
  readonly links: LinkStore;
  readonly tokens: LinkTokens;
  readonly mail: MailSender;
  readonly sent: readonly MailMessage[];
  readonly siteOrigin: () => string;
} {
  const sent: MailMessage[] = [];
  const mail: MailSender = {
    isReady: refusal?.code !== "noMailServer",
    async send(message) {
      if (refusal !== undefined) return refuse(refusal);
      sent.push(message);
      return accept({ sent: true });
    },
  };
  const links = openMemoryLinkStore(stored);
  return {
    ...house,
    links,
    tokens: sampleTokens(),
    mail,
    sent,
    siteOrigin: () => "https://ouvrage.exemple.fr",
  };
}
