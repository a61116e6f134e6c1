/** Sentences of the page about trajectories. */
export const trajectoryScreenWordsFr = {
  "trajectories.title": "Trajectoires",
  "trajectories.lead":
    "Ce que sont devenues les personnes, mois après mois, d’après les fichiers de paie. Personne n’a eu à répondre à quoi que ce soit.",
  "trajectories.choose.group": "De qui voulez-vous suivre la trajectoire ?",
  "trajectories.choose.everyone": "Tout l’effectif",
  "trajectories.choose.categories": "Une catégorie et les autres",
  "trajectories.choose.category": "{label} (version {version})",
  "trajectories.choose.trainings": "Une formation du registre et les autres",
  "trajectories.choose.training": "{title} ({people, plural, one {# personne} other {# personnes}})",
  "trajectories.choose.projectHelp":
    "Les participants d’un projet ne sont pas reliés à la paie par leur nom : on les retrouve ici par la formation qu’ils ont suivie, telle que le registre la nomme.",
  "trajectories.choose.alignment": "Compter les mois",
  "trajectories.alignment.calendar": "au calendrier",
  "trajectories.alignment.entry": "depuis l’embauche de chacun",
  "trajectories.alignment.start": "autour du début de la formation",
  "trajectories.who":
    "Seules les personnes qui peuvent voir les fichiers de paie voient cette page et ses chiffres exacts. Les autres ne voient rien pour l’instant, pas même des chiffres arrondis. Aucun nom n’apparaît.",
  "trajectories.group.everyone": "Tout l’effectif",
  "trajectories.group.members": "Membres de la catégorie",
  "trajectories.group.others": "Les autres",
  "trajectories.group.participants": "Participants",
  "trajectories.finding":
    "{group} : sur {present, plural, one {# personne présente} other {# personnes présentes}} en {first}, {still, plural, =0 {aucune n’est encore là} one {# est encore là} other {# sont encore là}} en {last}",
  "trajectories.findingEach":
    "{group} : sur {present, plural, one {# personne suivie} other {# personnes suivies}} depuis leur mois de départ, {still, plural, =0 {aucune n’est encore là} one {# est encore là} other {# sont encore là}} en {last}",
  "trajectories.finding.rest":
    "{gone, plural, =0 {Aucun départ déclaré} one {# départ déclaré} other {# départs déclarés}} ; {notTold, plural, =0 {tout le monde est retrouvé} one {# personne n’est plus dans la paie sans qu’une fin soit déclarée} other {# personnes ne sont plus dans la paie sans qu’une fin soit déclarée}}.",
  "trajectories.finding.nobody": "{group} : personne à suivre",
  "trajectories.finding.nobodyWhy":
    "Aucune personne de ce groupe n’était là au départ. Choisissez un autre groupe ou revenez au calendrier.",
  "trajectories.picture.alt":
    "Nombre de personnes dans chaque situation, de {first} à {last} ; le tableau qui suit donne les chiffres.",
  "trajectories.picture.table": "Voir les chiffres",
  "trajectories.picture.month": "Mois",
  "trajectories.monthsAgo": "{months, plural, one {# mois avant} other {# mois avant}}",
  "trajectories.monthZero": "mois du début",
  "trajectories.monthsAfter": "{months, plural, one {# mois après} other {# mois après}}",
  "trajectories.family.permanentFullTime": "CDI, temps plein",
  "trajectories.family.permanentPartTime": "CDI, temps partiel",
  "trajectories.family.fixedTerm": "CDD",
  "trajectories.family.otherContract": "Autre contrat, ou non précisé",
  "trajectories.family.absence": "Absence longue",
  "trajectories.family.gone": "Départ déclaré",
  "trajectories.family.untold": "On ne sait pas",
  "trajectories.family.notYet": "Pas encore là",
  "trajectories.gaps.title": "Ce qui manque",
  "trajectories.gaps.months":
    "{months, plural, one {# mois} other {# mois}} de paie, de {first} à {last}. {gaps, plural, =0 {Aucun mois ne manque.} one {# mois n’a pas de fichier : {list}. Ce mois-là, on ne sait rien.} other {# mois n’ont pas de fichier : {list}. Ces mois-là, on ne sait rien.}}",
  "trajectories.gaps.rule":
    "Une personne absente d’un fichier n’est comptée partie que si la paie déclare une fin de contrat. Sinon elle reste dans « On ne sait pas ».",
  "trajectories.gaps.noAbsence":
    "Absences longues : inconnu. Aucun fichier de paie de ces mois ne dit une absence. Il n’y en a peut-être pas eu, ou vos fichiers ne les donnent pas : rien ici ne veut dire « zéro ».",
  "trajectories.gaps.absence":
    "Absences longues inconnues pour {count, plural, one {# mois dont le fichier} other {# mois dont les fichiers}} ne {count, plural, one {dit} other {disent}} aucune absence : {list}. Cela ne veut pas dire « zéro ».",
  "trajectories.gaps.undecided":
    "{count, plural, one {# personne n’est dans aucun des deux groupes : la règle de la catégorie ne tranche pas.} other {# personnes ne sont dans aucun des deux groupes : la règle de la catégorie ne tranche pas.}}",
  "trajectories.gaps.arrivedLater":
    "{count, plural, one {# personne arrivée ensuite n’est dans aucun des deux groupes : ils sont formés au premier mois.} other {# personnes arrivées ensuite ne sont dans aucun des deux groupes : ils sont formés au premier mois.}}",
  "trajectories.gaps.begunLater":
    "{count, plural, one {# personne a commencé la formation plus tard : elle n’est dans aucun des deux groupes.} other {# personnes ont commencé la formation plus tard : elles ne sont dans aucun des deux groupes.}}",
  "trajectories.staying.title": "Qui reste",
  "trajectories.staying.from":
    "On compte à partir de {month}, parmi les personnes présentes ce mois-là dans chaque groupe : personne ne paraît fidèle pour avoir seulement attendu son tour.",
  "trajectories.staying.alt":
    "Part des personnes encore là, mois après mois : {list}. Le tableau qui suit donne les chiffres.",
  "trajectories.staying.altOne": "{group}, {share} après {months, plural, one {# mois} other {# mois}}",
  "trajectories.staying.axis": "mois écoulés",
  "trajectories.staying.table": "Personnes suivies et parts",
  "trajectories.staying.month": "Mois écoulés",
  "trajectories.staying.atRisk": "{group} : personnes suivies",
  "trajectories.staying.share": "{group} : encore là (fourchette)",
  "trajectories.staying.value": "{share} (de {low} à {high})",
  "trajectories.staying.careful":
    "Un écart entre deux groupes ne dit pas pourquoi : les personnes formées ne sont pas choisies au hasard.",
  "trajectories.causes.title": "Pourquoi elles partent",
  "trajectories.causes.reason": "Motif déclaré",
  "trajectories.causes.left": "Départs",
  "trajectories.causes.share": "Part partie pour ce motif (fourchette)",
  "trajectories.typical.title": "Parcours types",
  "trajectories.typical.lead":
    "Des parcours que quelqu’un a vraiment suivis ; chacun est rangé avec celui dont il est le plus proche. Ce ne sont pas des sortes de personnes.",
  "trajectories.typical.people": "{people, plural, one {# personne} other {# personnes}}",
  "trajectories.typical.run": "{state}, {months, plural, one {# mois} other {# mois}}",
  "trajectories.typical.alt": "Parcours type : {words}",
  "trajectories.moves.title": "Passages d’une situation à une autre",
  "trajectories.moves.none": "Aucun passage d’une situation connue à une autre.",
  "trajectories.moves.from": "De",
  "trajectories.moves.to": "À",
  "trajectories.moves.count": "Fois",
  "trajectories.moves.rate": "Sur 100 mois passés dans la première",
  "trajectories.moves.rateValue": "{rate} (de {low} à {high})",
  "trajectories.moves.tooFew": "trop peu de mois pour un taux",
  "trajectories.changes.title": "Ce qui a changé pour les personnes",
  "trajectories.changes.fact": "Changement",
  "trajectories.changes.people": "Personnes",
  "trajectories.changes.told": "Sur",
  "trajectories.fact.occupation": "d’emploi (code PCS)",
  "trajectories.fact.grade": "de position dans la grille",
  "trajectories.fact.site": "d’établissement",
  "trajectories.fact.becamePermanent": "de CDD à CDI",
  "trajectories.pay":
    "Salaire horaire : la médiane de chacun est à {index} % de son premier salaire connu, en {month}. Les hausses générales y sont comprises.",
  "trajectories.pay.unknown": "Salaire horaire : connu de trop peu de personnes pour en donner la médiane.",
};
