import { randomUUID } from "node:crypto";
import type { Actor } from "../../../core/src/access/index.ts";
import { type CategoryDefinition, defineCategory } from "../../../core/src/categories/index.ts";
import { saveDiagnosis } from "../../../core/src/diagnosis/index.ts";
import { saveEffects } from "../../../core/src/effects/index.ts";
import { parseDay } from "../../../core/src/kernel/calendar.ts";
import type { LongWork } from "../../../core/src/kernel/long-work.ts";
import type { Result } from "../../../core/src/kernel/result.ts";
import { addToPlan, beginPlan, savePlan, sealPlan } from "../../../core/src/plans/index.ts";
import {
  beginCase,
  changeCase,
  giveConsent,
  publishCase,
  viewCase,
} from "../../../core/src/practices/index.ts";
import { beginProject, type KeptProject, recordPassage } from "../../../core/src/projects/index.ts";
import {
  beginQuestionnaire,
  planWave,
  readyQuestionnaire,
  viewWaves,
} from "../../../core/src/surveys/index.ts";
import { attachToDesign, saveTrainingDesign } from "../../../core/src/training/index.ts";
import {
  answerWorkQuestions,
  type FileSource,
  importPayrollFile,
  importTrainingRegister,
  mapJobGrades,
  viewPayrollYear,
} from "../../../core/src/workforce/index.ts";
import { addOrganisationIn, enterWalls, type House } from "../../../server/src/index.ts";
import {
  type Demonstration,
  demonstrationCompany,
  type ToldPilot,
  type ToldPlan,
  type ToldProject,
} from "../../../testkit/src/index.ts";
import { say } from "../say.ts";
import type { Stage } from "../terminal/terminal.ts";

/**
 * Loads the fictional company the ordinary way, file by file, into an organisation of its own: at the very first start
 * and at no other, so that who erased it does not see it come back. In one transaction, so that a start cut short
 * leaves no half of a company.
 */
export function loadDemonstration(house: House, { work, tell }: Stage): Promise<void> {
  return house.atFirstStart(async (transaction) => {
    tell(say("command.serve.firstTime"));
    const demonstration = demonstrationCompany();
    const organisation = { id: randomUUID(), name: demonstration.companyName, isFictional: true };
    const actor = await addOrganisationIn(transaction, organisation, house.localOwner);
    const silent = { signal: work.signal, report: () => {} };
    const rooms = house.openRooms(await enterWalls(transaction, actor), actor);
    const category = await loadFiles(rooms, actor, demonstration, silent);
    await loadDocuments(rooms, actor, demonstration, category);
  });
}

/** The made-up table of people trained and not trained that the page about effects offers to try. */
export function exampleTable(): { path: string; mediaType: string; bytes: Uint8Array } {
  const { bytes } = demonstrationCompany().effectTable;
  return { path: "/exemple-formation.csv", mediaType: "text/csv; charset=utf-8", bytes };
}

type Rooms = ReturnType<House["openRooms"]>;

async function loadFiles(
  rooms: Rooms,
  actor: Actor,
  demonstration: Demonstration,
  work: LongWork,
): Promise<CategoryDefinition> {
  for (const { name, bytes } of demonstration.payrollFiles) {
    const file = inMemory(name, bytes);
    const command = { file, options: { format: "dsn" as const }, mode: "replace" as const };
    mustWork(name, await importPayrollFile(rooms, actor, command, work));
  }
  const { trainingRegister, jobGradeTable, workAnswers, startingCategory: draft } = demonstration;
  const { name, bytes, mapping } = trainingRegister;
  mustWork(name, await importTrainingRegister(rooms, actor, { file: inMemory(name, bytes), mapping }, work));
  mustWork("grades", await mapJobGrades(rooms, actor, jobGradeTable));
  for (const answers of workAnswers) {
    mustWork(answers.jobFamily, await answerWorkQuestions(rooms, actor, answers));
  }
  return mustWork(draft.label, await defineCategory(rooms, actor, { draft }));
}

/** A diagnosis about the category, the training begun from it with its drawing, and the projects. */
async function loadDocuments(
  rooms: Rooms,
  actor: Actor,
  { documents, companyName }: Demonstration,
  category: CategoryDefinition,
): Promise<void> {
  const year = mustWork("year", await viewPayrollYear(rooms, actor));
  const diagnosis = documents.diagnosis({ category, year });
  const kept = mustWork(diagnosis.label, await saveDiagnosis(rooms, actor, { content: diagnosis }));
  const content = documents.design(kept);
  const { id, revision } = mustWork(content.label, await saveTrainingDesign(rooms, actor, { content }));
  const { pictureLabel: label } = documents;
  const { chunks } = inMemory(label, documents.picture());
  const picture = mustWork(
    label,
    await attachToDesign(rooms, actor, { design: id, label, chunks: chunks() }),
  );
  const illustrated = documents.illustrate(content, picture);
  const next = { design: id, basedOnRevision: revision, content: illustrated };
  const design = mustWork(content.label, await saveTrainingDesign(rooms, actor, next));
  await loadPilot(rooms, actor, documents.pilot({ companyName, design }));
  const running = await loadProjects(rooms, actor, documents.projects({ companyName, design }));
  await loadPlan(rooms, actor, { told: documents.plan(), projects: running });
  await loadSurveys(rooms, actor, { companyName, projects: running });
}

