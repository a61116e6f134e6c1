import { questionWordsFr } from "./question-words.fr.ts";
import { stepWordsFr } from "./step-words.fr.ts";

/** French sentences of the room, as ICU messages. */
export const diagnosisWordsFr = {
  ...questionWordsFr,
  ...stepWordsFr,

  "diagnosis.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "diagnosis.refusal.unknownDocument":
    "Ce diagnostic n’existe pas, ou n’existe plus. Revenez à la liste des diagnostics.",
  "diagnosis.refusal.revisionOutdated":
    "Quelqu’un d’autre a enregistré ce diagnostic entre-temps. Choisissez la version à garder.",

  "diagnosis.theme.motive": "Les raisons d’agir",
  "diagnosis.theme.necessaryCondition": "Les trois conditions nécessaires",
  "diagnosis.theme.enablingFactor": "Ce qui facilite",
  "diagnosis.theme.obstacle": "Les freins",
  "diagnosis.side.employer": "Du côté de l’employeur",
  "diagnosis.side.offer": "Du côté de l’offre de formation",
  "diagnosis.side.structure": "Du côté de la structure",
  "diagnosis.side.employees": "Du côté des salariés",

  "diagnosis.answer.yes": "Oui",
  "diagnosis.answer.no": "Non",
  "diagnosis.answer.unknown": "Je ne sais pas",

  "diagnosis.kind.executive": "Direction",
  "diagnosis.kind.frontlineManager": "Encadrement de proximité",
  "diagnosis.kind.hr": "RH",
  "diagnosis.kind.workplaceTutor": "Tuteur ou tutrice",
  "diagnosis.kind.expert": "Appui expert",
  "diagnosis.kind.employees": "Salariés, en groupe",
  "diagnosis.kind.worksCouncil": "CSE",

  "diagnosis.act.goalDecided": "A décidé l’objectif",
  "diagnosis.act.budgetCommitted": "A accordé un budget",
  "diagnosis.act.timeGranted": "A libéré du temps de travail",
  "diagnosis.act.workAnalyzed": "A participé à l’analyse du travail",
  "diagnosis.act.teamTold": "A informé l’équipe",
  "diagnosis.act.tutoringPlanned": "A préparé le tutorat",
  "diagnosis.act.situationsStudied": "A étudié les situations de travail",
  "diagnosis.act.trainingDesigned": "A conçu la formation",
  "diagnosis.act.fundingSought": "A cherché le financement",

  "diagnosis.missing.person": "personne n’est nommé",
  "diagnosis.missing.voice": "n’a encore répondu à aucune question",
  "diagnosis.missing.act": "n’a encore rien fait qui soit noté et daté",
  "diagnosis.missing.evidence": "ce qui est noté n’a pas de preuve",
  "diagnosis.missing.date": "ce qui est noté reste à venir",

  "diagnosis.figure.leavers": "Départs sur douze mois, fins de contrat comprises",
  "diagnosis.figure.absenceDays": "Jours d’arrêt sur douze mois, hors accidents du travail",
  "diagnosis.figure.accidents": "Accidents du travail avec arrêt sur douze mois",
  "diagnosis.figure.accidentDays": "Jours d’arrêt pour accident du travail sur douze mois",
  "diagnosis.figure.complaints": "Réclamations de clients sur douze mois",

  "diagnosis.assumption.hourCost": "Coût d’une heure de travail",
  "diagnosis.assumption.recruitmentTime": "Heures passées à recruter, pour un départ",
  "diagnosis.assumption.handoverTime": "Heures de passage de relais, pour un départ",
  "diagnosis.assumption.learningTime": "Heures perdues pendant l’apprentissage, pour un départ",
  "diagnosis.assumption.absenceDayCost": "Coût d’un jour d’absence (remplacement, désorganisation)",
  "diagnosis.assumption.daysPerAccident": "Jours d’arrêt par accident",
  "diagnosis.assumption.accidentDayCost": "Coût d’un jour d’arrêt pour accident",
  "diagnosis.assumption.complaintTime": "Heures passées sur une réclamation",

  "diagnosis.family.turnover": "Les départs",
  "diagnosis.family.absence": "Les absences",
  "diagnosis.family.accidents": "Les accidents du travail",
  "diagnosis.family.complaints": "Les réclamations",
} as const;
