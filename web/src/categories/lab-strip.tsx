import type { CategoryPreview } from "../../../core/src/categories/public.ts";
import { say } from "../words/say.ts";
import { ShareBar } from "./size-bar.tsx";

/** On a narrow screen the counts stay at the foot of the screen while the rule is written; they are said elsewhere. */
export function LabStrip(props: { readonly size: CategoryPreview["size"] }) {
  const { size } = props;
  return (
    <div className="lab-strip" aria-hidden="true">
      <p className="small">
        {say("categories.lab.strip", { in: size.in, out: size.out, unknown: size.unknown })}
      </p>
      <ShareBar size={size} />
    </div>
  );
}
