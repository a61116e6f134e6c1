/** French sentences of the employer’s side of answers, as ICU messages. */
export const answerScreenWordsFr = {
  "answers.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "answers.refusal.unknownWave":
    "Cette vague n’existe pas, ou n’a pas encore d’invitations. Rechargez la page.",
  "answers.refusal.waveNotOpen": "Cette vague n’est pas ouverte : ouvrez-la, puis faites les invitations.",
  "answers.refusal.askedByLink":
    "Cette enquête s’adresse à des encadrants ou à des tuteurs : donnez-leur un lien du projet, pas une carte.",
  "answers.refusal.tooFewInvited":
    "Moins de 10 personnes sont invitées : rien ne pourrait être montré sans reconnaître quelqu’un. Rien n’est demandé.",
  "answers.refusal.unknownInvitation":
    "Cette personne n’a pas d’invitation dans cette vague. Rechargez la page.",
  "answers.refusal.unknownPerson":
    "Une de ces personnes n’est pas interrogée par cette enquête. Rechargez la page.",
  "answers.refusal.noMailServer":
    "L’envoi par courriel n’est pas réglé sur ce serveur. Donnez les cartes imprimées.",
  "answers.refusal.waveOpen": "Cette vague prend encore des réponses. Fermez-la, puis comptez.",
  "answers.refusal.unknownVoice":
    "Cet enregistrement n’est plus là : quelqu’un l’a écrit ou écarté, ou sa durée est passée. Rechargez la page.",
  "answers.refusal.notCounted": "Cette vague n’est pas encore comptée.",

  "answers.invite.title": "Invitations",
  "answers.invite.lead":
    "Une carte par personne, à imprimer et à donner. Personne ne voit qui a répondu, ni combien de personnes ont répondu.",
  "answers.invite.make": "Faire les cartes",
  "answers.invite.made": "{count, plural, one {# carte est faite} other {# cartes sont faites}}.",
  "answers.invite.once":
    "Imprimez-les maintenant : ce qui ouvre une carte n’est gardé nulle part. Une carte perdue se refait.",
  "answers.invite.none": "Tout le monde a déjà sa carte. Une carte perdue se refait, une par une.",
  "answers.invite.print": "Imprimer les cartes",
  "answers.invite.tokens":
    "{people, plural, one {# personne invitée} other {# personnes invitées}}, {tokens, plural, one {# carte faite} other {# cartes faites}} en tout. Les représentants du personnel voient ces deux nombres.",
  "answers.invite.again": "Refaire une carte perdue",
  "answers.invite.who": "Pour qui ?",
  "answers.invite.remake": "Refaire la carte",
  "answers.invite.remade": "La carte est refaite : l’ancienne n’ouvre plus rien.",

  "answers.letters.title": "Inviter par courriel",
  "answers.letters.lead":
    "Un courriel par personne, dans sa langue, avec son invitation. Personne n’en reçoit deux. On voit si le courriel est parti, jamais si la personne a répondu.",
  "answers.letters.apart":
    "Écrivez seulement les adresses que les personnes ont données pour cela. Elles sont gardées à part, jamais avec les réponses, et effacées un an après leur dernier usage.",
  "answers.letters.address": "Courriel de {name}",
  "answers.letters.language": "Langue",
  "answers.letters.save": "Garder ces adresses",
  "answers.letters.progress":
    "{sent, plural, =0 {Aucun courriel parti} one {# courriel parti} other {# courriels partis}}{leaving, plural, =0 {} other {, # en route}}.",
  "answers.letters.refused": "Adresse refusée par le serveur de courriel ({count}) : {names}. Corrigez-la.",
  "answers.letters.notSent": "Pas partis, le serveur de courriel ne répondait pas ({count}) : {names}.",
  "answers.letters.unsure": "Peut-être partis, le serveur s’est arrêté à ce moment ({count}) : {names}.",
  "answers.letters.cards":
    "{count, plural, one {Écrire aussi à la personne qui a déjà une carte : sa carte n’ouvrira plus rien} other {Écrire aussi aux # personnes qui ont déjà une carte : leur carte n’ouvrira plus rien}}",
  "answers.letters.again":
    "{count, plural, one {Réécrire à la personne qui a peut-être déjà reçu : seul le dernier courriel s’ouvrira} other {Réécrire aux # personnes qui ont peut-être déjà reçu : seul le dernier courriel s’ouvrira}}",
  "answers.letters.send":
    "{count, plural, =0 {Personne à qui écrire} one {Envoyer le courriel} other {Envoyer les # courriels}}",

  "answers.card.title": "Quelques questions, deux minutes",
  "answers.card.notSeen": "Votre employeur ne voit pas vos réponses.",
  "answers.card.seen": "Il voit seulement des nombres, pour 10 personnes ou plus.",
  "answers.card.free": "Vous pouvez ne pas répondre. Il y a une voix, et plusieurs langues.",
  "answers.card.scan": "Visez ce carré avec l’appareil photo, ou écrivez cette adresse :",
  "answers.card.square": "Carré à viser pour ouvrir {address}",
} as const;
