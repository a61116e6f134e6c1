/** French sentences of the room, as ICU messages. */
export const effectWordsFr = {
  "effects.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "effects.refusal.unknownDocument": "Ce projet n’existe plus, ou ne vous est pas ouvert.",
  "effects.refusal.documentTooLarge":
    "Cette page est trop longue pour être enregistrée. Raccourcissez les textes.",
  "effects.refusal.revisionOutdated":
    "Quelqu’un d’autre a enregistré cette page entre-temps. Relisez, puis recommencez.",
  "effects.refusal.unreadableTable":
    "Ce fichier ne se lit pas comme un tableau. Enregistrez-le en CSV ou en Excel (.xlsx), puis recommencez.",
  "effects.refusal.unknownColumn":
    "Cette colonne n’est plus dans le fichier. Choisissez le fichier à nouveau.",
  "effects.refusal.tooManyValues":
    "Ce projet aurait plus de dix mille chiffres : c’est le plus qu’on garde. Enlevez une série, ou regroupez les sites.",
  "effects.refusal.unknownSeries": "Cette série n’est plus là.",

  "effects.level.none": "Rien de dit encore",
  "effects.level.perceived": "Perçu",
  "effects.level.corroborated": "Confirmé par d’autres",
  "effects.level.observed": "Observé",
  "effects.level.measured": "Mesuré avant et après",
  "effects.level.compared": "Comparé",
  "effects.level.perceived.means": "une sorte d’acteurs le dit",
  "effects.level.corroborated.means": "deux sortes d’acteurs au moins disent la même chose",
  "effects.level.observed.means": "une trace datée existe",
  "effects.level.measured.means": "un chiffre avant et un après, qui peuvent se comparer",
  "effects.level.compared.means": "l’écart avec ce qui serait arrivé de toute façon a pu être estimé",

  "effects.sense.better": "C’est mieux qu’avant",
  "effects.sense.same": "C’est comme avant",
  "effects.sense.worse": "C’est moins bien qu’avant",
  "effects.sense.unknown": "Ne sait pas",

  "effects.link.supported": "Étayé",
  "effects.link.plausible": "Plausible",
  "effects.link.notSupported": "Pas confirmé",
  "effects.link.notLooked": "Pas encore regardé",

  "effects.rival.ruledOut": "Regardé : cela n’explique rien ici",
  "effects.rival.partly": "Regardé : cela explique une partie",
  "effects.rival.explains": "Regardé : cela explique tout",
  "effects.rival.notLooked": "Pas encore regardé",

  "effects.kind.count": "Des événements comptés : les mois s’ajoutent",
  "effects.kind.mean": "Un taux ou une moyenne : on fait la moyenne des mois",

  "effects.problem.monthColumnMissing": "Aucune colonne ne contient de mois.",
  "effects.problem.monthColumnMissing.do": "Ajoutez une colonne « Mois » : 2026-03, 03/2026 ou mars 2026.",
  "effects.problem.valueColumnMissing": "Aucune colonne ne contient de chiffres.",
  "effects.problem.valueColumnMissing.do": "Ajoutez une colonne de chiffres, par exemple « Réclamations ».",
  "effects.problem.tooManyLines": "Le tableau a plus de cinq mille lignes.",
  "effects.problem.tooManyLines.do": "Gardez une ligne par mois et par site.",
  "effects.problem.monthUnreadable": "Ce mois ne se lit pas : la ligne est laissée de côté.",
  "effects.problem.monthUnreadable.do": "Écrivez 2026-03, 03/2026 ou mars 2026.",
  "effects.problem.valueUnreadable": "Ce chiffre ne se lit pas : il est laissé de côté.",
  "effects.problem.valueUnreadable.do": "Écrivez un nombre, par exemple 12 ou 12,5.",
  "effects.problem.valueOutOfRange": "Ce chiffre est trop grand pour être vrai : il est laissé de côté.",
  "effects.problem.valueOutOfRange.do": "Vérifiez les espaces et la virgule.",
  "effects.problem.siteTooLong": "Ce nom de site est trop long : la ligne est laissée de côté.",
  "effects.problem.siteTooLong.do": "Raccourcissez-le à deux cents lettres.",
  "effects.problem.repeatedMonth": "Ce mois et ce site ont déjà une ligne : la première est gardée.",
  "effects.problem.repeatedMonth.do": "Gardez une seule ligne par mois et par site.",
} as const;
