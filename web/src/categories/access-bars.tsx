import type { Comparison, Rate } from "../../../core/src/categories/public.ts";
import { writeShare } from "../words/format.ts";
import { say } from "../words/say.ts";

/** Two shares on the same scale from 0 to 100 %, each with the thin line of its interval; the figures are written. */
export function AccessBars(props: { readonly comparison: Comparison }) {
  const { members, others } = props.comparison;
  return (
    <>
      <ul className="access-bars">
        <AccessBar label={say("categories.view.members")} rate={members} kind="in" />
        <AccessBar label={say("categories.view.others")} rate={others} kind="out" />
      </ul>
      <p className="soft small">{say("categories.view.barHelp")}</p>
    </>
  );
}

function AccessBar(props: { readonly label: string; readonly rate: Rate; readonly kind: "in" | "out" }) {
  const { label, rate } = props;
  if (rate.kind === "notEstimable") {
    return (
      <li>
        {label} : {say("categories.view.notEstimable")}
      </li>
    );
  }
  const share = rate.kind === "estimated" ? rate.share : rate.shareMin;
  return (
    <li>
      <span>{label}</span> <strong className="nowrap">{writeRateShare(rate)}</strong>
      <div className="access-track" aria-hidden="true">
        <span className={`bar-${props.kind}`} style={{ width: widthOf(share) }} />
        {rate.kind === "estimated" ? null : (
          <span
            className="bar-unknown"
            style={{ left: widthOf(rate.shareMin), width: widthOf(rate.shareMax - rate.shareMin) }}
          />
        )}
        <span className="range" style={{ left: widthOf(rate.low), width: widthOf(rate.high - rate.low) }} />
      </div>
    </li>
  );
}

const widthOf = (share: number) => `${100 * share}%`;

/** "13 %", or "entre 13 % et 20 %" when some standings are not known. */
export function writeRateShare(rate: Exclude<Rate, { kind: "notEstimable" }>): string {
  if (rate.kind === "estimated") return writeShare(rate.share);
  return say("categories.view.between", { min: writeShare(rate.shareMin), max: writeShare(rate.shareMax) });
}
