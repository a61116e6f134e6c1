import { seenWordsFr } from "./seen-words.fr.ts";

/** French sentences of the room, as ICU messages. Days, names and figures come as texts already written. */
export const planWordsFr = {
  ...seenWordsFr,

  "plans.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "plans.refusal.unknownDocument": "Ce projet n’existe plus, ou ne vous est pas ouvert.",
  "plans.refusal.noPlan": "Ce projet n’a pas encore de plan d’évaluation.",
  "plans.refusal.documentTooLarge": "Ce plan est trop long pour être enregistré. Raccourcissez les textes.",
  "plans.refusal.planSealed":
    "Ce plan est scellé : il se lit, et ne s’écrit plus. Ajoutez un complément daté.",
  "plans.refusal.revisionOutdated":
    "Quelqu’un d’autre a enregistré ce plan entre-temps. Relisez, puis recommencez.",
  "plans.refusal.planNotReady": "Il manque encore quelque chose avant de sceller. La liste est sur la page.",
  "plans.refusal.notSealed": "Ce plan n’est pas encore scellé.",
  "plans.refusal.unknownIndicator": "Cet indicateur n’est pas dans le plan scellé.",
  "plans.refusal.tooManyAdditions": "Ce plan a déjà cent compléments : c’est le plus qu’on garde.",

  "plans.family.individual": "Pour les personnes",
  "plans.family.work": "Dans le travail et l’organisation",
  "plans.family.hrSystem": "Dans la façon de former et de garder",

  "plans.direction.rise": "doit monter",
  "plans.direction.fall": "doit baisser",
  "plans.direction.hold": "ne doit pas bouger",

  "plans.source.payroll": "La paie",
  "plans.source.questionnaire": "Un questionnaire",
  "plans.source.businessSeries": "Les relevés de l’activité",
  "plans.source.register": "Un registre tenu",

  "plans.moment.before": "Avant la première séance",
  "plans.moment.hot": "Le dernier jour",
  "plans.moment.cold": "Trois à quatre mois après",
  "plans.moment.year": "Douze mois après",

  "plans.measure.share": "Une part de personnes, en %",
  "plans.measure.score": "Une moyenne par personne",
  "plans.measure.accidents": "Des accidents, par million d’heures",
  "plans.measure.severity": "Des jours d’arrêt, par millier d’heures",
  "plans.measure.figure": "Un chiffre d’équipe ou d’entreprise",

  "plans.rival.activity": "L’activité : plus ou moins de travail, un gros client, une crise",
  "plans.rival.activity.look": "Regardez le même chiffre sur un site que la formation ne touche pas.",
  "plans.rival.teamChange": "Un changement dans l’équipe : chef, collègues, horaires",
  "plans.rival.teamChange.look":
    "Notez la date de chaque changement, et regardez si le chiffre bouge ce mois-là.",
  "plans.rival.equipment": "Un matériel, un produit ou une méthode nouvelle",
  "plans.rival.equipment.look": "Comparez avec un site équipé dont les gens ne sont pas formés.",
  "plans.rival.otherTraining": "Une autre formation, ou un tutorat déjà en place",
  "plans.rival.otherTraining.look": "Notez qui a suivi quoi : le registre des formations le sait.",
  "plans.rival.selection": "Le choix des personnes : les plus motivées, ou les plus en difficulté",
  "plans.rival.selection.look": "Écrivez comment elles ont été choisies, et par qui.",
  "plans.rival.regression": "Un mauvais moment : on forme quand ça va mal, et cela remonte tout seul",
  "plans.rival.regression.look": "Regardez douze mois d’avant, pas le pire des mois.",
  "plans.rival.season": "La saison",
  "plans.rival.season.look": "Comparez avec les mêmes mois de l’année d’avant.",
  "plans.rival.pay": "Un accord de salaire, une prime, une revalorisation",
  "plans.rival.pay.look": "Notez la date, et regardez les collègues non formés qui l’ont eue aussi.",
  "plans.rival.comingsAndGoings": "Des arrivées et des départs : ce ne sont plus les mêmes personnes",
  "plans.rival.comingsAndGoings.look": "Suivez les mêmes personnes, et dites combien sont parties.",
  "plans.rival.countingChange": "On compte autrement, ou on déclare moins",
  "plans.rival.countingChange.look": "Gardez la même façon de compter, et la même personne qui compte.",
  "plans.rival.attention": "L’attention : être regardé change déjà le travail",
  "plans.rival.attention.look": "Regardez à douze mois, quand plus personne ne regarde.",
  "plans.rival.spillover": "Les collègues non formés apprennent aussi des autres",
  "plans.rival.spillover.look": "Comparez avec une autre équipe, pas avec les voisins de poste.",
  "plans.rival.own": "Une autre explication, la vôtre",

  "plans.comparison.waitingList": "Une liste d’attente",
  "plans.comparison.waitingList.needs":
    "Plus de volontaires que de places : un tirage au sort dit qui commence, les autres commencent plus tard.",
  "plans.comparison.waitingList.says":
    "Le plus solide : l’écart entre les deux groupes vient de la formation.",
  "plans.comparison.staggeredStart": "Un démarrage décalé",
  "plans.comparison.staggeredStart.needs":
    "Deux groupes qui ne commencent pas le même mois : le second sert de repère au premier. Un mois suffit parfois.",
  "plans.comparison.staggeredStart.says":
    "Très solide si personne ne choisit son groupe. Ne prive personne : chacun a son tour.",
  "plans.comparison.similarPeople": "Des collègues qui ressemblent",
  "plans.comparison.similarPeople.needs":
    "Des collègues non formés du même poste, du même site, avec le même contrat : la paie les trouve.",
  "plans.comparison.similarPeople.says":
    "Une estimation, avec un doute sur la façon dont les personnes ont été choisies.",
  "plans.comparison.sisterSite": "Un site comparable",
  "plans.comparison.sisterSite.needs": "Un site du même métier, où rien d’autre ne change pendant l’année.",
  "plans.comparison.sisterSite.says":
    "Une estimation, avec un doute sur tout ce qui distingue les deux sites.",
  "plans.comparison.pooledPeers": "D’autres entreprises qui font pareil",
  "plans.comparison.pooledPeers.needs":
    "Plusieurs entreprises d’une branche ou d’un réseau, avec les mêmes indicateurs scellés avant. Chacune compare d’abord chez elle ; « Ce qui va avec quoi » réunit ensuite les résultats.",
  "plans.comparison.pooledPeers.says":
    "Une estimation pour l’ensemble des entreprises, pas pour la vôtre seule.",
  "plans.comparison.earlierCohort": "Les arrivants de l’année d’avant",
  "plans.comparison.earlierCohort.needs":
    "Des personnes entrées un an plus tôt au même poste, et la même mesure à ce moment-là.",
  "plans.comparison.earlierCohort.says": "Un indice : ce qui a changé d’une année sur l’autre s’y mêle.",
  "plans.comparison.none": "Aucune comparaison",
  "plans.comparison.none.needs": "Rien. On suit les mêmes personnes avant et après.",
  "plans.comparison.none.says":
    "On dira ce qui a changé, sans dire que la formation en est la cause. Les autres explications comptent d’autant plus.",

  "plans.gap.noIndicator": "Choisissez un indicateur au moins.",
  "plans.gap.noLabel": "Donnez un nom à chaque indicateur.",
  "plans.gap.noTarget": "« {label} » : dites ce que vous espérez.",
  "plans.gap.noWho": "« {label} » : dites qui relève le chiffre.",
  "plans.gap.noMoment": "« {label} » : dites quand on le relève.",
  "plans.gap.noRule": "Dites à quoi vous comparerez, même si c’est à rien.",
  "plans.gap.noFailure": "Dites ce qui vous ferait dire que c’est un échec.",
  "plans.gap.noDecision": "Dites une décision au moins qui sera prise au vu de ces chiffres.",

  "plans.text.amount": "{figure} {unit}",
  "plans.text.baselineToRead": "à relever avant la première séance",
  "plans.text.accidents":
    "{count, plural, =0 {aucun accident} one {# accident} other {# accidents}} avec arrêt ; heures travaillées à écrire",
  "plans.text.lostDays":
    "{count, plural, =0 {aucun accident} one {# accident} other {# accidents}}, {days, plural, one {# jour} other {# jours}} d’arrêt ; heures travaillées à écrire",
  "plans.text.rate": "{figure} {unit} (entre {low} et {high}, 95 fois sur 100)",
  "plans.text.rateUnbounded": "{figure} {unit} (au moins {low} ; sans accident, rien ne dit jusqu’où)",
  "plans.text.targetToTell": "à dire",
  "plans.text.targetDirection": "{way}, sans chiffre fixé",
  "plans.text.targetValue": "{way}, jusqu’à {figure} {unit}",

  "plans.seal.before": "scellé avant le début",
  "plans.seal.afterStart": "scellé après le début",
} as const;
