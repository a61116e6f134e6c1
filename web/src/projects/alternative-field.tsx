import { PickField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { useDesign } from "./use-design.ts";
import { alternativesOf } from "./write-alternative.ts";

/** The alternative to carry out, the one chosen in the design first; nothing to choose where there is only one. */
export function AlternativeField(props: {
  readonly design: string;
  readonly chosen: string;
  readonly onChoose: (alternative: string) => void;
}) {
  const kept = useDesign(props);
  const options = kept.data === undefined ? [] : alternativesOf(kept.data.content);
  const [first] = options;
  if (first === undefined || options.length === 1) return null;
  return (
    <PickField
      label={say("project.new.alternative")}
      help={say("project.new.alternativeHelp")}
      value={props.chosen === "" ? first.value : props.chosen}
      options={options}
      onChange={props.onChoose}
    />
  );
}
