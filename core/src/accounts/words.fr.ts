/** Sentences about accounts: why something is refused, on a screen or elsewhere. */
export const accountWordsFr = {
  "accounts.refusal.slowDown":
    "Trop d’essais de suite. Réessayez dans {seconds, plural, one {# seconde} other {# secondes}}.",
  "accounts.refusal.wrongSignIn":
    "L’adresse ou le mot de passe ne va pas. Vérifiez les deux, puis réessayez.",
  "accounts.refusal.noLetters":
    "Ce serveur n’envoie pas de courriel. Demandez un lien à la personne qui vous a donné accès.",
  "accounts.refusal.linkClosed":
    "Ce lien n’ouvre plus rien : il a déjà servi, ou il a plus de quinze minutes. Demandez-en un autre.",
  "accounts.refusal.stepClosed": "Vous avez mis trop de temps, ou ouvert deux fenêtres. Recommencez.",
  "accounts.refusal.passkeyRefused": "Cette clé d’accès n’est pas reconnue ici. Choisissez une autre façon.",
  "accounts.refusal.noProvider": "Ce serveur ne propose pas de connexion par un autre service.",
  "accounts.refusal.providerRefused":
    "L’autre service n’a pas confirmé qui vous êtes. Réessayez, ou choisissez une autre façon.",
  "accounts.refusal.emailNotVerified":
    "L’autre service ne garantit pas votre adresse. Faites-la vérifier chez lui, puis revenez.",
  "accounts.refusal.notInvited":
    "Personne ne vous a encore invité avec cette adresse. Demandez une invitation à votre entreprise.",
  "accounts.refusal.invitationClosed":
    "Cette invitation n’ouvre plus rien : elle a déjà servi, une autre l’a remplacée, ou elle a plus de sept jours. Demandez-en une autre.",
  "accounts.refusal.signInFirst":
    "Cette adresse a déjà un compte. Connectez-vous d’abord, puis rouvrez l’invitation.",
  "accounts.refusal.emailTaken":
    "Cette adresse vient d’être prise. Connectez-vous, puis rouvrez l’invitation.",
  "accounts.refusal.otherAccount":
    "Cette invitation est pour une autre adresse que la vôtre. Déconnectez-vous, puis rouvrez-la.",
  "accounts.refusal.incomplete": "Il manque quelque chose : remplissez chaque champ.",
  "accounts.refusal.wrongPassword": "Ce n’est pas votre mot de passe actuel.",
  "accounts.refusal.signInAgain":
    "Écrivez votre mot de passe actuel. Si vous ne l’avez plus, déconnectez-vous et demandez un lien par courriel.",
  "accounts.refusal.passwordTooShort":
    "Au moins douze caractères. Quatre mots sans rapport entre eux se retiennent bien.",
  "accounts.refusal.passwordTooLong": "256 caractères au plus.",
  "accounts.refusal.passwordCommon":
    "Ce mot de passe est de ceux qu’on essaie en premier. Choisissez-en un autre.",
  "accounts.refusal.passwordPersonal":
    "Ce mot de passe repose sur votre nom, votre adresse ou celui de votre entreprise. Choisissez-en un autre.",
  "accounts.refusal.unknownSession": "Cette connexion est déjà terminée.",
  "accounts.refusal.unknownPasskey": "Cette clé d’accès n’existe plus.",
  "accounts.refusal.localOnly":
    "Ouvrage tourne ici pour vous seul, sans connexion. Les invitations demandent un serveur.",
  "accounts.refusal.fictionalAlone":
    "On n’invite personne dans l’entreprise inventée. Passez d’abord à votre entreprise.",
  "accounts.refusal.alreadyMember": "Cette personne est déjà membre.",
  "accounts.refusal.unknownInvitation": "Cette invitation n’existe plus.",
  "accounts.refusal.unknownMember": "Cette personne n’est plus membre.",
  "accounts.refusal.tooManyKeys":
    "Vous avez déjà dix clés qui ouvrent quelque chose ici. Mettez fin à l’une d’elles d’abord.",
  "accounts.refusal.unknownKey": "Cette clé n’ouvre déjà plus rien.",
  "accounts.refusal.lastOwner":
    "Il faut qu’il reste un propriétaire. Donnez d’abord ce rôle à quelqu’un d’autre.",
} as const;
