/** How columns of an analysis are called, with their units. */
export const analysisColumnWordsFr = {
  "packages.column.row": "Numéro de ligne",
  "packages.column.trained": "Formé (1) ou comparé (0)",
  "packages.column.tenure": "Ancienneté, en mois, au milieu de sa tranche",
  "packages.column.age": "Âge, en années, au milieu de sa tranche",
  "packages.column.site": "Site",
  "packages.column.occupation": "Métier",
  "packages.column.contract": "Contrat",
  "packages.column.workingTime": "Temps de travail",
  "packages.column.pay": "Salaire horaire, en euros",
  "packages.column.absenceBefore": "Mois d’absence longue dans les douze mois d’avant",
  "packages.column.stillEmployed": "Encore là (100 : oui, 0 : non)",
  "packages.column.openEnded": "En CDI ici (100 : oui, 0 : non)",
  "packages.column.movedGrade": "A changé d’échelon (100 : oui, 0 : non)",
  "packages.column.movedOccupation": "A changé de métier (100 : oui, 0 : non)",
  "packages.column.payChange": "Hausse du salaire horaire, en %",
  "packages.column.longAbsence": "Mois d’absence longue (quinze jours ou plus dans le mois)",
} as const;
