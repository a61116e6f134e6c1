/** Sentences of the pages about a portfolio of firms. */
export const portfolioScreenWordsFr = {
  "portfolio.title": "Portefeuille",
  "portfolio.lead":
    "Les entreprises que vous suivez, rangées par ce qu’une heure de vous y changerait. Aucune note, aucun reproche : ne rien dire ne fait perdre sa place à personne.",
  "portfolio.empty":
    "Aucune entreprise n’est encore suivie ici. Importez un tableau de votre outil, ou ajoutez-en une par son nom.",
  "portfolio.nothing": "—",
  "portfolio.cancel": "Annuler",
  "portfolio.call": "Appeler {who} : « {question} »",
  "portfolio.question": "À demander : « {question} »",
  "portfolio.people": "{count, plural, =0 {aucune personne} one {# personne} other {{written} personnes}}",
  "portfolio.idcc": "IDCC {idcc}",
  "portfolio.followedBy": "suivie par {adviser}",
  "portfolio.firms": "{count, plural, one {# entreprise} other {# entreprises}}",
  "portfolio.more": "{count, plural, one {Montrer la suivante} other {Montrer les # suivantes}}",
  "portfolio.found":
    "{count, plural, =0 {Aucune entreprise ne correspond, sur {all}.} one {# entreprise sur {all}.} other {# entreprises sur {all}.}}",
  "portfolio.called": "J’ai appelé",
  "portfolio.calledOn": "Dernier appel le {day}.",

  "portfolio.noted.form": "Noter un appel à {label}",
  "portfolio.noted.words": "Ce qui s’est dit, en une ligne",
  "portfolio.noted.day": "Jour de l’appel",
  "portfolio.noted.next": "En reparler le",
  "portfolio.noted.keep": "Garder et passer à la suivante",

  "portfolio.week.title": "À appeler cette semaine",
  "portfolio.week.count": "Appels que vous pouvez passer",
  "portfolio.week.share":
    "{places, plural, one {# place} other {# places}} sur {count} {places, plural, one {gardée} other {gardées}} pour les entreprises de moins de {below} personnes.",
  "portfolio.week.fewer":
    "{kept, plural, =0 {Aucune n’a besoin de vous cette semaine.} one {Une seule a besoin de vous cette semaine.} other {# seulement ont besoin de vous cette semaine.}}",
  "portfolio.week.unknown":
    "{count, plural, one {De l’une d’elles, l’effectif n’est pas encore su.} other {De # d’entre elles, l’effectif n’est pas encore su.}}",
  "portfolio.week.none": "Personne à appeler : tout avance, ou a été appelé ces sept derniers jours.",

  "portfolio.piles.title": "Les cinq piles",
  "portfolio.search.text": "Chercher un nom, un numéro, un contact",
  "portfolio.search.pile": "Pile",
  "portfolio.search.size": "Taille",
  "portfolio.search.idcc": "Convention (IDCC)",
  "portfolio.search.place": "Ville",
  "portfolio.search.adviser": "Suivie par",
  "portfolio.search.all": "Toutes",

  "portfolio.keeping.title": "Tenir le portefeuille",
  "portfolio.add.label": "Nom d’une entreprise à suivre",
  "portfolio.add.act": "Ajouter cette entreprise",
  "portfolio.import.open": "Importer un tableau d’entreprises",
  "portfolio.export.act": "Exporter tout en CSV",
  "portfolio.export.name": "portefeuille-{day}.csv",
  "portfolio.device.help":
    "Ce que vous voyez ici est gardé sur cet appareil, pour s’ouvrir sans réseau. Sur un appareil qui n’est pas à vous, effacez-le avant de partir.",
  "portfolio.device.forget": "Effacer le portefeuille de cet appareil",
  "portfolio.device.forgotten": "Effacé de cet appareil. Rien n’a changé sur le serveur.",

  "portfolio.offline.seen":
    "Sans réseau : voici le portefeuille tel que vu le {moment}. Vous pouvez noter vos appels ; le reste se lit seulement.",
  "portfolio.offline.waiting":
    "{count, plural, one {# appel noté attend sur cet appareil. Il partira tout seul, une seule fois.} other {# appels notés attendent sur cet appareil. Ils partiront tout seuls, une seule fois.}}",
  "portfolio.offline.met": "Quelqu’un d’autre a aussi noté un appel à {label}, le {day} : « {words} »",
  "portfolio.offline.refused": "L’appel à {label} du {day} n’a pas pu être enregistré : « {words} »",
  "portfolio.offline.forget": "Effacer cette note de l’appareil",
  "portfolio.refusal.deviceFull":
    "Il n’y a plus de place sur cet appareil : l’appel n’est pas noté. Faites de la place, puis recommencez.",
  "portfolio.refusal.deviceRefused":
    "Le navigateur n’a pas pu écrire sur cet appareil : l’appel n’est pas noté. Rechargez la page, puis recommencez.",

  "portfolio.import.title": "Importer des entreprises",
  "portfolio.import.lead":
    "Un tableau CSV ou Excel de votre outil, avec au moins une colonne « Entreprise » ou « Raison sociale ». Ouvrage essaie d’abord, et n’écrit rien sans vous.",
  "portfolio.import.choose": "Choisir le tableau",
  "portfolio.import.reading": "Lecture du tableau…",
  "portfolio.import.tried": "Ce qui serait fait",
  "portfolio.import.done":
    "{count, plural, =0 {Rien de nouveau : rien n’a été écrit.} one {# entreprise enregistrée.} other {# entreprises enregistrées.}}",
  "portfolio.import.count.added":
    "{count, plural, one {# nouvelle entreprise} other {# nouvelles entreprises}}",
  "portfolio.import.count.completed":
    "{count, plural, one {# entreprise complétée} other {# entreprises complétées}}",
  "portfolio.import.count.same":
    "{count, plural, one {# entreprise déjà là, sans rien de nouveau} other {# entreprises déjà là, sans rien de nouveau}}",
  "portfolio.import.count.leftAside":
    "{count, plural, one {# ligne laissée de côté} other {# lignes laissées de côté}}",
  "portfolio.import.write":
    "{count, plural, one {Enregistrer cette entreprise} other {Enregistrer ces # entreprises}}",
  "portfolio.import.nothing": "Rien à enregistrer : ces entreprises sont déjà là.",
  "portfolio.import.other": "Choisir un autre tableau",
  "portfolio.import.columns": "Colonnes reconnues",
  "portfolio.import.heading": "Dans le tableau",
  "portfolio.import.field": "Dans Ouvrage",
  "portfolio.import.unread": "Colonnes laissées de côté : {headings}.",
  "portfolio.import.problems": "Ce qui ne va pas, et quoi faire",
  "portfolio.import.row": "Ligne",
  "portfolio.import.where": "Colonne",
  "portfolio.import.what": "Ce qui ne va pas",
  "portfolio.import.do": "Quoi faire",
  "portfolio.import.whole": "Tableau",
  "portfolio.import.moreProblems": "{count, plural, one {Et un autre.} other {Et # autres.}}",
  "portfolio.import.rows": "Les lignes une à une",
  "portfolio.import.becomes": "Ce qu’elle devient",
  "portfolio.import.back": "Retour au portefeuille",

  "portfolio.sheet.label": "Fiche de préparation",
  "portfolio.sheet.print": "Imprimer la fiche",
  "portfolio.sheet.pdf": "Fiche en PDF",
  "portfolio.sheet.gone": "Cette entreprise n’est pas, ou plus, dans le portefeuille.",
  "portfolio.sheet.openProject": "Ouvrir le projet « {label} »",
  "portfolio.firm.title": "Compléter la fiche",
  "portfolio.firm.alone":
    "Ce projet n’a pas encore de fiche d’entreprise. Elle sera créée au premier appel noté, ou maintenant.",
  "portfolio.firm.create": "Créer la fiche",
  "portfolio.firm.save": "Enregistrer la fiche",
  "portfolio.firm.saved": "Fiche enregistrée.",
  "portfolio.firm.registrationHelp": "9 ou 14 chiffres, sans espace.",
  "portfolio.firm.idccHelp": "4 chiffres, sur le bulletin de paie.",
  "portfolio.firm.ending": "Pas de projet, pour l’instant ou du tout",
  "portfolio.firm.noEnding": "Un projet reste possible",
  "portfolio.firm.endingWords": "En quelques mots",
  "portfolio.firm.backOn": "En reparler à partir du",
  "portfolio.merge.title": "Vous n’avez pas écrit la même chose",
  "portfolio.merge.lead":
    "Une autre personne a enregistré cette fiche pendant que vous l’écriviez. Le reste est réuni ; choisissez pour ce qui diffère.",
  "portfolio.merge.mine": "Ce que vous avez écrit : {value}",
  "portfolio.merge.theirs": "Ce que l’autre a enregistré : {value}",
  "portfolio.merge.empty": "rien",
  "portfolio.merge.keep": "Garder ces choix",
  "portfolio.merge.met":
    "Une autre personne a enregistré cette fiche entre-temps : vos deux versions sont réunies ici. Relisez, puis enregistrez.",
  "portfolio.firm.remove": "Retirer du portefeuille",
  "portfolio.firm.removeSure":
    "Retirer {label} du portefeuille, avec les appels notés ? Ses projets restent.",
} as const;
