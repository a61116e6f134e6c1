import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import {
  type PublishedReach,
  practiceRoutes,
  publishedReaches,
  reachesAsFar,
} from "../../../core/src/practices/public.ts";
import { useMay } from "../access/use-may.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import type { ViewedCase } from "./case-props.ts";

interface CardProps {
  readonly viewed: ViewedCase;
  readonly onDone: () => Promise<void>;
}

/** How far the story may go: what a consent is, said before it is given; and what stands in the library. */
export function ConsentCard({ viewed, onDone }: CardProps) {
  const isOwner = useMay("consentCaseStudy") === true;
  const mayPublish = useMay("publishCaseStudy") === true;
  return (
    <section className="card no-print" aria-labelledby="consent">
      <h2 id="consent">{say("practice.consent.title")}</h2>
      <p>{say("practice.consent.plain")}</p>
      <p>{say("practice.consent.links")}</p>
      <p>
        <strong>{say("practice.consent.now", { reach: say(`practices.reach.${viewed.consented}`) })}</strong>
      </p>
      {isOwner ? <Consent viewed={viewed} onDone={onDone} /> : <p>{say("practice.consent.ownerOnly")}</p>}
      <ul className="soft">
        {viewed.consents.map(({ number, reach, givenAt, withdrawnAt }) => (
          <li key={number}>
            {say(withdrawnAt === "" ? "practice.consent.history" : "practice.consent.historyWithdrawn", {
              reach: say(`practices.reach.${reach}`),
              given: writeDay(givenAt.slice(0, 10)),
              withdrawn: withdrawnAt === "" ? "" : writeDay(withdrawnAt.slice(0, 10)),
            })}
          </li>
        ))}
      </ul>
      <h3>{say("practice.publish.title")}</h3>
      <Published viewed={viewed} />
      {mayPublish ? <Publishing viewed={viewed} onDone={onDone} /> : null}
    </section>
  );
}

function Consent({ viewed, onDone }: CardProps) {
  const [reach, setReach] = useState<PublishedReach>("anonymous");
  const id = useId();
  const parameters = { project: viewed.id };
  const acting = useMutation({
    mutationFn: (act: "give" | "withdraw") =>
      act === "give"
        ? call(practiceRoutes.consent, { parameters, body: { reach } })
        : call(practiceRoutes.withdraw, { parameters }),
    onSuccess: onDone,
  });
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{say("practice.consent.reach")}</label>
        <select
          id={id}
          value={reach}
          onChange={(event) =>
            setReach(publishedReaches.find((each) => each === event.target.value) ?? "anonymous")
          }
        >
          {publishedReaches.map((each) => (
            <option key={each} value={each}>
              {say(`practices.reach.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="row">
        <button
          type="button"
          className="button"
          disabled={acting.isPending}
          onClick={() => acting.mutate("give")}
        >
          {say("practice.consent.give")}
        </button>
        {viewed.consented === "internal" ? null : (
          <button
            type="button"
            className="button"
            disabled={acting.isPending}
            onClick={() => acting.mutate("withdraw")}
          >
            {say("practice.consent.withdraw")}
          </button>
        )}
      </p>
      {acting.isError ? <RefusalNotice error={acting.error} room="practices" /> : null}
    </>
  );
}

function Published({ viewed: { publication, revision } }: { readonly viewed: ViewedCase }) {
  if (publication === undefined) return <p>{say("practice.publish.none")}</p>;
  return (
    <p>
      {say("practice.publish.on", {
        day: writeDay(publication.publishedAt.slice(0, 10)),
        reach: say(`practices.reach.${publication.reach}`),
      })}{" "}
      {publication.revision === revision ? "" : say("practice.publish.older")}
    </p>
  );
}

function Publishing({ viewed, onDone }: CardProps) {
  const { consented, publication, sentences } = viewed;
  const parameters = { project: viewed.id };
  const acting = useMutation({
    mutationFn: (act: PublishedReach | "stop") =>
      act === "stop"
        ? call(practiceRoutes.unpublish, { parameters })
        : call(practiceRoutes.publish, { parameters, body: { reach: act } }),
    onSuccess: onDone,
  });
  const ready = sentences.filter(({ reach }) => reach !== "struck" && reachesAsFar(reach, consented)).length;
  return (
    <>
      {consented === "internal" ? null : (
        <>
          <p>{say("practice.publish.ready", { count: ready })}</p>
          <p>
            <button
              type="button"
              className="button primary"
              disabled={acting.isPending || ready === 0}
              onClick={() => acting.mutate(consented)}
            >
              {say("practice.publish.do")}
            </button>
          </p>
        </>
      )}
      {publication === undefined ? null : (
        <p>
          <button
            type="button"
            className="button"
            disabled={acting.isPending}
            onClick={() => acting.mutate("stop")}
          >
            {say("practice.publish.stop")}
          </button>
        </p>
      )}
      {acting.isError ? <RefusalNotice error={acting.error} room="practices" /> : null}
    </>
  );
}
