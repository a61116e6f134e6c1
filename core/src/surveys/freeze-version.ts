import type { QuestionnaireStore } from "./ports.ts";
import type { Questionnaire } from "./questionnaire-model.ts";

/** The questionnaire as a version that will never change: the latest one when nothing changed since, or a new one. */
export async function freezeVersion(
  questionnaires: QuestionnaireStore,
  written: Questionnaire,
): Promise<Questionnaire> {
  const latest = await questionnaires.latestVersion(written.id);
  if (latest !== undefined && isSame(latest, written)) return latest;
  const frozen = { ...written, version: (latest?.version ?? 0) + 1 };
  await questionnaires.addVersion(frozen);
  return frozen;
}

function isSame(one: Questionnaire, other: Questionnaire): boolean {
  return canonical({ ...one, version: 1 }) === canonical({ ...other, version: 1 });
}

/** JSON with the keys of every object in order: a store may give them back in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
