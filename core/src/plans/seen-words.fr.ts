/** What a plan could see before it starts, or why nothing can be said of it; figures come as texts already written. */
export const seenWordsFr = {
  "plans.seen.people":
    "{compared, plural, =0 {Avec {trained, plural, one {# personne suivie} other {# personnes suivies}} avant et après} other {Avec {trained, plural, one {# personne formée} other {# personnes formées}} et {compared, plural, one {# autre} other {# autres}}}}",
  "plans.seen.points.rise":
    "{people}, seule une hausse d’au moins {size} points se verrait huit fois sur dix.",
  "plans.seen.points.noRise": "{people}, aucune hausse ne se verrait, même la plus grande.",
  "plans.seen.points.fall":
    "{people}, seule une baisse d’au moins {size} points se verrait huit fois sur dix.",
  "plans.seen.points.noFall": "{people}, aucune baisse ne se verrait, même la plus grande.",
  "plans.seen.value": "{people}, seul un écart d’au moins {size} {unit} se verrait huit fois sur dix.",
  "plans.seen.spreads":
    "{people}, seul un écart d’au moins {size} fois ce qui sépare d’ordinaire deux personnes (l’écart type) se verrait huit fois sur dix.",
  "plans.seen.accidents":
    "{start, plural, one {# accident} other {# accidents}} au départ : la baisse ne se verrait huit fois sur dix qu’à {left} accidents ou moins, à heures égales.",
  "plans.seen.accidents.none":
    "{start, plural, =0 {Aucun accident} one {# accident} other {# accidents}} au départ : aucune baisse ne se verrait en un an, même leur disparition. Comptez sur plusieurs années, ou suivez aussi les presque-accidents.",
  "plans.seen.enough": "L’écart que vous voulez connaître est assez grand pour se voir.",
  "plans.seen.notEnough":
    "L’écart que vous voulez connaître est trop petit pour se voir. Ne rien voir ne voudra pas dire qu’il n’y a rien.",
  "plans.seen.assumes":
    "Le calcul suppose une ressemblance de {likeness}, faute de mieux : mesurez-la sur vos chiffres passés si vous le pouvez.",
  "plans.unseen.noRule": "Ce qui pourrait se voir : dites d’abord à quoi vous comparerez.",
  "plans.unseen.noTrained": "Ce qui pourrait se voir : dites combien de personnes seront formées.",
  "plans.unseen.noCompared": "Ce qui pourrait se voir : dites à combien d’autres personnes vous comparerez.",
  "plans.unseen.noGroups": "Ce qui pourrait se voir : dites combien d’entreprises il y aura de chaque côté.",
  "plans.unseen.oneFigure":
    "Un chiffre d’équipe ne dépend pas du nombre de personnes : réunissez-en douze mois d’avant, c’est ce qui aide le plus.",
  "plans.unseen.shareAlone":
    "Pour une part de personnes suivies sans comparaison, aucun écart ne peut être annoncé d’avance. Un groupe qui commence un mois plus tard suffirait.",
  "plans.unseen.sharePooled":
    "Pour une part de personnes dans plusieurs entreprises, le calcul d’avance n’est pas fait : suivez plutôt une moyenne.",
  "plans.unseen.noStartShare":
    "Ce qui pourrait se voir : écrivez d’abord la part de départ, plus que 0 et moins que 100.",
  "plans.unseen.noAccidentCount":
    "Ce qui pourrait se voir : écrivez d’abord le nombre d’accidents des douze mois d’avant.",
  "plans.unseen.severityDays":
    "Quelques arrêts longs font la gravité : aucun écart ne peut être annoncé d’avance. Lisez-la avec la fréquence.",
  "plans.unseen.tooFew":
    "C’est trop peu de personnes pour calculer un effet : on lira les parcours un par un. Ajoutez des personnes, ou réunissez plusieurs groupes.",
} as const;
