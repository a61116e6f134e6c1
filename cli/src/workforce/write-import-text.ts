import type { PayrollFileImported, ReadingSummary } from "../../../core/src/workforce/index.ts";
import { type ImportProblem, workforceWordsFr } from "../../../core/src/workforce/index.ts";

const count = new Intl.NumberFormat("fr-FR");
const monthName = new Intl.DateTimeFormat("fr-FR", { month: "long", year: "numeric", timeZone: "UTC" });
const writeMonth = (month: string) => monthName.format(new Date(`${month}-01T00:00:00Z`));

/** Problems told one by one; the others are counted. */
const toldProblems = 20;

type Told =
  | { readonly kind: "unreadable"; readonly problems: readonly ImportProblem[] }
  | {
      readonly kind: "refused";
      readonly refusal: { readonly code: string; readonly summary?: ReadingSummary };
    }
  | { readonly kind: "readOnly"; readonly summary: ReadingSummary }
  | { readonly kind: "imported"; readonly imported: PayrollFileImported };

/** What an import did, for someone who reads a terminal. */
export function writeImportText(told: Told): string {
  switch (told.kind) {
    case "unreadable":
      return [sentence("workforce.refusal.unreadable"), ...writeProblems(told.problems)].join("\n");
    case "refused":
      return [
        sentence(`workforce.refusal.${told.refusal.code}`),
        ...writeProblems(told.refusal.summary?.problems ?? []),
      ].join("\n");
    case "readOnly":
      return ["Lecture seule : rien n’a été enregistré.", ...writeSummary(told.summary)].join("\n");
    case "imported":
      return writeImported(told.imported);
  }
}

function writeImported({ status, summary, differences }: PayrollFileImported): string {
  if (status !== "awaitsConfirmation") return ["C’est enregistré.", ...writeSummary(summary)].join("\n");
  const lines = differences.map(
    (difference) =>
      `  ${writeMonth(difference.month)} : ${count.format(difference.storedHeadcount)} salariés enregistrés, ` +
      `${count.format(difference.newHeadcount)} dans ce fichier (${count.format(difference.added)} en plus, ` +
      `${count.format(difference.removed)} en moins, ${count.format(difference.changed)} dont quelque chose change)`,
  );
  const remedy = "Rien n’a changé. Pour remplacer, relancez avec --replace.";
  return ["Ce mois est déjà enregistré. Voici ce qui changerait :", ...lines, remedy].join("\n");
}

function writeSummary(summary: ReadingSummary): string[] {
  const dropped = summary.droppedRubrics.reduce((total, rubric) => total + rubric.count, 0);
  return [
    `Mois : ${summary.months.map(writeMonth).join(", ")}`,
    `Salariés (par mois) : ${count.format(summary.employeeMonthCount)} ; établissements : ${count.format(summary.establishmentCount)}`,
    `Écarté dès la lecture : ${count.format(dropped)} valeurs de ${count.format(summary.droppedRubrics.length)} rubriques`,
    ...writeProblems(summary.problems),
  ];
}

function writeProblems(problems: readonly ImportProblem[]): string[] {
  if (problems.length === 0) return [];
  const order = { blocks: 0, drops: 1, notes: 2 };
  const sorted = [...problems].sort((left, right) => order[left.severity] - order[right.severity]);
  const lines = sorted
    .slice(0, toldProblems)
    .map((problem) => `  ${writePlace(problem)}${sentence(`workforce.problem.${problem.code}`)}`);
  const rest = sorted.length - toldProblems;
  return [
    "À savoir :",
    ...lines,
    ...(rest > 0 ? [`  … et ${count.format(rest)} autres points (voir --json).`] : []),
  ];
}

function writePlace({ place }: ImportProblem): string {
  const parts = [
    place.sheet ?? "",
    place.line === undefined ? "" : `ligne ${place.line}`,
    place.column ?? "",
    place.rubric ?? "",
  ];
  const written = parts.filter((part) => part !== "").join(", ");
  return written === "" ? "" : `${written} : `;
}

function sentence(key: string): string {
  const words: Readonly<Record<string, string>> = workforceWordsFr;
  return words[key] ?? "Quelque chose d’inhabituel a été rencontré.";
}
