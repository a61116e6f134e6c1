import { useEffect } from "react";
import { createPortal } from "react-dom";
import { QrCode } from "../links/qr-code.tsx";
import { say } from "../words/say.ts";
import "../links/links.css";

export interface MadeCard {
  readonly key: string;
  readonly token: string;
}

/** While it is there, paper holds the cards and nothing else: A6, four on an A4 page. */
const paper =
  "@page { size: A4; margin: 0 } @media print { body > *:not(.link-sheet) { display: none !important } }";

/** Cards to print and give, seen on paper only. The browser is asked to print them as soon as they are there. */
export function InvitationCards(props: {
  readonly cards: readonly MadeCard[];
  readonly nameOf: (key: string) => string;
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
      {props.cards.map((card) => (
        <InvitationCard key={card.key} card={card} name={props.nameOf(card.key)} />
      ))}
    </div>,
    document.body,
  );
}

function InvitationCard({ card, name }: { readonly card: MadeCard; readonly name: string }) {
  const address = `${window.location.origin}/r/${card.token}`;
  return (
    <article className="link-card">
      <header>
        <h2>{say("answers.card.title")}</h2>
        <p className="link-card-for">{name}</p>
        <p>{say("answers.card.notSeen")}</p>
      </header>
      <div className="link-card-way">
        <QrCode text={address} label={say("answers.card.square", { address })} />
        <p>{say("answers.card.scan")}</p>
      </div>
      <p className="link-card-address">{address}</p>
      <ul>
        <li>{say("answers.card.seen")}</li>
        <li>{say("answers.card.free")}</li>
      </ul>
    </article>
  );
}
