/** Sentences of the report of an effect. */
export const findingWordsFr = {
  "reports.finding.kicker":
    "Effet d’une formation · {evidence, select, compared {comparaison} measured {mesure} other {réponse}}",
  "reports.finding.kickerRefused": "Effet d’une formation · pas de réponse possible",
  "reports.finding.title": "« {treatment} » et « {outcome} » : quel effet ?",
  "reports.finding.answer": "La réponse en chiffres",
  "reports.finding.estimate.compared": "écart attribué à la formation",
  "reports.finding.estimate.measured":
    "écart constaté entre les deux groupes, sans pouvoir l’attribuer à la formation",
  "reports.finding.interval": "fourchette plausible, à {confidence} de confiance",
  "reports.finding.range": "{low} à {high}",
  "reports.finding.distance": "Ensemble des points de départ",
  "reports.finding.treated": "personnes formées comparées, sur {of}",
  "reports.finding.comparison": "personnes non formées retenues, sur {of}",
  "reports.finding.detectable":
    "Avec ce nombre de personnes, l’étude avait {power} de chances de voir un effet de {value} ou plus. Un effet plus petit a pu lui échapper.",
  "reports.finding.adjusted":
    "En tenant compte aussi des différences qui restent, l’écart est de {estimate} (de {low} à {high}).",
  "reports.finding.permutationExact":
    "Vérification sans formule : parmi les {assignments, number} façons de désigner qui a été formé, un écart aussi grand arrive dans {pValue} des cas.",
  "reports.finding.permutationDrawn":
    "Vérification sans formule : sur {assignments, number} tirages au sort de qui a été formé, un écart aussi grand arrive dans {pValue} des cas.",

  "reports.finding.alike": "Les deux groupes se ressemblaient-ils avant ?",
  "reports.finding.alikeIntro":
    "Écart de départ entre personnes formées et non formées, en écarts types : proche de 0, elles se ressemblent ; au-delà de 0,1, la prudence s’impose.",
  "reports.finding.balanceCaption":
    "Ressemblance des groupes avant et après le choix des personnes comparées",
  "reports.finding.covariate": "Point de départ",
  "reports.finding.before": "Avant",
  "reports.finding.after": "Après",
  "reports.finding.varianceRatio": "Rapport des variances, après",
  "reports.finding.noNumber": "sans objet",

  "reports.finding.caution": "À lire avant de citer ce chiffre",
  "reports.finding.noCaveat":
    "Aucune réserve particulière n’a été relevée, ce qui ne prouve pas qu’il n’y en a pas.",
  "reports.finding.better": "Ce qui ferait mieux",
  "reports.finding.better.compare":
    "Comparer des personnes qui se ressemblent davantage au départ, ou ajouter ce qui les distingue.",
  "reports.finding.better.more":
    "Suivre davantage de personnes : réunir plusieurs sessions ou plusieurs établissements.",
  "reports.finding.better.complete":
    "Compléter les valeurs manquantes : chaque ligne écartée affaiblit la réponse.",
  "reports.finding.better.before":
    "Relever le résultat avant la formation, pour comparer des évolutions et non des niveaux.",
  "reports.finding.better.seal": "Écrire avant le départ ce que l’on mesurera et à quoi on le comparera.",

  "reports.finding.refused": "Pourquoi il n’y a pas de chiffre",
  "reports.finding.refusedLead": "Ces données ne permettent pas de répondre honnêtement à la question posée.",

  "reports.finding.notKnown": "Ce que l’on ne sait pas",
  "reports.finding.notKnown.hidden":
    "Une différence de départ qui n’est pas dans le tableau (envie, confiance, santé…) peut expliquer une partie de l’écart.",
  "reports.finding.notKnown.elsewhere":
    "Rien ne dit que l’effet serait le même ailleurs ou avec d’autres personnes.",
  "reports.finding.notKnown.how":
    "Le chiffre ne dit pas comment la formation a agi : demandez-le aux personnes.",

  "reports.finding.notKnown.refused":
    "L’absence de chiffre ne veut pas dire absence d’effet : on ne peut pas le voir ici.",

  "reports.finding.method": "Méthode",
  "reports.finding.method.nearest":
    "Chaque personne formée est comparée à la personne non formée la plus semblable au départ (appariement au plus proche voisin).",
  "reports.finding.method.regression":
    "Comparaison des deux groupes, corrigée de leurs différences de départ (régression linéaire).",
  "reports.finding.estimand.att": "L’écart porte sur les personnes formées.",
  "reports.finding.estimand.ate": "L’écart porte sur l’ensemble des personnes.",
  "reports.finding.estimand.ato":
    "L’écart porte sur les personnes qui auraient aussi bien pu être formées que ne pas l’être.",
  "reports.finding.evidence.compared": "Niveau de preuve : comparé à des personnes semblables.",
  "reports.finding.evidence.measured":
    "Niveau de preuve : mesuré ; les groupes ne se ressemblent pas assez pour parler d’effet.",
  "reports.finding.inference":
    "Erreur type {standardError} ({rule}) ; intervalle : {intervalRule}, {degrees} degrés de liberté ; p = {pValue}.",
  "reports.finding.colophon":
    "Rapport fait le {day} avec Ouvrage. Chaque calcul peut être refait à partir du même fichier.",
  "reports.finding.respect": "L’évaluation porte sur une action de formation, jamais sur une personne.",

  "reports.caveat.rowsDropped":
    "{dropped, plural, one {# personne a été écartée} other {# personnes ont été écartées}} faute de valeurs ({treated, plural, other {#}} formées, {comparison, plural, other {#}} non formées) : {columns}.",
  "reports.caveat.optionIgnored": "L’option « {option} » ne change rien avec cette méthode.",
  "reports.caveat.separation":
    "Certaines caractéristiques désignent à elles seules qui a été formé ({covariates}) : la ressemblance est estimée avec une correction.",
  "reports.caveat.aliasedColumns":
    "Colonnes laissées de côté parce qu’elles répètent les autres : {columns}.",
  "reports.caveat.treatedLeftOut":
    "{left, plural, one {# personne formée n’a} other {# personnes formées n’ont}} pas trouvé de personne semblable, sur {of, plural, other {#}} : la réponse ne vaut que pour les autres.",
  "reports.caveat.weakOverlap":
    "{outside, plural, one {# personne formée sort} other {# personnes formées sortent}} de la zone où l’on trouve des personnes non formées semblables, sur {of, plural, other {#}}.",
  "reports.caveat.imbalance":
    "Les groupes restent différents au départ sur : {covariates}. L’écart peut venir de là.",
  "reports.caveat.smallGroup":
    "{treated, plural, one {Une seule personne formée} other {# personnes formées seulement}} : une ou deux personnes peuvent changer la réponse.",
  "reports.caveat.fewClusters":
    "{clusters, plural, one {Un seul groupe} other {# groupes seulement}} partagent le même sort : la fourchette est fragile.",
  "reports.caveat.clustersReplacePairs": "L’incertitude est calculée par groupe et non par paire.",
  "reports.caveat.tooManyTerms":
    "{terms, plural, other {#}} caractéristiques pour {treated, plural, other {#}} personnes formées : c’est beaucoup, la réponse en dépend.",
  "reports.caveat.adjustmentMovesEstimate":
    "Corrigé des différences qui restent, l’écart devient {adjusted} : citez les deux.",
  "reports.caveat.adjustmentLeftOut": "Trop peu de personnes pour corriger des différences qui restent.",
  "reports.caveat.permutationDisagrees":
    "La vérification par tirage au sort ne dit pas la même chose (p = {pValue}) : retenez la plus prudente.",
  "reports.caveat.reusedComparisons":
    "Une même personne non formée a servi jusqu’à {mostUsed, plural, one {# fois} other {# fois}}.",
  "reports.caveat.incompleteSets":
    "{sets, plural, one {# personne formée a} other {# personnes formées ont}} moins de {ratio, plural, other {#}} personnes semblables.",
  "reports.caveat.other": "Réserve : {code}.",
} as const;
