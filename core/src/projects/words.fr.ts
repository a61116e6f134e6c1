import { moveWordsFr } from "./move-words.fr.ts";
import { radarWordsFr } from "./radar-words.fr.ts";

/** French sentences of the room, as ICU messages. Days, names and lists come as texts already written. */
export const projectWordsFr = {
  ...moveWordsFr,
  ...radarWordsFr,

  "projects.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "projects.refusal.documentTooLarge":
    "Ce projet est trop long pour être enregistré. Raccourcissez les textes, ou séparez-le en deux.",
  "projects.refusal.unknownDocument":
    "Ce projet n’existe pas, ou n’existe plus. Revenez à la liste des projets.",
  "projects.refusal.revisionOutdated":
    "Quelqu’un d’autre a enregistré ce projet entre-temps. Choisissez la version à garder.",
  "projects.refusal.linksChanged":
    "Ce projet vous est partagé : son diagnostic et sa formation sont choisis par l’organisation qui le partage.",
  "projects.refusal.passagesChanged":
    "Ce qui est arrivé au projet ne se réécrit pas : notez plutôt ce qui se passe maintenant.",
  "projects.refusal.voiceTooLong":
    "Cet enregistrement est trop long. Deux minutes suffisent ; dix minutes sont le plus.",
  "projects.refusal.voiceNotRecognised":
    "Ce fichier n’est pas un enregistrement de voix. Prenez un son : WebM, M4A, MP3, OGG ou WAV.",
  "projects.refusal.noInvitationVoice": "Il n’y a plus d’enregistrement. Rechargez la page.",
  "projects.refusal.wrongStep":
    "Cela ne peut pas arriver à l’étape où en est le projet. Relisez l’étape affichée, puis recommencez.",
  "projects.refusal.paused": "Ce projet est en pause. Reprenez-le, ou arrêtez-le, avant d’aller plus loin.",
  "projects.refusal.dayBefore":
    "Cette date est avant le dernier changement noté. Choisissez le même jour, ou un jour plus récent.",
  "projects.refusal.notReady":
    "Il manque encore quelque chose pour passer à l’étape suivante. La liste de ce qui manque est sur la page du projet.",

  "projects.step.idea": "Idée",
  "projects.step.diagnosis": "Diagnostic",
  "projects.step.design": "Conception",
  "projects.step.fundingAsked": "Financement demandé",
  "projects.step.planned": "Dates fixées",
  "projects.step.running": "En cours",
  "projects.step.evaluating": "Bilan",
  "projects.step.closed": "Terminé",
  "projects.step.abandoned": "Arrêté",

  "projects.event.startDiagnosis": "Commencer le diagnostic",
  "projects.event.startDesign": "Passer à la conception",
  "projects.event.askFunding": "Noter la demande de financement",
  "projects.event.plan": "Fixer les dates",
  "projects.event.returnToDesign": "Revenir à la conception",
  "projects.event.begin": "Noter le début de la formation",
  "projects.event.evaluate": "Passer au bilan",
  "projects.event.resumeTraining": "Reprendre la formation",
  "projects.event.close": "Terminer le projet",
  "projects.event.closeWithoutEvaluation": "Terminer sans bilan",
  "projects.event.pause": "Mettre en attente",
  "projects.event.resume": "Reprendre",
  "projects.event.abandon": "Arrêter le projet",
  "projects.event.reopen": "Rouvrir le projet",

  "projects.abandon.noNeedAnyMore": "Le besoin n’existe plus",
  "projects.abandon.noFunding": "Le financement n’est pas venu",
  "projects.abandon.noTime": "Le temps n’a pas pu être libéré",
  "projects.abandon.noParticipants": "Personne n’a pu venir",
  "projects.abandon.noProvider": "Aucun organisme n’a pu répondre",
  "projects.abandon.companyChanged": "L’entreprise a changé : marché, site, direction",
  "projects.abandon.otherSolution": "Une autre solution a été trouvée",
  "projects.abandon.other": "Autre raison, à dire en quelques mots",

  "projects.status.employee": "Salarié, salariée",
  "projects.status.jobSeeker": "Demandeur, demandeuse d’emploi",
  "projects.status.agency": "En intérim",
  "projects.status.apprentice": "En apprentissage",

  "projects.partner.company": "Entreprise",
  "projects.partner.opco": "OPCO",
  "projects.partner.industryBranch": "Branche",
  "projects.partner.observatory": "Observatoire",
  "projects.partner.provider": "Organisme de formation",
  "projects.partner.consultancy": "Cabinet de conseil",
  "projects.partner.territorialNetwork": "Réseau du territoire",
  "projects.partner.funder": "Financeur",
  "projects.partner.agency": "Agence d’intérim",

  "projects.fundingAnswer.granted": "Accordé",
  "projects.fundingAnswer.partly": "Accordé en partie",
  "projects.fundingAnswer.refused": "Refusé",
  "projects.consultation.plan": "Le projet de formation",
  "projects.consultation.evaluationTool": "La manière d’évaluer le projet",
  "projects.opinion.favorable": "Favorable",
  "projects.opinion.favorableWithReservations": "Favorable avec réserves",
  "projects.opinion.unfavorable": "Défavorable",
  "projects.opinion.none": "Pas d’avis rendu",

  "projects.effort.stage.forecast": "Prévu",
  "projects.effort.stage.actual": "Passé",
  "projects.effort.gesture.meeting": "Après une réunion",
  "projects.effort.gesture.calendar": "Depuis l’agenda",
  "projects.effort.gesture.weekly": "Page de la semaine",
  "projects.effort.gesture.typed": "Saisi à la main",
  "projects.effort.gesture.design": "Repris de la conception",

  "projects.missing.lead": "Dites qui anime le projet.",
  "projects.missing.targetGroup": "Dites pour qui : une catégorie, ou quelques mots.",
  "projects.missing.design": "Reliez une conception de formation.",
  "projects.missing.alternative": "Choisissez une variante.",
  "projects.missing.sentRequest": "Notez le jour où la demande est partie.",
  "projects.missing.datedSession": "Donnez un jour à une séance au moins.",
  "projects.missing.participant": "Ajoutez une personne en formation au moins.",
  "projects.missing.startedSession": "Aucune séance n’a encore eu lieu ce jour-là.",
  "projects.missing.endOfSessions": "Il reste des séances à venir. Annulez celles qui n’auront pas lieu.",
  "projects.missing.lessons": "Dites en quelques phrases ce que le projet a appris.",
  "projects.missing.why": "Dites pourquoi, en quelques mots.",
  "projects.missing.laterDay": "Choisissez un jour plus tard pour reprendre.",
} as const;
