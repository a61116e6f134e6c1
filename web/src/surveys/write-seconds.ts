import { say } from "../words/say.ts";

/** "40 secondes", "3 min", "4 min 20 s". */
export function writeSeconds(seconds: number): string {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return say("surveys.seconds", { rest });
  return rest === 0
    ? say("surveys.minutes", { minutes })
    : say("surveys.minutesAndSeconds", { minutes, rest });
}
