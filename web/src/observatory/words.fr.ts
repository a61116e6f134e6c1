/** Sentences of the pages of an observatory, of the companies that answer it, and of published tables. */
export const observatoryScreenWordsFr = {
  "observatory.title": "Observatoire",
  "observatory.lead":
    "Demandez des chiffres aux entreprises, recevez leurs paquets, publiez des tableaux protégés. Aucun nom, aucune ligne par personne n’arrive ici.",
  "observatory.fingerprint":
    "Empreinte de votre clé, à lire aux entreprises qui la demandent : {fingerprint}",
  "observatory.requests": "Vos demandes",
  "observatory.requests.none": "Aucune demande pour l’instant.",
  "observatory.request.line": "{month} · réponses attendues avant le {deadline}",
  "observatory.request.counts":
    "{received, plural, =0 {Aucun paquet reçu} one {# paquet reçu} other {# paquets reçus}} ; {ready, plural, =0 {aucun prêt à être compté} one {# prêt à être compté} other {# prêts à être comptés}}",
  "observatory.request.published": "{count, plural, one {# publication} other {# publications}}",

  "observatory.new": "Nouvelle demande",
  "observatory.new.title": "Titre",
  "observatory.new.purpose": "À quoi serviront les tableaux",
  "observatory.new.purpose.hint": "Les entreprises et les lecteurs liront cette phrase.",
  "observatory.new.category": "Catégorie comptée",
  "observatory.new.category.hint":
    "Chaque entreprise applique la règle à son effectif, avec ses propres grilles et ce qu’elle sait du travail.",
  "observatory.new.second": "Deuxième catégorie, comparée à la première",
  "observatory.new.second.none": "Aucune",
  "observatory.new.second.hint":
    "Deux catégories à comparer se demandent ensemble : publiées l’une après l’autre, leur différence pourrait désigner quelqu’un.",
  "observatory.new.month": "Mois",
  "observatory.new.month.hint":
    "L’effectif de ce mois, et les formations des douze mois qui finissent avec lui.",
  "observatory.new.crossing": "Découper par",
  "observatory.new.crossing.second": "Découper aussi par",
  "observatory.new.crossing.none": "Pas de découpage",
  "observatory.new.together": "Croiser aussi les deux découpages entre eux",
  "observatory.new.hours": "Compter aussi les heures de formation",
  "observatory.new.deadline": "Réponses avant le",
  "observatory.new.do": "Publier la demande",
  "observatory.new.final": "Une demande publiée est signée : elle ne change plus.",

  "observatory.keys": "À qui sont les clés",
  "observatory.keys.lead":
    "Chaque entreprise signe avec sa clé. Demandez-lui de lire l’empreinte, par téléphone par exemple : si elle est la même, acceptez la clé. Tant que personne ne l’a fait, ses paquets attendent.",
  "observatory.keys.none": "Aucune clé pour l’instant.",
  "observatory.key.waiting": "Attend votre réponse",
  "observatory.key.accepted": "Acceptée",
  "observatory.key.refused": "Refusée",
  "observatory.key.siren": "SIREN {siren}",
  "observatory.key.name": "Nom de l’entreprise {siren}",
  "observatory.key.holding": "Groupe de l’entreprise {siren} (facultatif)",
  "observatory.key.holding.hint": "Les entreprises d’un même groupe comptent pour une seule.",
  "observatory.key.inHolding": "groupe {holding}",
  "observatory.key.accept": "Accepter la clé de {siren}",
  "observatory.key.refuse": "Refuser la clé de {siren}",

  "observatory.receive": "Recevoir un paquet",
  "observatory.receive.lead": "Le fichier que l’entreprise vous a remis, par exemple sur une clé USB.",
  "observatory.receive.choose": "Choisir le fichier du paquet",
  "observatory.receive.counted": "Paquet de {siren} reçu : il sera compté.",
  "observatory.receive.waiting": "Paquet de {siren} reçu : sa clé attend votre réponse.",

  "observatory.desk.back": "Retour à l’observatoire",
  "observatory.desk.file": "Télécharger la demande, pour les entreprises d’un autre serveur",
  "observatory.desk.packages": "Paquets reçus",
  "observatory.desk.packages.none": "Aucun paquet pour l’instant.",
  "observatory.desk.company": "Entreprise",
  "observatory.desk.received": "Reçu",
  "observatory.desk.people": "Salariés",
  "observatory.desk.standing": "Où il en est",
  "observatory.desk.late": "après la date",
  "observatory.standing.ready": "Prêt à être compté",
  "observatory.standing.published": "Déjà compté dans une publication",
  "observatory.standing.elsewhere":
    "Compté dans une autre publication à moins de douze mois : laissé de côté",
  "observatory.standing.waiting": "Attend que vous acceptiez la clé",
  "observatory.standing.accepted": "Prêt à être compté",
  "observatory.standing.refused": "Clé refusée",
  "observatory.standing.replaced": "Remplacé par un paquet plus récent",
  "observatory.release": "Publier les tableaux",
  "observatory.release.ready":
    "{count, plural, =0 {Aucune entreprise n’est prête.} one {# entreprise serait comptée.} other {# entreprises seraient comptées.}}",
  "observatory.release.what":
    "Ouvrage masque ce qui désignerait une entreprise ou une personne, puis attaque lui-même les tableaux de trois façons. Si une attaque réussit, ou si le calcul ne va pas à son terme, rien ne sort.",
  "observatory.release.once":
    "Une publication est définitive. Une entreprise comptée ici ne le sera dans aucune autre publication de l’observatoire à moins de douze mois : c’est ce qui empêche de faire la différence entre deux publications.",
  "observatory.release.do": "Protéger, attaquer et publier",
  "observatory.release.working":
    "Protection et attaques en cours. Cela peut prendre une minute ; le reste d’Ouvrage continue.",
  "observatory.release.done": "Les tableaux sont publiés.",
  "observatory.release.see":
    "Voir la publication du {day} ({count, plural, one {# entreprise} other {# entreprises}})",
  "observatory.release.list": "Publications",

  "observatory.asked.title": "Demandes de tableaux",
  "observatory.asked.lead":
    "Un observatoire vous demande des nombres. Vous voyez exactement ce qui partirait avant que quoi que ce soit ne parte.",
  "observatory.asked.none":
    "Aucune demande. Elles viennent de l’observatoire auquel votre organisation est rattachée, ou d’un fichier qu’il vous a remis.",
  "observatory.asked.bring": "Apporter une demande reçue en fichier",
  "observatory.asked.brought": "La demande est là, et sa signature est bonne.",
  "observatory.asked.from": "{observatory}, le {day}. Réponse attendue avant le {deadline}.",
  "observatory.asked.fingerprint": "Empreinte de la clé de l’observatoire : {fingerprint}",
  "observatory.asked.month":
    "Mois demandé : {month}, et les formations des douze mois qui finissent avec lui.",
  "observatory.asked.categories":
    "{count, plural, one {Catégorie comptée : {labels}} other {Catégories comptées : {labels}}}",
  "observatory.asked.by": "Découpé par : {labels}",
  "observatory.asked.sent":
    "Paquet n° {sequence} préparé le {day} ({way, select, server {envoyé} other {en fichier}})",
  "observatory.asked.preview": "Voir ce qui partirait pour « {title} »",
  "observatory.preview.title": "C’est exactement ce qui part",
  "observatory.preview.what":
    "{lines, plural, one {# ligne} other {# lignes}} pour {people, plural, one {# personne} other {# personnes}}, le SIREN {siren}, la date, et la signature. Aucun nom, aucun matricule, aucune ligne par personne.",
  "observatory.preview.small":
    "{count, plural, =0 {Aucune ligne ne compte moins de cinq personnes.} one {Une ligne compte moins de cinq personnes : l’observatoire la lit, et ne la publie jamais seule.} other {# lignes comptent moins de cinq personnes : l’observatoire les lit, et ne les publie jamais seules.}}",
  "observatory.preview.largest":
    "Les heures de la personne la plus formée de chaque ligne partent aussi : sans elles, l’observatoire ne pourrait pas vérifier que personne ne pèse trop.",
  "observatory.preview.same": "Un paquet est déjà parti. Refait aujourd’hui, il donne les mêmes nombres.",
  "observatory.preview.different":
    "Un paquet est déjà parti. Vos données ont changé depuis : celui-ci le remplacera, tant que rien n’est publié.",
  "observatory.preview.key":
    "Empreinte de votre clé, à lire à l’observatoire s’il la demande : {fingerprint}",
  "observatory.preview.people": "Personnes",
  "observatory.preview.hours": "Heures",
  "observatory.preview.largestHours": "dont la plus formée",
  "observatory.preview.send": "Signer et envoyer à l’observatoire",
  "observatory.preview.file": "Signer et télécharger le fichier",
  "observatory.preview.sent": "Le paquet est parti, signé. Vous en gardez une copie.",
  "observatory.preview.saved":
    "Le fichier est téléchargé, signé. Remettez-le à l’observatoire, par exemple sur une clé USB.",

  "observatory.tables.title": "Tableaux publiés",
  "observatory.tables.lead":
    "Les chiffres que des observatoires ont réunis, protégés et publiés. Chacun peut les lire et les reprendre en citant la source.",
  "observatory.tables.none": "Aucun tableau publié pour l’instant.",
  "observatory.tables.line":
    "{observatory} · {month} · {count, plural, one {# entreprise} other {# entreprises}} · publié le {day}",
  "observatory.tables.back": "Tous les tableaux publiés",
  "observatory.tables.who": "Qui est compté",
  "observatory.tables.caption": "{measure} : {column}, par {row}. {who}.",
  "observatory.tables.hidden": "masqué",
  "observatory.tables.hidden.why":
    "« masqué » : la case est cachée pour que personne, ni aucune entreprise, ne puisse être reconnu. Rien ne dit si c’est elle qui est petite ou une autre.",
  "observatory.tables.rate": "Part avec une formation non obligatoire",
  "observatory.tables.rate.note":
    "La part se calcule parmi celles et ceux dont l’accès à la formation est connu.",
  "observatory.tables.zero":
    "Une case où il n’y a personne vaut 0 ; elle est masquée aussi là où ce 0 parlerait d’une seule entreprise.",
  "observatory.tables.map":
    "Pas de carte : Ouvrage n’embarque aucun fond de carte dont la licence permette de le redistribuer. Le tableau dit la même chose.",
  "observatory.tables.wave":
    "Publication n° {wave} de cette demande. Chaque publication compte d’autres entreprises : ajoutez-les, ne les comparez pas.",
  "observatory.tables.protection": "Protection et informations perdues",
  "observatory.tables.rules":
    "Une case montrée réunit au moins {companies} entreprises et {employees} personnes ; aucune entreprise n’en pèse plus de {share}. Une case masquée reste incertaine d’au moins {room}, même pour une entreprise qui connaît ses propres chiffres.",
  "observatory.tables.lost":
    "{measure} : {cells, plural, =0 {aucune case masquée} one {# case masquée} other {# cases masquées}} sur {all}, soit {share} des sommes.",
  "observatory.tables.proved":
    "{measure} : {count, plural, =0 {rien n’était à cacher} one {# incertitude prouvée} other {# incertitudes prouvées}}.",
  "observatory.tables.attacks": "Attaques menées avant de publier",
  "observatory.tables.attack.rank": "Par le calcul exact des sommes : rien trouvé.",
  "observatory.tables.attack.programs":
    "Par encadrement, de l’extérieur et par une entreprise comptée : rien trouvé.",
  "observatory.tables.attack.differences":
    "Par différence avec d’autres publications : aucune entreprise en commun.",
  "observatory.tables.provenance": "D’où viennent ces chiffres",
  "observatory.tables.from":
    "Demande {request}. Empreinte de la demande : {requestDigest}. Empreinte des paquets comptés : {packagesDigest}.",
  "observatory.tables.cite": "Pour citer",
  "observatory.tables.citation":
    "{observatory}, « {title} », {month}, {count} entreprises, publié le {day}, publication {id}.",
  "observatory.tables.take": "Reprendre les chiffres",
  "observatory.tables.take.csv": "CSV",
  "observatory.tables.take.csvw": "Description du CSV (CSVW)",
  "observatory.tables.take.dcat": "Fiche de catalogue (DCAT-AP)",
  "observatory.tables.take.sdmx": "SDMX-CSV",
  "observatory.tables.take.json": "JSON",

  "observatory.refusal.deadlinePast": "La date limite est passée. Choisissez un jour à venir.",
  "observatory.refusal.ruleFlaw":
    "La règle d’une catégorie est vide ou impossible. Revoyez-la dans les catégories.",
  "observatory.refusal.tooManyRequests":
    "Il y a trop de demandes ici. Supprimez-en, ou parlez-en à l’administrateur.",
  "observatory.refusal.unknownRequest":
    "Ce paquet ou cette page répond à une demande inconnue ici, ou à une autre version. Vérifiez que c’est la bonne demande.",
  "observatory.refusal.unreadable":
    "Le fichier n’est pas celui qui est attendu, à cet endroit : {place}. Demandez-le de nouveau à qui vous l’a remis.",
  "observatory.refusal.badSignature":
    "La signature ne correspond pas : le fichier a été changé après avoir été signé. Demandez-le de nouveau.",
  "observatory.refusal.keyRefused": "Vous avez refusé cette clé. Le paquet n’est pas pris.",
  "observatory.refusal.companyUnderOtherKey":
    "Cette entreprise a déjà une autre clé acceptée. Appelez-la ; si elle a changé de clé, refusez d’abord l’ancienne.",
  "observatory.refusal.keyOfOtherCompany":
    "Cette clé est celle d’une autre entreprise. Le paquet n’est pas pris.",
  "observatory.refusal.alreadyReceived": "Ce paquet est déjà là. Rien n’a changé.",
  "observatory.refusal.olderThanReceived":
    "Un paquet plus récent de cette entreprise est déjà là. Celui-ci n’est pas pris.",
  "observatory.refusal.alreadyPublished":
    "Cette entreprise est déjà comptée dans une publication de cette demande, qui ne change plus.",
  "observatory.refusal.tooManyWaiting":
    "Trop de paquets attendent qu’on accepte leur clé. Répondez à ceux-là d’abord, puis recommencez.",
  "observatory.refusal.unknownKey": "Cette clé n’est pas connue ici.",
  "observatory.refusal.tooFewCompanies":
    "Il faut au moins {least} entreprises, de groupes différents, prêtes à être comptées. Attendez d’autres paquets.",
  "observatory.refusal.solverStopped":
    "Le calcul de protection n’est pas allé à son terme : rien n’est publié. Demandez des tableaux moins détaillés.",
  "observatory.refusal.attackSucceeded":
    "Une attaque aurait trouvé une case cachée : rien n’est publié. Demandez des tableaux moins détaillés.",
  "observatory.refusal.countedMeanwhile":
    "Une autre publication vient de compter une de ces entreprises. Rechargez la page, puis recommencez.",
  "observatory.refusal.monthNotStored":
    "Le mois demandé ({month}) n’est pas dans vos fichiers de paie. Importez-le, puis revenez.",
  "observatory.refusal.companyNotKnown":
    "Aucun SIREN n’est connu. Importez un fichier de paie qui porte l’établissement, puis revenez.",
  "observatory.refusal.tooManyLines":
    "Le paquet aurait trop de lignes. Dites à l’observatoire que sa demande est trop détaillée.",
  "observatory.refusal.otherRequestKept": "Une autre demande porte déjà ce numéro. Prévenez l’observatoire.",
  "observatory.refusal.changedMeanwhile":
    "Vos données ont changé depuis l’aperçu : rien n’est parti. Regardez de nouveau.",
  "observatory.refusal.notOnThisServer":
    "Cet observatoire n’est pas sur ce serveur. Téléchargez le fichier et remettez-le-lui.",
  "observatory.refusal.notTaken":
    "L’observatoire n’a pas pris le paquet. Téléchargez le fichier et parlez-en avec lui.",
  "observatory.refusal.unknownPublication": "Cette publication n’est pas ici.",
} as const;
