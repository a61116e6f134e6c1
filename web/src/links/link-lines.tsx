import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { personLanguages } from "../../../core/src/links/public.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { type FreshLink, type LinkLine, linksKey, renewLink, revokeLink } from "./link-calls.ts";
import { nameSubject } from "./name-subject.ts";

interface LinkLinesProps {
  readonly id: string;
  readonly project: Project;
  readonly links: readonly LinkLine[];
  readonly onRenewed: (fresh: FreshLink) => void;
}

/** Links given before: those that open, then those that do no more, folded. */
export function LinkLines(props: LinkLinesProps) {
  const alive = props.links.filter(({ standing }) => standing === "alive");
  const dead = props.links.filter(({ standing }) => standing !== "alive");
  return (
    <section className="card" aria-labelledby="given-links">
      <h3 id="given-links">{say("link.list.title")}</h3>
      {props.links.length === 0 ? <p className="soft">{say("link.list.empty")}</p> : null}
      {alive.length === 0 ? null : <Lines {...props} links={alive} />}
      {dead.length === 0 ? null : (
        <details>
          <summary>{say("link.list.dead", { count: dead.length })}</summary>
          <Lines {...props} links={dead} />
        </details>
      )}
    </section>
  );
}

function Lines({ links, ...rest }: LinkLinesProps) {
  return (
    <ul className="link-list">
      {links.map((link) => (
        <li key={link.id}>
          <Line {...rest} link={link} />
        </li>
      ))}
    </ul>
  );
}

function Line(props: Omit<LinkLinesProps, "links"> & { readonly link: LinkLine }) {
  const { id, project, link, onRenewed } = props;
  const queries = useQueryClient();
  const listAgain = () => queries.invalidateQueries({ queryKey: linksKey(id) });
  const renewing = useMutation({
    mutationFn: () => renewLink(id, link.id),
    onSuccess: (fresh) => {
      onRenewed(fresh);
      return listAgain();
    },
  });
  const revoking = useMutation({ mutationFn: () => revokeLink(id, link.id), onSuccess: listAgain });
  const name = nameSubject(project, link.purpose, link.subject);
  const error = renewing.error ?? revoking.error;
  return (
    <div className="link-line">
      <div>
        <h4>{name}</h4>
        <p>{say(`link.purpose.${link.purpose}`)}</p>
        <p className="soft small">{factsOf(link).join(" · ")}</p>
      </div>
      {link.standing === "revoked" ? null : (
        <div className="row">
          <SureLink words="link.renew" of={name} onSure={() => renewing.mutate()} />
          {link.standing === "alive" ? (
            <SureLink words="link.revoke" of={name} isDangerous onSure={() => revoking.mutate()} />
          ) : null}
        </div>
      )}
      {error === null ? null : <RefusalNotice error={error} room="links" />}
    </div>
  );
}

function factsOf(link: LinkLine): readonly string[] {
  const { standing, purpose, label, language, lastOpenedOn, expiresOn } = link;
  const opened =
    purpose === "councilFile"
      ? say("link.list.notWatched")
      : lastOpenedOn === ""
        ? say("link.list.neverOpened")
        : say("link.list.opened", { day: writeDay(lastOpenedOn) });
  const spoken = personLanguages.find(({ code }) => code === language)?.name ?? language;
  return [
    say(`link.list.standing.${standing}`, { day: writeDay(expiresOn) }),
    opened,
    ...(label === "" ? [] : [say("link.list.for", { label })]),
    ...(language === "fr" ? [] : [say("link.list.language", { language: spoken })]),
  ];
}

/** A button that asks once. The keyboard begins on the choice that loses nothing, and comes back where it was. */
function SureLink(props: {
  readonly words: "link.renew" | "link.revoke";
  readonly of: string;
  readonly isDangerous?: boolean;
  readonly onSure: () => void;
}) {
  const { words } = props;
  const [isAsked, setAsked] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  if (!isAsked) {
    return (
      <button
        type="button"
        className="button quiet"
        ref={(button) => (wasAsked ? button?.focus() : undefined)}
        onClick={() => {
          setAsked(true);
          setWasAsked(true);
        }}
      >
        {say(`${words}.act`)} <span className="visually-hidden">{props.of}</span>
      </button>
    );
  }
  return (
    <fieldset className="plain link-sure">
      <legend>{say(`${words}.sure`)}</legend>
      <div className="row">
        <button
          type="button"
          className="button"
          ref={(button) => button?.focus()}
          onClick={() => setAsked(false)}
        >
          {say("link.cancel")}
        </button>
        <button
          type="button"
          className={props.isDangerous === true ? "button danger" : "button primary"}
          onClick={() => {
            setAsked(false);
            setWasAsked(false);
            props.onSure();
          }}
        >
          {say(`${words}.yes`)}
        </button>
      </div>
    </fieldset>
  );
}
