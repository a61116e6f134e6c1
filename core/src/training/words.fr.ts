import { choiceWordsFr } from "./choice-words.fr.ts";
import { diagnosisLinkWordsFr } from "./diagnosis-words.fr.ts";
import { documentKindWordsFr } from "./documents/kind-words.fr.ts";
import { fundingWordsFr } from "./funding/words.fr.ts";
import { practiceWordsFr, readingWordsFr } from "./reading-words.fr.ts";

/** French sentences of the room, as ICU messages. */
export const trainingWordsFr = {
  ...choiceWordsFr,
  ...readingWordsFr,
  ...practiceWordsFr,
  ...diagnosisLinkWordsFr,
  ...documentKindWordsFr,
  ...fundingWordsFr,

  "training.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "training.refusal.unknownDocument":
    "Cette formation n’existe pas, ou n’existe plus. Revenez à la liste des formations.",
  "training.refusal.documentTooLarge":
    "Cette formation est trop longue pour être enregistrée. Raccourcissez les textes, ou séparez-la en deux.",
  "training.refusal.revisionOutdated":
    "Quelqu’un d’autre a enregistré cette formation entre-temps. Choisissez la version à garder.",
  "training.refusal.hiddenPartsInTheWay":
    "Des montants que votre fonction ne voit pas doivent rester, et ne tiennent pas avec ce que vous écrivez. Rechargez la page, et demandez aux ressources humaines ce qui doit partir.",
  "training.refusal.unknownAttachment": "Cette photo ou cette note vocale n’existe plus.",
  "training.refusal.attachmentEmpty": "Le fichier est vide. Reprenez la photo ou la note vocale.",
  "training.refusal.attachmentTooLarge":
    "Le fichier est trop lourd : 2 Mo au plus pour une photo, 5 Mo pour une note vocale.",
  "training.refusal.attachmentNotRecognised":
    "Ce fichier n’est pas une photo (JPEG, PNG, WebP) ni une note vocale (WebM, Ogg, MP4, MP3, WAV).",
  "training.refusal.tooManyAttachments":
    "Cette formation a déjà 100 photos et notes vocales. Retirez-en une avant d’en ajouter.",
  "training.refusal.unknownAlternative": "Cette variante n’existe pas, ou n’existe plus.",
  "training.refusal.unknownPerson": "Cette personne n’est pas, ou n’est plus, dans cette formation.",
  "training.refusal.documentUnavailable":
    "Cet ordinateur ne sait pas faire de PDF. Demandez le document au format Word (DOCX).",
  "training.refusal.noSchedule":
    "Aucun calendrier ne respecte toutes les limites. Regardez ce qui bloque, puis assouplissez une limite.",

  "training.afest.component.workAnalysis": "Analyse du travail, adaptée pour apprendre",
  "training.afest.component.trainer": "Formateur désigné avant le début",
  "training.afest.component.reflection": "Temps de retour, à part de la production",
  "training.afest.component.assessment": "Évaluations des acquis",
  "training.afest.state.there": "Preuve réunie",
  "training.afest.state.missing": "Preuve manquante",
  "training.afest.labelAllowed": "Les quatre preuves sont réunies : ce bloc peut s’appeler AFEST.",
  "training.afest.labelRefused":
    "{missing, plural, =0 {La règle ne s’applique pas ce jour-là} one {Il manque une preuve sur quatre} other {Il manque # preuves sur quatre}} : ce bloc ne peut pas encore s’appeler AFEST.",
  "training.afest.advice.assessBefore":
    "Prévoyez un positionnement avant de commencer : il montrera le chemin parcouru.",
  "training.afest.task.chooseSituation": "Choisissez la situation de travail sur laquelle on apprend.",
  "training.afest.task.tellAnalysis": "Écrivez ce que dit l’analyse du travail.",
  "training.afest.task.tellAdaptation":
    "Dites comment le travail est adapté pour apprendre (temps, droit à l’erreur, sécurité), ou pourquoi il n’a pas à l’être.",
  "training.afest.task.dateAnalysis": "Datez l’analyse du travail.",
  "training.afest.task.dateStart":
    "Datez au moins la première séquence : on saura quand la formation commence.",
  "training.afest.task.analyseBeforeStart": "L’analyse est datée d’après le début. Elle doit le précéder.",
  "training.afest.task.nameTrainer": "Nommez le formateur ou la formatrice.",
  "training.afest.task.dateNaming": "Datez la désignation du formateur.",
  "training.afest.task.nameBeforeStart":
    "Le formateur est désigné le jour du début, ou après. Désignez-le la veille au plus tard.",
  "training.afest.task.tellCompetence": "Dites ce qui rend le formateur capable de former à ce travail.",
  "training.afest.task.planReflection": "Prévoyez un temps de retour après chaque mise en situation.",
  "training.afest.task.dateReflection": "Donnez jour et heure aux mises en situation et aux temps de retour.",
  "training.afest.task.placeReflection": "Dites où se tient chaque temps de retour.",
  "training.afest.task.separateReflection":
    "Un temps de retour a lieu pendant une mise en situation. Séparez-les.",
  "training.afest.task.planAssessment": "Prévoyez une évaluation des acquis, en chemin ou à la fin.",
  "training.afest.task.dateAssessment": "Datez chaque évaluation des acquis.",
  "training.afest.task.assessAfterWork":
    "Une évaluation des acquis est datée d’avant la première mise en situation. Déplacez-la.",
  "training.afest.task.keepEvidence": "Gardez une trace : dites où elle est, ou joignez une photo.",

  "training.missing.headcount": "Combien de personnes sont concernées ?",
  "training.missing.minutes": "Combien de temps dure ce bloc ?",
  "training.missing.price": "Que coûte ce bloc ? S’il est gratuit, écrivez 0.",
  "training.missing.groupSize": "Combien de personnes par séance ?",
  "training.missing.hourlyCost": "Que coûte une heure de travail, charges comprises, en moyenne ?",
  "training.missing.workingTime": "Ce bloc a-t-il lieu sur le temps de travail ?",
  "training.missing.place": "Ce bloc a-t-il lieu dans l’entreprise ou au-dehors ?",

  "training.calendar.trainer": "Avec {name}",
  "training.calendar.people": "Pour {names}",

  "training.schedule.nobody": "Personne n’est inscrit : ajoutez les personnes à former.",
  "training.schedule.minutes": "Ce bloc n’a pas de durée : donnez-la, ou ajoutez ses séquences.",
  "training.schedule.firstDay": "Dites à partir de quel jour la formation peut commencer.",
  "training.schedule.lastDay":
    "La date de fin ({name}) est trop proche : repoussez-la, ou raccourcissez la formation.",
  "training.schedule.workWindows":
    "Les heures de travail connues ne laissent pas de place assez longue : complétez-les, ou raccourcissez la séance.",
  "training.schedule.weeklyMinutes":
    "Le nombre d’heures de formation par semaine est trop bas pour tout faire dans la période.",
  "training.schedule.absenceBound":
    "La limite d’absences de « {name} » ne laisse pas de place : augmentez-la, ou allongez la période.",
  "training.schedule.closedDays": "Les jours de fermeture et les jours fériés ne laissent pas de place.",
  "training.schedule.trainerBusy": "Le formateur est déjà pris ailleurs au même moment.",
  "training.schedule.writtenMoment":
    "La date écrite pour cette séquence ne respecte pas une des limites : déplacez-la.",
  "training.schedule.certainty.certain": "Aucun calendrier ne peut le respecter.",
  "training.schedule.certainty.tried":
    "Les ordres essayés n’ont pas donné de calendrier ; lever cette limite suffirait pour cette séance.",
} as const;
