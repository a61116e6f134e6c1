import { addMonthsToDay, type Day } from "../kernel/calendar.ts";
import type { Audience } from "./questionnaire-model.ts";

/** What a wave asks of each person, and when. */
export interface AskedTime {
  readonly opensOn: Day;
  readonly seconds: number;
  readonly audience: Audience;
}

/** Most seconds that the waves ask of one person of this audience over any twelve months. */
export function heaviestYear(waves: readonly AskedTime[], audience: Audience): number {
  const asked = waves.filter((wave) => wave.audience === audience);
  const years = asked.map(({ opensOn }) => {
    const end = addMonthsToDay(opensOn, 12);
    const within = asked.filter((wave) => wave.opensOn >= opensOn && wave.opensOn < end);
    return within.reduce((sum, { seconds }) => sum + seconds, 0);
  });
  return Math.max(0, ...years);
}
