/** French sentences of the room, as ICU messages. */
export const returnWordsFr = {
  "returns.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "returns.refusal.documentTooLarge":
    "Ces hypothèses sont trop longues pour être gardées. Raccourcissez les textes.",
  "returns.refusal.unknownDocument":
    "Ce projet n’existe pas, ou n’existe plus. Revenez à la liste des projets.",
  "returns.refusal.revisionOutdated":
    "Quelqu’un d’autre a enregistré ces hypothèses entre-temps. Choisissez la version à garder.",

  "returns.cost.training": "Prix de la formation",
  "returns.cost.wages": "Salaires pendant la formation",
  "returns.cost.design": "Temps de conception, de pilotage et de tutorat",
  "returns.cost.funding": "Financements reçus, à déduire",
  "returns.source.forecast": "prévu",
  "returns.source.actual": "réalisé",
  "returns.source.told": "dit par vous",
  "returns.source.unknown": "pas encore connu",

  "returns.part.perUnit": "ce que vaut une unité",
  "returns.part.change": "l’ampleur du changement",
  "returns.part.share": "la part due à la formation",
  "returns.part.months": "la durée de l’effet",

  "returns.unvalued.noAmount": "personne ne lui a donné de montant",
  "returns.unvalued.noOneSaidAmount": "dites quelle fonction avance ce montant",
  "returns.unvalued.noDuration": "dites combien de temps l’effet dure",
  "returns.unvalued.noChange": "dites combien d’unités par an ont changé",
  "returns.unvalued.noShare": "dites quelle part revient à la formation, et qui le dit",
  "returns.unvalued.noEvidence": "rien n’a encore été vu ni dit de cet effet",
  "returns.unvalued.noComparison": "aucune comparaison n’a encore été levée pour cet indicateur",
  "returns.unvalued.comparisonRefused": "la comparaison ne permet pas d’estimer cet effet",

  "returns.notEstimable.costUnknown":
    "Pas estimable : une partie du coût n’est pas connue. Elle n’est pas comptée pour zéro. Complétez-la dans le dossier, ou dites entre quoi et quoi elle se situe.",
  "returns.notEstimable.nothingValued":
    "Pas estimable : aucun effet n’a de montant. Ce n’est pas une obligation ; le seuil ci-dessous suffit souvent à décider.",
  "returns.notEstimable.noAttributedChange":
    "Pas estimable : aucun changement n’est encore attribué à la formation, ni par une comparaison, ni par quelqu’un qui le dit sur la foi de ce qui a été vu.",

  "returns.evidence.none": "rien encore",
  "returns.evidence.perceived": "perçu",
  "returns.evidence.corroborated": "perçu par plusieurs",
  "returns.evidence.observed": "observé",
  "returns.evidence.measured": "mesuré",
  "returns.evidence.compared": "comparé",

  "returns.chance.none": "aucun des {draws} tirages : c’est très improbable",
  "returns.chance.rare": "très improbable",
  "returns.chance.unlikely": "peu probable",
  "returns.chance.even": "ni probable ni improbable",
  "returns.chance.likely": "probable",
  "returns.chance.sure": "très probable",
  "returns.chance.all": "tous les {draws} tirages : c’est très probable",
} as const;
