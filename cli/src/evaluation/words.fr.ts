/** Sentences of the commands that evaluate. */
export const evaluationCommandWordsFr = {
  "command.estimate.summary":
    "estime l’effet d’une formation, à partir d’un tableau de personnes formées et non formées",
  "command.estimate.column": "COLONNE",
  "command.estimate.columns": "A,B,C",
  "command.estimate.trained": "la colonne qui dit qui a été formé : 1 ou 0, ou un mot",
  "command.estimate.trainedWord": "le mot qui veut dire « formé », si la colonne n’est pas en 0/1",
  "command.estimate.word": "MOT",
  "command.estimate.result":
    "la colonne du résultat suivi, en nombres ; avec {alone}, on peut s’en passer, ou la nommer sans qu’elle soit lue",
  "command.estimate.designOnly":
    "fixe seulement qui est comparé à qui, sans résultat : ressemblance de départ, tailles, écart qu’on pourra voir ; si le tableau a déjà un résultat, le nommer ({outcome}) garantit que sa colonne reste fermée",
  "command.estimate.noDesignStep":
    "« {method} » calcule directement sur le résultat : rien ne peut être fixé avant lui. Méthodes qui fixent d’abord qui est comparé à qui : {methods}.",
  "command.estimate.afterDesign":
    "{alone} répond avant tout résultat ; ces options en demandent un, ou n’ont pas de sens ici : {options}.",
  "command.estimate.designMethod": "Façon de comparer : {method}",
  "command.estimate.designMeaning": "Façon de comparer : {method}. {explanation}",
  "command.estimate.fingerprint":
    "Empreinte de ce qui a été lu : {fingerprint} (elle change si une valeur lue change)",
  "command.estimate.covariates":
    "les caractéristiques de départ, séparées par des virgules ; rien entre guillemets s’il n’y en a pas",
  "command.estimate.method":
    "la façon de comparer ; « auto » choisit d’après les personnes, sans regarder le résultat, et dit pourquoi ; de exactPermutation à bootstrapMean : une poignée de personnes ; linearMixed : des personnes dans des entreprises",
  "command.estimate.estimand":
    "la question : effet sur les formés (att), sur tous (ate), sur les comparables (ato), sur ceux que la proposition a formés (late)",
  "command.estimate.distance": "comment la ressemblance est mesurée",
  "command.estimate.ratio": "combien de personnes non formées par personne formée",
  "command.estimate.replace": "une personne non formée peut servir plusieurs fois",
  "command.estimate.caliper": "l’écart de ressemblance le plus grand admis, en écarts types",
  "command.estimate.exact": "colonnes sur lesquelles deux personnes comparées doivent être identiques",
  "command.estimate.order": "qui choisit en premier",
  "command.estimate.cluster": "la colonne des groupes qui partagent le même sort (site, entreprise)",
  "command.estimate.weights": "la colonne des poids de sondage",
  "command.estimate.offered": "la colonne qui dit à qui un tirage au sort a proposé la formation : 1 ou 0",
  "command.estimate.measuredBefore": "colonnes mesurées avant la formation",
  "command.estimate.measuredAfter": "colonnes mesurées après la formation",
  "command.estimate.otherOutcomes": "les autres résultats regardés dans la même étude",
  "command.estimate.outcomeModel": "le modèle du résultat, s’il vaut 0 ou 1 (gComputation)",
  "command.estimate.standardError":
    "la règle de l’erreur type imprimée (regression, complierEffect) ; la fourchette n’en dépend pas",
  "command.estimate.link": "le modèle de la chance d’être formé",
  "command.estimate.subclasses": "le nombre de classes de ressemblance (subclass)",
  "command.estimate.trim": "les poids au-dessus de ce rang sont ramenés à lui, par exemple 0.99",
  "command.estimate.moments": "jusqu’à quelle puissance les caractéristiques sont égalisées (entropy)",
  "command.estimate.folds": "le nombre de parts de l’estimation croisée (aipw)",
  "command.estimate.valueBefore":
    "la colonne de la valeur d’avant des mêmes personnes (signFlip, signedRank, bootstrapMean)",
  "command.estimate.expected":
    "la part à laquelle comparer celle qui est observée, 0.5 si rien n’est dit (exactShare)",
  "command.estimate.slopes": "colonnes dont l’écart peut changer d’une entreprise à l’autre (linearMixed)",
  "command.estimate.multiverse":
    "essaie toutes les façons défendables de comparer, et place celle qui est demandée parmi elles",
  "command.estimate.sensitivity":
    "dit ce qu’une différence cachée, ou des réponses perdues, pourraient changer à ce chiffre",
  "command.estimate.multiplicity":
    "estime aussi les autres résultats ({others}) et corrige leurs p selon leur nombre ; holm en général",
  "command.estimate.impute":
    "complète plusieurs fois les valeurs qui manquent, au lieu d’écarter des personnes",
  "command.estimate.imputations": "le nombre de tableaux complétés, 40 si rien n’est dit",
  "command.estimate.noRows":
    "{option} écrit les lignes qu’une comparaison a retenues : la façon demandée n’en choisit pas.",
  "command.estimate.seed": "le départ des tirages au sort, pour refaire le même calcul",
  "command.estimate.unit": "l’unité écrite après les chiffres",
  "command.estimate.weightsOut": "écrit les lignes comparées : numéro de ligne, poids, groupe apparié",
  "command.estimate.csv": "LIGNES.csv",
  "command.estimate.note":
    "Une comparaison demande {treatment} et {covariates}. Une poignée de personnes : {treatment} pour deux groupes, {before} pour les mêmes personnes avant et après (sans {treatment}, tout le monde a été formé). Des personnes dans des entreprises : {treatment} et {cluster}. Caractéristiques : colonnes de nombres, colonnes de texte (une indicatrice par valeur, la première par ordre de tri sert de référence), puissances « {power} » et produits « {product} ». Une colonne dont le nom contient une virgule s’écrit entre guillemets droits.",
  "command.estimate.noMethod":
    "« {method} » : cette méthode n’existe pas. Méthodes qui existent : {methods}.",
  "command.estimate.badList": "Les guillemets de l’option {option} ne se ferment pas : {text}",
  "command.estimate.sameFile": "{option} désigne le tableau lui-même : choisissez un autre fichier.",
  "command.estimate.unreadable": "Le fichier {name} n’a pas pu être lu comme un tableau.",
  "command.estimate.columnsThere": "Colonnes du tableau : {columns}.",
  "command.estimate.effect":
    "{level, select, compared {Effet estimé} other {Écart mesuré}} : {estimate} (erreur type {standardError})",
  "command.estimate.interval": "Fourchette à {confidence, number, percent} : de {low} à {high}",
  "command.estimate.people":
    "Personnes : {treated, plural, other {#}} formées et {comparison, plural, other {#}} non formées ; comparées : {matchedTreated, plural, other {#}} et {matchedComparison, plural, other {#}}",
  "command.estimate.cautions": "Réserves :",
  "command.estimate.balance": "Écarts de départ entre les groupes (en écarts types)",
  "command.estimate.before": "avant",
  "command.estimate.after": "après",

  "command.panel.summary":
    "estime l’effet d’une formation dans le temps, à partir d’un tableau d’une ligne par personne et par période",
  "command.panel.unit": "la colonne qui nomme la personne, l’équipe ou l’entreprise suivie",
  "command.panel.period": "la colonne de la période",
  "command.panel.firstTreated": "la colonne de la première période de formation ; 0 ou vide : jamais formé",
  "command.panel.covariates": "les caractéristiques de départ, séparées par des virgules",
  "command.panel.comparison":
    "à qui comparer : ceux qui ne sont jamais formés, ou aussi ceux qui le sont plus tard",
  "command.panel.method":
    "la façon de comparer : beaucoup de personnes (groupTime, twoWay…), une équipe et un mélange d’autres (synthetic…), une seule série (interruptedSeries), quelques personnes aux départs échelonnés (multipleBaseline, overlapMeasures, hierarchicalPaths), des mesures répétées (linearMixed, autoregressiveMixed)",
  "command.panel.name": "NOM",
  "command.panel.startsDrawn":
    "un tirage au sort a décidé qui commencerait quand (multipleBaseline, hierarchicalPaths)",
  "command.panel.sameChange":
    "suppose que tout le monde change d’autant (hierarchicalPaths, linearMixed, autoregressiveMixed)",
  "command.panel.better": "dans quel sens est le progrès, pour quelques personnes suivies une à une",
  "command.panel.person":
    "montre le parcours de cette personne à côté de collègues comparables ; jamais l’effet sur une seule personne",
  "command.panel.alike":
    "colonnes sur lesquelles un collègue doit être pareil pour être comparable (avec {person})",
  "command.panel.gapBefore":
    "Écart avec le mélange avant la formation : {gap} (d’ordinaire, les autres diffèrent entre eux de {spread})",
  "command.panel.estimator":
    "comment rendre comparables : doublement robuste (dr), pondération (ipw), régression (reg)",
  "command.panel.anticipation": "périodes avant la formation où son effet peut déjà se voir",
  "command.panel.note":
    "Une ligne par personne et par période ; les numéros de ligne ne comptent pas celle des titres. Par défaut, on compare aux jamais formés s’ils sont au moins aussi nombreux que les formés, sinon aussi à ceux qui sont formés plus tard. Caractéristiques : colonnes de nombres ou de texte, puissances « {power} » et produits « {product} », lues avant la formation.",
  "command.panel.simple":
    "{level, select, compared {Effet moyen estimé} other {Écart moyen mesuré}} : {estimate} (erreur type {standardError})",
  "command.panel.units":
    "Suivis : {units, plural, other {#}}, dont {treated, plural, one {# formé} other {# formés}} et {never, plural, one {# jamais formé} other {# jamais formés}} ; {periods, plural, other {#}} périodes",
  "command.panel.comparedWith":
    "Comparés à : {comparison, select, neverTreated {ceux qui ne sont jamais formés} other {ceux qui ne sont pas encore, ou jamais, formés}}",
  "command.panel.preTrend": "Évolution semblable avant la formation : p {pValue}",
  "command.panel.dynamic": "Écart selon le nombre de périodes depuis le début de la formation",
  "command.panel.group": "Écart selon la période de départ en formation",
  "command.panel.calendar": "Écart selon la période",
  "command.panel.groupTime": "Écart par départ et par période",
  "command.panel.measured": "écart",
  "command.panel.error": "erreur type",
  "command.panel.from": "de",
  "command.panel.to": "à",
  "command.panel.since": "départ {group}, période {period}",
  "command.panel.mixture": "Qui compose la comparaison (parts)",
  "command.panel.share": "part",
  "command.panel.path": "Chemin suivi, et chemin de la comparaison",
  "command.panel.observed": "suivi",
  "command.panel.counterfactual": "comparaison",

  "command.strip.title": "Toutes les façons défendables de comparer, de la plus basse à la plus haute",
  "command.strip.marks":
    "« > » marque la façon demandée ; « · », une façon montrée mais non comptée, parce qu’elle laisse les groupes trop différents au départ ou trop de personnes formées de côté.",
  "command.strip.refused": "N’ont pas pu être essayées sur ces personnes :",
  "command.strip.because": "  {name} : {reason}",

  "command.checks.title": "Ce qui pourrait changer ce chiffre",
  "command.checks.line": "  {name}{applies, select, yes { : } other { (ne s’applique pas) : }}{sentence}",
  "command.checks.rosenbaum": "Différence cachée dans les paires",
  "command.checks.eValue": "Cause cachée",
  "command.checks.robustness": "Chose non mesurée, dans une régression",
  "command.checks.oster": "Ce qui n’est pas mesuré pèse autant que ce qui l’est",
  "command.checks.attrition": "Réponses perdues",

  "command.outcomes.title": "Tous les résultats regardés",
  "command.outcomes.alone": "p seul",
  "command.outcomes.together": "p ensemble",
  "command.outcomes.silent": "{outcome} : {reason}",

  "command.imputed.sets":
    "Tableaux complétés : {sets, plural, other {#}} ; ce qui manque coûte {share, number, percent} de ce que l’on saurait",
  "command.imputed.complete":
    "Sur les seules personnes sans rien qui manque : {estimate} (de {low} à {high})",
  "command.imputed.missing": "Ce qui manquait",
  "command.imputed.gaps": "manque",
  "command.imputed.of": "sur",

  "command.tiny.estimate":
    "{estimand, select, meanDifference {Écart des moyennes} meanChange {Changement moyen} typicalDifference {Écart médian} typicalChange {Changement médian} oddsRatio {Rapport des cotes} share {Part observée} other {Écart, en écarts types}} : {estimate}",
  "command.tiny.noLimit": "Fourchette à {confidence, number, percent} : à partir de {low}, sans limite haute",
  "command.tiny.pValue":
    "p {pValue} {certainty, select, exact {(compte exact)} monteCarlo {(par tirages au sort)} other {(par approximation)}}",
  "command.tiny.against":
    "Contre une part de {expected, number, percent} : p {pValue} {certainty, select, exact {(compte exact)} other {(par approximation)}}",
  "command.tiny.oneGroup": "Personnes : {people, plural, other {#}}",
  "command.tiny.twoGroups":
    "Personnes : {treated, plural, other {#}} formées et {comparison, plural, other {#}} non formées",

  "command.series.points":
    "Périodes : {before, plural, other {#}} avant la formation, {after, plural, other {#}} depuis",
  "command.series.changes": "Ce qui change au début de la formation",
  "command.series.level": "le niveau",
  "command.series.slope": "la pente, par période",
  "command.series.periods": "Écart avec la droite d’avant, période par période",
  "command.series.foretold": "prévu",

  "command.paths.mean": "Changement moyen depuis le départ de chacun : {estimate}",
  "command.paths.test":
    "Hasard du tirage : p {pValue}, sur {assignments, plural, other {#}} répartitions des départs {certainty, select, exact {(toutes)} other {(tirées au sort)}}",
  "command.paths.people":
    "Personnes suivies : {people, plural, other {#}}, {occasions, plural, other {#}} mesures chacune",
  "command.paths.each":
    "Personne par personne (part : comparaisons avant-après gagnées ; net : gagnées moins perdues, tendance d’avant ôtée)",
  "command.paths.before": "avant",
  "command.paths.after": "après",
  "command.paths.change": "changement",
  "command.paths.share": "part",
  "command.paths.net": "net",

  "command.mixed.sizes": "{rows, plural, other {#}} lignes dans {groups, plural, other {#}} groupes",
  "command.mixed.variance":
    "Écart type d’un groupe à l’autre : {groups} ; à l’intérieur d’un groupe : {rest}",
  "command.mixed.memory": "Ressemblance de deux mesures qui se suivent, le reste étant compté : {phi}",
  "command.mixed.coefficients": "Ce qui va avec le résultat, le reste étant égal",
  "command.mixed.coefficient": "écart",
  "command.mixed.constant": "niveau de départ",
  "command.mixed.training": "la formation",

  "command.person.comparable":
    "Collègues comparables : {comparable, plural, other {#}}, dont {asFar, plural, one {# s’est} other {# se sont}} autant éloignés de ce qu’on attendait ; fourchette à {confidence, number, percent}",
  "command.person.path": "Son parcours",
  "command.person.observed": "observé",
  "command.person.low": "de",
  "command.person.high": "à",
  "command.person.place": "{place, select, above {au-dessus} below {au-dessous} other {dedans}}",

  "command.pool.summary":
    "réunit plusieurs projets en un seul chiffre, à partir d’un tableau d’un projet par ligne",
  "command.pool.estimate": "la colonne des écarts mesurés, tous dans la même unité",
  "command.pool.se": "la colonne de leurs erreurs types (ou bien {variance})",
  "command.pool.variance": "la colonne de leurs variances, à la place des erreurs types",
  "command.pool.label": "la colonne du nom des projets",
  "command.pool.moderators": "les caractéristiques des projets qui pourraient expliquer leurs différences",
  "command.pool.method":
    "comment compter les différences entre projets ; fixed : ne pas les compter ; threeLevel et robustVariance : plusieurs chiffres par entreprise ou par expérience",
  "command.pool.group":
    "la colonne de ce que plusieurs chiffres ont en commun : entreprise, expérience (threeLevel, robustVariance)",
  "command.pool.correlation":
    "ressemblance supposée de deux chiffres du même groupe, 0.8 si rien n’est dit (robustVariance)",
  "command.pool.within":
    "Différences à l’intérieur d’un même groupe : variance {within} ; {groups, plural, other {#}} groupes",
  "command.pool.hartungKnapp":
    "la fourchette et l’erreur type de Hartung et Knapp telles quelles, sans la précaution habituelle",
  "command.pool.note":
    "Sans {hartungKnapp}, l’erreur type est l’ordinaire et la fourchette est celle de Hartung et Knapp, jamais plus étroite que l’ordinaire. Deux projets sont présentés côte à côte, sans moyenne. Une colonne dont le nom contient une virgule s’écrit entre guillemets droits.",
  "command.pool.effect": "Moyenne des projets : {estimate} (erreur type {standardError})",
  "command.pool.next": "Prochain projet du même genre : de {low} à {high}",
  "command.pool.spread":
    "Différences entre projets : variance {tau2}{known, select, yes {, soit {share} % de ce qui les sépare} other {}} (Q = {q}, p {pValue})",
  "command.pool.studies": "Projets",
  "command.pool.measured": "mesuré",
  "command.pool.error": "erreur type",
  "command.pool.weight": "poids (%)",
  "command.pool.shrunken": "rapproché",
  "command.pool.moderatorsTitle": "Ce qui va avec les différences",
  "command.pool.slope": "écart",
  "command.pool.from": "de",
  "command.pool.to": "à",

  "command.power.summary": "dit ce qu’une étude pourra voir avec tant de personnes, avant de commencer",
  "command.power.treated": "combien de personnes seront formées",
  "command.power.comparison": "combien de personnes comparables ne le seront pas",
  "command.power.clusters": "dans combien d’équipes ou d’entreprises travaillent les personnes formées",
  "command.power.comparisonClusters": "… et les personnes de comparaison (d’ordinaire : autant)",
  "command.power.intraclass":
    "ressemblance des personnes d’une même équipe, de 0 à 1 (0,1 si rien n’est dit)",
  "command.power.correlation":
    "ressemblance entre deux mesures d’une même personne, de 0 à 1 (0,5 si rien n’est dit)",
  "command.power.periodsBefore": "combien de mesures de chaque personne avant la formation",
  "command.power.periodsAfter": "combien de mesures après (1 si rien n’est dit)",
  "command.power.share":
    "pour un résultat en oui ou non : la part attendue chez les personnes de comparaison, de 0 à 1",
  "command.power.explained": "part de la dispersion que les caractéristiques de départ expliquent, de 0 à 1",
  "command.power.ratio": "appariement : combien de comparables au plus par personne formée",
  "command.power.kept": "appariement : part des personnes formées qui trouveront quelqu’un de semblable",
  "command.power.power": "chance voulue de voir un écart réel",
  "command.power.confidence": "confiance de la fourchette",
  "command.power.outcomeSpread": "écart type du résultat, pour répondre dans son unité",
  "command.power.effect":
    "un écart qui compterait : la chance de le voir, et combien de personnes il faudrait",
  "command.power.note":
    "Sans {comparison}, les mêmes personnes sont comparées avant et après. Avec {before}, ce sont les évolutions des deux groupes ; avec {share}, deux parts. Les nombres s’écrivent avec un point ou une virgule.",
  "command.power.compared": "Plan : {explanation}",
  "command.power.people":
    "Personnes qui comptent : {treated, plural, other {#}} formées et {comparison, plural, other {#}} de comparaison",
  "command.power.teams":
    "Équipes : {treatedClusters, plural, other {#}} formées et {comparisonClusters, plural, other {#}} de comparaison",
  "command.power.detectable":
    "Plus petit écart visible : {size} en écarts types (chance {power, number, percent}, confiance {confidence, number, percent})",
  "command.power.error":
    "Erreur type de l’écart : {standardError} en écarts types, {degreesOfFreedom, plural, one {# degré} other {# degrés}} de liberté",
} as const;
