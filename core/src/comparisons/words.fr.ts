/** Sentences of the room that compares: why an act is refused. */
export const comparisonWordsFr = {
  "comparisons.refusal.notAllowed": "Votre rôle ne permet pas de comparer dans ce projet.",
  "comparisons.refusal.unknownDocument": "Ce projet n’existe pas, ou il a été supprimé.",
  "comparisons.refusal.noMonthStored":
    "Aucun fichier de paie n’est importé : importez-en un pour savoir à qui comparer.",
  "comparisons.refusal.unknownParticipant": "Ce participant n’est plus dans le projet : rechargez la page.",
  "comparisons.refusal.unknownIndicator": "Cet indicateur n’est pas dans le plan du projet.",
  "comparisons.refusal.noComparison":
    "Aucun chiffre ne peut sortir de cette comparaison : rien n’a été fixé.",
  "comparisons.refusal.tooManyComparisons":
    "Quarante comparaisons sont déjà fixées dans ce projet : à force de regarder, on finit par trouver quelque chose par hasard.",
  "comparisons.refusal.unknownComparison": "Cette comparaison n’existe pas, ou elle a été supprimée.",
  "comparisons.refusal.alreadyUnlocked": "Le résultat a déjà été regardé : rechargez la page pour le voir.",
  "comparisons.refusal.notYetReadable":
    "La paie du mois de l’échéance n’est pas encore importée : la comparaison reste fixée, revenez quand elle le sera.",
};
