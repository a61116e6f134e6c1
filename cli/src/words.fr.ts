/** Sentences of the command line, as ICU messages. */
export const commandWordsFr = {
  "command.title": "Ouvrage, en ligne de commande",
  "command.everyOne": "Chaque commande accepte --help et --json.",
  "command.unknown": "« {name} » n’est pas une commande d’Ouvrage.",
  "command.stopped": "Arrêté : rien n’a été enregistré.",
  "command.progress.reading": "Lecture",
  "command.progress.storing": "Enregistrement",

  "command.option.unknown": "L’option {option} n’existe pas.",
  "command.option.badlyWritten": "L’option {option} est mal écrite ou n’a pas de valeur.",
  "command.option.missing": "Option absente ou mal écrite : {options}.",
  "command.file.none": "Indiquez le fichier à lire.",
  "command.file.oneOnly": "Un seul fichier à la fois : « {name} » est de trop.",
  "command.file.notFile": "{path} n’est pas un fichier.",
  "command.file.unreadable":
    "Le fichier {path} est introuvable ou illisible. Vérifiez son nom et vos droits.",
  "command.file.notJson": "Le fichier {path} est introuvable, ou n’est pas du JSON.",
  "command.file.otherShape": "Le fichier {path} n’a pas la forme attendue.",
  "command.month.unreadable": "« {text} » n’est pas un mois : écrivez par exemple 2026-03.",

  "command.serve.summary": "lance l’application et affiche son adresse (ce que fait npm start)",
  "command.serve.usage": `ouvrage serve [--port N] [--no-example]

    --port        le port d’écoute ; sinon le premier libre à partir de {firstPort}
    --no-example  ne charge pas l’entreprise inventée

Les données sont dans {folder} (variable OUVRAGE_DATA pour un autre dossier), ou sur le serveur PostgreSQL de DATABASE_URL.`,
  "command.serve.starting": "Ouvrage démarre…",
  "command.serve.firstTime": "Première fois : chargement de l’entreprise inventée…",
  "command.serve.ready": `Ouvrage est prêt : {address}
Pour l’arrêter : Ctrl+C.`,
  "command.serve.stopping": "Ouvrage s’arrête.",
  "command.serve.portTaken": "Le port {port} est déjà pris. Choisissez-en un autre.",
  "command.serve.noPort": "Aucun port libre entre {first} et {last}.",
  "command.serve.notPort": "« {text} » n’est pas un port : un nombre entre 0 et 65535.",

  "command.import.summary": "lit un fichier de paie (DSN, CSV, XLSX) et enregistre ses mois",
  "command.import.usage": `ouvrage import FICHIER [--dry-run] [--replace] [--month AAAA-MM] [--json]

    --dry-run   lit et rend compte, sans rien enregistrer
    --replace   remplace sans demander ce qui est déjà enregistré pour le même mois et le même établissement
    --month     le mois du fichier, s’il ne le dit pas`,
  "command.import.readOnly": "Lecture seule : rien n’a été enregistré.",
  "command.import.stored": "C’est enregistré.",
  "command.import.waits": "Ce mois est déjà enregistré. Voici ce qui changerait :",
  "command.import.difference":
    "  {month} : {stored} salariés enregistrés, {fresh} dans ce fichier ({added} en plus, {removed} en moins, {changed} dont quelque chose change)",
  "command.import.replaceHint": "Rien n’a changé. Pour remplacer, relancez avec --replace.",
  "command.import.months": "Mois : {months}",
  "command.import.people": "Salariés (par mois) : {people} ; établissements : {establishments}",
  "command.import.dropped": "Écarté dès la lecture : {count} valeurs de {kinds} rubriques",
  "command.import.notes": "À savoir :",
  "command.import.more": "  … et {count} autres points (voir --json).",
  "command.import.line": "ligne {line}",
  "command.import.unknownProblem": "Quelque chose d’inhabituel a été rencontré.",
  "command.import.severalMonths": "Le fichier contient plusieurs mois : choisissez avec --month ({months}).",

  "command.profile.summary":
    "dresse le portrait d’une catégorie à partir d’un fichier de paie, sans rien enregistrer",
  "command.profile.usage": `ouvrage profile FICHIER --category CATEGORIE.json [--month AAAA-MM] [--answers REPONSES.json] [--grades GRILLES.json] [--json]

    --category  la règle, ou la catégorie entière, telle que l’écran l’enregistre
    --month     le mois à regarder, si le fichier en contient plusieurs ou ne le dit pas
    --answers   réponses sur le contenu du travail, par famille d’emplois
    --grades    grilles de classification, par convention collective`,
  "command.profile.noCategory": "Indiquez la catégorie avec --category.",
  "command.profile.notRule":
    "Le fichier {path} ne contient pas une règle de catégorie : il faut au moins « metWhen » et une dimension.",
  "command.profile.label": "Catégorie du fichier",
  "command.profile.size": "{in} dans la catégorie, {out} dehors, {unknown} dont on ne sait pas",
  "command.profile.dimension": "  {dimension} : {in} dedans, {out} dehors, {unknown} inconnus",

  "command.estimate.summary":
    "estime l’effet d’une formation, à partir d’un tableau de personnes formées et non formées",
  "command.estimate.usage": `ouvrage estimate FICHIER.csv --treatment COL --outcome COL --covariates A,B,C
    [--treated-label MOT]   la valeur qui veut dire « formé », si la colonne n’est pas en 0/1
    [--method nearest|regression] [--estimand att] [--distance logit|linearLogit|mahalanobis|robustMahalanobis|euclidean]
    [--ratio K] [--replace] [--caliper C] [--exact A,B] [--order data|largest|smallest|closest]
    [--cluster COL] [--weights COL] [--seed N] [--unit €] [--weights-out FICHIER.csv] [--json]

Covariables : colonnes de nombres, colonnes de texte (une indicatrice par valeur, la première par ordre de tri sert de
référence), puissances « x^2 » et produits « a:b ». Une colonne dont le nom contient une virgule s’écrit entre guillemets.`,
  "command.estimate.unreadable": "Le fichier {name} n’a pas pu être lu comme un tableau.",
  "command.estimate.effect": "Effet estimé : {estimate} (erreur type {standardError})",
  "command.estimate.interval": "Fourchette à 95 % : de {low} à {high}",
  "command.estimate.people":
    "Personnes : {treated} formées et {comparison} non formées ; comparées : {matchedTreated} et {matchedComparison}",
  "command.estimate.balance": "Écarts de départ entre les groupes (en écarts types)",
  "command.estimate.before": "avant",
  "command.estimate.after": "après",
} as const;
