import { problemWordsFr } from "./problem-words.fr.ts";

/** Sentences of the room, as ICU messages: refusals, fields of a file, questions about the work. */
export const workforceWordsFr = {
  ...problemWordsFr,

  "workforce.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "workforce.refusal.unreadable":
    "Rien n’a été enregistré : le fichier ne peut pas être lu en entier. Le détail est ci-dessous.",
  "workforce.refusal.noEmployee": "Rien n’a été enregistré : aucun salarié n’a été trouvé dans ce fichier.",
  "workforce.refusal.alreadyImported":
    "Ce fichier est déjà enregistré, à l’identique. Il n’y a rien à faire.",
  "workforce.refusal.unknownImport": "Cet import n’existe plus. Recommencez avec le fichier.",
  "workforce.refusal.alreadySettled": "Cet import est déjà enregistré.",
  "workforce.refusal.stopped": "Import arrêté : rien n’a été enregistré.",
  "workforce.refusal.noTraining":
    "Rien n’a été enregistré : aucune formation n’a été trouvée dans ce fichier.",
  "workforce.refusal.monthNotStored": "Ce mois n’est pas enregistré. Importez d’abord son fichier de paie.",
  "workforce.refusal.writtenTwice": "« {found} » est écrit pour deux positions. Gardez-le pour une seule.",

  "workforce.field.staffNumber": "Matricule",
  "workforce.field.month": "Mois de paie",
  "workforce.field.establishment": "Établissement (SIRET ou nom du site)",
  "workforce.field.postcode": "Code postal du site",
  "workforce.field.activityCode": "Code NAF",
  "workforce.field.occupationCode": "Code PCS-ESE",
  "workforce.field.jobLabel": "Intitulé de l’emploi",
  "workforce.field.exposures": "Expositions",
  "workforce.field.jobStatus": "Statut (ouvrier, employé, cadre…)",
  "workforce.field.jobGrade": "Position dans la grille (niveau, échelon, coefficient)",
  "workforce.field.collectiveAgreement": "Convention collective (IDCC)",
  "workforce.field.contractKind": "Type de contrat",
  "workforce.field.workingTime": "Temps plein ou partiel",
  "workforce.field.workingTimeShare": "Taux d’activité",
  "workforce.field.contractHours": "Heures du contrat",
  "workforce.field.paidHours": "Heures payées",
  "workforce.field.grossPay": "Salaire brut",
  "workforce.field.hourlyPay": "Taux horaire",
  "workforce.field.qualificationLevel": "Diplôme ou niveau de formation",
  "workforce.field.certifications": "Certifications",
  "workforce.field.sex": "Sexe",
  "workforce.field.birthDate": "Date de naissance (gardée en tranche d’âge)",
  "workforce.field.contractStart": "Date d’entrée",
  "workforce.field.contractEnd": "Date de sortie",
  "workforce.field.exitReason": "Motif de sortie",
  "workforce.field.stopDays": "Jours d’arrêt de travail",
  "workforce.field.suspensionDays": "Jours d’autres absences",
  "workforce.field.trainingTitle": "Intitulé de la formation",
  "workforce.field.firstDay": "Premier jour",
  "workforce.field.lastDay": "Dernier jour",
  "workforce.field.trainingHours": "Heures de formation",
  "workforce.field.isMandatory": "Formation obligatoire",
  "workforce.field.trainingMode": "Modalité",
  "workforce.field.trainingCertification": "Certification visée",
} as const;
