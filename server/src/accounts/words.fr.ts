/** Letters about accounts. */
export const accountLetterWordsFr = {
  greeting: "Bonjour,",
  linkSubject: "Votre lien de connexion à Ouvrage",
  linkText:
    "Voici le lien que vous avez demandé pour vous connecter. Il sert une seule fois, pendant quinze minutes.",
  invitationSubject: "{organisation} vous invite sur Ouvrage",
  invitationText:
    "{organisation} vous invite à travailler ensemble sur Ouvrage. Ce lien sert une seule fois, pendant sept jours.",
  ignore: "Si vous n’attendiez pas ce message, ne faites rien : personne ne se connectera à votre place.",
} as const;
