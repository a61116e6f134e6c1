import { roles, rolesThatMay, type UseCase, useCases } from "../../core/src/access/index.ts";
import {
  keptRubrics,
  knownNormVersions,
  normEdition,
  type RubricUsage,
} from "../../files/src/dsn/rubrics.ts";
import { accessScreenWordsFr } from "../../web/src/access/words.fr.ts";
import { proofPage } from "./proof-page.ts";
import { pageWords, roleNames, rubricUses } from "./words.fr.ts";
import { pageOf, tableOf } from "./write-page.ts";

/** A page made from the code: where it is stored, and its text. */
export interface ReferencePage {
  readonly path: string;
  readonly text: string;
}

/** Every page of documentation that the code, or figures that its tests wrote down, make. */
export function referencePages(): readonly ReferencePage[] {
  return [
    { path: "docs/fr/consulter/roles.md", text: rolesPage() },
    { path: "docs/fr/consulter/rubriques.md", text: rubricsPage(Object.entries(keptRubrics)) },
    { path: "docs/dev/look-up/engine-proofs.md", text: proofPage() },
  ];
}

function rolesPage(): string {
  const rows = useCases.map((useCase) => [nameOf(useCase), whoMay(useCase)]);
  return pageOf(pageWords.generated, [
    pageWords.rolesTitle,
    pageWords.rolesLead,
    tableOf(pageWords.rolesHead, rows),
  ]);
}

function nameOf(useCase: UseCase): string {
  return accessScreenWordsFr[`access.useCase.${useCase}`];
}

function whoMay(useCase: UseCase): string {
  const allowed = new Set(rolesThatMay(useCase));
  const names = roles.filter((role) => allowed.has(role)).map((role) => roleNames[role]);
  return names.length === 0 ? pageWords.nobody : names.join(", ");
}

function rubricsPage(rubrics: readonly (readonly [string, RubricUsage])[]): string {
  const edition = pageWords.rubricsEdition
    .replace("{edition}", normEdition)
    .replace("{versions}", knownNormVersions.join(", "));
  const rows = rubrics.map(([code, usage]) => [code, usage.label, rubricUses[usage.use]]);
  const paragraphs = [pageWords.rubricsTitle, pageWords.rubricsLead, edition];
  return pageOf(pageWords.generated, [...paragraphs, tableOf(pageWords.rubricsHead, rows)]);
}
