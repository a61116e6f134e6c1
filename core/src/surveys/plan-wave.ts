import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { beginOnce } from "../kernel/begin-once.ts";
import type { Clock } from "../kernel/clock.ts";
import type { Ids } from "../kernel/ids.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import type { ProjectStore } from "../projects/index.ts";
import { burdenBudget, limitOf, readBurden, secondsAsked } from "./burden-budget.ts";
import { findFaults } from "./find-faults.ts";
import { freezeVersion } from "./freeze-version.ts";
import type { KeptWave, QuestionnaireStore, WaveStore } from "./ports.ts";
import type { Questionnaire } from "./questionnaire-model.ts";
import type { Wave, WavePlan } from "./wave-model.ts";
import { whoIsAsked } from "./who-is-asked.ts";
import { heaviestYear } from "./year-burden.ts";

export interface PlanWave {
  readonly project: string;
  readonly plan: WavePlan;
  /** Chosen by who plans: planning again under it keeps nothing and gives what is kept. */
  readonly id?: string | undefined;
}

/** More than may be asked. `drop` names the questions whose absence would be enough. */
interface TooMuch {
  readonly seconds: number;
  readonly limitSeconds: number;
  readonly drop: readonly string[];
}

/**
 * In order of precedence. `overBudget`: the questionnaire is too long for its moment; `overYear`: with the other
 * waves of the project, it asks too much of one person over twelve months.
 */
export type PlanWaveRefusal =
  | NotAllowed
  | { readonly code: "unknownProject" }
  | { readonly code: "unknownQuestionnaire" }
  | { readonly code: "questionnaireNotReady" }
  | { readonly code: "nobodyToAsk" }
  | ({ readonly code: "overBudget" } & TooMuch)
  | ({ readonly code: "overYear" } & TooMuch);

export interface WaveHouse {
  readonly projects: ProjectStore;
  readonly questionnaires: QuestionnaireStore;
  readonly waves: WaveStore;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Plans a wave of a project. The questionnaire is frozen as it is now: what is written later is another version. */
export async function planWave(
  house: WaveHouse,
  actor: Actor,
  { project: projectId, plan, id }: PlanWave,
): Promise<Result<KeptWave, PlanWaveRefusal>> {
  if (!may(actor, "planWave")) return refuse(notAllowed);
  const project = await house.projects.find(projectId);
  if (project === undefined) return refuse({ code: "unknownProject" });
  const written = await house.questionnaires.find(plan.questionnaire);
  if (written === undefined) return refuse({ code: "unknownQuestionnaire" });
  if (findFaults(written.content).length > 0) return refuse({ code: "questionnaireNotReady" });
  const { audience, moment } = written.content;
  const invited = whoIsAsked(project.content, audience);
  if (invited.length === 0) return refuse({ code: "nobodyToAsk" });
  const burden = readBurden(written.content);
  if (burden.isOver) {
    return refuse({
      code: "overBudget",
      seconds: burden.seconds,
      limitSeconds: burden.limit.seconds,
      drop: burden.drop,
    });
  }
  // A second press of the same button finds its own wave among those planned: it is not counted twice.
  const planned = (await house.waves.listToPlan(projectId)).filter((wave) => wave.id !== id);
  const tooMuch = overYear(planned, written.content, plan);
  if (tooMuch !== undefined) return refuse({ code: "overYear", ...tooMuch });
  const { version } = await freezeVersion(house.questionnaires, written.content);
  const content: Wave = {
    format: 1,
    ...plan,
    project: projectId,
    version,
    audience,
    moment,
    seconds: burden.seconds,
    invited,
    state: { kind: "planned" },
  };
  const signed = { savedAt: house.clock.now(), savedBy: actor.account, content };
  return accept(await beginOnce(house.waves, { ...signed, id: id ?? house.ids.next(), revision: 1 }, id));
}

function overYear(
  planned: readonly KeptWave[],
  questionnaire: Questionnaire,
  { opensOn }: WavePlan,
): TooMuch | undefined {
  const { audience, moment, questions } = questionnaire;
  const asked = secondsAsked(questions);
  const others = planned.map(({ content }) => content);
  const seconds = heaviestYear([...others, { opensOn, audience, seconds: asked }], audience);
  const limitSeconds = burdenBudget.yearSeconds;
  // A year that was already too full without this wave is not its doing, but this wave must not add to one.
  if (seconds <= limitSeconds || seconds === heaviestYear(others, audience)) return undefined;
  const left = Math.max(0, asked - (seconds - limitSeconds));
  const { drop } = readBurden(questionnaire, {
    questions: limitOf(audience, moment).questions,
    seconds: left,
  });
  return { seconds, limitSeconds, drop };
}
