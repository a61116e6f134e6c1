import { useState } from "react";
import type { EffectLine, ReadFigure, WrittenFigure } from "../../../core/src/effects/public.ts";
import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import { planMoments, sourceKinds } from "../../../core/src/plans/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { AmountField } from "../plans/amount-field.tsx";
import { freshId } from "../projects/fresh-id.ts";
import { DayField, PickField, TextField, WholeField } from "../training/fields.tsx";
import { say } from "../words/say.ts";
import { FormButtons } from "./line-actions.tsx";

/** A figure to be read, or one being corrected: what it needs to be one depends on what the indicator counts. */
export function FigureForm(props: {
  readonly line: EffectLine;
  readonly former?: WrittenFigure;
  readonly onKeep: (figure: WrittenFigure) => void;
  readonly onCancel?: () => void;
}) {
  const { line, former, onCancel } = props;
  const [moment, setMoment] = useState<WrittenFigure["moment"]>(former?.moment ?? "cold");
  const [figure, setFigure] = useState<Known<ReadFigure>>(
    former === undefined ? unknown : known(former.figure),
  );
  const [people, setPeople] = useState<Known<number>>(former?.people ?? unknown);
  const [on, setOn] = useState<Known<string>>(former?.on ?? unknown);
  const [source, setSource] = useState<WrittenFigure["source"]>(former?.source ?? "register");
  const [words, setWords] = useState(former?.words ?? "");
  const [turn, setTurn] = useState(0);
  const isOfPeople = line.measure === "share" || line.measure === "score";
  const keep = () => {
    if (!figure.known) return;
    const read = { moment, figure: figure.value, on, source, people, words: words.trim() };
    const place = { id: former?.id ?? freshId(), indicator: line.indicator };
    props.onKeep({ ...place, ...read, keptOn: browserToday() });
    setFigure(unknown);
    setWords("");
    setTurn(turn + 1);
  };
  return (
    <div className="stack">
      <PickField
        label={say("effect.figures.moment")}
        value={moment}
        options={planMoments.map((value) => ({ value, text: say(`plans.moment.${value}`) }))}
        onChange={setMoment}
      />
      <FigureFields key={turn} line={line} former={former?.figure} onChange={setFigure} />
      {isOfPeople ? (
        <WholeField
          label={say("effect.figures.people")}
          help={say("effect.figures.peopleHelp")}
          most={100_000}
          value={people}
          onChange={setPeople}
        />
      ) : null}
      <DayField label={say("effect.figures.day")} value={on} onChange={setOn} />
      <PickField
        label={say("effect.figures.source")}
        value={source}
        options={sourceKinds.map((value) => ({ value, text: say(`plans.source.${value}`) }))}
        onChange={setSource}
      />
      <TextField label={say("effect.figures.words")} value={words} onChange={setWords} />
      <FormButtons
        add={say("effect.figures.addOne")}
        isReady={figure.known}
        onKeep={keep}
        onCancel={onCancel}
      />
    </div>
  );
}

interface FigureFieldsProps {
  readonly line: EffectLine;
  /** The figure as it was before it is corrected. */
  readonly former: ReadFigure | undefined;
  readonly onChange: (figure: Known<ReadFigure>) => void;
}

function FigureFields(props: FigureFieldsProps) {
  const { measure } = props.line;
  if (measure === "accidents" || measure === "severity") return <AccidentFields {...props} />;
  return measure === "figure" ? <CountedFields {...props} /> : <ValueField {...props} />;
}

function ValueField({ line, former, onChange }: FigureFieldsProps) {
  return (
    <AmountField
      label={say("effect.figures.value")}
      {...(line.unit === "" ? {} : { help: say("plan.indicator.inUnit", { unit: line.unit }) })}
      value={former?.kind === "value" ? known(former.value) : unknown}
      onChange={(value) => onChange(value.known ? known({ kind: "value", value: value.value }) : unknown)}
    />
  );
}

/** A figure of a team is read as it is, or counted: a count has an interval, and says when it moves by chance. */
function CountedFields(props: FigureFieldsProps) {
  const { former } = props;
  const [kind, setKind] = useState<"value" | "count">(former?.kind === "count" ? "count" : "value");
  const [counted, setCounted] = useState<{ readonly count: Known<number>; readonly months: Known<number> }>({
    count: former?.kind === "count" ? known(former.count) : unknown,
    months: known(former?.kind === "count" ? former.months : 12),
  });
  const put = (next: typeof counted) => {
    setCounted(next);
    const { count, months } = next;
    const isWhole = count.known && months.known;
    props.onChange(isWhole ? known({ kind: "count", count: count.value, months: months.value }) : unknown);
  };
  return (
    <>
      <PickField
        label={say("effect.figures.kind")}
        value={kind}
        options={(["value", "count"] as const).map((value) => ({
          value,
          text: say(`effect.figures.kind.${value}`),
        }))}
        onChange={(next) => {
          setKind(next);
          props.onChange(unknown);
        }}
      />
      {kind === "value" ? (
        <ValueField {...props} />
      ) : (
        <div className="grid-2">
          <WholeField
            label={say("effect.figures.count")}
            most={10_000_000}
            value={counted.count}
            onChange={(count) => put({ ...counted, count })}
          />
          <WholeField
            label={say("effect.figures.months")}
            least={1}
            most={36}
            value={counted.months}
            onChange={(months) => put({ ...counted, months })}
          />
        </div>
      )}
    </>
  );
}

function AccidentFields({ line, former, onChange }: FigureFieldsProps) {
  const [told, setTold] = useState<{
    readonly accidents: Known<number>;
    readonly days: Known<number>;
    readonly hours: Known<number>;
  }>(
    former?.kind === "accidents"
      ? { accidents: known(former.accidents), days: former.days, hours: known(former.hours) }
      : { accidents: unknown, days: unknown, hours: unknown },
  );
  const put = (next: typeof told) => {
    setTold(next);
    const { accidents, days, hours } = next;
    const isWhole = accidents.known && hours.known;
    onChange(
      isWhole ? known({ kind: "accidents", accidents: accidents.value, days, hours: hours.value }) : unknown,
    );
  };
  return (
    <>
      <WholeField
        label={say("effect.figures.accidents")}
        most={100_000}
        value={told.accidents}
        onChange={(accidents) => put({ ...told, accidents })}
      />
      {line.measure === "severity" ? (
        <WholeField
          label={say("effect.figures.days")}
          most={10_000_000}
          value={told.days}
          onChange={(days) => put({ ...told, days })}
        />
      ) : null}
      <WholeField
        label={say("effect.figures.hours")}
        least={1}
        most={1_000_000_000}
        value={told.hours}
        onChange={(hours) => put({ ...told, hours })}
      />
    </>
  );
}
