import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { burdenBudget } from "./burden-budget.ts";
import type { WaveHouse } from "./plan-wave.ts";
import type { InvitedWave, KeptWave, QuestionnaireStore, WaveStore } from "./ports.ts";
import {
  type Audience,
  audiences,
  type Questionnaire,
  type WaveMoment,
  waveMoments,
} from "./questionnaire-model.ts";
import { proposeDays, type WaveDays } from "./wave-days.ts";
import { whoIsAsked } from "./who-is-asked.ts";
import { heaviestYear } from "./year-burden.ts";

/** A wave as it is told: how many are invited, never who; never who answered, nor how many. */
export interface WaveLine {
  readonly id: string;
  readonly wave: Omit<KeptWave["content"], "invited" | "format" | "project">;
  readonly invited: number;
}

export interface WavesView {
  readonly waves: readonly WaveLine[];
  /** Days to propose for each moment; a moment without dated sessions has none. */
  readonly proposals: Readonly<Partial<Record<WaveMoment, WaveDays>>>;
  /** People that a wave would ask today, by audience. */
  readonly asked: Readonly<Record<Audience, number>>;
  /** Most seconds asked of one person over twelve months, by audience, and the limit. */
  readonly yearSeconds: Readonly<Record<Audience, number>>;
  readonly yearLimitSeconds: number;
}

/** In order of precedence. */
export type ViewWavesRefusal = NotAllowed | { readonly code: "unknownProject" };

/** The waves of a project, with what planning another one needs. */
export async function viewWaves(
  house: Pick<WaveHouse, "projects" | "waves">,
  actor: Actor,
  { project: id }: { readonly project: string },
): Promise<Result<WavesView, ViewWavesRefusal>> {
  if (!may(actor, "viewWaves")) return refuse(notAllowed);
  const project = await house.projects.find(id);
  if (project === undefined || isElsewhere(actor, id)) return refuse({ code: "unknownProject" });
  const waves = await house.waves.listOf(id);
  const contents = waves.map(({ content }) => content);
  const proposals = waveMoments.flatMap((moment) => {
    const days = proposeDays(project.content, moment);
    return days === undefined ? [] : [[moment, days] as const];
  });
  return accept({
    waves: waves.map(waveLine),
    proposals: Object.fromEntries(proposals),
    asked: byAudience((audience) => whoIsAsked(project.content, audience).length),
    yearSeconds: byAudience((audience) => heaviestYear(contents, audience)),
    yearLimitSeconds: burdenBudget.yearSeconds,
  });
}

/** In order of precedence. */
export type ViewWaveRefusal = NotAllowed | { readonly code: "unknownWave" };

/** The version that a wave asks, as it was frozen. */
export async function viewWaveQuestionnaire(
  house: { readonly questionnaires: QuestionnaireStore; readonly waves: WaveStore },
  actor: Actor,
  { wave: id }: { readonly wave: string },
): Promise<Result<Questionnaire, ViewWaveRefusal>> {
  if (!may(actor, "viewWaves")) return refuse(notAllowed);
  const found = await findInvitedWave(house, id);
  if (found === undefined || isElsewhere(actor, found.project)) return refuse({ code: "unknownWave" });
  return accept(found.questionnaire);
}

/** A share opens one project; the waves of the others are as unknown as those that never were. */
function isElsewhere({ share }: Actor, project: string): boolean {
  return share !== undefined && share.project !== project;
}

/** A wave with the version it asks, for the room of answers; a wave whose version is lost is a bug. */
export async function findInvitedWave(
  house: { readonly questionnaires: QuestionnaireStore; readonly waves: WaveStore },
  id: string,
): Promise<InvitedWave | undefined> {
  const kept = await house.waves.find(id);
  if (kept === undefined) return undefined;
  const { project, label, asker, purpose, audience, moment, state, invited, opensOn, closesOn } =
    kept.content;
  const { questionnaire: asked, version } = kept.content;
  const questionnaire = await house.questionnaires.findVersion(asked, version);
  if (questionnaire === undefined)
    throw new Error(`invalid wave; its version must be kept: ${asked} ${version}`);
  const said = { label, asker, purpose, audience, moment, state: state.kind };
  return { id, project, ...said, questionnaire, invited, opensOn, closesOn };
}

export function waveLine({ id, content }: KeptWave): WaveLine {
  const { invited, format: _format, project: _project, ...wave } = content;
  return { id, wave, invited: invited.length };
}

function byAudience(count: (audience: Audience) => number): Readonly<Record<Audience, number>> {
  const [employee, frontlineManager, workplaceTutor] = audiences;
  return {
    employee: count(employee),
    frontlineManager: count(frontlineManager),
    workplaceTutor: count(workplaceTutor),
  };
}
