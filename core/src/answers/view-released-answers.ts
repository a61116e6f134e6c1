import { type Actor, may, type NotAllowed, notAllowed } from "../access/index.ts";
import { type Atom, type AtomLedger, orderForCut, releaseFromFrame } from "../disclosure/index.ts";
import { accept, type Result, refuse } from "../kernel/result.ts";
import { type InvitedWave, waveMoments } from "../surveys/index.ts";
import { checkedAtoms } from "./check-ledger.ts";
import { countClosed } from "./count-wave.ts";
import { type EndingHouse, endPastWaves } from "./end-wave.ts";
import { functionAsked } from "./group-model.ts";
import type { AnswerFrame } from "./ports.ts";
import { readerRule } from "./reader-rule.ts";
import { type CountedWave, releaseChanges } from "./release-change.ts";
import {
  countableQuestions,
  frenchOf,
  openQuestionsOf,
  releaseQuestion,
  withholdQuestion,
} from "./release-question.ts";
import type { ReleasedAnswer, WithheldCode } from "./released-answer.ts";
import type { ReleasedWave } from "./released-wave.ts";

export interface ReleasingHouse extends EndingHouse {
  readonly atomLedger: AtomLedger;
}

/** In order of precedence. `waveOpen`: it still takes answers, and nothing of them is shown before its end. */
export type ViewReleasedRefusal =
  | NotAllowed
  | { readonly code: "unknownWave" }
  | { readonly code: "waveOpen" };

/** A closed wave as a reader may have it: what may be shown, or why nothing is. */
export interface OpenedRelease {
  readonly wave: InvitedWave;
  readonly release:
    | {
        readonly kind: "open";
        readonly frame: AnswerFrame;
        readonly counted: CountedWave;
        readonly atoms: readonly Atom[];
      }
    | { readonly kind: "withheld"; readonly because: WithheldCode };
}

/** Everything that a closed wave says, as any reader may have it; a wave of which the day has passed is ended first. */
export async function viewReleasedAnswers(
  house: ReleasingHouse,
  actor: Actor,
  asked: { readonly wave: string },
): Promise<Result<ReleasedWave, ViewReleasedRefusal>> {
  const opened = await openRelease(house, actor, asked.wave);
  if (!opened.ok) return opened;
  const { wave, release } = opened.value;
  const shown = release.kind === "open" ? release : undefined;
  return accept({
    wave: wave.id,
    label: wave.label,
    moment: wave.moment,
    audience: wave.audience,
    invited: wave.invited.length,
    groups: shown?.atoms.length ?? 0,
    groupsOf: shown === undefined ? 0 : Math.min(...shown.atoms.map(({ people }) => people.length)),
    attributes: attributesOf(wave),
    answers: answersOf(opened.value),
    changes: shown === undefined ? [] : await changesSince(house, actor, shown.counted),
    openQuestions: openQuestionsOf(wave.questionnaire),
    words: shown === undefined ? [] : wordsOf(shown.counted),
  });
}

/**
 * What the closed waves of a project say of everybody they asked, the first wave first; none to who may not see them.
 * For pages and reports of other rooms: every share has passed through the frame and the ledger.
 */
export async function releasedAnswers(
  house: ReleasingHouse,
  actor: Actor,
  { project }: { readonly project: string },
): Promise<readonly ReleasedAnswer[]> {
  if (!may(actor, "viewReleasedAnswers") || isElsewhere(actor, project)) return [];
  await endPastWaves(house, project);
  const answers: ReleasedAnswer[] = [];
  for (const { id, content } of await house.waves.listOf(project)) {
    if (content.state.kind !== "closed") continue;
    const opened = await openRelease(house, actor, id);
    if (opened.ok && isOfPeople(opened.value)) answers.push(...answersOf(opened.value));
  }
  return answers;
}

