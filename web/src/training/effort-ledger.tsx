import { unknown } from "../../../core/src/kernel/known.ts";
import { type DesignEffortLine, designActors, effortKinds } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { nextId } from "./edit-design.ts";
import { DayField, DurationField, EurosField, PickField, TextField } from "./fields.tsx";
import { LineList } from "./line-list.tsx";
import { useVeil } from "./veil.ts";
import type { ViewProps } from "./view-props.ts";
import { writeCents, writeKnown, writeMinutes } from "./write-amounts.ts";
import { writeAlternative } from "./write-names.ts";

/** Who spent which hours on preparing the training: seldom counted, and what makes it work. */
export function EffortLedger({ design, change }: ViewProps) {
  const veil = useVeil();
  const areRatesHidden = veil.hidden.includes("rates");
  const blank: DesignEffortLine = {
    id: nextId(design.effort, "e"),
    alternative: "",
    actor: "executive",
    kind: "analysis",
    words: "",
    minutes: 0,
    hourlyCostCents: unknown,
    day: unknown,
    recurs: "once",
  };
  return (
    <section className="card" aria-labelledby="ledger">
      <h3 id="ledger">{say("design.effort.title")}</h3>
      <p className="soft">{say("design.effort.lead")}</p>
      <LineList
        title={say("design.effort.lines")}
        lines={design.effort}
        most={400}
        addWord={say("design.effort.add")}
        blank={blank}
        summary={areRatesHidden ? writeHours : writeEffortLine}
        isFixed={({ id }) => veil.effort.includes(id)}
        onChange={(effort) => change((current) => ({ ...current, effort }))}
      >
        {(line, patch) => (
          <EffortFields
            line={line}
            patch={patch}
            alternatives={alternativeOptions(design)}
            areRatesHidden={areRatesHidden}
          />
        )}
      </LineList>
    </section>
  );
}

/** "Tuteur, tutrice : tutorat, 10 h, 195 €. Mener et suivre". */
function writeEffortLine({ actor, kind, minutes, hourlyCostCents, words }: DesignEffortLine): string {
  const told = {
    actor: say(`training.actor.${actor}`),
    kind: say(`training.effort.kind.${kind}`),
    time: writeKnown(minutes === 0 ? unknown : { known: true, value: minutes }, writeMinutes),
    cost: writeKnown(hourlyCostCents, (cents) => writeCents(Math.round((cents * minutes) / 60))),
  };
  return [say("design.effort.line", told), words].filter((part) => part !== "").join(" — ");
}

/** "Tuteur, tutrice : tutorat, 10 h. Mener et suivre", for whoever is not shown what an hour costs. */
function writeHours({ actor, kind, minutes, words }: DesignEffortLine): string {
  const told = {
    actor: say(`training.actor.${actor}`),
    kind: say(`training.effort.kind.${kind}`),
    time: writeKnown(minutes === 0 ? unknown : { known: true, value: minutes }, writeMinutes),
  };
  return [say("design.effort.hours", told), words].filter((part) => part !== "").join(" — ");
}

function alternativeOptions(design: ViewProps["design"]) {
  return [
    { value: "", text: say("design.effort.all") },
    ...design.alternatives.map(({ id }) => ({ value: id, text: writeAlternative(design, id) })),
  ];
}

function EffortFields(props: {
  readonly line: DesignEffortLine;
  readonly patch: (next: Partial<DesignEffortLine>) => void;
  readonly alternatives: readonly { readonly value: string; readonly text: string }[];
  readonly areRatesHidden: boolean;
}) {
  const { line, patch, alternatives } = props;
  return (
    <div className="grid-3">
      <PickField
        label={say("design.effort.actor")}
        value={line.actor}
        options={designActors.map((value) => ({ value, text: say(`training.actor.${value}`) }))}
        onChange={(actor) => patch({ actor })}
      />
      <PickField
        label={say("design.effort.kind")}
        value={line.kind}
        options={effortKinds.map((value) => ({ value, text: say(`training.effort.kind.${value}`) }))}
        onChange={(kind) => patch({ kind })}
      />
      <DurationField
        label={say("design.effort.minutes")}
        value={line.minutes === 0 ? unknown : { known: true, value: line.minutes }}
        onChange={(minutes) => patch({ minutes: minutes.known ? minutes.value : 0 })}
      />
      {props.areRatesHidden ? null : (
        <EurosField
          label={say("design.effort.hourlyCost")}
          value={line.hourlyCostCents}
          onChange={(hourlyCostCents) => patch({ hourlyCostCents })}
        />
      )}
      <PickField
        label={say("design.effort.recurs")}
        value={line.recurs}
        options={(["once", "eachCohort"] as const).map((value) => ({
          value,
          text: say(`training.effort.recurs.${value}`),
        }))}
        onChange={(recurs) => patch({ recurs })}
      />
      {alternatives.length < 3 ? null : (
        <PickField
          label={say("design.effort.alternative")}
          value={line.alternative}
          options={alternatives}
          onChange={(alternative) => patch({ alternative })}
        />
      )}
      <DayField label={say("design.effort.day")} value={line.day} onChange={(day) => patch({ day })} />
      <TextField
        label={say("design.effort.words")}
        value={line.words}
        onChange={(words) => patch({ words })}
      />
    </div>
  );
}
