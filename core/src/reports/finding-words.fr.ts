/** Sentences of the report of an effect. */
export const findingWordsFr = {
  "reports.finding.kicker":
    "Effet d’une formation · {evidence, select, compared {comparaison} measured {mesure} other {réponse}}",
  "reports.finding.kickerRefused": "Effet d’une formation · pas de réponse possible",
  "reports.finding.kickerStays": "Effet d’une formation · chiffres gardés à l’écran",
  "reports.finding.staysLead":
    "Un calcul a été fait, mais sur trop peu de personnes pour qu’une page remise à d’autres en donne les chiffres.",
  "reports.finding.stays.smallGroup":
    "Moins de dix personnes d’un côté de la comparaison : le chiffre serait presque celui de quelques personnes. La personne qui a apporté le tableau le lit à l’écran.",
  "reports.finding.stays.fewDegrees":
    "Le calcul repose sur trop peu de différences indépendantes (moins de dix degrés de liberté) : le chiffre en dirait trop sur quelques personnes. La personne qui a apporté le tableau le lit à l’écran.",
  "reports.finding.stays.rule":
    "Au moins dix personnes de chaque côté et dix degrés de liberté : règle de contrôle des sorties des chercheurs européens (ESSnet), reprise par Ouvrage.",
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

  "reports.designs.heading": "Et si l’on comparait autrement ?",
  "reports.designs.count": "façons défendables de comparer",
  "reports.designs.range": "de la plus basse à la plus haute",
  "reports.designs.median": "au milieu : autant de façons donnent plus, autant donnent moins",
  "reports.designs.sameSide": "dans le même sens que la façon annoncée",
  "reports.designs.clear": "dans le même sens et au-delà du hasard",
  "reports.designs.of": "{count, number} sur {total, number}",
  "reports.designs.caption": "Toutes les façons de comparer, de l’écart le plus bas au plus haut",
  "reports.designs.name": "Façon de comparer",
  "reports.designs.estimate": "{unit, select, other {Écart, en {unit}} empty {Écart}}",
  "reports.designs.interval": "Fourchette",
  "reports.designs.counts": "Comptée",
  "reports.designs.declared": "oui, annoncée",
  "reports.designs.counted": "oui",
  "reports.designs.shown": "non, montrée",

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
  "reports.finding.estimand.att": "L’écart porte sur les personnes formées.",
  "reports.finding.estimand.ate": "L’écart porte sur l’ensemble des personnes.",
  "reports.finding.estimand.atc": "L’écart porte sur les personnes qui n’ont pas été formées.",
  "reports.finding.estimand.late":
    "L’écart porte sur les personnes que la proposition a conduites à se former.",
  "reports.finding.estimand.atm":
    "L’écart porte sur les personnes formées et non formées qui se ressemblent deux à deux.",
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
} as const;
