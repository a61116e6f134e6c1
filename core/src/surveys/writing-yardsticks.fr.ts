/** What the reading of a French question looks for. */

/** Openings and turns that push towards an answer. */
export const leadingTurns: readonly RegExp[] = [
  /^n[’'](êtes|avez|estimez)-vous pas/iu,
  /^ne (pensez|trouvez|croyez)-vous pas/iu,
  /êtes-vous d[’']accord/iu,
  /n[’']est-ce pas/iu,
  /(?<!\p{L})(évidemment|bien sûr|comme chacun sait|comme vous le savez|grâce à)(?!\p{L})/iu,
];

/** Two things asked at once: two question marks, a slash, or two questions that a conjunction joins. */
export const doubleTurns: readonly RegExp[] = [/\?.*\?/u, /\p{L}\s*\/\s*\p{L}/u, /[,\s](et|ou)\s/iu];

/** "n’avez-vous pas", "n’est jamais": a "no" to a negative question says two things. */
export const negativeTurns: readonly RegExp[] = [
  /(?:^|[\s,])n(?:e\s|[’'])[^.?!]*(?<!\p{L})(pas|jamais|rien|aucune?)(?!\p{L})/iu,
];

/** Words of the trade that few people use outside it, with what to say instead. */
export const hardWords: Readonly<Record<string, string>> = {
  appétence: "envie",
  capabilité: "ce que je peux faire",
  dispositif: "aide",
  modalité: "façon",
  référentiel: "liste",
  transversal: "utile partout",
  managérial: "du responsable",
  polyvalence: "plusieurs postes",
  employabilité: "trouver du travail",
  pérenne: "qui dure",
  optimiser: "améliorer",
  formaliser: "écrire",
  préconisation: "conseil",
  autoévaluation: "votre avis",
};

/** One person meant by somebody who answers for a group. */
export const onePersonTurns: readonly RegExp[] = [
  /(?<!\p{L})(ce|cette|le|la|chaque) (salariée?|stagiaire|personne|agente?|apprenante?|collègue)(?!\p{L})/iu,
  /^(?!.*(groupe|équipe)).*(?<!\p{L})(il|elle)(?!\p{L})/iu,
];

/** Words of a sentence: plain French keeps them under this (Ministère de la Culture, « rédiger clair »: 15 to 20). */
export const sentenceWordsAtMost = { "fr-easy": 12, other: 18 } as const;
export const choiceWordsAtMost = 5;
