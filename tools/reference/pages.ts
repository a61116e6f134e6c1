import { actWordsFr } from "../../core/src/access/act-words.fr.ts";
import {
  opensThroughShare,
  roles,
  rolesThatMay,
  type UseCase,
  useCases,
} from "../../core/src/access/index.ts";
import { shareRoles } from "../../core/src/sharing/index.ts";
import {
  keptRubrics,
  knownNormVersions,
  normEdition,
  type RubricUsage,
} from "../../files/src/dsn/rubrics.ts";
import { commandLinePage } from "./command-line-page.ts";
import { proofPage } from "./proof-page.ts";
import { rulesPage } from "./rules-page.ts";
import { pageWords, roleNames, rubricUses } from "./words.fr.ts";
import { pageOf, tableOf } from "./write-page.ts";

/** A page made from the code: where it is stored, and its text. */
export interface ReferencePage {
  readonly path: string;
  readonly text: string;
}

/** Every page of documentation that the code, or figures that its tests wrote down, make. */
export async function referencePages(): Promise<readonly ReferencePage[]> {
  return [
    { path: "docs/fr/consulter/roles.md", text: rolesPage() },
    { path: "docs/fr/consulter/rubriques.md", text: rubricsPage(Object.entries(keptRubrics)) },
    { path: "docs/fr/consulter/regles-verifiees.md", text: rulesPage() },
    { path: "docs/fr/consulter/ligne-de-commande.md", text: await commandLinePage() },
    { path: "docs/dev/look-up/engine-proofs.md", text: proofPage() },
  ];
}

function rolesPage(): string {
  const rows = useCases.map((useCase) => [nameOf(useCase), whoMay(useCase), whoMayThroughShare(useCase)]);
  return pageOf(pageWords.generated, [
    pageWords.rolesTitle,
    pageWords.rolesLead,
    tableOf(pageWords.rolesHead, rows),
  ]);
}

function nameOf(useCase: UseCase): string {
  return actWordsFr[`access.useCase.${useCase}`];
}

function whoMay(useCase: UseCase): string {
  const allowed = new Set(rolesThatMay(useCase));
  const names = roles.filter((role) => allowed.has(role)).map((role) => roleNames[role]);
  return names.length === 0 ? pageWords.nobody : names.join(", ");
}

/** Roles of a share, of one project with a partner, that the use case is open to. */
function whoMayThroughShare(useCase: UseCase): string {
  if (!opensThroughShare(useCase)) return pageWords.nobody;
  const allowed = new Set(rolesThatMay(useCase));
  const names = shareRoles.filter((role) => allowed.has(role)).map((role) => roleNames[role]);
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