/** The project of the year before, its plan sealed in its time and first in the chain, and what became of it. */
async function loadPilot(rooms: Rooms, actor: Actor, pilot: ToldPilot): Promise<void> {
  const [kept] = await loadProjects(rooms, actor, [pilot]);
  const day = parseDay(pilot.sealedOn);
  if (kept === undefined || day === undefined)
    throw new Error("invalid demonstration; its pilot must be kept");
  const project = kept.id;
  const { revision } = mustWork("plan", await beginPlan(rooms, actor, { project, start: "blank" }));
  const written = { project, content: pilot.plan, basedOnRevision: revision };
  const filled = mustWork("plan", await savePlan(rooms, actor, written));
  const then = { ...rooms, clock: { now: () => `${day}T09:10:00.000Z`, today: () => day } };
  mustWork("seal", await sealPlan(then, actor, { project, basedOnRevision: filled.revision }));
  const keeping = { savedAt: rooms.clock.now(), savedBy: actor.account };
  await rooms.series.put(project, pilot.series, keeping);
  mustWork("effects", await saveEffects(rooms, actor, { project, content: pilot.book, basedOnRevision: 0 }));
  await loadCaseStudy(rooms, actor, project, pilot.caseStudy);
}

/** The pilot told to others: written from its log, approved by those it quotes, published and marked as made up. */
async function loadCaseStudy(
  rooms: Rooms,
  actor: Actor,
  project: string,
  told: ToldPilot["caseStudy"],
): Promise<void> {
  mustWork("case study", await beginCase(rooms, actor, { project }));
  const change = { kind: "describe", ...told } as const;
  mustWork("case study", await changeCase(rooms, actor, { project, change }));
  const { sentences } = mustWork("case study", await viewCase(rooms, actor, { project }));
  const on = rooms.clock.today();
  for (const { id: sentence, masked: words, contributors } of sentences)
    for (const contributor of contributors)
      await rooms.cases.putApproval(project, { sentence, contributor, words, reach: "anonymous", on });
  const reach = "anonymous";
  mustWork("consent", await giveConsent(rooms, actor, { project, reach }));
  mustWork("publication", await publishCase(rooms, actor, { project, reach }));
}

/** Projects as they began, then what happened to each, passage by passage. */
async function loadProjects(
  rooms: Rooms,
  actor: Actor,
  projects: readonly ToldProject[],
): Promise<readonly KeptProject[]> {
  const all: KeptProject[] = [];
  for (const { content, passages } of projects) {
    let kept = mustWork(content.label, await beginProject(rooms, actor, { content }));
    for (const passage of passages) {
      const { id: project, revision: basedOnRevision } = kept;
      const command = { project, passage, basedOnRevision };
      kept = mustWork(`${content.label}, ${passage.event}`, await recordPassage(rooms, actor, command));
    }
    all.push(kept);
  }
  return all;
}

/** The plan of the project that runs, proposed, filled and sealed on the day of the story: before its start. */
async function loadPlan(
  rooms: Rooms,
  actor: Actor,
  { told, projects }: { readonly told: ToldPlan; readonly projects: readonly KeptProject[] },
): Promise<void> {
  const project = projects.find(({ content }) => content.design !== "")?.id ?? "";
  const begun = mustWork("plan", await beginPlan(rooms, actor, { project, start: "light" }));
  const content = told.fill(begun.content);
  const { revision } = begun;
  const filled = mustWork(
    "plan",
    await savePlan(rooms, actor, { project, content, basedOnRevision: revision }),
  );
  const day = parseDay(told.sealedOn);
  if (day === undefined) throw new Error(`invalid demonstration; the seal must have a day: ${told.sealedOn}`);
  const then = { ...rooms, clock: { now: () => `${day}T14:20:00.000Z`, today: () => day } };
  mustWork("seal", await sealPlan(then, actor, { project, basedOnRevision: filled.revision }));
  mustWork("addition", await addToPlan(rooms, actor, { project, ...told.addition }));
}

/** A questionnaire for each moment, as the bank makes them, and the cold one planned from the sessions. */
async function loadSurveys(
  rooms: Rooms,
  actor: Actor,
  { companyName, projects }: { readonly companyName: string; readonly projects: readonly KeptProject[] },
): Promise<void> {
  const project = projects.find(({ content }) => content.design !== "")?.id ?? "";
  for (const moment of ["before", "immediate", "delayed"] as const) {
    const languages = ["fr", "fr-easy", "ar", "pt"];
    const label = say(`command.serve.demonstrationSurvey.${moment}`);
    const content = readyQuestionnaire({ id: "new", label, audience: "employee", moment, languages });
    const { id } = mustWork(content.label, await beginQuestionnaire(rooms, actor, { content }));
    if (moment !== "delayed") continue;
    const { proposals } = mustWork("waves", await viewWaves(rooms, actor, { project }));
    const days = proposals.delayed;
    if (days === undefined) throw new Error("invalid demonstration; its project must have dated sessions");
    const told = { asker: companyName, purpose: say("command.serve.demonstrationPurpose") };
    const plan = { label: content.label, questionnaire: id, ...told, ...days };
    mustWork("wave", await planWave(rooms, actor, { project, plan }));
  }
}

/** The demonstration is made by us: a refusal is a bug of ours. */
function mustWork<Value>(what: string, outcome: Result<Value, unknown>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`invalid demonstration; ${what}: ${JSON.stringify(outcome.refusal)}`);
}

function inMemory(name: string, bytes: Uint8Array): FileSource {
  return {
    name,
    size: bytes.length,
    async *chunks() {
      yield bytes;
    },
  };
}
