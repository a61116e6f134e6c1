import { findingWordsFr } from "./finding-words.fr.ts";
import { ruleWordsFr } from "./rule-words.fr.ts";

/** Sentences of the room, as ICU messages: the page of a category, the report of an effect, refusals. */
export const reportWordsFr = {
  ...ruleWordsFr,
  ...findingWordsFr,

  "reports.refusal.notAllowed":
    "Votre rôle ne permet pas de publier cette page. Demandez à la personne propriétaire du compte.",
  "reports.refusal.unknownCategory": "Cette catégorie n’existe plus. Revenez à la liste des catégories.",
  "reports.refusal.unknownFirm": "Cette entreprise n’est plus dans le portefeuille. Revenez à la liste.",
  "reports.refusal.unknownVersion":
    "Cette version de la catégorie n’existe pas. Choisissez-en une dans la liste.",
  "reports.refusal.monthNotStored": "Ce mois n’est pas enregistré. Importez d’abord son fichier de paie.",
  "reports.refusal.unknownDocument":
    "Ce projet n’existe pas, ou n’existe plus. Revenez à la liste des projets.",
  "reports.refusal.unknownMeeting":
    "Cette réunion n’est plus dans le projet. Choisissez-en une autre dans la liste.",
  "reports.refusal.noPlan": "Ce projet n’a pas encore de plan d’évaluation. Commencez-le, puis revenez.",
  "reports.refusal.formatNotMade":
    "Ce document ne se fait pas sous cette forme. Choisissez une des formes proposées.",
  "reports.refusal.documentUnavailable":
    "Le PDF ne peut pas être fabriqué sur cet ordinateur. Ouvrez la page HTML et imprimez-la.",

  "reports.page.kicker": "{company} · catégorie, version {version} · {month}",
  "reports.page.draftNotice": "Projet à discuter : cette catégorie n’a pas encore été décidée.",
  "reports.page.lead":
    "En {month}, {members, plural, one {# salarié} other {# salariés}} sur {concerned} {members, plural, one {relève} other {relèvent}} de cette catégorie, soit {share}.",
  "reports.page.leadBetween":
    "En {month}, {members, plural, one {# salarié} other {# salariés}} sur {concerned} {members, plural, one {relève} other {relèvent}} de cette catégorie ; {unknown} restent à préciser. La part se situe donc entre {min} et {max}.",
  "reports.page.leadAtLeast":
    "En {month}, au moins {members, plural, one {# salarié} other {# salariés}} sur {concerned} {members, plural, one {relève} other {relèvent}} de cette catégorie, soit au moins {share}.",
  "reports.page.leadWithheld":
    "Le nombre de salariés de cette catégorie n’est pas publié : le groupe, ou ce qui l’entoure, est trop petit pour protéger chacun.",

  "reports.page.figure.members": "salariés dans la catégorie, sur {concerned}",
  "reports.page.figure.share": "des salariés regardés",
  "reports.page.figure.unknown": "salariés dont la situation reste à préciser",
  "reports.page.figure.trained": "formés en douze mois dans la catégorie, contre {others} chez les autres",
  "reports.page.figures": "En bref",

  "reports.page.why": "Pourquoi cette catégorie",
  "reports.page.context": "Le contexte",
  "reports.page.stake": "L’enjeu",
  "reports.page.notWritten": "Non rédigé à ce jour.",
  "reports.page.rule": "Comment elle est définie",
  "reports.page.decision": "Qui décide",
  "reports.page.decisionForm": "Forme",
  "reports.page.decidedBy": "Décidée par",
  "reports.page.definedOn": "Version écrite le",
  "reports.page.decisionForm.draft": "Projet, pas encore décidé",
  "reports.page.decisionForm.unilateral": "Décision de l’employeur",
  "reports.page.decisionForm.agreement": "Accord collectif d’entreprise",
  "reports.page.decisionForm.industryBranch": "Accord de branche",

  "reports.page.dimensions": "Travail, emploi, personne : trois regards",
  "reports.page.dimensionsIntro":
    "Une personne peut être aux premiers niveaux de qualification par son travail, par son emploi ou par son parcours. Les trois ne coïncident pas toujours : c’est un constat, pas une erreur.",
  "reports.page.dimensionsCaption": "Salariés selon le nombre de dimensions remplies",
  "reports.page.met":
    "{count, plural, =0 {Aucune dimension} one {# dimension} other {# dimensions}}{isAll, select, yes {, toutes} other {}}",
  "reports.page.partlyKnown": "Situation non connue en entier",

  "reports.page.comparison": "Par rapport aux autres salariés",
  "reports.page.comparisonCaption": "Part des salariés concernés, dans la catégorie et chez les autres",
  "reports.page.members": "Dans la catégorie",
  "reports.page.others": "Autres salariés",
  "reports.page.sign.trainingAll": "Formés en douze mois",
  "reports.page.sign.trainingWithoutMandatory": "… hors formations obligatoires",
  "reports.page.sign.shortContract": "Contrat court",
  "reports.page.sign.partTime": "Temps partiel",
  "reports.page.sign.exposed": "Exposés à un risque du travail",
  "reports.page.sign.nearMinimumWage": "Payés près du Smic",
  "reports.page.sign.newlyArrived": "Arrivés récemment",
  "reports.page.gap":
    "Écart d’accès à la formation : {gap} (compte tenu du petit nombre de personnes, il peut aller de {low} à {high}).",
  "reports.page.people": "Qui sont ces personnes",
  "reports.page.women": "{share} de femmes.",
  "reports.page.aged45": "{share} ont 45 ans ou plus.",

  "reports.page.yardstick": "{figures} ({year}). {source}, vérifié le {checkedOn}.",
  "reports.page.yardstickUnconfirmed": "{figures} ({year}, à confirmer). {source}, vu le {checkedOn}.",
  "reports.page.yardstickFigure": "{label} : {figure}",

  "reports.page.notKnown": "Ce que l’on ne sait pas",
  "reports.page.notKnown.unknown":
    "{count, plural, one {La situation d’un salarié n’est pas connue} other {La situation de # salariés n’est pas connue}} : ils ne comptent ni dedans, ni dehors.",
  "reports.page.notKnown.unknownWithheld":
    "La situation de quelques salariés n’est pas connue : ils ne comptent ni dedans, ni dehors.",
  "reports.page.notKnown.coverage": "{attribute} : connu pour {share} des salariés regardés.",
  "reports.page.notKnown.coverageWithheld": "{attribute} : pas connu pour tous les salariés regardés.",
  "reports.page.notKnown.noTraining":
    "Aucune formation n’a été enregistrée : l’accès à la formation n’est pas connu.",
  "reports.page.notKnown.mandatory":
    "Pour certaines formations, on ne sait pas si elles étaient obligatoires : l’accès hors obligations est donné entre deux bornes ou n’est pas donné.",
  "reports.page.notKnown.wage":
    "Le dernier relèvement du Smic est peut-être plus récent que notre table : le repère de paie est provisoire.",
  "reports.page.notKnown.causes": "Ces chiffres décrivent ; ils ne disent pas pourquoi les écarts existent.",
  "reports.page.notKnown.withheld":
    "« n. c. » (non communiqué) : chiffre reposant sur moins de {min} personnes, ou qui permettrait d’en retrouver une.",

  "reports.page.sources": "Sources et méthode",
  "reports.page.sources.payroll":
    "Fichier de paie, {month}. Une personne compte une seule fois, avec son contrat principal.",
  "reports.page.sources.training": "Registre des formations, du {firstDay} au {lastDay}.",
  "reports.page.sources.rule":
    "Chiffres protégés : au moins {min} personnes derrière chacun (règle de l’Insee, Base Tous salariés, vérifiée le {checkedOn}).",
  "reports.page.colophon": "Page faite le {day} avec Ouvrage · catégorie « {label} », version {version}.",
  "reports.page.respect":
    "Cette page décrit un groupe, jamais une personne : elle ne peut servir à évaluer quelqu’un.",

  "reports.withheld": "n. c.",
  "reports.notKnown": "non connu",
  "reports.between": "{low} à {high}",
  "reports.figureLine": "{label} : {values}.",
  "reports.figureValue": "{series} {value}",
} as const;
export type ReportWordKey = keyof typeof reportWordsFr;

/** Whether a key made at run time (an attribute's value, a caveat's code) has a sentence. */
export function isReportWord(key: string): key is ReportWordKey {
  return Object.hasOwn(reportWordsFr, key);
}
