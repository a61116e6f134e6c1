import { readingWordsFr } from "./reading-words.fr.ts";
import { valueWordsFr } from "./value-words.fr.ts";

/** French sentences of the room, as ICU messages. */
export const categoryWordsFr = {
  ...valueWordsFr,
  ...readingWordsFr,

  "categories.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "categories.refusal.unknownCategory": "Cette catégorie n’existe pas, ou n’existe plus. Revenez à la liste.",
  "categories.refusal.unknownVersion":
    "Cette version de la catégorie n’existe pas. Choisissez-en une dans la liste.",
  "categories.refusal.labelTaken": "Une autre catégorie porte déjà ce nom. Choisissez-en un autre.",
  "categories.refusal.ruleEmpty":
    "{place, select, rule {La règle ne dit encore rien.} perimeter {Le périmètre ne dit rien à chercher.} work {La dimension travail ne dit rien à chercher.} job {La dimension emploi ne dit rien à chercher.} other {La dimension personne ne dit rien à chercher.}} Ajoutez au moins une condition, avec au moins une valeur.",
  "categories.refusal.ruleImpossible":
    "{place, select, rule {Il faut deux dimensions, et la règle n’en a qu’une.} other {La règle attend plus de « oui » qu’il n’y a de questions.}} Personne ne pourrait entrer dans la catégorie : corrigez la règle.",
  "categories.refusal.versionOutdated":
    "Quelqu’un a modifié cette catégorie entre-temps. Relisez la nouvelle version, puis reprenez votre changement.",
  "categories.refusal.monthNotStored": "Ce mois n’est pas enregistré. Importez d’abord son fichier de paie.",

  "categories.name": "premiers niveaux de qualification",
  "categories.dimension.work": "Travail",
  "categories.dimension.job": "Emploi",
  "categories.dimension.person": "Personne",
  "categories.dimension.work.help":
    "L’activité réelle : ce qui se fait, avec quelle autonomie, et le temps pour l’apprendre.",
  "categories.dimension.job.help": "Le poste tel qu’il est classé dans la convention collective.",
  "categories.dimension.person.help":
    "Le diplôme et les certifications que la personne a choisi de déclarer.",
  "categories.verdict.in": "dans la catégorie",
  "categories.verdict.out": "hors de la catégorie",
  "categories.verdict.unknown": "on ne sait pas encore",

  "categories.metWhen.anyDimension": "Au moins une dimension",
  "categories.metWhen.atLeastTwoDimensions": "Au moins deux dimensions",
  "categories.metWhen.everyDimension": "Toutes les dimensions",
  "categories.metWhen.everyKnownDimension": "Toutes celles que l’on connaît",
  "categories.metWhen.anyDimension.help":
    "Une personne entre dès qu’une des dimensions est remplie. C’est la règle la plus large.",
  "categories.metWhen.atLeastTwoDimensions.help":
    "Une personne entre quand deux dimensions se rejoignent. Une seule ne suffit pas.",
  "categories.metWhen.everyDimension.help":
    "Une personne entre quand toutes les dimensions sont remplies. S’il en manque une, on ne sait pas.",
  "categories.metWhen.everyKnownDimension.help":
    "Une personne entre quand toutes les dimensions connues pour elle sont remplies. Ce qui est inconnu ne compte pas.",

  "categories.decisionForm.draft": "Brouillon, rien n’est décidé",
  "categories.decisionForm.unilateral": "Décision de la direction",
  "categories.decisionForm.agreement": "Accord d’entreprise",
  "categories.decisionForm.industryBranch": "Accord ou choix de la branche",

  "categories.question.learntInDays":
    "Les tâches, surtout manuelles, s’apprennent-elles en quelques jours, sans formation particulière ni long apprentissage ?",
  "categories.question.sameStepsEveryTime":
    "Le travail suit-il presque toujours les mêmes étapes, dans le même ordre ?",
  "categories.question.pacedByOthers":
    "Le rythme est-il fixé par une machine, un planning ou d’autres personnes, plutôt que par celle qui travaille ?",
  "categories.question.checkedByOthers":
    "Le travail fini est-il vérifié par quelqu’un d’autre, chaque fois ou presque ?",
  "categories.question.noWrittenInstructions":
    "Peut-on faire ce travail sans lire de consignes écrites ni remplir de documents ?",
  "categories.question.noDecisionOnTheSpot":
    "En cas d’imprévu, faut-il toujours prévenir quelqu’un, sans décider soi-même sur place ?",

  "categories.sign.shortContract": "En CDD ou en intérim",
  "categories.sign.partTime": "À temps partiel",
  "categories.sign.exposed": "Exposés à un facteur de risque déclaré",
  "categories.sign.nearMinimumWage": "Payés moins de 105 % du Smic",
  "categories.sign.newlyArrived": "Présents depuis moins d’un an",

  "categories.open.workQuestions":
    "Répondre à {questions, plural, one {# question} other {# questions}} sur le travail des « {jobFamily} »",
  "categories.open.gradeText":
    "Dire à quelle position de la grille correspond « {writtenAs} » (convention {collectiveAgreement})",
  "categories.open.missingAttribute":
    "Compléter « {attribute} » pour {people, plural, one {# personne} other {# personnes}}",
  "categories.open.gain":
    "Règle à coup sûr {surely, plural, =0 {aucun cas} one {# cas} other {# cas}}, et au mieux {atMost, plural, one {# cas} other {# cas}}, pour environ {minutes, plural, one {# minute} other {# minutes}}.",
} as const;
