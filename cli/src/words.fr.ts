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
  "command.serve.invalidSmtpUrl":
    "{variable} ne se lit pas. Elle doit ressembler à smtp://compte:motdepasse@smtp.exemple.fr:587 ou à smtps://… ; sans elle, aucun courriel ne part.",
  "command.serve.invalidMailFrom":
    "{variable} ne se lit pas. Elle doit ressembler à Ouvrage <ouvrage@exemple.fr>.",
  "command.serve.starting": "Ouvrage démarre…",
  "command.serve.demonstrationPurpose": "savoir ce que la formation a changé",
  "command.serve.demonstrationSurvey.before": "Avant la formation",
  "command.serve.demonstrationSurvey.immediate": "Le dernier jour",
  "command.serve.demonstrationSurvey.delayed": "Quatre mois après",
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
  "command.serve.listen":
    "l’adresse d’écoute d’un serveur avec connexion ; sinon {host}, pour cette machine seule",
  "command.serve.listenAlone": "--listen demande un serveur avec connexion : donnez aussi {option}.",
  "command.serve.notHere": "« {host} » n’est pas une adresse de cette machine.",
  "command.serve.ownerLink":
    "Personne n’a encore de compte. Ouvrez ce lien, une seule fois et dans les sept jours, pour devenir propriétaire :\n{link}",
  "command.settings.faults": "{count, plural, other {# réglages sont à corriger}} :",
  "command.settings.fault": "- {fault}",
  "command.settings.unknown": "{name} n’est pas un réglage d’Ouvrage : vérifiez son nom. Il ne change rien.",
  "command.settings.badMetrics":
    "{variable} : « {text} » n’est pas une adresse et un port de cette machine, comme 127.0.0.1:9464.",
  "command.settings.badLog": "{variable} : « {text} » ne se comprend pas. Écrivez json, ou rien.",
  "command.settings.badConnections":
    "{variable} : « {text} » n’est pas un nombre de {fewest, plural, other {#}} à {most, plural, other {#}}.",
  "command.settings.metricsTaken":
    "Les mesures ne peuvent pas être données à {place} ({cause}). Choisissez une autre adresse.",
  "command.server.urlStand": "ADRESSE",
  "command.server.publicUrl":
    "l’adresse publique d’un serveur avec connexion, par exemple https://ouvrage.exemple.fr (ou {variable})",
  "command.server.badPublicUrl":
    "« {text} » ne peut pas être l’adresse publique : il faut https:// et un nom, sans rien après (http:// seulement pour localhost).",
  "command.server.badProxy": "{variable} : « {address} » n’est pas une adresse.",
  "command.server.badProvider":
    "Le service de connexion ne se lit pas : il faut ensemble {issuer} (https), {clientId} et {clientSecret}.",
  "command.server.unsent": "Un courriel n’est pas parti ({code}).",
  "command.server.providerFault": "Le service de connexion a mal répondu : {cause}",

  "command.inviteOwner.summary":
    "donne un lien par lequel quelqu’un devient propriétaire d’une nouvelle organisation",
  "command.inviteOwner.noUrl": "Donnez l’adresse publique du serveur : {option}, ou {variable}.",
  "command.inviteOwner.made":
    "À remettre à la personne : ce lien sert une seule fois, pendant sept jours.\n{link}",

  "command.signInLink.summary": "donne un lien de connexion à quelqu’un qui a perdu son mot de passe",
  "command.signInLink.email": "l’adresse du compte",
  "command.signInLink.emailStand": "ADRESSE",
  "command.signInLink.noEmail": "Donnez l’adresse du compte : {option} prenom@exemple.fr.",
  "command.signInLink.unknown": "Aucun compte n’a l’adresse {email} sur ce serveur.",
  "command.signInLink.made":
    "À remettre à la personne elle-même : ce lien sert une seule fois, pendant {minutes} minutes. Une fois entrée, elle choisit un nouveau mot de passe dans Mon compte.\n{link}",

  "command.handOver.summary": "remet à un compte ce qui a été commencé sans connexion",
  "command.handOver.email": "l’adresse du compte qui en devient propriétaire",
  "command.handOver.organisation":
    "le nom ou l’identifiant de l’organisation ; sinon toutes celles où quelque chose a été fait",
  "command.handOver.organisationStand": "NOM",
  "command.handOver.name": "le nom de la personne : lui fait un compte si l’adresse n’en a pas",
  "command.handOver.nameStand": "PERSONNE",
  "command.handOver.made":
    "Un compte a été fait pour {email}. À remettre à la personne elle-même : ce lien sert une seule fois, pendant {minutes} minutes ; elle choisit ensuite son mot de passe dans Mon compte. Passé ce temps, un autre se fait par {again}.\n{link}",
  "command.handOver.done":
    "{name} ({email}) est maintenant propriétaire de : {organisations}.\nCe qui a été fait sans connexion reste au journal sous « Sans connexion (mode local) ».",
  "command.handOver.unknownAccount":
    'Aucun compte n’a l’adresse {email} sur ce serveur. Rien n’a changé. Pour lui faire un compte et lui remettre l’organisation d’un coup, ajoutez son nom : --name "Prénom Nom". Si elle a déjà un compte, donnez son adresse exacte.',
  "command.handOver.fictional":
    "« {organisations} » est l’entreprise inventée : elle ne se remet à personne. Rien n’a changé.",
  "command.handOver.severalOrganisations":
    "Plusieurs organisations portent ce nom. Rien n’a changé. Relancez avec l’identifiant dans {option} : {organisations}.",
  "command.handOver.alreadyHandedOver":
    "Déjà remis : {organisations}. Rien n’a changé. Son propriétaire peut inviter d’autres personnes dans Membres.",
  "command.handOver.unknownOrganisation":
    "Aucune organisation commencée sans connexion ne s’appelle ainsi. Rien n’a changé. {count, plural, =0 {Il n’y en a aucune.} other {Il y a : {organisations}.}}",
  "command.handOver.nothingToHandOver":
    "Rien n’a été fait sans connexion sur ce serveur : il n’y a rien à remettre. {count, plural, =0 {} other {Pour remettre une organisation vide, nommez-la avec {option} : {organisations}.}}",
  "command.handOver.waiting":
    "Commencé sans connexion, et à personne pour l’instant : {organisations}. Pour le remettre à un compte : ouvrage hand-over --email ADRESSE",

  "command.serve.notPort": "« {text} » n’est pas un port : un nombre entre 0 et 65535.",

  "command.import.summary": "lit un fichier de paie (DSN, CSV, XLSX) et enregistre ses mois",
  "command.import.dryRun": "lit et rend compte, sans rien enregistrer",
  "command.import.replace":
    "remplace sans demander ce qui est déjà enregistré pour le même mois et le même établissement",
  "command.import.month": "le mois du fichier, s’il ne le dit pas",
  "command.import.organisation":
    "le nom ou l’identifiant de l’organisation où écrire ; à donner quand il y en a plusieurs",
  "command.import.into": "Organisation : {organisation}.",
  "command.import.notTogether":
    "{option} ne va pas avec {other} : une archive contient toutes les organisations.",
  "command.import.noOrganisation":
    "Il n’y a pas d’organisation où écrire : rien n’a été enregistré. Ouvrez Ouvrage une fois, ou créez une organisation dans l’application.",
  "command.import.organisationNotChosen":
    "Il y a plusieurs organisations : rien n’a été enregistré. Dites où écrire, avec {option} et un de ces noms : {organisations}{more, plural, =0 {} other { et # autres}}.",
  "command.import.unknownOrganisation":
    "Aucune organisation ne s’appelle ainsi : rien n’a été enregistré. {option} attend un de ces noms : {organisations}{more, plural, =0 {} other { et # autres}}.",
  "command.import.severalOrganisations":
    "Plusieurs organisations portent ce nom : rien n’a été enregistré. Donnez l’identifiant à {option} : {organisations}{more, plural, =0 {} other { et # autres}}.",
  "command.import.fictional":
    "« {organisations} » est l’entreprise inventée : on n’y écrit pas de vraie paie. Rien n’a été enregistré.",
  "command.import.all":
    "le fichier est une sauvegarde (export, backup) : remet toute l’installation, qui doit être vide",
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
} as const;
