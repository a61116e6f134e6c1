import type { AccountPost } from "../../../core/src/accounts/index.ts";
import type { MailSender } from "../../../core/src/kernel/mail.ts";
import { accountLetterWordsFr as words } from "./words.fr.ts";

/** Letters about accounts. Nobody waits for them: who writes is told when one could not be sent. */
export function openAccountPost(
  publicUrl: URL,
  mail: MailSender,
  onUnsent: (code: string) => void,
): AccountPost {
  const send = (to: string, subject: string, lines: readonly string[], address: string): void => {
    const text = [...lines, "", address, "", words.ignore].join("\n");
    const link = `<a href="${escaped(address)}">${escaped(address)}</a>`;
    const parts = [...lines.map(escaped), link, escaped(words.ignore)].map((part) => `<p>${part}</p>`);
    const html = `<!doctype html><html lang="fr"><body>${parts.join("")}</body></html>`;
    void mail.send({ to, subject, text, html }).then((sent) => {
      if (!sent.ok) onUnsent(sent.refusal.code);
    });
  };
  return {
    sendsLetters: mail.isReady,
    address: (page, secret) => `${new URL(page, publicUrl).href}#${secret}`,
    sendSignInLink: (to, address) => send(to, words.linkSubject, [words.greeting, words.linkText], address),
    sendInvitation(to, address, organisation) {
      // A subject is one line, whatever an organisation is called.
      const name = organisation.replaceAll(/\s+/g, " ");
      const subject = words.invitationSubject.replace("{organisation}", () => name);
      const text = words.invitationText.replace("{organisation}", () => name);
      send(to, subject, [words.greeting, text], address);
    },
  };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
