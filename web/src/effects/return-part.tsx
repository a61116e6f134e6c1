import { useState } from "react";
import type { AttributableLine } from "../../../core/src/returns/public.ts";
import { ReturnCard } from "../returns/return-card.tsx";
import { say } from "../words/say.ts";

/** What the effects bring beside what they cost, once somebody asks: most come for the effects alone. */
export function ReturnPart(props: { readonly project: string; readonly lines: readonly AttributableLine[] }) {
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <ReturnCard {...props} />;
  return (
    <section className="card stack" aria-labelledby="return-part">
      <h2 id="return-part">{say("effect.return.title")}</h2>
      <p>{say("effect.return.lead")}</p>
      <p>
        <button type="button" className="button" onClick={() => setOpen(true)}>
          {say("effect.return.open")}
        </button>
      </p>
    </section>
  );
}
