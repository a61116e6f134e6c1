import { useQueryClient } from "@tanstack/react-query";
import { Notice } from "../parts/notice.tsx";
import { writeDay, writeMoment } from "../words/format.ts";
import { say, sayOr } from "../words/say.ts";
import type { LoadedPortfolio } from "./load-portfolio.ts";
import { forgetWaiting } from "./portfolio-shelf.ts";
import type { MetCall } from "./send-waiting.ts";
import type { WaitingCall } from "./waiting-call.ts";

/** What is on screen when the network is gone, what waits to be sent, and what met somebody else's note. */
export function WaitingNotice(props: {
  readonly loaded: LoadedPortfolio;
  readonly waiting: readonly WaitingCall[];
  readonly met: readonly MetCall[];
  readonly onRetry: () => void;
}) {
  const { loaded, waiting, met, onRetry } = props;
  const pending = waiting.filter(({ refusal }) => refusal === undefined);
  const refused = waiting.filter(({ refusal }) => refusal !== undefined);
  return (
    <>
      {loaded.isFresh ? null : (
        <Notice tone="unsure">
          <p>{say("portfolio.offline.seen", { moment: writeMoment(loaded.at) })}</p>
          <p>
            <button type="button" className="button" onClick={onRetry}>
              {say("app.retry")}
            </button>
          </p>
        </Notice>
      )}
      {pending.length === 0 ? null : (
        <p role="status">{say("portfolio.offline.waiting", { count: pending.length })}</p>
      )}
      {refused.map((each) => (
        <RefusedCall key={each.call.id} waiting={each} />
      ))}
      {met.length === 0 ? null : (
        <Notice>
          <ul>
            {met.map(({ label, day, words }) => (
              <li key={`${label} ${day} ${words}`}>
                {say("portfolio.offline.met", { label, day: writeDay(day), words })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

function RefusedCall({ waiting }: { readonly waiting: WaitingCall }) {
  const queries = useQueryClient();
  const { label, call, refusal = "" } = waiting;
  const forget = async () => {
    await forgetWaiting(call.id);
    await queries.invalidateQueries({ queryKey: ["portfolio-waiting"] });
  };
  return (
    <Notice tone="stop">
      <p>{say("portfolio.offline.refused", { label, day: writeDay(call.day), words: call.words })}</p>
      <p>{sayOr(`portfolio.refusal.${refusal}`, "app.refusal.unexpected")}</p>
      <p>
        <button type="button" className="button" onClick={() => void forget()}>
          {say("portfolio.offline.forget")}
        </button>
      </p>
    </Notice>
  );
}
