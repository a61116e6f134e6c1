import type { Block } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { AfestCard } from "./afest-card.tsx";
import { AlternativePick } from "./alternative-pick.tsx";
import type { ViewProps } from "./view-props.ts";

/** The four proofs of each block that is learnt in work, and whether it may be called an AFEST. */
export function AfestView(props: ViewProps) {
  const { alternative, onView } = props;
  const blocks = alternative?.blocks.filter(mayBeAfest) ?? [];
  return (
    <>
      <p>{say("design.afest.lead")}</p>
      <AlternativePick {...props} />
      {blocks.length === 0 ? (
        <>
          <p>{say("design.afest.none")}</p>
          <p>
            <button type="button" className="button" onClick={() => onView("situations")}>
              {say("design.afest.toSituations")}
            </button>
          </p>
        </>
      ) : null}
      {blocks.map((block) => (
        <AfestCard key={block.id} {...props} block={block} />
      ))}
    </>
  );
}

/** Blocks that are learnt in work, or that somebody wants to call so. */
function mayBeAfest({ afest, axes, sequences }: Block): boolean {
  const isInWork = axes.mode.known && axes.mode.value === "workSituation";
  return afest.isClaimed || isInWork || sequences.some(({ kind }) => kind === "workSituation");
}
