import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { accessRoutes, type RouteOutput } from "../../../core/src/access/public.ts";
import { call } from "../http/call.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { writeMoment } from "../words/format.ts";
import { say } from "../words/say.ts";

type Checked = RouteOutput<typeof accessRoutes.checkAuditTrail>;

/** Whether the trail is whole, as far as the chain of its lines tells. */
export function TrailCheck() {
  const [noted, setNoted] = useState("");
  const fingerprint = noted.replaceAll(/\s/g, "").toLowerCase();
  const isWrong = fingerprint !== "" && !/^[0-9a-f]{16}$/.test(fingerprint);
  const checking = useMutation({
    mutationFn: () => call(accessRoutes.checkAuditTrail, { body: fingerprint === "" ? {} : { fingerprint } }),
  });
  return (
    <section className="card stack" aria-labelledby="trail-check">
      <h2 id="trail-check">{say("access.check.title")}</h2>
      <p>{say("access.check.lead")}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (!isWrong) checking.mutate();
        }}
      >
        <label className="field narrow" htmlFor="noted-fingerprint">
          <span className="label">{say("access.check.noted")}</span>
          <input
            id="noted-fingerprint"
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={40}
            aria-describedby="noted-help"
            aria-invalid={isWrong}
            value={noted}
            onChange={(event) => setNoted(event.target.value)}
          />
          <span id="noted-help" className="help">
            {say(isWrong ? "access.check.notedWrong" : "access.check.notedHelp")}
          </span>
        </label>
        <p>
          <button type="submit" className="button" disabled={checking.isPending}>
            {say(checking.isPending ? "access.check.asking" : "access.check.ask")}
          </button>
        </p>
      </form>
      {checking.isError ? <RefusalNotice error={checking.error} room="access" /> : null}
      {checking.data === undefined ? null : <Answer checked={checking.data} />}
    </section>
  );
}

function Answer({ checked }: { readonly checked: Checked }) {
  const { lines, unsealed, forgotten, faults, faultCount, fingerprint, noted } = checked;
  const isWhole = faultCount === 0 && noted !== "absent";
  return (
    <Notice tone={isWhole ? "unsure" : "stop"}>
      {faultCount === 0 ? (
        <p>{noted === "absent" ? say("access.check.absent") : say("access.check.whole", { lines })}</p>
      ) : (
        <Faults faults={faults} count={faultCount} isAbsent={noted === "absent"} />
      )}
      {noted === "found" ? <p>{say("access.check.found")}</p> : null}
      {unsealed === 0 || faultCount > 0 ? null : <p>{say("access.check.unsealed", { lines: unsealed })}</p>}
      {forgotten === 0 ? null : <p>{say("access.check.forgotten", { lines: forgotten })}</p>}
      {fingerprint === "" ? null : (
        <p>{say("access.check.fingerprint", { fingerprint: inFours(fingerprint) })}</p>
      )}
    </Notice>
  );
}

function Faults(props: {
  readonly faults: Checked["faults"];
  readonly count: number;
  readonly isAbsent: boolean;
}) {
  const more = props.count - props.faults.length;
  return (
    <>
      <p>{say("access.check.faults", { count: props.count })}</p>
      <ul>
        {props.faults.map(({ kind, at }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: faults stay as they were found
          <li key={index}>{say(`access.check.${kind}`, { at: writeMoment(at) })}</li>
        ))}
      </ul>
      {more === 0 ? null : <p>{say("access.check.moreFaults", { count: more })}</p>}
      {props.isAbsent ? <p>{say("access.check.absent")}</p> : null}
    </>
  );
}

function inFours(text: string): string {
  return text.match(/.{1,4}/g)?.join(" ") ?? text;
}
