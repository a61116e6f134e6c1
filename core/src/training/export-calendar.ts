import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import type { Clock } from "../kernel/clock.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { publicHolidays } from "../reference/index.ts";
import { type CalendarReader, meetingsOfSchedule, type SayTraining } from "./meetings-of-schedule.ts";
import type { TrainingDesign } from "./model.ts";
import { planSchedule } from "./plan-schedule.ts";
import type { CalendarWriter, TrainingDesignStore } from "./ports.ts";
import { shownDesign } from "./shown-design.ts";

/** In order of precedence. `noSchedule`: the plan that the screen shows says what stands in the way. */
export type ExportCalendarRefusal =
  | NotAllowed
  | { readonly code: "unknownDocument" }
  | { readonly code: "unknownAlternative" }
  | { readonly code: "unknownPerson" }
  | { readonly code: "noSchedule" };

export interface ExportCalendar {
  readonly design: string;
  readonly alternative: string;
  readonly reader: CalendarReader;
}

interface CalendarHouse {
  readonly trainingDesigns: TrainingDesignStore;
  readonly calendars: CalendarWriter;
  readonly sayTraining: SayTraining;
  readonly clock: Clock;
}

/**
 * A calendar file of the design as it is kept: the meetings of one reader, ready for any agenda. Who is not shown who
 * is in training gets no label, and no calendar of one person.
 */
export async function exportCalendar(
  house: CalendarHouse,
  actor: Actor,
  query: ExportCalendar,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, ExportCalendarRefusal>> {
  if (!may(actor, "viewTrainingDesigns")) return refuse(notAllowed);
  const kept = await house.trainingDesigns.find(query.design);
  if (kept === undefined) return refuse({ code: "unknownDocument" });
  const { content: design, veil } = shownDesign(kept.content, actor);
  const alternative = design.alternatives.find(({ id }) => id === query.alternative);
  if (alternative === undefined) return refuse({ code: "unknownAlternative" });
  const isWithheld = query.reader.kind === "trainee" && veil.hidden.includes("people");
  if (isWithheld || !isThere(design, query.reader)) return refuse({ code: "unknownPerson" });
  const plan = planSchedule({ design, alternative, holidays: publicHolidays });
  if (plan.state === "blocked") return refuse({ code: "noSchedule" });
  const { sessions } = plan;
  const { reader } = query;
  const meetings = meetingsOfSchedule({
    id: kept.id,
    design,
    alternative,
    sessions,
    reader,
    say: house.sayTraining,
  });
  const bytes = house.calendars.write({ name: design.label, writtenAt: house.clock.now(), meetings });
  return accept({ name: `${design.label}.ics`, bytes });
}

function isThere({ trainees, trainers }: TrainingDesign, { kind, name }: CalendarReader): boolean {
  switch (kind) {
    case "trainee":
      return trainees.some(({ id }) => id === name);
    case "trainer":
      return trainers.some(({ id }) => id === name);
    case "team":
      return trainees.some(({ team }) => team === name);
    case "site":
      return trainees.some(({ site }) => site === name);
    case "everyone":
      return true;
  }
}
