/** Sentences that read a profile aloud. Shares come as numbers from 0 to 1. */
export const readingWordsFr = {
  "categories.reading.sizeExact":
    "{count, plural, =0 {Personne n’entre} one {# personne entre} other {# personnes entrent}} dans la catégorie, sur {concerned, number} : {share, number, percent} de l’effectif concerné.",
  "categories.reading.sizeBetween":
    "{count, plural, =0 {Personne n’entre} one {# personne entre} other {# personnes entrent}} pour l’instant dans la catégorie, sur {concerned, number}. Pour {unknown, plural, one {# personne} other {# personnes}}, on ne sait pas encore : la part est entre {min, number, percent} et {max, number, percent}.",
  "categories.reading.sizeNobody": "Personne n’est concerné par cette règle ce mois-ci.",
  "categories.reading.sizeNotKnown":
    "On ne peut encore rien dire : il manque une information pour chacune des {concerned, plural, one {# personne concernée} other {# personnes concernées}}.",
  "categories.reading.congruenceFull":
    "Pour {known, plural, one {la seule personne connue} other {les # personnes connues}} sur toutes les dimensions, {met, plural, =0 {aucune ne les réunit} one {# les réunit} other {# les réunissent}} toutes. Les écarts entre dimensions sont normaux : ils disent où chercher.",
  "categories.reading.congruenceNotKnown":
    "Personne n’est connu sur toutes les dimensions à la fois. Le tableau des questions dit par où commencer.",
  "categories.reading.accessLower":
    "Hors formations obligatoires, les salariés de la catégorie ont moins accès à la formation que les autres : {members, number, percent} contre {others, number, percent} en douze mois. Avec ces effectifs, l’écart n’est pas un simple hasard.",
  "categories.reading.accessHigher":
    "Hors formations obligatoires, les salariés de la catégorie ont plus accès à la formation que les autres : {members, number, percent} contre {others, number, percent} en douze mois. Avec ces effectifs, l’écart n’est pas un simple hasard.",
  "categories.reading.accessSimilar":
    "Hors formations obligatoires, {members, number, percent} des salariés de la catégorie et {others, number, percent} des autres ont suivi une formation en douze mois. Avec ces effectifs, on ne peut pas dire que l’écart soit autre chose que le hasard.",
  "categories.reading.accessBetween":
    "Le registre ne dit pas toujours si une formation est obligatoire : hors obligatoires, l’accès des salariés de la catégorie est entre {membersMin, number, percent} et {membersMax, number, percent}, celui des autres entre {othersMin, number, percent} et {othersMax, number, percent}.",
  "categories.reading.accessNoRecord":
    "Aucune formation n’est enregistrée sur les douze mois : l’accès à la formation n’est pas connu. Importez le registre des formations pour le mesurer.",
  "categories.reading.accessNotEstimable":
    "L’accès à la formation ne peut pas être comparé : l’un des deux groupes est vide.",
  "categories.reading.supervision":
    "L’entreprise compte {supervisors, plural, =0 {aucun encadrant, technicien ou cadre} one {# encadrant, technicien ou cadre} other {# encadrants, techniciens ou cadres}} pour {known, plural, one {# salarié} other {# salariés}} au statut connu.",
  "categories.reading.smallSites":
    "{members, plural, one {# personne de la catégorie travaille} other {# personnes de la catégorie travaillent}} dans un établissement de moins de 10 salariés, là où l’accès à la formation est le plus difficile.",
  "categories.reading.provisionalMinimumWage":
    "Les tranches de salaire utilisent le dernier Smic connu, qui a pu augmenter depuis.",
} as const;
