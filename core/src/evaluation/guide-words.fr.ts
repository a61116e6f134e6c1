/** Words of the comparison guide: what each way is, what may be said of it, what is in the way and what it would cost. */
export const comparisonGuideWordsFr = {
  "guide.comparison.waitingList":
    "Une liste d’attente : ceux qui passent plus tard servent de repère aux premiers",
  "guide.comparison.staggeredStart": "Des départs échelonnés : chaque groupe sert de repère à celui d’avant",
  "guide.comparison.similarPeople":
    "Des personnes semblables, au même endroit, qui ne suivent pas la formation",
  "guide.comparison.sisterSite": "Un autre site, avec le même travail, qui ne forme pas",
  "guide.comparison.pooledPeers": "Plusieurs entreprises qui mettent leurs résultats ensemble",
  "guide.comparison.earlierCohort": "Les personnes qui tenaient les mêmes postes un ou deux ans plus tôt",
  "guide.comparison.none": "Personne à qui comparer",
  "guide.maySay.drawn":
    "Le sort décide qui commence : l’écart, avec sa fourchette, peut être attribué à la formation.",
  "guide.maySay.strong":
    "Tous voulaient la formation : l’écart, avec sa fourchette, lui est vraisemblablement dû. On dit qui a choisi l’ordre, et pourquoi.",
  "guide.maySay.careful":
    "L’écart, avec sa fourchette et le tableau des ressemblances, est une estimation prudente : ceux qu’on compare diffèrent peut-être par autre chose.",
  "guide.maySay.weak":
    "L’écart se montre, mais la période ou le site peut l’expliquer autant que la formation : on ne dit pas « grâce à ».",
  "guide.maySay.story":
    "Pas de chiffre d’effet : on raconte ce qui a changé, les preuves de chaque étape, et les autres explications. On dit « a contribué », « plausible » ou « pas confirmé ».",
  "guide.obstacle.notSaid": "on ne le sait pas encore",
  "guide.obstacle.nobodyWaits": "tout le monde commence en même temps",
  "guide.obstacle.oneStart": "il n’y a qu’une date de départ",
  "guide.obstacle.noSimilar": "personne de semblable n’est laissé de côté",
  "guide.obstacle.noSisterSite": "aucun autre site ne fait le même travail",
  "guide.obstacle.tooFewPeers": "il faut au moins trois entreprises, la vôtre comprise",
  "guide.obstacle.pooledElsewhere":
    "d’autres projets, car rien ne se met ensemble dans un seul : « Ce qui va avec quoi » réunit leurs résultats",
  "guide.obstacle.noEarlier": "personne n’est connu sur ces postes auparavant",
  "guide.obstacle.tooFewTrained": "trop peu de personnes formées pour donner un chiffre",
  "guide.obstacle.tooFewCompared": "trop peu de personnes à qui comparer",
  "guide.obstacle.tooFewMonths": "trop peu de mois connus avant le départ",
  "guide.cost.sayIt": "Le dire plus bas, dans « Qui sont les participants dans la paie ».",
  "guide.cost.delayGroup":
    "Retarder un groupe de {people, plural, one {# personne} other {# personnes}} de {months, plural, =1 {un mois} other {# mois}} : il suivra la même formation.",
  "guide.cost.drawLots": "Tirer au sort qui commence, devant les personnes concernées.",
  "guide.cost.findPeople":
    "Trouver {people, plural, one {# personne semblable} other {# personnes semblables}} de plus, suivies de la même façon.",
  "guide.cost.askSite":
    "Demander à un autre site de suivre les mêmes indicateurs pour {people, plural, one {# personne} other {# personnes}} de plus.",
  "guide.cost.askPeers":
    "Proposer à {companies, plural, one {# autre entreprise} other {# autres entreprises}} de suivre les mêmes indicateurs.",
  "guide.cost.compareThenPool":
    "Chaque entreprise compare d’abord chez elle, de la même façon et à la même échéance. Dès trois projets, « Ce qui va avec quoi » donne la moyenne, sa fourchette, et où se placerait un projet de plus.",
  "guide.cost.keepMonths":
    "Réunir {months, plural, one {# mois} other {# mois}} de plus de chiffres d’avant (fichiers de paie, registres).",
  "guide.cost.trainMore":
    "Former {people, plural, one {# personne} other {# personnes}} de plus, ou se joindre à une autre session.",
};
