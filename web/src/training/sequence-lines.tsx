import { type Known, known, unknown } from "../../../core/src/kernel/known.ts";
import {
  type Block,
  type Sequence,
  sequenceKinds,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { DateAll } from "./date-all.tsx";
import { blocksOf, patchBlock, patchIn, without } from "./edit-design.ts";
import { DayField, DurationField, PickField, TextField, TimeField } from "./fields.tsx";
import { Fold } from "./fold.tsx";
import type { ViewProps } from "./view-props.ts";
import { writeMinuteOfDay, writeMinutes } from "./write-amounts.ts";
import { writeTrainer } from "./write-names.ts";

interface SequenceProps extends ViewProps {
  readonly block: Block;
  readonly onPatch: (patch: Partial<Block>) => void;
}

/** Hour of a sequence when only its day is said, minutes of the day: to change, and shown at once. */
const usualStart = 540;

/** The sequences of a block in order, each with its moment, its place and who leads it. */
export function SequenceLines(props: SequenceProps) {
  const { block, onPatch } = props;
  const { sequences } = block;
  return (
    <section className="stack" aria-label={say("design.sequence.title")}>
      <h4>{say("design.sequence.title")}</h4>
      {sequences.length === 0 ? (
        <p className="soft">{say("design.sequence.none")}</p>
      ) : (
        <DateAll {...props} />
      )}
      <ol className="bare stack">
        {sequences.map((sequence, index) => (
          <li key={sequence.id}>
            <SequenceLine
              {...props}
              sequence={sequence}
              rank={index + 1}
              onSequence={(patch) => onPatch({ sequences: patchIn(sequences, sequence.id, patch) })}
            />
          </li>
        ))}
      </ol>
      {sequences.length >= 200 ? null : (
        <p>
          <button
            type="button"
            className="button"
            onClick={() => onPatch({ sequences: [...sequences, blankSequence(block)] })}
          >
            {say("design.sequence.add")}
          </button>
        </p>
      )}
    </section>
  );
}

function blankSequence({ id, sequences }: Block): Sequence {
  const taken = new Set(sequences.map((sequence) => sequence.id));
  let rank = sequences.length + 1;
  while (taken.has(`${id}:${rank}`)) rank += 1;
  return {
    id: `${id}:${rank}`,
    kind: "complementary",
    title: "",
    situation: "",
    trainer: "",
    minutes: 60,
    place: "",
    moment: unknown,
    evidence: "",
    attachments: [],
  };
}

interface LineProps extends SequenceProps {
  readonly sequence: Sequence;
  readonly rank: number;
  readonly onSequence: (patch: Partial<Sequence>) => void;
}

function SequenceLine(props: LineProps) {
  const { design, sequence, rank, block, onPatch } = props;
  const name = nameOf(design, sequence, rank);
  return (
    <Fold
      isLazy
      summary={
        <>
          {name} <span className="soft small">{tellMoment(sequence)}</span>
        </>
      }
    >
      <div className="stack">
        <SequenceFields {...props} />
        <AttachmentList
          {...props}
          of={name}
          attached={sequence.attachments}
          canAdd={sequence.attachments.length < 40}
          attach={(current, attachments) =>
            patchBlock(current, block.id, {
              sequences: patchIn(sequencesOf(current, block.id), sequence.id, { attachments }),
            })
          }
        />
        <p>
          <button
            type="button"
            className="button quiet"
            onClick={() => onPatch({ sequences: without(block.sequences, sequence.id) })}
          >
            {say("design.remove")} <span className="visually-hidden">{name}</span>
          </button>
        </p>
      </div>
    </Fold>
  );
}

function sequencesOf(design: TrainingDesign, id: string): readonly Sequence[] {
  return blocksOf(design).find((block) => block.id === id)?.sequences ?? [];
}

function SequenceFields({ design, sequence, onSequence }: LineProps) {
  const { moment } = sequence;
  const startMinute = moment.known ? moment.value.startMinute : usualStart;
  const day: Known<string> = moment.known ? known(moment.value.day) : unknown;
  return (
    <div className="grid-3">
      <PickField
        label={say("design.sequence.kind")}
        value={sequence.kind}
        options={sequenceKinds.map((value) => ({ value, text: say(`training.sequence.${value}`) }))}
        onChange={(kind) => onSequence({ kind })}
      />
      <DayField
        label={say("design.sequence.day")}
        value={day}
        onChange={(next) =>
          onSequence({ moment: next.known ? known({ day: next.value, startMinute }) : unknown })
        }
      />
      {day.known ? (
        <TimeField
          label={say("design.sequence.start")}
          minute={startMinute}
          onChange={(minute) => onSequence({ moment: known({ day: day.value, startMinute: minute }) })}
        />
      ) : null}
      <DurationField
        label={say("design.sequence.minutes")}
        value={known(sequence.minutes)}
        onChange={(minutes) => onSequence({ minutes: minutes.known ? minutes.value : 0 })}
      />
      <TextField
        label={say("design.sequence.place")}
        value={sequence.place}
        onChange={(place) => onSequence({ place })}
      />
      <PickField
        label={say("design.sequence.trainer")}
        value={design.trainers.some(({ id }) => id === sequence.trainer) ? sequence.trainer : ""}
        options={[
          { value: "", text: say("design.trainer.nobody") },
          ...design.trainers.map((each) => ({ value: each.id, text: writeTrainer(each) })),
        ]}
        onChange={(trainer) => onSequence({ trainer })}
      />
      <TextField
        label={say("design.sequence.evidence")}
        value={sequence.evidence}
        onChange={(evidence) => onSequence({ evidence })}
      />
    </div>
  );
}

/** "3. Temps de retour, Doser le produit". */
function nameOf({ situations }: TrainingDesign, { kind, title, situation }: Sequence, rank: number): string {
  const about = title.trim() || situations.find(({ id }) => id === situation)?.words.trim() || "";
  const step = say(`training.sequence.${kind}`);
  return say("design.sequence.name", { rank, name: about === "" ? step : `${step}, ${about}` });
}

function tellMoment({ minutes, moment }: Sequence): string {
  const length = writeMinutes(minutes);
  if (!moment.known) return say("design.sequence.undated", { length });
  const { day, startMinute } = moment.value;
  return say("design.sequence.dated", { length, day: writeDay(day), start: writeMinuteOfDay(startMinute) });
}
