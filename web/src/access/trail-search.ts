import {
  type AuditedAct,
  type accessRoutes,
  actsByThing,
  auditLettersAtMost,
  otherActs,
  type RouteInput,
  thingKinds,
} from "../../../core/src/access/public.ts";

/** What is looked for, as the address of the page says it. */
export interface TrailSearch {
  /** An account, or "liens", or "partenaires", or "sans-connexion", or "programmes". */
  readonly qui?: string;
  /** Days: "2026-11-23". */
  readonly du?: string;
  readonly au?: string;
  /** An act, by its name in the code. */
  readonly acte?: string;
  /** A kind of thing. */
  readonly genre?: string;
  /** Words that a line says. */
  readonly mots?: string;
  /** Id of a thing. */
  readonly sur?: string;
  readonly issue?: "faits" | "refus";
  readonly changements?: 1;
}

type Query = RouteInput<typeof accessRoutes.auditTrail>["query"];
/** What the server is asked, page aside. */
export type TrailWish = Omit<Query, "moment" | "passed">;

const placesOfWho: Readonly<Record<string, string>> = {
  liens: "link",
  partenaires: "partner",
  "sans-connexion": "local",
  programmes: "key",
};
const allActs: readonly AuditedAct[] = [...Object.values(actsByThing).flat(), ...otherActs];
const dayShape = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export function readTrailSearch(search: Readonly<Record<string, unknown>>): TrailSearch {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === "string" && value !== "" ? { [name]: value } : {};
  };
  const day = (name: string) => {
    const value = search[name];
    return typeof value === "string" && dayShape.test(value) ? { [name]: value } : {};
  };
  const { issue, mots } = search;
  // A year alone comes out of the address as a number.
  const words = typeof mots === "number" || typeof mots === "string" ? String(mots).trim() : "";
  return {
    ...text("qui"),
    ...(words === "" ? {} : { mots: words.slice(0, auditLettersAtMost) }),
    ...day("du"),
    ...day("au"),
    ...text("acte"),
    ...text("genre"),
    ...text("sur"),
    ...(issue === "faits" || issue === "refus" ? { issue } : {}),
    ...(search.changements === 1 ? { changements: 1 as const } : {}),
  };
}

/** The search as the server is asked; what an address says that nobody knows is left aside. */
export function wishOf(search: TrailSearch): TrailWish {
  const { qui, mots, du, au, acte, genre, sur, issue, changements } = search;
  const act = allActs.find((each) => each === acte);
  const kind = ([...thingKinds, "other"] as const).find((each) => each === genre);
  return {
    ...(qui === undefined ? {} : { who: placesOfWho[qui] ?? qui }),
    ...(mots === undefined ? {} : { text: mots }),
    ...(du === undefined ? {} : { from: du }),
    ...(au === undefined ? {} : { to: au }),
    ...(act === undefined ? {} : { act }),
    ...(kind === undefined ? {} : { kind }),
    ...(sur === undefined ? {} : { about: sur }),
    ...(issue === undefined ? {} : { outcome: issue === "faits" ? "done" : "refused" }),
    ...(changements === undefined ? {} : { onlyChanges: "yes" }),
  };
}
