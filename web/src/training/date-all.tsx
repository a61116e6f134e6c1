import { useState } from "react";
import { parseDay } from "../../../core/src/kernel/calendar.ts";
import { type Known, unknown } from "../../../core/src/kernel/known.ts";
import { publicHolidays } from "../../../core/src/reference/public.ts";
import type { Block, TrainingDesign } from "../../../core/src/training/public.ts";
import { say } from "../words/say.ts";
import { dateSequences } from "./date-sequences.ts";
import { DayField, TextField, TimeField } from "./fields.tsx";
import { Fold } from "./fold.tsx";

/** Gives every sequence of a block a moment at once, and one place to the phases that have none. */
export function DateAll(props: {
  readonly design: TrainingDesign;
  readonly block: Block;
  readonly onPatch: (patch: Partial<Block>) => void;
}) {
  const { design, block, onPatch } = props;
  const [day, setDay] = useState<Known<string>>(unknown);
  const [startMinute, setStart] = useState(540);
  const [place, setPlace] = useState("");
  const first = day.known ? parseDay(day.value) : undefined;
  const hasUndated = block.sequences.some(({ moment }) => !moment.known);
  return (
    <Fold summary={say("design.dates.title")} isOpenAtFirst={hasUndated}>
      <div className="stack">
        <p className="soft small">{say("design.dates.help")}</p>
        <div className="grid-3">
          <DayField label={say("design.dates.day")} value={day} onChange={setDay} />
          <TimeField label={say("design.dates.start")} minute={startMinute} onChange={setStart} />
          <TextField label={say("design.dates.place")} value={place} onChange={setPlace} />
        </div>
        <p>
          <button
            type="button"
            className="button"
            disabled={first === undefined}
            onClick={() => {
              if (first === undefined) return;
              const closedDays = [...publicHolidays, ...design.scheduleWishes.closedDays];
              const dated = dateSequences(block.sequences, { day: first, startMinute, closedDays });
              onPatch({
                sequences: dated.map((sequence) =>
                  sequence.kind === "workSituation" || sequence.place.trim() !== ""
                    ? sequence
                    : { ...sequence, place: place.trim() },
                ),
              });
            }}
          >
            {say("design.dates.propose")}
          </button>
        </p>
      </div>
    </Fold>
  );
}
