import { diagnosisRoutes } from "../../../core/src/diagnosis/public.ts";
import {
  blankProject,
  type Project,
  projectFromCategory,
  projectFromDesign,
  projectFromDiagnosis,
} from "../../../core/src/projects/public.ts";
import { browserToday } from "../app/browser-clock.ts";
import { call } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { loadDesign, projectKeeper } from "./project-keeper.ts";
import type { ChosenSource } from "./source-kinds.ts";
import type { Source } from "./use-sources.ts";
import { alternativesOf } from "./write-alternative.ts";

/** A project to begin, and what from. */
export interface NewProjectWish extends Omit<ChosenSource, "id"> {
  readonly source: Source | undefined;
  readonly label: string;
  readonly company: string;
}

/** Keeps a new project made from what it begins from, under its own name. Throws `CallRefused`. */
export async function beginProject(wish: NewProjectWish): Promise<KeptDocument<Project>> {
  const begun = await projectOf(wish);
  const company = { ...begun.company, name: wish.company };
  return projectKeeper.begin({ ...begun, label: wish.label, company });
}

async function projectOf({ kind, source, alternative, label }: NewProjectWish): Promise<Project> {
  const today = browserToday();
  if (source === undefined || kind === "nothing") return blankProject(label, today);
  if (kind === "category") return projectFromCategory(source, today);
  if (kind === "diagnosis") {
    const kept = await call(diagnosisRoutes.view, { parameters: { diagnosis: source.id } });
    return projectFromDiagnosis(kept, today);
  }
  const kept = await loadDesign(source.id);
  const [first] = alternativesOf(kept.content);
  return projectFromDesign(kept, alternative === "" ? (first?.value ?? "") : alternative, today);
}
