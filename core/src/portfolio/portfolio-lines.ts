import type { Day } from "../kernel/calendar.ts";
import { type Known, known, knownUnlessAbsent, unknown } from "../kernel/known.ts";
import { type PortfolioPile, portfolioPiles } from "../projects/index.ts";
import { nameKey } from "./compare-names.ts";
import { type FirmStanding, firmStanding, isEnded, lastCallOf } from "./firm-standing.ts";
import type { Firm } from "./model.ts";
import type { ToldProject, ToldReason } from "./told-project.ts";

/** A firm as it is kept, with its id. */
export interface SeenFirm {
  readonly id: string;
  readonly revision: number;
  readonly content: Firm;
}

/** A line of the portfolio: a firm, or the projects of one that is not written down yet. */
export interface PortfolioLine {
  /** Id of the firm, or that of its most pressing project after "project:". */
  readonly key: string;
  readonly firm: SeenFirm | undefined;
  readonly label: string;
  readonly place: string;
  readonly idcc: string;
  readonly adviser: string;
  readonly headcount: Known<number>;
  /** Its projects, the one that an hour would change most first. */
  readonly projects: readonly ToldProject[];
  readonly pile: PortfolioPile;
  readonly reasons: readonly ToldReason[];
  readonly orderedBy: string;
  readonly isAwaited: boolean;
  /** The day of the last call, and the day agreed on then for the next one. */
  readonly calledOn: Known<string>;
  readonly nextOn: Known<string>;
}

/** What a portfolio is made of. */
export interface PortfolioContent {
  readonly firms: readonly SeenFirm[];
  readonly projects: readonly ToldProject[];
}

/** Reasons told of a firm: a fourth would change no call. */
const reasonsTold = 3;

/** A project of a firm that nobody wrote down has this before its id. */
export const projectKeyStart = "project:";

/**
 * The lines of a portfolio on a day, in the order of the five piles: one for each firm, and one for each company of
 * projects whose firm is not written down. Each line is read alone, so that no other changes its pile or its reasons.
 */
export function portfolioLines({ firms, projects }: PortfolioContent, day: Day): readonly PortfolioLine[] {
  const tied = tieProjects(firms, projects);
  const lines = [
    ...firms.map((firm) => firmLine(firm, tied.byFirm.get(firm.id) ?? [], day)),
    ...aloneByCompany(tied.alone).map(aloneLine),
  ];
  return lines.toSorted(
    (one, other) =>
      portfolioPiles.indexOf(one.pile) - portfolioPiles.indexOf(other.pile) ||
      Number(other.isAwaited) - Number(one.isAwaited) ||
      order(one.orderedBy, other.orderedBy) ||
      order(one.label, other.label) ||
      order(one.key, other.key),
  );
}

interface Tied {
  readonly byFirm: ReadonlyMap<string, readonly ToldProject[]>;
  readonly alone: readonly ToldProject[];
}

/** A project belongs to the firm that names it, else to the only firm of its company's name. */
function tieProjects(firms: readonly SeenFirm[], projects: readonly ToldProject[]): Tied {
  const firmByProject = new Map(
    firms.flatMap(({ id, content }) => content.projects.map((each) => [each, id])),
  );
  const firmByName = new Map<string, string | undefined>();
  for (const { id, content } of firms) {
    const name = nameKey(content.label);
    firmByName.set(name, firmByName.has(name) ? undefined : id);
  }
  const byFirm = new Map<string, ToldProject[]>();
  const alone: ToldProject[] = [];
  for (const project of projects) {
    const name = nameKey(project.company);
    const firm = firmByProject.get(project.id) ?? (name === "" ? undefined : firmByName.get(name));
    if (firm === undefined) alone.push(project);
    else byFirm.set(firm, [...(byFirm.get(firm) ?? []), project]);
  }
  return { byFirm, alone };
}

function firmLine(firm: SeenFirm, own: readonly ToldProject[], day: Day): PortfolioLine {
  const { content } = firm;
  const projects = own.toSorted(byUrgency);
  const [first] = projects;
  const standing = firmStanding(content, day);
  const last = lastCallOf(content);
  const headcount = content.headcount.known ? content.headcount : knownUnlessAbsent(first?.headcount);
  return {
    key: firm.id,
    firm,
    label: content.label,
    place: content.place,
    idcc: content.idcc,
    adviser: content.adviser,
    headcount,
    projects,
    ...(first === undefined
      ? { ...standing, reasons: bareReasons(standing, headcount) }
      : withProject(standing, first, isEnded(content, day))),
    calledOn: last === undefined ? unknown : known(last.day),
    nextOn: last === undefined ? unknown : last.next,
  };
}

function bareReasons({ reason }: FirmStanding, headcount: Known<number>): readonly ToldReason[] {
  const size = headcount.known
    ? ({ kind: "headcount", count: headcount.value } as const)
    : ({ kind: "headcountUnknown" } as const);
  return [reason, { kind: "noProject" }, size];
}

type Placed = Pick<PortfolioLine, "pile" | "reasons" | "orderedBy" | "isAwaited">;

/** What was agreed on the telephone comes before what the project says, but for a start that comes sooner. */
function withProject(standing: FirmStanding, project: ToldProject, hasEnded: boolean): Placed {
  const { reason, isAwaited } = standing;
  const isAgreed = reason.kind === "agreedDayAhead";
  const startsSooner = project.pile === "secureStart" && project.orderedBy <= standing.orderedBy;
  const waits = hasEnded || (isAgreed && !startsSooner);
  if (!waits && !isAwaited) return { ...placeOf(project), isAwaited };
  const reasons = [reason, ...project.reasons].slice(0, reasonsTold);
  if (waits) return { pile: "goesOn", reasons, orderedBy: standing.orderedBy, isAwaited };
  return {
    ...placeOf(project),
    pile: project.pile === "goesOn" ? "getGoing" : project.pile,
    reasons,
    isAwaited,
  };
}

function placeOf({ pile, reasons, orderedBy }: ToldProject): Omit<Placed, "isAwaited"> {
  return { pile, reasons, orderedBy };
}

/** Two projects of one company are one firm to call; a project that names no company stands by itself. */
function aloneByCompany(projects: readonly ToldProject[]): readonly (readonly ToldProject[])[] {
  const groups = new Map<string, ToldProject[]>();
  for (const project of projects) {
    const name = nameKey(project.company);
    const key = name === "" ? `${projectKeyStart}${project.id}` : name;
    groups.set(key, [...(groups.get(key) ?? []), project]);
  }
  return [...groups.values()].map((group) => group.toSorted(byUrgency));
}

function aloneLine(projects: readonly ToldProject[]): PortfolioLine {
  const [project] = projects;
  if (project === undefined) throw new Error("invalid company; one of projects has one at least");
  return {
    key: `${projectKeyStart}${project.id}`,
    firm: undefined,
    label: project.company === "" ? project.label : project.company,
    place: "",
    idcc: "",
    adviser: "",
    headcount: knownUnlessAbsent(project.headcount),
    projects,
    ...placeOf(project),
    isAwaited: false,
    calledOn: unknown,
    nextOn: unknown,
  };
}

function byUrgency(one: ToldProject, other: ToldProject): number {
  return (
    portfolioPiles.indexOf(one.pile) - portfolioPiles.indexOf(other.pile) ||
    order(one.orderedBy, other.orderedBy) ||
    order(one.id, other.id)
  );
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
