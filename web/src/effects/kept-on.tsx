import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";

/** When a line was last written here; older lines do not know. */
export function KeptOn({ day }: { readonly day: string | undefined }) {
  if (day === undefined) return null;
  return <span className="soft small"> {say("effect.keptOn", { day: writeDay(day) })}</span>;
}