/** Opens a closed wave to a reader: ended and counted if its day has passed, checked against the ledger. */
export async function openRelease(
  house: ReleasingHouse,
  actor: Actor,
  id: string,
): Promise<Result<OpenedRelease, ViewReleasedRefusal>> {
  if (!may(actor, "viewReleasedAnswers")) return refuse(notAllowed);
  const found = await house.invitedWaves.find(id);
  if (found === undefined || isElsewhere(actor, found.project)) return refuse({ code: "unknownWave" });
  const isEnded = found.state === "open" && (await endPastWaves(house, found.project));
  const wave = isEnded ? await house.invitedWaves.find(id) : found;
  if (wave?.state !== "closed") return refuse({ code: "waveOpen" });
  return accept({ wave, release: await releaseOf(house, actor, wave) });
}

async function releaseOf(
  house: ReleasingHouse,
  actor: Actor,
  wave: InvitedWave,
): Promise<OpenedRelease["release"]> {
  const recorded = await countClosed(house, wave);
  const frame = await house.answers.findFrame(wave.id);
  if (recorded === undefined || frame === undefined) return { kind: "withheld", because: "notInvited" };
  if (frame.k < readerRule(actor).k || frame.atoms.length === 0)
    return { kind: "withheld", because: "tooFew" };
  const atoms = await checkedAtoms(house.atomLedger, frame);
  if (atoms === undefined) return { kind: "withheld", because: "wouldSplit" };
  return { kind: "open", frame, counted: { wave, recorded }, atoms };
}

/** Those who lead groups speak as a function: what they said is read elsewhere, unless people were cut for it once. */
function isOfPeople({ wave, release }: OpenedRelease): boolean {
  return functionAsked(wave) === undefined || release.kind === "open";
}

/** Through a share, only the waves of its project are there. */
function isElsewhere({ share }: Actor, project: string): boolean {
  return share !== undefined && share.project !== project;
}

function answersOf({ wave, release }: OpenedRelease): readonly ReleasedAnswer[] {
  const questions = countableQuestions(wave.questionnaire);
  if (release.kind === "withheld")
    return questions.map((question) => withholdQuestion(wave, question, release.because));
  const everybody = { group: "everybody", union: "everybody" } as const;
  return questions.map((question) => releaseQuestion(wave, question, release.counted.recorded, everybody));
}

/** Beside each closed wave of the project that asked the same people before. */
async function changesSince(house: ReleasingHouse, actor: Actor, later: CountedWave) {
  const changes = [];
  for (const { id, content } of await house.waves.listOf(later.wave.project)) {
    const isBefore =
      content.state.kind === "closed" &&
      content.audience === later.wave.audience &&
      placeOf(content) < placeOf(later.wave);
    if (id === later.wave.id || !isBefore) continue;
    const opened = await openRelease(house, actor, id);
    if (opened.ok && opened.value.release.kind === "open")
      changes.push(...releaseChanges(later, opened.value.release.counted));
  }
  return changes;
}

function placeOf({ moment, opensOn }: Pick<InvitedWave, "moment" | "opensOn">): string {
  return `${opensOn} ${waveMoments.indexOf(moment)}`;
}

/** Values that people of the wave have, by attribute, in the order in which groups are cut. */
function attributesOf({ invited }: InvitedWave): ReleasedWave["attributes"] {
  const names = orderForCut(invited.flatMap(({ attributes }) => Object.keys(attributes)));
  return names.map((attribute) => ({
    attribute,
    values: [...new Set(invited.map(({ attributes }) => attributes[attribute] ?? ""))].toSorted(),
  }));
}

function wordsOf({ wave, recorded }: CountedWave): ReleasedWave["words"] {
  return wave.questionnaire.questions.flatMap((question) => {
    if (question.kind !== "words") return [];
    const texts = releaseFromFrame(recorded, { kind: "texts", question: question.id });
    if (texts.kind !== "texts") return [];
    const { words, themes } = texts;
    const shown = { question: question.id, questionText: frenchOf(question.text), words };
    return [{ ...shown, ...(themes === undefined ? {} : { themes }) }];
  });
}
