/** Sentences of the card that sets effects beside costs. */
export const returnScreenWordsFr = {
  "return.title": "Ce que ça rapporte, ce que ça coûte",
  "return.lead":
    "Jamais un chiffre seul : une fourchette, avec les hypothèses qui la font. Donner un montant aux effets n’est pas une obligation.",
  "return.readOnly": "Vous pouvez lire ces hypothèses. Votre rôle ne permet pas de les écrire.",

  "return.breakEven.title": "Le seuil",
  "return.breakEven.lead": "Ce qu’il faudrait pour couvrir le coût. On peut le dire sans avoir rien mesuré.",
  "return.breakEven.year":
    "Si les effets durent un an, ils doivent valoir entre {least} et {most} sur l’année pour couvrir le coût.",
  "return.breakEven.yearExact":
    "Si les effets durent un an, ils doivent valoir {least} sur l’année pour couvrir le coût.",
  "return.breakEven.floor":
    "Une partie du coût n’est pas encore connue : ces seuils sont des minimums, le vrai seuil est plus haut.",
  "return.breakEven.covered":
    "Les financements couvrent déjà tout le coût connu : rien de plus n’est à gagner pour l’équilibrer.",
  "return.breakEven.effect":
    "{label} : il en faudrait au moins {likely} par an ({unit}), à lui seul, pour couvrir le coût ; {least} si tout est favorable, {most} si tout est défavorable.",
  "return.breakEven.open":
    "{label} : il en faudrait au moins {least} par an ({unit}), à lui seul, et peut-être bien plus : au plus bas de vos hypothèses, aucun nombre ne suffit.",

  "return.costs.title": "Le coût, repris du dossier",
  "return.costs.lead":
    "Rien n’est demandé deux fois. Ce que le dossier ne sait pas n’est pas compté pour zéro.",
  "return.costs.kind": "Partie",
  "return.costs.amount": "Montant",
  "return.costs.from": "D’où il vient",
  "return.costs.margin":
    "Un montant seulement prévu est pris entre 10 % de moins et 20 % de plus : cette marge est la nôtre, aucune enquête ne la fonde. Dites la vôtre.",
  "return.costs.least": "au moins {amount}",
  "return.costs.unknown": "pas encore connu",
  "return.costs.between": "entre {low} et {high}",
  "return.costs.say": "Dire autrement",
  "return.costs.back": "Revenir au dossier",
  "return.costs.words": "D’où vient ce montant",
  "return.costs.sayAll": "Dire moi-même un montant",

  "return.effects.title": "Les effets à qui quelqu’un donne un montant",
  "return.effects.lead":
    "Un effet compte quand quatre choses sont dites : ce que vaut une unité et qui l’avance, combien a changé, quelle part en revient à la formation, combien de temps cela dure.",
  "return.effects.none": "Aucun pour le moment.",
  "return.effects.noLine":
    "Dites d’abord, plus haut, ce qui est connu des effets : rien ne peut encore recevoir de montant.",
  "return.effects.pick": "Effet",
  "return.effects.add": "Donner un montant à cet effet",
  "return.effects.remove": "Enlever",
  "return.effects.removed": "Cet effet n’est plus dans la liste du projet",
  "return.effects.evidence": "Connu comment : {evidence}.",
  "return.effects.unvalued": "Ne compte pas encore : {reason}.",
  "return.effects.counted": "Compte dans le résultat.",
  "return.effects.unit": "Une unité, c’est…",
  "return.effects.unitHelp": "Par exemple : départ évité, jour d’absence évité.",
  "return.effects.perUnit": "Ce que vaut une unité, en euros",
  "return.effects.perUnitBy": "Qui avance ce montant",
  "return.effects.perUnitWords": "Comment on y arrive",
  "return.effects.attribution": "Ce qui revient à la formation",
  "return.effects.attribution.comparison": "Ce qu’a trouvé la comparaison du projet, avec son intervalle",
  "return.effects.attribution.told": "Ce que quelqu’un déclare",
  "return.effects.perYear": "Unités par an, en mieux",
  "return.effects.perYearHelp": "Un nombre négatif quand c’est devenu pire.",
  "return.effects.share": "Part due à la formation, en pour cent",
  "return.effects.shareBy": "Qui le dit",
  "return.effects.months": "Durée de l’effet, en mois",
  "return.effects.monthsHelp": "Soixante au plus : au-delà, personne ne peut s’en porter garant.",
  "return.effects.people":
    "Pour les {people} personnes formées, sur {months} mois : entre {low} et {high} en mieux.",

  "return.spread.low": "Au plus bas",
  "return.spread.likely": "Le plus probable",
  "return.spread.high": "Au plus haut",
  "return.spread.bad":
    "Écrivez des nombres, du plus bas au plus haut. Le plus probable peut rester vide : alors toutes les valeurs se valent.",

  "return.intangible.title": "Ce qui compte et n’a pas de prix",
  "return.intangible.lead": "Ces effets ne sont pas chiffrés. Ils se lisent à côté du résultat, pas après.",
  "return.intangible.none": "Rien d’écrit pour le moment.",
  "return.intangible.words": "Un effet qu’on ne chiffre pas",
  "return.intangible.add": "Ajouter",
  "return.intangible.remove": "Enlever",

  "return.result.title": "Le résultat, avec son incertitude",
  "return.result.chance": "Les effets chiffrés dépassent le coût dans {share} des tirages : {word}.",
  "return.result.range":
    "Une fois sur deux, le solde tombe entre {p25} et {p75} ; neuf fois sur dix, entre {p5} et {p95}.",
  "return.result.together":
    "Si toutes les hypothèses se trompaient dans le même sens à la fois : {share} des cas, et un solde entre {p5} et {p95}.",
  "return.result.rests": "Repose sur : {effects}.",
  "return.result.effect": "{label} ({evidence})",
  "return.result.notDiscounted":
    "{draws, number} tirages, toujours les mêmes pour les mêmes hypothèses ; les montants à venir ne sont pas actualisés. Ce n’est pas une preuve d’effet : c’est ce que vos hypothèses impliquent.",
  "return.result.below": "moins de 1 %",
  "return.result.above": "plus de 99 %",
  "return.result.table": "Coût, effets et solde",
  "return.result.line": "Montant",
  "return.result.p5": "5 % sont plus bas",
  "return.result.p25": "25 %",
  "return.result.p50": "moitié-moitié",
  "return.result.p75": "75 %",
  "return.result.p95": "95 % sont plus bas",
  "return.result.costs": "Coût, financements déduits",
  "return.result.valued": "Effets chiffrés",
  "return.result.balance": "Solde",
  "return.picture.summary":
    "Répartition du solde. Le milieu des tirages est à {p50} ; neuf sur dix sont entre {p5} et {p95} ; {share} sont au-dessus de zéro.",
  "return.picture.below": "coûte plus",
  "return.picture.above": "rapporte plus",
  "return.drivers.title": "Ce qui pèse le plus dans l’incertitude",
  "return.drivers.lead": "C’est là qu’une meilleure information changerait le plus le résultat.",
  "return.drivers.line": "{name} : {share} de l’incertitude",
  "return.drivers.effect": "{label}, {part}",
  "return.drivers.rest": "Le reste vient de plusieurs hypothèses à la fois.",
  "return.how": "Comment c’est calculé",
  "return.how.text":
    "Chaque hypothèse est tirée entre ses deux bornes, plus souvent près de la valeur la plus probable (loi triangulaire, ou uniforme si vous ne la dites pas) ; une comparaison garde son intervalle publié. Les hypothèses sont tirées indépendamment les unes des autres ; la ligne « dans le même sens » dit ce que ce choix change.",
} as const;
