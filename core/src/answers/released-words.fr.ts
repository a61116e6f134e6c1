/** French names of the answers that are no choice of the question. */
export const releasedWordsFr = {
  dontKnow: "Je ne sais pas",
  preferNot: "Je préfère ne pas répondre",
  noAnswer: "Pas de réponse",
  /** A band of numbers, both ends included. */
  band: "de {from} à {to}",
  oneNumber: "{from}",
} as const;
