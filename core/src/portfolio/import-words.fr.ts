/** Headings of tables of firms, and what can be wrong with one: what, and what to do. */
export const importWordsFr = {
  "portfolio.column.id": "Identifiant Ouvrage",
  "portfolio.column.label": "Entreprise",
  "portfolio.column.registration": "SIRET ou SIREN",
  "portfolio.column.idcc": "IDCC",
  "portfolio.column.headcount": "Effectif",
  "portfolio.column.place": "Ville",
  "portfolio.column.adviser": "Suivie par",
  "portfolio.column.contact": "Contact",
  "portfolio.column.notes": "Notes",
  "portfolio.column.calls": "Appels notés",
  "portfolio.column.callDay": "Dernier appel",
  "portfolio.column.callWords": "Ce qui s’est dit",
  "portfolio.column.callNext": "Prochain appel",
  "portfolio.column.ending": "Pas de projet",
  "portfolio.column.endingDay": "Pas de projet depuis le",
  "portfolio.column.endingWords": "Pas de projet, en quelques mots",
  "portfolio.column.endingBackOn": "En reparler à partir du",
  "portfolio.column.addedOn": "Ajoutée le",
  "portfolio.column.projects": "Projets Ouvrage",

  "portfolio.outcome.added": "Nouvelle",
  "portfolio.outcome.completed": "Complétée",
  "portfolio.outcome.same": "Déjà là, rien de nouveau",
  "portfolio.outcome.leftAside": "Laissée de côté",

  "portfolio.problem.nameColumnMissing": "Aucune colonne ne donne le nom des entreprises.",
  "portfolio.problem.nameColumnMissing.do":
    "Nommez-la « Entreprise » ou « Raison sociale », puis recommencez.",
  "portfolio.problem.tooManyFirms": "Le tableau a {found} lignes : 5 000 au plus.",
  "portfolio.problem.tooManyFirms.do": "Coupez-le en plusieurs fichiers.",
  "portfolio.problem.noName": "La ligne n’a pas de nom.",
  "portfolio.problem.noName.do": "Elle est laissée de côté. Écrivez le nom pour la reprendre.",
  "portfolio.problem.textTooLong": "Un texte est trop long, ou contient des signes illisibles.",
  "portfolio.problem.textTooLong.do":
    "La ligne est laissée de côté. Raccourcissez le texte pour la reprendre.",
  "portfolio.problem.repeatedRow": "La même entreprise est déjà à la ligne {found}.",
  "portfolio.problem.repeatedRow.do": "Cette ligne est laissée de côté. Gardez la bonne des deux.",
  "portfolio.problem.sameNameOtherNumber":
    "Une entreprise du même nom est déjà suivie, sous le numéro {found}.",
  "portfolio.problem.sameNameOtherNumber.do":
    "Elle est ajoutée à part. Si c’est la même, corrigez le numéro avant d’importer.",
  "portfolio.problem.registrationRounded": "Le tableur a arrondi ce numéro.",
  "portfolio.problem.registrationRounded.do":
    "Le numéro n’est pas repris. Mettez la colonne au format texte, puis recopiez les numéros.",
  "portfolio.problem.registrationUnreadable": "Ce n’est ni un SIRET (14 chiffres) ni un SIREN (9 chiffres).",
  "portfolio.problem.registrationUnreadable.do": "Le numéro n’est pas repris, le reste de la ligne l’est.",
  "portfolio.problem.registrationKeyWrong": "La clé de ce numéro ne tombe pas juste.",
  "portfolio.problem.registrationKeyWrong.do":
    "Il est repris tel quel. Vérifiez s’il y a une faute de frappe.",
  "portfolio.problem.idccUnreadable": "Ce n’est pas un numéro IDCC (4 chiffres).",
  "portfolio.problem.idccUnreadable.do": "Il n’est pas repris. Cherchez-le sur un bulletin de paie.",
  "portfolio.problem.headcountIsRange": "C’est une tranche, pas un effectif.",
  "portfolio.problem.headcountIsRange.do":
    "L’effectif reste à savoir : une tranche ne dit pas si l’entreprise est sous un seuil.",
  "portfolio.problem.headcountUnreadable": "Ce n’est pas un nombre de personnes.",
  "portfolio.problem.headcountUnreadable.do": "L’effectif reste à savoir.",
  "portfolio.problem.dayUnreadable": "Ce n’est pas une date.",
  "portfolio.problem.dayUnreadable.do": "Elle n’est pas reprise. Écrivez-la ainsi : 31/03/2026.",
  "portfolio.problem.callsUnreadable": "Les appels notés ne sont pas écrits comme Ouvrage les écrit.",
  "portfolio.problem.callsUnreadable.do":
    "Ils ne sont pas repris. Mettez ces mots dans une colonne « Notes ».",
  "portfolio.problem.endingUnknown": "Cette raison n’est pas dans la liste.",
  "portfolio.problem.endingUnknown.do":
    "Elle n’est pas reprise. Choisissez-la ensuite sur la fiche de l’entreprise.",
} as const;
