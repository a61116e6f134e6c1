import { dutySheetWordsFr } from "./duty-words.fr.ts";
import { employeesPageWordsFr } from "./employees-words.fr.ts";
import { fullReportWordsFr } from "./full-words.fr.ts";

/** Sentences of the documents about the effects of a project, as ICU messages. */
export const effectsPaperWordsFr = {
  "reports.effects.sealed": "Le plan a été scellé le {day} (empreinte {fingerprint}).",
  "reports.effects.notSealed":
    "Aucun plan n’a été scellé : rien ne prouve que ces effets étaient visés avant de commencer.",
  "reports.effects.noLine": "Aucun effet n’est encore suivi dans ce projet.",
  "reports.effects.head.effect": "Effet attendu",
  "reports.effects.head.finding": "Ce que l’on constate",
  "reports.effects.head.evidence": "Preuve",
  "reports.effects.head.claim": "Ce que l’on peut dire",
  "reports.effects.unforeseen": "{label} (non prévu)",
  "reports.effects.nothing": "Rien n’est encore connu.",
  "reports.effects.notEstimable": "Comparaison non estimable : {reading}",
  "reports.effects.estimate":
    "{estimate} (entre {low} et {high}, à 95\u00a0%) ; {trained} formés, {compared} comparés",
  "reports.effects.beforeAfter": "Avant : {before}. Après : {after}.",
  "reports.effects.oneFigure": "{figure}, {moment}.",
  "reports.effects.figure": "{amount} ({parts})",
  "reports.effects.people": "{people, plural, one {# personne} other {# personnes}}",
  "reports.effects.noSize": "effectif non dit",
  "reports.effects.bounds": "entre {low} et {high}",
  "reports.effects.boundLow": "au moins {low}",
  "reports.effects.gap.noBefore": "Le chiffre d’avant manque : on ne peut pas dire ce qui a changé.",
  "reports.effects.gap.noAfter": "Le chiffre d’après manque : on ne peut pas dire ce qui a changé.",
  "reports.effects.gap.noCounts": "Le nombre d’accidents ou d’heures manque : l’écart n’est pas chiffré.",
  "reports.effects.gap.noPeople": "Le nombre de personnes manque : l’écart n’est pas chiffré.",
  "reports.effects.gap.tooFewPeople": "Trop peu de personnes : l’écart n’est pas chiffré.",
  "reports.effects.gap.fewEvents": "L’écart peut venir du hasard.",
  "reports.effects.voices": "Ce qu’ils en disent : {parts}.",
  "reports.effects.voices.better": "c’est mieux ({names})",
  "reports.effects.voices.same": "c’est pareil ({names})",
  "reports.effects.voices.worse": "c’est moins bien ({names})",
  "reports.effects.evidence.none": "Rien encore",
  "reports.effects.evidence.perceived": "Perçu",
  "reports.effects.evidence.corroborated": "Corroboré",
  "reports.effects.evidence.observed": "Observé",
  "reports.effects.evidence.measured": "Mesuré",
  "reports.effects.evidence.compared": "Comparé",
  "reports.effects.level.perceived": "Perçu : des personnes le disent, sans autre trace.",
  "reports.effects.level.corroborated": "Corroboré : deux sortes d’acteurs au moins disent la même chose.",
  "reports.effects.level.observed":
    "Observé : des traces datées ou des chiffres le montrent, sans avant et après.",
  "reports.effects.level.measured":
    "Mesuré : le chiffre est connu avant et après ; rien ne dit ce qui se serait passé sans la formation.",
  "reports.effects.level.compared":
    "Comparé : on a regardé ce qui s’est passé pour des personnes semblables qui n’ont pas été formées.",
  "reports.effects.return.none": "Ce que valent les effets n’a pas été estimé.",
  "reports.effects.return.worth":
    "Les effets qui ont un prix valent entre {low} et {high} (milieu : {middle}), pour un coût entre {leastCost} et {mostCost}. Probabilité qu’ils dépassent le coût : {share} ; {together} si toutes les hypothèses se trompent ensemble. Ces chiffres tiennent aux hypothèses écrites dans le projet.",
  "reports.effects.return.cost.training": "le prix de la formation",
  "reports.effects.return.cost.wages": "les salaires pendant la formation",
  "reports.effects.return.cost.design": "le temps de conception",
  "reports.effects.return.cost.funding": "ce que les financeurs prennent en charge",
  "reports.effects.return.part.perUnit": "le prix donné à « {label} »",
  "reports.effects.return.part.change": "l’ampleur du changement de « {label} »",
  "reports.effects.return.part.share": "la part de « {label} » qui revient à la formation",
  "reports.effects.return.part.months": "la durée de « {label} »",
  "reports.effects.return.driver": "L’hypothèse qui pèse le plus : {words}.",
  "reports.effects.return.intangible": "Sans prix, et pourtant là : {words}.",

  "reports.director.title": "Ce que la formation a changé : une page pour la direction",
  "reports.director.lead":
    "« {label} ». {count, plural, =0 {Aucun effet n’est encore suivi} one {# effet suivi} other {# effets suivis}} : {compared, plural, =0 {aucun n’a} one {# a} other {# ont}} été comparé à ce qui se serait passé sans la formation, {figures, plural, =0 {aucun ne tient} one {# tient} other {# tiennent}} à des chiffres ou à des traces sans comparaison, {words, plural, =0 {aucun} other {#}} à ce que les gens disent ; pour {none, plural, =0 {aucun, on ne sait rien} one {#, on ne sait rien} other {#, on ne sait rien}}.",
  "reports.director.before": "Ce qui avait été décidé avant",
  "reports.director.foreseen":
    "{count, plural, =0 {Aucun effet n’était prévu.} one {# effet était prévu : il est montré, bon ou mauvais.} other {# effets étaient prévus : tous sont montrés, les bons et les mauvais.}}",
  "reports.director.rule": "On devait comparer avec : {rule}.",
  "reports.director.failure": "Ce qui serait un échec : {words}",
  "reports.director.changed": "Ce qui a changé, et avec quelle force on peut le dire",
  "reports.director.caption": "Effets, dans l’ordre du plan scellé",
  "reports.director.more":
    "{count, plural, one {# autre effet est} other {# autres effets sont}} dans le rapport complet.",
  "reports.director.cost": "Ce que cela a coûté",
  "reports.director.cost.training": "La formation",
  "reports.director.cost.wages": "Les salaires pendant la formation",
  "reports.director.cost.designEffort": "Le temps de conception",
  "reports.director.cost.total": "En tout",
  "reports.director.cost.unknown":
    "Le coût n’est pas connu : aucune conception n’est liée au projet, ou elle ne se lit pas avec ce rôle.",
  "reports.director.next": "À décider maintenant",
  "reports.director.noDecision":
    "Le plan ne disait pas ce qui serait décidé : dites-le maintenant, avec le CSE.",
  "reports.director.decision": "{words} (décide : {who})",
  "reports.director.nobody": "personne n’est désigné",
  "reports.director.better":
    "{count, plural, one {# effet ne repose sur aucun chiffre ni aucune trace} other {# effets ne reposent sur aucun chiffre ni aucune trace}} : demander une trace ou un chiffre coûte peu.",
  "reports.director.disputed":
    "Ne décidez pas sur « {label} » sans entendre le désaccord : il est dans le rapport complet.",
  "reports.director.notKnown": "Ce que l’on ne sait pas",
  "reports.director.notKnown.line": "{label} : rien n’est encore connu de ce qui a changé.",
  "reports.director.notKnown.plan": "Ce qui était visé avant de commencer : aucun plan n’a été écrit.",
  "reports.director.notKnown.rivals":
    "{count, plural, one {# autre explication possible n’a pas été regardée.} other {# autres explications possibles n’ont pas été regardées.}}",
  "reports.director.notKnown.confidence":
    "Les intervalles sont à {share} : la vraie valeur est en dehors une fois sur vingt.",
  "reports.director.levels": "Ce que veut dire chaque niveau de preuve",

  ...employeesPageWordsFr,
  ...fullReportWordsFr,
  ...dutySheetWordsFr,
} as const;
export type EffectsPaperWordKey =
  | keyof typeof effectsPaperWordsFr
  | "reports.plan.broken"
  | "reports.plan.late";
