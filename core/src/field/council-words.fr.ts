/**
 * The page where a works-council member writes about a consultation. In French only, as the file that it is about. The
 * opinion of the committee and the words of one of its members are never called by the same name.
 */
export const councilPageWordsFr = {
  link: "Écrire ce que vous en pensez",
  nav: "Votre parole d’élu",
  heading: "Votre parole sur ce projet",
  about: {
    plan: "Consultation sur le plan de formation.",
    evaluationTool: "Consultation sur la manière d’évaluer la formation.",
  },
  intro:
    "Ce que vous écrivez est gardé mot pour mot, avec la date et le nom que porte votre lien. L’employeur le lit et ne peut pas le changer ; il peut seulement écrire à côté.",
  notInformed:
    "Le dossier n’a pas encore été remis au CSE : on ne donne pas d’avis sur ce qui n’a pas été présenté. Cette page s’ouvrira le jour où l’information est notée.",
  back: "Relire le dossier",
  voice: "Vous écrivez…",
  voiceHelp:
    "L’avis du comité se vote en réunion. Votre parole personnelle n’est pas cet avis, et n’est jamais comptée comme lui.",
  voices: {
    member: "En votre nom, comme membre du CSE",
    meeting: "Comme secrétaire, pour noter l’avis voté en réunion",
  },
  meetingDay: "Jour de la réunion (seulement pour un vote)",
  stand: "Votre position, ou celle du vote",
  stands: {
    favorable: "Favorable",
    favorableWithReservations: "Favorable avec des réserves",
    unfavorable: "Défavorable",
    declines: "Refus de donner un avis",
  },
  standLater: "Je ne me prononce pas ici, j’écris seulement",
  words: "Pourquoi, avec vos mots",
  dissent: "Le désaccord à garder par écrit, s’il y en a un",
} as const;
