/** French sentences of the room, as ICU messages. */
export const linkWordsFr = {
  "links.refusal.notAllowed":
    "Votre rôle ne permet pas de donner ce lien. Demandez à la personne propriétaire du compte.",
  "links.refusal.unknownDocument":
    "Ce projet n’existe pas, ou n’existe plus. Revenez à la liste des projets.",
  "links.refusal.unknownSubject":
    "Cette personne ou cette séance n’est plus dans le projet. Rechargez la page, puis recommencez.",
  "links.refusal.invalidExpiry": "Choisissez un dernier jour entre aujourd’hui et dans treize mois.",
  "links.refusal.tooManyLinks":
    "Ce projet a déjà 2 000 liens : c’est le plus qu’il peut en avoir. Refaites un lien au lieu d’en ajouter.",
  "links.refusal.unknownLink": "Ce lien n’existe pas, ou n’existe plus. Rechargez la page.",
  "links.refusal.linkRevoked": "Ce lien a été arrêté : il ne peut plus être refait. Donnez-en un nouveau.",
  "links.refusal.noMailServer":
    "L’envoi par courriel n’est pas réglé sur ce serveur. Copiez le lien, ou imprimez la carte.",
  "links.refusal.linkClosed": "Ce lien est fini ou arrêté. Donnez-en un nouveau avant de l’envoyer.",
  "links.refusal.tokenOutdated": "Ce lien a été refait depuis. Envoyez le nouveau.",
  "links.refusal.sentTooOften":
    "Ce lien a déjà été envoyé cinq fois. Refaites-le, ou donnez-le autrement : copie, carte imprimée.",
  "links.refusal.invalidAddress":
    "Cette adresse de courriel n’est pas complète. Elle doit ressembler à nom@exemple.fr.",
  "links.refusal.mailRefused":
    "Le serveur de courriel a refusé le message. Vérifiez l’adresse, ou donnez le lien autrement.",
  "links.refusal.mailUnreachable":
    "Le serveur de courriel ne répond pas. Réessayez plus tard, ou donnez le lien autrement.",
} as const;
