import { type ProjectCase, patternRoutes } from "../../../core/src/patterns/public.ts";
import { sharesRoute } from "../../../core/src/sharing/public.ts";
import { CallRefused, call } from "../http/call.ts";

/** The projects of the organisation, and those that others share with it. */
export interface GatheredCases {
  readonly cases: readonly ProjectCase[];
  readonly isCut: boolean;
}

/** Most shares asked for: each is a call of its own. */
const sharesAtMost = 60;

/** Throws `CallRefused`. A share that cannot be read any more is left out. */
export async function loadCases(signal?: AbortSignal): Promise<GatheredCases> {
  const own = await call(patternRoutes.cases, {}, signal);
  const shares = await received(signal);
  const shared = await Promise.all(
    shares.slice(0, sharesAtMost).map(async ({ id, owner }) => {
      const { cases } = await orNone(call(patternRoutes.cases, {}, signal, id));
      return cases.map((each) => ({ ...each, id: `${id}:${each.id}`, owner: owner.name }));
    }),
  );
  return { cases: [...own.cases, ...shared.flat()], isCut: own.isCut };
}

async function received(signal: AbortSignal | undefined) {
  try {
    return (await call(sharesRoute, {}, signal)).received;
  } catch (error) {
    if (error instanceof CallRefused) return [];
    throw error;
  }
}

async function orNone(asked: Promise<{ readonly cases: readonly ProjectCase[] }>) {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof CallRefused) return { cases: [] };
    throw error;
  }
}
