import { useMemo } from "react";
import { publicHolidays } from "../../../core/src/reference/public.ts";
import { planSchedule } from "../../../core/src/training/public.ts";
import { useSettled } from "../parts/use-settled.ts";
import { say } from "../words/say.ts";
import { AlternativePick } from "./alternative-pick.tsx";
import { CalendarFiles } from "./calendar-files.tsx";
import { ScheduleBlocked } from "./schedule-blocked.tsx";
import { ScheduleTable } from "./schedule-table.tsx";
import { ScheduleWishesFields } from "./schedule-wishes-fields.tsx";
import type { ViewProps } from "./view-props.ts";

/** What the schedule must respect, then the schedule or what stands in its way. */
export function ScheduleView(props: ViewProps) {
  const { design, alternative } = props;
  // Placing the sessions of many people takes a moment: what is being typed is waited for.
  const settled = useSettled(design, 300);
  const plan = useMemo(() => {
    const found = settled.alternatives.find(({ id }) => id === alternative?.id);
    if (found === undefined || found.blocks.length === 0) return undefined;
    return planSchedule({ design: settled, alternative: found, holidays: publicHolidays });
  }, [settled, alternative?.id]);
  return (
    <>
      <p>{say("design.schedule.lead")}</p>
      <AlternativePick {...props} />
      <ScheduleWishesFields {...props} />
      {plan === undefined ? <p className="soft">{say("design.schedule.noBlock")}</p> : null}
      {plan?.state === "blocked" ? (
        <ScheduleBlocked {...props} design={settled} blockages={plan.blockages} />
      ) : null}
      {plan?.state === "planned" ? (
        <>
          <ScheduleTable {...props} plan={plan} />
          <CalendarFiles {...props} />
        </>
      ) : null}
    </>
  );
}
