import { say } from "../words/say.ts";
import { PickField } from "./fields.tsx";
import type { ViewProps } from "./view-props.ts";
import { writeAlternative } from "./write-names.ts";

/** Which alternative the page is about; nothing to pick when there is one only. */
export function AlternativePick({ design, alternative, onAlternative }: ViewProps) {
  if (design.alternatives.length < 2 || alternative === undefined) return null;
  return (
    <div className="field narrow" data-looks>
      <PickField
        label={say("design.alternative.about")}
        value={alternative.id}
        options={design.alternatives.map(({ id }) => ({ value: id, text: writeAlternative(design, id) }))}
        onChange={onAlternative}
      />
    </div>
  );
}
