import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { WaveHouse } from "./plan-wave.ts";
import type { KeptWave } from "./ports.ts";
import { sessionDays } from "./wave-days.ts";
import type { Wave } from "./wave-model.ts";
import { fewestAsked, whoIsAsked } from "./who-is-asked.ts";

/**
 * In order of precedence. `tooFewInvited`: under ten people nothing could ever be shown, so nothing is asked;
 * `alreadyBegun`: what is asked before the training is asked before its first session.
 */
export type OpenWaveRefusal =
  | NotAllowed
  | { readonly code: "unknownWave" }
  | { readonly code: "notPlanned" }
  | { readonly code: "daysPast" }
  | { readonly code: "alreadyBegun" }
  | { readonly code: "tooFewInvited"; readonly invited: number };

type MovingHouse = Pick<WaveHouse, "projects" | "waves" | "clock">;

/** Opens a planned wave: its invited are those of the project on this day, and no longer change. */
export async function openWave(
  house: MovingHouse,
  actor: Actor,
  { wave: id }: { readonly wave: string },
): Promise<Result<KeptWave, OpenWaveRefusal>> {
  if (!may(actor, "planWave")) return refuse(notAllowed);
  const kept = await house.waves.find(id);
  const project = kept === undefined ? undefined : await house.projects.find(kept.content.project);
  if (kept === undefined || project === undefined) return refuse({ code: "unknownWave" });
  const { content: wave } = kept;
  if (wave.state.kind !== "planned") return refuse({ code: "notPlanned" });
  const today = house.clock.today();
  if (wave.closesOn < today) return refuse({ code: "daysPast" });
  const first = sessionDays(project.content)?.first;
  if (wave.moment === "before" && first !== undefined && first <= today)
    return refuse({ code: "alreadyBegun" });
  const invited = whoIsAsked(project.content, wave.audience);
  if (invited.length < fewestAsked(wave.audience))
    return refuse({ code: "tooFewInvited", invited: invited.length });
  const opened = await write(house, actor, kept, {
    ...wave,
    invited,
    state: { kind: "open", openedOn: today },
  });
  return opened === undefined ? refuse({ code: "notPlanned" }) : accept(opened);
}

/** In order of precedence. */
export type CloseWaveRefusal = NotAllowed | { readonly code: "unknownWave" } | { readonly code: "notOpen" };

/** Closes an open wave, for good. */
export async function closeWave(
  house: MovingHouse,
  actor: Actor,
  { wave: id }: { readonly wave: string },
): Promise<Result<KeptWave, CloseWaveRefusal>> {
  if (!may(actor, "planWave")) return refuse(notAllowed);
  const kept = await house.waves.find(id);
  if (kept === undefined) return refuse({ code: "unknownWave" });
  const { state } = kept.content;
  if (state.kind !== "open") return refuse({ code: "notOpen" });
  const { openedOn } = state;
  const closed = { kind: "closed" as const, openedOn, closedOn: house.clock.today() };
  const written = await write(house, actor, kept, { ...kept.content, state: closed });
  return written === undefined ? refuse({ code: "notOpen" }) : accept(written);
}

/**
 * Closes an open wave of which the last day has passed, on that day: its date closes it, not who happens to act first
 * after it. `undefined` when it still takes answers, or somebody closed it in between.
 */
export async function closePastWave(
  { waves, clock }: Pick<MovingHouse, "waves" | "clock">,
  kept: KeptWave,
): Promise<KeptWave | undefined> {
  const { state, closesOn } = kept.content;
  if (state.kind !== "open" || clock.today() <= closesOn) return undefined;
  const closed = { kind: "closed" as const, openedOn: state.openedOn, closedOn: closesOn };
  const content = { ...kept.content, state: closed };
  const next = { ...kept, revision: kept.revision + 1, savedAt: clock.now(), content };
  return (await waves.replace(next)) === "saved" ? next : undefined;
}

/** In order of precedence. What was asked stays: only a planned wave goes. */
export type RemoveWaveRefusal =
  | NotAllowed
  | { readonly code: "unknownWave" }
  | { readonly code: "notPlanned" };

/** Takes back a wave that is only planned. */
export async function removeWave(
  { waves }: MovingHouse,
  actor: Actor,
  { wave: id }: { readonly wave: string },
): Promise<Result<{ readonly removed: true }, RemoveWaveRefusal>> {
  if (!may(actor, "planWave")) return refuse(notAllowed);
  const kept = await waves.find(id);
  if (kept === undefined) return refuse({ code: "unknownWave" });
  if (kept.content.state.kind !== "planned") return refuse({ code: "notPlanned" });
  const removed = await waves.remove(id);
  return removed ? accept({ removed }) : refuse({ code: "unknownWave" });
}

/** The next revision; `undefined` when somebody else moved the wave in between. */
async function write(
  { waves, clock }: MovingHouse,
  actor: Actor,
  { id, revision }: KeptWave,
  content: Wave,
): Promise<KeptWave | undefined> {
  const next = { id, revision: revision + 1, savedAt: clock.now(), savedBy: actor.account, content };
  return (await waves.replace(next)) === "saved" ? next : undefined;
}
