import type { FictionalCompany } from "./company.ts";
import { payrollWords } from "./payroll-table.ts";
import { type Column, dayCell, hundredthsCell, type Table, tableOf } from "./table.ts";
import type { FictionalTraining } from "./trainings.ts";

/** The training register, in the order of the first days. Trainings of people without a staff number are not in it. */
export function trainingTable(company: FictionalCompany): Table {
  return tableOf(columns, () =>
    [...company.trainings()]
      .filter(({ staffNumber }) => staffNumber !== "")
      .sort(
        (one, other) => one.firstDay - other.firstDay || one.staffNumber.localeCompare(other.staffNumber),
      ),
  );
}

const columns: readonly Column<FictionalTraining>[] = [
  { heading: "Matricule", field: "staffNumber", cell: ({ staffNumber }) => staffNumber },
  { heading: "Intitulé de la formation", field: "trainingTitle", cell: ({ title }) => title },
  { heading: "Date de début", field: "firstDay", holdsDays: true, cell: ({ firstDay }) => dayCell(firstDay) },
  { heading: "Date de fin", field: "lastDay", holdsDays: true, cell: ({ lastDay }) => dayCell(lastDay) },
  {
    heading: "Durée (heures)",
    field: "trainingHours",
    cell: ({ hours }) => hundredthsCell(Math.round(hours * 100)),
  },
  {
    heading: "Formation obligatoire",
    field: "isMandatory",
    cell: ({ obligation }) => payrollWords.obligations[obligation],
  },
  { heading: "Modalité", field: "trainingMode", cell: ({ mode }) => payrollWords.modes[mode] },
  {
    heading: "Certification visée",
    field: "trainingCertification",
    cell: ({ certification }) => certification,
  },
];
