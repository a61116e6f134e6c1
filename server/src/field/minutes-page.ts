import { weeklyMinutes } from "../../../core/src/field/index.ts";
import { effortKinds } from "../../../core/src/training/index.ts";
import { html, type Markup } from "../phone/markup.ts";
import { formOf, questionOf } from "./form-parts.ts";
import type { Speech } from "./speech.ts";

export interface MinutesPage {
  readonly speech: Speech;
  readonly address: string;
  readonly id: string;
  readonly today: string;
}

/** Minutes of a week, a large button for each kind of effort. */
export function minutesPage({ speech, address, id, today }: MinutesPage): Markup {
  const { say } = speech;
  const lengths = weeklyMinutes.map((minutes) => ({ value: String(minutes), label: speech.length(minutes) }));
  const none = { value: "", label: say("week.none"), isQuiet: true };
  const content = html`${effortKinds.map((kind) =>
    questionOf({
      name: `minutes-${kind}`,
      legend: say(`kind.${kind}`),
      choices: [...lengths, none],
      isPaired: true,
    }),
  )}`;
  return formOf({ action: `${address}/minutes`, speech, id, today, address, content });
}
