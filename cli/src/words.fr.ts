/** Sentences of the command line, as ICU messages. Names of options and commands are given as values. */
export const commandWordsFr = {
  "command.title": "Ouvrage, en ligne de commande",
  "command.everyOne":
    "Chaque commande accepte {help} (son mode d’emploi) et {json} (une réponse pour programmes).",
  "command.otherOptions": "[options]",
  "command.usage": "Mode d’emploi : {usage}\nEn détail : {help}",
  "command.none": "Indiquez une commande.",
  "command.unknown": "« {name} » n’est pas une commande d’Ouvrage.",
  "command.stopped": "Arrêté : rien n’a été enregistré.",
  "command.unexpected":
    "Ouvrage a rencontré une erreur qu’il n’avait pas prévue ; elle est décrite ci-dessus.",
  "command.progress.reading": "Lecture",
  "command.progress.storing": "Enregistrement",
  "command.progress.share": "{word}… {share, number, percent}",
  "command.progress.count": "{word}… {done, plural, other {#}}",

  "command.option.unknown": "L’option {option} n’existe pas.",
  "command.option.noValue": "Il manque une valeur à l’option {option}.",
  "command.option.takesNoValue": "L’option {option} s’écrit seule, sans valeur.",
  "command.option.missing": "Il manque : {options}.",
  "command.option.badValue": "Valeur impossible pour : {options}.",
  "command.option.notChoice":
    "« {value} » n’est pas une valeur de l’option {option}. Valeurs possibles : {choices}.",
  "command.file.none": "Indiquez le fichier à lire.",
  "command.file.oneOnly": "Un seul fichier à la fois : « {name} » est de trop.",
  "command.file.tooMany": "Cette commande ne lit pas de fichier : « {name} » est de trop.",
  "command.file.notFile": "{path} n’est pas un fichier.",
  "command.file.unreadable":
    "Le fichier {path} est introuvable ou illisible. Vérifiez son nom et vos droits.",
  "command.file.unwritable": "Le fichier {path} ne peut pas être écrit ({cause}).",
  "command.file.notJson": "Le fichier {path} est introuvable, ou n’est pas du JSON.",
  "command.file.otherShape": "Le fichier {path} n’a pas la forme attendue.",
  "command.file.stand": "FICHIER",
  "command.file.table": "TABLEAU.csv",
  "command.month.stand": "AAAA-MM",
  "command.month.unreadable": "« {text} » n’est pas un mois : écrivez par exemple 2026-03.",

  "command.serve.summary": "lance l’application et affiche son adresse (ce que fait npm start)",
  "command.serve.port": "le port d’écoute ; sinon le premier libre à partir de {first}",
  "command.serve.noExample": "ne charge pas l’entreprise inventée au premier démarrage",
  "command.serve.note":
    "Les données sont dans {folder} ({variable} pour un autre dossier), ou sur le serveur PostgreSQL de {server}.",
  "command.serve.starting": "Ouvrage démarre…",
  "command.serve.firstTime": "Première fois : chargement de l’entreprise inventée…",
  "command.serve.ready": "Ouvrage est prêt : {address}\nPour l’arrêter : Ctrl+C.",
  "command.serve.stopping": "Ouvrage s’arrête.",
  "command.serve.stopped": "Ouvrage s’est arrêté.",
  "command.serve.alreadyHere":
    "L’application déjà ouverte peut faire la même chose. Le dossier se choisit avec {variable}.",
  "command.serve.portTaken": "Le port {port} est déjà pris. Choisissez-en un autre.",
  "command.serve.portForbidden":
    "Le port {port} est réservé à l’administrateur. Choisissez-en un au-dessus de 1023.",
  "command.serve.noPort": "Aucun port libre entre {first} et {last}.",
  "command.serve.notPort": "« {text} » n’est pas un port : un nombre entre 0 et 65535.",

  "command.import.summary": "lit un fichier de paie (DSN, CSV, XLSX) et enregistre ses mois",
  "command.import.dryRun": "lit et rend compte, sans rien enregistrer",
  "command.import.replace":
    "remplace sans demander ce qui est déjà enregistré pour le même mois et le même établissement",
  "command.import.month": "le mois du fichier, s’il ne le dit pas",
  "command.import.readOnly": "Lecture seule : rien n’a été enregistré.",
  "command.import.stored": "C’est enregistré.",
  "command.import.waits": "Ce mois est déjà enregistré. Voici ce qui changerait :",
  "command.import.difference":
    "  {month} : {stored, plural, one {# salarié enregistré} other {# salariés enregistrés}}, {fresh, plural, other {#}} dans ce fichier ({added, plural, other {#}} en plus, {removed, plural, other {#}} en moins, {changed, plural, other {#}} dont quelque chose change)",
  "command.import.replaceHint": "Rien n’a changé. Pour remplacer, relancez avec {option}.",
  "command.import.months": "Mois : {months}",
  "command.import.people":
    "Salariés (par mois) : {people, plural, other {#}} ; établissements : {establishments, plural, other {#}}",
  "command.import.dropped":
    "Écarté dès la lecture : {count, plural, one {# valeur} other {# valeurs}} de {kinds, plural, one {# rubrique} other {# rubriques}}",
  "command.import.notes": "À savoir :",
  "command.import.more":
    "  … et {count, plural, one {# autre point} other {# autres points}} (voir {option}).",
  "command.import.line": "ligne {line}",
  "command.import.unknownProblem": "Quelque chose d’inhabituel a été rencontré.",

  "command.profile.summary":
    "dresse le portrait d’une catégorie à partir d’un fichier de paie, sans rien enregistrer",
  "command.profile.rule": "la règle, ou la catégorie entière, telle que l’écran l’enregistre",
  "command.profile.month": "le mois à regarder, si le fichier en contient plusieurs ou ne le dit pas",
  "command.profile.answers": "réponses sur le contenu du travail, par famille d’emplois",
  "command.profile.grades": "grilles de classification, par convention collective",
  "command.profile.notRule":
    "Le fichier {path} ne contient pas une règle de catégorie : il faut au moins « metWhen » et une dimension.",
  "command.profile.unreadable": "Le fichier ne peut pas être lu en entier.",
  "command.profile.noEmployee": "Aucun salarié n’a été trouvé dans ce fichier.",
  "command.profile.severalMonths":
    "Le fichier contient plusieurs mois : choisissez avec {option} ({months}).",
  "command.profile.otherMonths": "Ce mois n’est pas dans le fichier, qui contient : {months}.",
  "command.profile.label": "Catégorie du fichier",
  "command.profile.size":
    "{in, plural, other {#}} dans la catégorie, {out, plural, other {#}} dehors, {unknown, plural, other {#}} dont on ne sait pas",
  "command.profile.dimension":
    "  {dimension} : {in, plural, other {#}} dedans, {out, plural, other {#}} dehors, {unknown, plural, one {# inconnu} other {# inconnus}}",

  "command.estimate.summary":
    "estime l’effet d’une formation, à partir d’un tableau de personnes formées et non formées",
  "command.estimate.column": "COLONNE",
  "command.estimate.columns": "A,B,C",
  "command.estimate.trained": "la colonne qui dit qui a été formé : 1 ou 0, ou un mot",
  "command.estimate.trainedWord": "le mot qui veut dire « formé », si la colonne n’est pas en 0/1",
  "command.estimate.word": "MOT",
  "command.estimate.result": "la colonne du résultat suivi, en nombres",
  "command.estimate.covariates": "les caractéristiques de départ, séparées par des virgules",
  "command.estimate.method":
    "la façon de comparer ; « auto » choisit d’après les personnes, sans regarder le résultat, et dit pourquoi",
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
  "command.estimate.seed": "le départ des tirages au sort, pour refaire le même calcul",
  "command.estimate.unit": "l’unité écrite après les chiffres",
  "command.estimate.weightsOut": "écrit les lignes comparées : numéro de ligne, poids, groupe apparié",
  "command.estimate.csv": "LIGNES.csv",
  "command.estimate.note":
    "Caractéristiques : colonnes de nombres, colonnes de texte (une indicatrice par valeur, la première par ordre de tri sert de référence), puissances « {power} » et produits « {product} ». Une colonne dont le nom contient une virgule s’écrit entre guillemets droits.",
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
  "command.panel.method": "la façon de comparer",
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
  "command.panel.preTrend": "Évolution semblable avant la formation : p = {pValue}",
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

  "command.pool.summary":
    "réunit plusieurs projets en un seul chiffre, à partir d’un tableau d’un projet par ligne",
  "command.pool.estimate": "la colonne des écarts mesurés, tous dans la même unité",
  "command.pool.se": "la colonne de leurs erreurs types (ou bien {variance})",
  "command.pool.variance": "la colonne de leurs variances, à la place des erreurs types",
  "command.pool.label": "la colonne du nom des projets",
  "command.pool.moderators": "les caractéristiques des projets qui pourraient expliquer leurs différences",
  "command.pool.method": "comment compter les différences entre projets ; fixed : ne pas les compter",
  "command.pool.hartungKnapp":
    "la fourchette et l’erreur type de Hartung et Knapp telles quelles, sans la précaution habituelle",
  "command.pool.note":
    "Sans {hartungKnapp}, l’erreur type est l’ordinaire et la fourchette est celle de Hartung et Knapp, jamais plus étroite que l’ordinaire. Deux projets sont présentés côte à côte, sans moyenne. Une colonne dont le nom contient une virgule s’écrit entre guillemets droits.",
  "command.pool.effect": "Moyenne des projets : {estimate} (erreur type {standardError})",
  "command.pool.next": "Prochain projet du même genre : de {low} à {high}",
  "command.pool.spread":
    "Différences entre projets : variance {tau2}, soit {share} % de ce qui les sépare (Q = {q}, p = {pValue})",
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
