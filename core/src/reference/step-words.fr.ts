import { cpfStepWordsFr } from "./cpf-step-words.fr.ts";

/** French sentences of the steps of a computation, as ICU messages. */
export const ruleStepWordsFr = {
  ...cpfStepWordsFr,

  "reference.step.mandatoryTime":
    "Un texte impose cette formation : toutes ses heures sont du temps de travail, salaire maintenu.",
  "reference.step.mandatoryNotKnown":
    "On ne sait pas si un texte impose cette formation : dans le doute, toutes ses heures sont comptées en temps de travail.",
  "reference.step.offTimeNoAgreement":
    "Sans accord collectif ni accord écrit du salarié, tout se fait sur le temps de travail.",
  "reference.step.offTimeLimitNotKnown":
    "La limite fixée par l’accord collectif n’est pas connue : relisez l’accord.",
  "reference.step.offTimeCollective":
    "L’accord collectif laisse {hours, plural, =0 {aucune heure} one {# heure} other {# heures}} hors temps de travail.",
  "reference.step.offTimeIndividual":
    "Avec l’accord écrit du salarié, il reste cette année {hours, plural, =0 {aucune heure} one {# heure} other {# heures}} hors temps de travail.",
  "reference.step.offTimeFlatRate":
    "Au forfait et avec l’accord écrit du salarié, il reste cette année {hours, plural, =0 {aucune heure} one {# heure} other {# heures}} hors temps de travail.",

  "reference.step.worksCouncil": "L’entreprise a un CSE : il est consulté.",
  "reference.step.database": "La BDESE est obligatoire à partir de {headcount} salariés.",
  "reference.step.underHeadcount": "Avoir moins de {headcount} salariés.",

  "reference.step.interviewFirst": "Premier entretien dans les {months} mois qui suivent l’embauche.",
  "reference.step.interviewPeriod": "Un entretien tous les {years} ans.",
  "reference.step.interviewReview": "Un état des lieux récapitulatif tous les {years} ans.",
  "reference.step.interviewReturn": "Un entretien au retour d’une longue absence.",
  "reference.step.interviewReturnUnless":
    "Un entretien au retour d’une longue absence, sauf s’il y en a eu un dans les {months} mois qui précèdent.",
  "reference.step.interviewMidCareer":
    "Un entretien dans les {months} mois qui suivent la visite médicale de mi-carrière.",
  "reference.step.interviewEndOfCareer": "Un entretien dans les {years} ans qui précèdent les {age} ans.",

  "reference.step.reconversionEmployee":
    "La personne est salariée ; ni l’âge, ni l’ancienneté, ni le diplôme ne comptent.",
  "reference.step.reconversionAim":
    "{aim, select, rncp {Le but est une certification du RNCP.} cqp {Le but est un CQP.} classification {Le but est une qualification reconnue par la branche.} block {Le but est un bloc de compétences.} clea {Le but est CléA.} other {Le but doit être une certification du RNCP, un CQP, une qualification reconnue par la branche, un bloc de compétences ou CléA.}}",
  "reference.step.reconversionNoLimit": "Pour une VAE ou CléA, aucune limite de durée ne s’applique.",
  "reference.step.reconversionAtLeast": "Au moins {least} heures.",
  "reference.step.reconversionAtMost":
    "Au plus {most, number} heures, ou {longest, number} avec un accord collectif.",
  "reference.step.reconversionMonths": "Sur {most} mois au plus, ou {longest} avec un accord collectif.",
  "reference.step.reconversionWritten":
    "Reconversion interne : un accord écrit entre l’employeur et le salarié.",
  "reference.step.reconversionHost":
    "Reconversion externe : l’entreprise d’accueil signe un CDI, ou un CDD d’au moins {months} mois.",
  "reference.step.reconversionSend":
    "Tout est envoyé à l’OPCO dans les {sendDays} jours qui précèdent le début ; il répond en {answerDays} jours.",
  "reference.step.fundedByBranchRate":
    "Forfait de la branche : {hours, plural, one {# heure} other {# heures}} à {hourly}, soit {euros}.",
  "reference.step.fundedByDefaultRate":
    "{hours, plural, one {# heure} other {# heures}} à {hourly}, soit {euros}.",

  "reference.step.vaeLeave":
    "Demande {requestDays} jours avant au plus tard ; réponse de l’employeur en {answerDays} jours ; il peut décaler de {months} mois au plus.",

  "reference.step.poeiPublic":
    "La personne est demandeuse d’emploi, en CUI ou CDDI, ou salariée handicapée d’une entreprise adaptée.",
  "reference.step.poecPublic": "La personne est demandeuse d’emploi.",
  "reference.step.atMostHours": "Au plus {hours} heures.",
  "reference.step.atLeastHours": "Au moins {hours} heures de formation.",
  "reference.step.atMostMonths": "Sur {months} mois au plus.",
  "reference.step.monthsBetween": "De {least} à {most} mois.",
  "reference.step.trainingShare": "De {least} à {most} % de formation.",
  "reference.step.poeiContract":
    "Un contrat suit : CDI, professionnalisation, apprentissage, CDD ou intérim d’au moins {fixedTermMonths} mois, saisonnier d’au moins {seasonalMonths} mois.",
  "reference.step.poeiDismissal": "Aucun licenciement économique dans les {months} mois qui précèdent.",
  "reference.step.poecImmersion": "En entreprise, au plus une heure sur {divisor}.",
  "reference.step.poecContract":
    "Un contrat suit : CDI, ou CDD, professionnalisation ou apprentissage d’au moins {months} mois.",
  "reference.step.pmsmp":
    "{purpose, select, beforeReconversion {Une immersion peut précéder une période de reconversion.} duringVae {Une immersion peut se placer dans un parcours de VAE.} other {Cet usage de l’immersion n’a pas été lu : demandez à France Travail ou à votre OPCO.}}",

  "reference.step.afest":
    "{component, select, workAnalysis {Le travail a été analysé et, au besoin, adapté pour apprendre.} trainer {Un formateur a été désigné avant le début.} reflection {Des phases réflexives ont lieu, distinctes des mises en situation.} other {Les acquis sont évalués pendant ou à la fin.}}",
} as const;

export type RuleStepWord = keyof typeof ruleStepWordsFr;
