import { useCallback, useEffect, useId, useRef, useState } from "react";
import { parseDay } from "../../../core/src/kernel/calendar.ts";
import { linkNotice } from "../../../core/src/links/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";
import { addressOf } from "./link-address.ts";
import type { FreshLink } from "./link-calls.ts";
import { LinkCards } from "./link-cards.tsx";
import { nameSubject } from "./name-subject.ts";
import { QrCode } from "./qr-code.tsx";
import { SendForm } from "./send-form.tsx";

interface FreshLinksProps {
  readonly id: string;
  readonly project: Project;
  readonly links: readonly FreshLink[];
  readonly canSend: boolean;
  readonly onDone: () => void;
}

/** Links just made or made anew, to be given now: what opens them is shown this once. */
export function FreshLinks(props: FreshLinksProps) {
  const { id, project, links, canSend } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const [printed, setPrinted] = useState<readonly FreshLink[]>();
  const forget = useCallback(() => setPrinted(undefined), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard goes where the new links are.
  useEffect(() => heading.current?.focus(), [links]);
  return (
    <section className="card link-fresh" aria-labelledby="fresh-links">
      <h3 id="fresh-links" ref={heading} tabIndex={-1}>
        {say("link.made.title", { count: links.length })}
      </h3>
      <Notice tone="unsure">
        <p>{say("link.made.once", { count: links.length })}</p>
      </Notice>
      {links.length < 2 ? null : (
        <p>
          <button type="button" className="button primary" onClick={() => setPrinted(links)}>
            {say("link.made.printAll", { count: links.length })}
          </button>
        </p>
      )}
      <ul className="link-list">
        {links.map((fresh) => (
          <li key={fresh.link.id}>
            <FreshLinkCard
              id={id}
              project={project}
              fresh={fresh}
              canSend={canSend}
              onPrint={() => setPrinted([fresh])}
            />
          </li>
        ))}
      </ul>
      <p>
        <button type="button" className="button" onClick={props.onDone}>
          {say("link.made.done")}
        </button>
      </p>
      {printed === undefined ? null : <LinkCards project={project} links={printed} onPrinted={forget} />}
    </section>
  );
}

function FreshLinkCard(props: {
  readonly id: string;
  readonly project: Project;
  readonly fresh: FreshLink;
  readonly canSend: boolean;
  readonly onPrint: () => void;
}) {
  const { project, fresh } = props;
  const { purpose, subject, label } = fresh.link;
  const address = addressOf(fresh);
  const name = nameSubject(project, purpose, subject);
  return (
    <div className="link-give">
      <QrCode text={address} label={say("link.made.square", { address })} />
      <div className="stack">
        <h4>{label === "" ? name : `${name} · ${label}`}</h4>
        <p className="soft">{say(`link.purpose.${purpose}`)}</p>
        <AddressField address={address} />
        <p>
          <button type="button" className="button" onClick={props.onPrint}>
            {say("link.made.print")} <span className="visually-hidden">{name}</span>
          </button>
        </p>
        <SendForm project={props.id} fresh={fresh} canSend={props.canSend} />
        <ToldToPerson fresh={fresh} />
      </div>
    </div>
  );
}

/** The address, to copy in one gesture; selected for the keyboard where the browser does not copy by itself. */
function AddressField({ address }: { readonly address: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "copyByHand">();
  const copy = async () => {
    field.current?.select();
    // Absent outside https, and refused by some browsers: the address then stays selected.
    const copied = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    setOutcome(copied === true ? "copied" : "copyByHand");
  };
  return (
    <div className="field">
      <label htmlFor={id}>{say("link.made.address")}</label>
      <div className="link-beside">
        <input
          id={id}
          ref={field}
          type="text"
          readOnly
          value={address}
          onFocus={() => field.current?.select()}
        />
        <button type="button" className="button" onClick={() => void copy()}>
          {say("link.made.copy")}
        </button>
      </div>
      <p role="status" className="small">
        {outcome === undefined ? "" : say(`link.made.${outcome}`)}
      </p>
    </div>
  );
}

function ToldToPerson({ fresh }: { readonly fresh: FreshLink }) {
  const expiresOn = parseDay(fresh.link.expiresOn);
  if (expiresOn === undefined) return null;
  const notice = linkNotice({ purpose: fresh.link.purpose, language: fresh.link.language, expiresOn });
  return (
    <details>
      <summary>{say("link.made.told")}</summary>
      <div className="stack small" lang={notice.language} dir={notice.direction}>
        <p>
          <strong>{notice.title}</strong>
        </p>
        <p>{notice.does}</p>
        <ul>
          {notice.terms.map((term) => (
            <li key={term}>{term}</li>
          ))}
        </ul>
      </div>
    </details>
  );
}
