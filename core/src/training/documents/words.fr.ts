import { handoverWordsFr } from "../handover/words.fr.ts";
import { noticeWordsFr } from "./notice-words.fr.ts";
import { rulesOfDocumentsFr } from "./rule-words.fr.ts";
import { sheetWordsFr } from "./sheet-words.fr.ts";

/** French sentences of printed documents that a screen may show as they are printed, as ICU messages. */
export const paperWordsFr = {
  ...rulesOfDocumentsFr,
  ...handoverWordsFr,

  "training.document.lead.workAnalysisGuide":
    "Ce guide aide à regarder le travail avec la personne qui le fait, puis à choisir les moments qui font apprendre. On observe le travail. On ne note pas la personne.",
  "training.document.lead.tutorBooklet":
    "Ce livret vous accompagne pendant la formation. Gardez-le près du poste, écrivez dedans, rapportez-le aux points d’étape.",
  "training.document.lead.traineeSheet": "Cette feuille est à moi. Je peux écrire dessus.",
  "training.document.lead.sessionSheet":
    "Une page par bloc, à imprimer avant la séance et à compléter après.",
  "training.document.lead.afestProtocol":
    "Ce protocole réunit, pour chaque AFEST, les quatre preuves que la règle demande. Joignez-y les traces citées.",
  "training.document.lead.managementBrief":
    "Ce qu’il faut savoir de cette formation pour décider, et pour en parler à l’équipe.",
  "training.document.lead.worksCouncilNote":
    "Cette note donne au CSE les mêmes faits qu’à la direction et à l’OPCO. Ce qui n’est pas connu est dit comme tel.",
  "training.document.lead.employeeNotice":
    "Une formation se prépare. Pour la préparer, l’entreprise écrit certaines choses. Voici lesquelles, qui les lit, et ce que vous pouvez demander.",

  "training.document.alternative": "Variante : {name}.",
  "training.document.madeFrom":
    "Imprimé le {day} avec Ouvrage, à partir de la formation « {label} », enregistrement n° {revision}.",
  "training.document.withheld":
    "Tiré par une fonction à qui ne sont montrés ni les taux horaires, ni ce que chaque personne a dit pour le financement : ces montants manquent ici, ils sont chez les ressources humaines.",
  "training.document.byHand": "Les lignes pointillées et les cases vides se remplissent à la main.",
  "training.document.photo": "Photo de la situation de travail",
  "training.document.untitledBlock": "Bloc sans titre",
  "training.document.yes": "Oui",
  "training.document.no": "Non",
  "training.document.onSite": "Dans l’entreprise",
  "training.document.offSite": "Au-dehors",
  "training.document.atLeast": "Au moins {amount} : il manque des chiffres",
  "training.document.signatures": "Signatures",

  "training.document.style.company": "Entreprise",
  "training.document.style.question": "Question",
  "training.document.style.toFill": "Ligne à remplir",
  "training.document.style.cell": "Case",
  "training.document.style.colophon": "Mentions",
  "training.document.style.note": "Remarque",

  "training.document.column.step": "Étape",
  "training.document.column.withWhom": "Avec qui",
  "training.document.column.where": "Où",
  "training.document.column.when": "Quand",
  "training.document.column.howLong": "Durée",
  "training.document.column.block": "Bloc",
  "training.document.column.mode": "Manière d’apprendre",
  "training.document.column.length": "Durée par personne",
  "training.document.column.workingTime": "Sur le temps de travail",
  "training.document.column.place": "Lieu",
  "training.document.column.trainers": "Qui forme",
  "training.document.column.who": "Qui",
  "training.document.column.act": "Fait quoi",
  "training.document.column.toLookAt": "À regarder",
  "training.document.column.asItIs": "Aujourd’hui",
  "training.document.column.toAdapt": "À adapter pour apprendre",
  "training.document.column.person": "Personne",
  "training.document.column.team": "Équipe, site",
  "training.document.column.known": "Sait déjà faire",
  "training.document.column.day": "Date",
  "training.document.column.done": "Ce qui a été fait",
  "training.document.column.said": "Ce qu’on en a dit",
  "training.document.column.next": "La suite",
  "training.document.column.iDo": "Ce que je fais",
  "training.document.column.signature": "Signature",
  "training.document.column.proof": "Preuve",
  "training.document.column.state": "État",
  "training.document.column.days": "Dates",
  "training.document.column.evidence": "Ce qui la montre",
  "training.document.column.toDo": "Ce qui reste à faire",

  "training.document.caption.steps": "Déroulé",
  "training.document.caption.blocks": "Les blocs de la formation",
  "training.document.caption.duties": "Ce qui est demandé à chacun",
  "training.document.caption.people": "Personnes accompagnées",
  "training.document.caption.logbook": "Une ligne à chaque mise en situation",
  "training.document.caption.learning": "Ce travail peut-il servir à apprendre ?",
  "training.document.caption.present": "Présence",
  "training.document.caption.proofs": "Les quatre preuves",
  "training.document.caption.signatures": "Lu et signé",

  "training.document.situation.heading": "Situation de travail {number}",
  "training.document.situation.words": "Ce qui se passe",
  "training.document.situation.gestures": "Les gestes",
  "training.document.situation.difficulty": "Ce qui est difficile",
  "training.document.situation.whatCanGoWrong": "Ce qui peut mal tourner",
  "training.document.situation.site": "Où",

  "training.document.facts.forWhom": "Pour qui",
  "training.document.facts.group": "Personnes concernées",
  "training.document.facts.category": "Elles forment une catégorie définie dans Ouvrage, version {version}.",
  "training.document.facts.people": "Combien",
  "training.document.facts.peopleCount": "{people, plural, one {# personne} other {# personnes}}",
  "training.document.facts.what": "Ce qui est prévu",
  "training.document.facts.time": "Le temps",
  "training.document.facts.allHours": "Heures de formation, toutes personnes réunies",
  "training.document.facts.hours.onSite": "Dans l’entreprise : {hours}",
  "training.document.facts.hours.offSite": "Au-dehors : {hours}",
  "training.document.facts.hours.placeUnknown": "Lieu pas encore dit : {hours}",
  "training.document.facts.hours.workingTime": "Sur le temps de travail : {hours}",
  "training.document.facts.hours.ownTime": "Hors du temps de travail : {hours}",
  "training.document.facts.hours.timeUnknown": "Sur le temps de travail ou non, pas encore dit : {hours}",
  "training.document.facts.cost": "Le coût",
  "training.document.facts.cost.training": "Formation",
  "training.document.facts.cost.wages": "Temps de travail des personnes en formation",
  "training.document.facts.cost.designEffort": "Conception et accompagnement",
  "training.document.facts.cost.total": "En tout",
  "training.document.facts.cost.each": "Par personne",
  "training.document.facts.stillAsked": "Pour compléter ces chiffres :",
  "training.document.facts.duties": "Qui fait quoi",
  "training.document.facts.when": "Quand",
  "training.document.facts.firstDay": "À partir du",
  "training.document.facts.lastDay": "Jusqu’au",
  "training.document.facts.absent.team":
    "Équipe « {name} » : {people, plural, =0 {personne ne peut s’absenter} one {# personne absente en même temps, au plus} other {# personnes absentes en même temps, au plus}}",
  "training.document.facts.absent.site":
    "Site « {name} » : {people, plural, =0 {personne ne peut s’absenter} one {# personne absente en même temps, au plus} other {# personnes absentes en même temps, au plus}}",

  "training.document.brief.tell": "À dire à l’équipe",
  "training.document.brief.tell.why": "Pourquoi cette formation, et pourquoi maintenant.",
  "training.document.brief.tell.who": "Qui est concerné, et comment on a choisi.",
  "training.document.brief.tell.time": "Quand, où, et sur quel temps.",
  "training.document.brief.tell.tutor": "Qui accompagne, et à qui parler en cas de difficulté.",
  "training.document.brief.tell.noGrade": "On forme à un travail : personne n’est noté.",
  "training.document.brief.decide": "À décider",
  "training.document.brief.replace": "Qui remplace les personnes absentes",
  "training.document.brief.obstacles": "Ce qui peut empêcher de venir (trajet, garde d’enfants, horaires)",
  "training.document.brief.next": "La prochaine chose à faire, par qui, pour quand",

  "training.document.council.rules": "Les textes",
  "training.document.council.remarks": "Remarques du CSE",
  "training.document.council.questions": "Questions",
  "training.document.council.proposals": "Propositions",
  "training.document.council.opinion": "Avis",
  "training.document.council.meeting": "Réunion du",
} as const;

/** Every French sentence of printed documents. */
export const practicalWordsFr = { ...sheetWordsFr, ...noticeWordsFr, ...paperWordsFr };
