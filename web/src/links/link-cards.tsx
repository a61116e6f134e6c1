import { useEffect } from "react";
import { createPortal } from "react-dom";
import { parseDay } from "../../../core/src/kernel/calendar.ts";
import { linkNotice, personWords } from "../../../core/src/links/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { say } from "../words/say.ts";
import { addressOf } from "./link-address.ts";
import type { FreshLink } from "./link-calls.ts";
import { nameSubject } from "./name-subject.ts";
import { QrCode } from "./qr-code.tsx";

/** While it is there, paper holds the cards and nothing else: A6, four on an A4 page. */
const paper =
  "@page { size: A4; margin: 0 } @media print { body > *:not(.link-sheet) { display: none !important } }";

/** Cards to print and give, seen on paper only. The browser is asked to print them as soon as they are there. */
export function LinkCards(props: {
  readonly project: Project;
  readonly links: readonly FreshLink[];
  readonly onPrinted: () => void;
}) {
  const { onPrinted } = props;
  useEffect(() => {
    window.addEventListener("afterprint", onPrinted);
    window.print();
    return () => window.removeEventListener("afterprint", onPrinted);
  }, [onPrinted]);
  return createPortal(
    <div className="link-sheet" aria-hidden="true">
      <style>{paper}</style>
      {props.links.map((fresh) => (
        <LinkCard key={fresh.link.id} project={props.project} fresh={fresh} />
      ))}
    </div>,
    document.body,
  );
}

function LinkCard({ project, fresh }: { readonly project: Project; readonly fresh: FreshLink }) {
  const { purpose, subject, language, label } = fresh.link;
  const expiresOn = parseDay(fresh.link.expiresOn);
  if (expiresOn === undefined) throw new Error("invalid link; its last day must be a day");
  const notice = linkNotice({ purpose, language, expiresOn });
  const address = addressOf(fresh);
  return (
    <article className="link-card" lang={notice.language} dir={notice.direction}>
      <header>
        <h2>{notice.title}</h2>
        <p className="link-card-for" lang="fr" dir="ltr">
          {label || nameSubject(project, purpose, subject)}
        </p>
        <p>{notice.does}</p>
      </header>
      <div className="link-card-way">
        <QrCode text={address} label={say("link.made.square", { address })} />
        <p>{personWords(language).scan}</p>
      </div>
      <p className="link-card-address" lang="fr" dir="ltr">
        {address}
      </p>
      <ul>
        {notice.terms.map((term) => (
          <li key={term}>{term}</li>
        ))}
      </ul>
    </article>
  );
}
