import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { type FreshLink, linksKey, sendLink } from "./link-calls.ts";

/** Sends a fresh link by e-mail, or says that this server cannot. */
export function SendForm(props: {
  readonly project: string;
  readonly fresh: FreshLink;
  readonly canSend: boolean;
}) {
  const { project, fresh } = props;
  const id = useId();
  const queries = useQueryClient();
  const [to, setTo] = useState("");
  const sending = useMutation({
    mutationFn: () => sendLink(project, fresh.link.id, { token: fresh.token, to: to.trim() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: linksKey(project) }),
  });
  if (!props.canSend) return <p className="soft small">{say("link.send.cannot")}</p>;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!sending.isPending) sending.mutate();
      }}
    >
      <div className="field">
        <label htmlFor={id}>{say("link.send.to")}</label>
        <span className="help" id={`${id}help`}>
          {say("link.send.help")}
        </span>
        <div className="link-beside">
          <input
            id={id}
            type="text"
            inputMode="email"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={254}
            required
            aria-describedby={`${id}help`}
            value={to}
            onChange={(event) => {
              setTo(event.target.value);
              sending.reset();
            }}
          />
          <button type="submit" className="button">
            {say(sending.isPending ? "link.send.sending" : "link.send.act")}
          </button>
        </div>
      </div>
      <p role="status">{sending.isSuccess ? say("link.send.sent") : ""}</p>
      {sending.isError ? <RefusalNotice error={sending.error} room="links" /> : null}
    </form>
  );
}
