import { PickField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { AlternativeField } from "./alternative-field.tsx";
import { type ChosenSource, sourceKinds } from "./source-kinds.ts";
import type { Source } from "./use-sources.ts";

/** What a new project begins from: a kind, one of its kind, and the alternative of a design. */
export function SourceFields(props: {
  readonly from: ChosenSource;
  readonly sources: readonly Source[];
  readonly onChange: (from: ChosenSource) => void;
}) {
  const { from, sources, onChange } = props;
  const isThere = sources.some(({ id }) => id === from.id);
  return (
    <>
      <PickField
        label={say("project.new.from")}
        value={from.kind}
        options={sourceKinds.map((value) => ({ value, text: say(`project.new.from.${value}`) }))}
        onChange={(kind) => onChange({ kind, id: "", alternative: "" })}
      />
      {from.kind === "nothing" ? null : (
        <PickField
          label={say(`project.new.pick.${from.kind}`)}
          value={isThere ? from.id : ""}
          options={[
            { value: "", text: say("project.new.none") },
            ...sources.map(({ id, text }) => ({ value: id, text })),
          ]}
          onChange={(id) => onChange({ ...from, id, alternative: "" })}
        />
      )}
      {from.kind === "design" && isThere ? (
        <AlternativeField
          design={from.id}
          chosen={from.alternative}
          onChoose={(alternative) => onChange({ ...from, alternative })}
        />
      ) : null}
    </>
  );
}
