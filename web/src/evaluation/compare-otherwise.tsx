import { useEffect, useRef, useState } from "react";
import type { Effect } from "../../../core/src/evaluation/public.ts";
import { Notice } from "../parts/notice.tsx";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { frenchSpaces } from "../words/french-spaces.ts";
import { say } from "../words/say.ts";
import { Strip } from "./strip.tsx";
import type { AskedStrip } from "./use-strip.ts";

/** Offers the other defensible ways to compare, tells that they are on their way, then shows them. */
export function CompareOtherwise(props: {
  readonly strip: AskedStrip;
  readonly effect: Effect;
  readonly unit: string;
}) {
  const { asking, ask, stop } = props.strip;
  const { data: answer } = asking;
  const { section, heading } = useArrival(answer !== undefined);
  return (
    <section ref={section} className="card" aria-labelledby="otherwise">
      <h2 id="otherwise" ref={heading} tabIndex={-1}>
        {say("evaluation.strip")}
      </h2>
      {answer === undefined ? (
        <Offer isComputing={asking.isFetching} onAsk={ask} onStop={stop} />
      ) : "notEstimable" in answer ? (
        <Notice tone="unsure">
          <p>{frenchSpaces(answer.notEstimable.reading.fr)}</p>
        </Notice>
      ) : (
        <Strip multiverse={answer} error={props.effect.inference.intervalStandardError} unit={props.unit} />
      )}
      {asking.isError ? <RefusalNotice error={asking.error} room="evaluation" /> : null}
      <p className="visually-hidden" role="status">
        {answer === undefined ? "" : say("evaluation.strip.here")}
      </p>
    </section>
  );
}

function Offer(props: {
  readonly isComputing: boolean;
  readonly onAsk: () => void;
  readonly onStop: () => void;
}) {
  const { isComputing } = props;
  return (
    <div className="stack no-print">
      <p>{say("evaluation.strip.lead")}</p>
      <p className="row">
        <button type="button" className="button" disabled={isComputing} onClick={props.onAsk}>
          {say("evaluation.strip.ask")}
        </button>
        {isComputing ? (
          <button type="button" className="button quiet" onClick={props.onStop}>
            {say("evaluation.strip.stop")}
          </button>
        ) : null}
      </p>
      <p className="soft small">{say("evaluation.strip.time")}</p>
      <p role="status">{isComputing ? say("evaluation.strip.computing") : ""}</p>
      {isComputing ? <Elapsed /> : null}
    </div>
  );
}

/** How long it has been: nobody knows how long it will be. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const ticking = setInterval(() => setSeconds((former) => former + 1), 1000);
    return () => clearInterval(ticking);
  }, []);
  return (
    <p className="row small soft">
      <progress aria-label={say("evaluation.strip.computing")} />
      {say("evaluation.strip.elapsed", { seconds })}
    </p>
  );
}

/** Moves the reader to the heading when what was asked for comes, but not whoever went elsewhere meanwhile. */
function useArrival(isHere: boolean) {
  const section = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isHere) return;
    const at = document.activeElement;
    const stayed = at === null || at === document.body || section.current?.contains(at) === true;
    if (stayed) heading.current?.focus();
  }, [isHere]);
  return { section, heading };
}
