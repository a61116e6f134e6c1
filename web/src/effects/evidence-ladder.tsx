import { type EffectLine, evidenceLevels } from "../../../core/src/effects/public.ts";
import { say } from "../words/say.ts";

/** The rungs from the weakest to the strongest, with the one that is reached in words. */
export function EvidenceLadder({ rung: held }: { readonly rung: EffectLine["evidence"] }) {
  const reached = held === "none" ? -1 : evidenceLevels.indexOf(held);
  return (
    <div className="ladder">
      <p>
        <strong>{say(`effects.level.${held}`)}</strong>
        {held === "none" ? null : <> : {say(`effects.level.${held}.means`)}</>}
      </p>
      <div className="ladder-rungs" aria-hidden="true">
        {evidenceLevels.map((rung, place) => (
          <span key={rung} className={place <= reached ? "reached" : ""} />
        ))}
      </div>
      <p className="small soft">
        {say(held === "none" ? "effect.ladder.none" : "effect.ladder.place", {
          place: reached + 1,
          count: evidenceLevels.length,
        })}
      </p>
    </div>
  );
}
