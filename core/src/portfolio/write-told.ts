import type { PortfolioLine } from "./portfolio-lines.ts";
import type { ToldMove, ToldReason } from "./told-project.ts";

/** How what is told of a firm is put into words: sentences by their keys, days as people write them. */
export interface TellingVoice {
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  day(text: string): string;
}

const firmKinds: ReadonlySet<ToldReason["kind"]> = new Set<ToldReason["kind"]>([
  "agreedDayCame",
  "agreedDayAhead",
  "neverCalled",
  "lastCall",
  "firmEnded",
  "firmIsBack",
  "noProject",
  "headcount",
  "headcountUnknown",
]);

const stallKinds: ReadonlySet<ToldReason["kind"]> = new Set<ToldReason["kind"]>([
  "startNear",
  "fundingSilent",
  "pauseOver",
  "nobodyLeads",
  "sessionsOver",
  "milestonesPassed",
  "nothingMoved",
]);

/** A reason in plain words. */
export function writeToldReason(reason: ToldReason, { say, day }: TellingVoice): string {
  const { label = "", step, move, because, ending } = reason;
  return say(keyOf(reason), {
    day: reason.day === undefined ? "" : day(reason.day),
    days: reason.days ?? 0,
    count: reason.count ?? 0,
    label,
    step: step === undefined ? "" : say(`projects.step.${step}`),
    gaps: (reason.gaps ?? []).map((gap) => say(`projects.stall.gap.${gap}`)).join(", "),
    move: move === undefined ? "" : say(`projects.move.${move}`, { label, count: 1 }),
    because: because === undefined ? "" : say(`projects.abandon.${because}`),
    ending: reason.kind !== "firmEnded" || ending === undefined ? "" : say(`portfolio.ending.${ending}`),
  });
}

function keyOf({ kind, label = "", ending = "close", isTold }: ToldReason): string {
  if (kind === "ended") return `projects.reason.ended.${ending}`;
  if (kind === "lessons") return `projects.reason.lessons.${isTold === true ? "told" : "untold"}`;
  if (kind === "lastCall" && label === "") return "portfolio.reason.lastCallBare";
  if (firmKinds.has(kind)) return `portfolio.reason.${kind}`;
  return stallKinds.has(kind) ? `projects.stall.${kind}` : `projects.reason.${kind}`;
}

/** A function, with the names that hold it when some are known. */
export function writeToldParty({ kind, names }: ToldMove["owner"], { say }: TellingVoice): string {
  const role = say(`training.actor.${kind}`);
  return names.length === 0 ? role : say("portfolio.party", { role, names: names.join(", ") });
}

/** Whose move it is, in words. */
export function writeToldMove(move: ToldMove, voice: TellingVoice): string {
  const { key, label, count, due } = move;
  const text = voice.say(`projects.move.${key}`, { label, count });
  const values = { who: writeToldParty(move.owner, voice), move: text };
  return due === undefined
    ? voice.say("portfolio.move", values)
    : voice.say("portfolio.moveBy", { ...values, day: voice.day(due) });
}

/** Questions asked in a call. */
const questionsAsked = 3;

/** Three questions to ask, the one that matters most first. None supposes a fault. */
export function questionsOf(line: PortfolioLine, voice: TellingVoice): readonly string[] {
  const { projects, reasons, isAwaited } = line;
  const [project] = projects;
  const awaited = reasons.find(({ kind }) => kind === "agreedDayCame" || kind === "firmIsBack");
  const told = [
    ...(isAwaited && awaited !== undefined ? [voice.say(`portfolio.ask.${awaited.kind}`)] : []),
    ...(project?.call === undefined ? [] : [voice.say(`projects.call.${project.call.about}`)]),
    ...(project?.moves ?? []).slice(0, 1).map((move) => {
      const text = voice.say(`projects.move.${move.key}`, { label: move.label, count: move.count });
      return voice.say("portfolio.ask.move", { move: text, owner: writeToldParty(move.owner, voice) });
    }),
    ...(project?.step === "closed" || project?.step === "evaluating"
      ? [voice.say("portfolio.ask.whatWorked")]
      : []),
    ...(project === undefined
      ? [voice.say("portfolio.ask.whoStarts"), voice.say("portfolio.ask.whatIsHard")]
      : [voice.say("portfolio.ask.whatHelps")]),
    voice.say("portfolio.ask.whoElse"),
    voice.say("portfolio.ask.smallestStep"),
  ];
  return told.slice(0, questionsAsked);
}
