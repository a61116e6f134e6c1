/** What the answering page says, in plain French; other languages have the same keys and the same {places}. */
export const answerWordsFr = {
  "page.title": "Ma page",
  "page.language": "Langue",
  "page.unreviewed": "Cette traduction n’a pas encore été relue par une personne dont c’est la langue.",
  "page.listen": "Écouter",
  "page.stop": "Arrêter la lecture",
  "page.noVoice": "Ce téléphone ne lit pas cette langue à voix haute.",
  "page.noScript": "Sur ce téléphone, la page marche sans voix, et seulement avec du réseau.",

  "start.heading": "Quelques questions",
  "start.who": "C’est {asker} qui demande.",
  "start.why": "C’est pour {purpose}.",
  "start.notSeen": "Votre employeur, vos chefs et vos collègues ne verront pas vos réponses.",
  "start.seen": "Ils verront seulement des nombres, pour 10 personnes ou plus.",
  "start.free": "Vous pouvez passer une question, ou toutes. Votre employeur n’apprend pas ici qui répond.",
  "start.length": "{count} questions, {minutes} min environ.",
  "start.go": "Commencer",

  "group.about": "Parlez du groupe, jamais d’une personne.",
  "group.seen": "Ce n’est pas secret : on saura que c’est {function} du projet qui le dit.",
  "group.seenBy":
    "Les personnes qui conduisent le projet et les représentants du personnel verront vos réponses quand le questionnaire sera fini. Votre nom n’y est pas, mais si vous êtes seul à avoir ce rôle, on saura que c’est vous.",
  "group.free": "Vous pouvez passer une question, ou toutes.",
  "group.end": "Après, on ne peut plus changer.",
  "group.frontlineManager": "l’encadrement de proximité",
  "group.workplaceTutor": "le tutorat",

  "mode.question": "Qui tient le téléphone ?",
  "mode.alone": "Moi",
  "mode.assisted": "Une personne qui m’aide",
  "mode.help": "La personne qui aide lit la question, donne le téléphone, puis regarde ailleurs.",
  "cover.give": "Donnez le téléphone à la personne qui répond. Puis regardez ailleurs.",
  "cover.open": "C’est moi qui réponds",

  "question.progress": "{number} sur {count}",
  "question.several": "Vous pouvez choisir plusieurs réponses.",
  "question.number": "Un nombre entre {least} et {most}",
  "question.words": "Avec vos mots",
  "question.wordsHelp": "N’écrivez aucun nom. Une personne de confiance lit.",
  "question.wordsOfGroup":
    "N’écrivez aucun nom, ni rien qui désigne une personne du groupe. Une personne de confiance lit d’abord, et écarte ce qui en désigne une.",
  "quote.question": "Peut-on citer vos mots, sans votre nom ?",
  "quote.help":
    "Vos mots ne sont montrés que si vous dites oui, avec ceux des autres, sans dire de qui. Sans réponse, c’est non.",
  "quote.yes": "Oui",
  "quote.no": "Non",
  "voice.title": "Ou dites-le avec votre voix",
  "voice.help":
    "Une minute au plus. Seule une personne de confiance, qui n’est pas de votre employeur, vous écoute. Elle écrit vos mots, puis votre voix est effacée. Ne dites le nom de personne.",
  "voice.start": "Enregistrer ma voix",
  "voice.stop": "Arrêter l’enregistrement",
  "voice.running": "Ça enregistre. Parlez.",
  "voice.ready": "C’est enregistré. Écoutez, ou effacez pour recommencer.",
  "voice.full": "C’est enregistré jusque-là : il n’y a plus de place. Écoutez, ou effacez pour recommencer.",
  "voice.kept": "Votre enregistrement",
  "voice.erase": "Effacer l’enregistrement",
  "voice.noMicrophone": "Le micro n’est pas permis. Vous pouvez écrire, ou passer.",
  "answer.doesNotKnow": "Je ne sais pas",
  "answer.prefersNotToSay": "Je préfère ne pas répondre",
  "move.next": "Continuer",
  "move.back": "Revenir",

  "end.heading": "C’est la fin",
  "end.help": "Après, on ne peut plus changer.",
  "end.send": "Envoyer mes réponses",

  "send.sending": "Envoi en cours…",
  "send.done": "C’est reçu. Merci !",
  "send.receipt": "Votre reçu",
  "send.receiptWhy": "À quoi ça sert ?",
  "send.receiptHelp":
    "Ce reçu prouve que le serveur a gardé une réponse. Il ne dit ni qui vous êtes, ni ce que vous avez répondu. Il se vérifie à l’adresse {address}.",
  "send.waiting":
    "Pas de réseau. Vos réponses sont gardées sur ce téléphone, fermées à clé. Rouvrez cette page quand le réseau revient : elles partent seules.",
  "send.notKept":
    "Pas de réseau, et ce téléphone n’a pas pu garder vos réponses. Laissez cette page ouverte jusqu’à « C’est reçu ».",
  "send.noRoom":
    "Attention : ce téléphone ne peut rien garder. Sans réseau à la fin, il faudra laisser la page ouverte.",
  "send.already":
    "Des réponses ont déjà été envoyées avec cette invitation. Si ce n’était pas vous, dites-le aux représentants du personnel.",
  "send.closed":
    "Ce questionnaire est fini, ou votre invitation a été refaite. Vos réponses n’ont pas été prises ; elles restent sur ce téléphone.",
  "send.refused":
    "Vos réponses n’ont pas pu être reçues. Elles restent sur ce téléphone. Parlez-en à la personne qui vous a donné l’invitation.",

  "hand.title": "Toujours pas de réseau ?",
  "hand.help":
    "Une personne qui a du réseau peut prendre ce carré en photo : vos réponses partent par son téléphone, et elle ne peut pas les lire.",
  "hand.show": "Montrer le carré",
  "hand.text": "Ou donnez-lui ce texte",
  "hand.tooLong": "Vos réponses sont trop longues pour un carré. Donnez le texte.",

  "phone.title": "Ce téléphone",
  "phone.offline": "Cette page s’ouvre aussi sans réseau, sur ce téléphone.",
  "phone.forget": "Oublier cette page",
  "phone.forgotten":
    "C’est oublié : ce téléphone ne garde plus rien de cette page. Son adresse peut rester dans l’historique ; vous pouvez l’y effacer.",
  "phone.forgetWaiting":
    "Vos réponses ne sont pas encore parties : elles seraient perdues. Appuyez encore une fois si vous voulez quand même oublier.",
  "phone.leave": "Quitter vite",

  "receipt.heading": "Vérifier un reçu",
  "receipt.label": "Le code du reçu",
  "receipt.check": "Vérifier",
  "receipt.genuine":
    "Ce reçu est vrai : ce serveur a gardé une réponse. Il ne dit ni qui, ni quoi, ni quand.",
  "receipt.unknown": "Ce code n’est pas un reçu de ce serveur. Regardez bien chaque signe.",

  "mail.hello": "Bonjour,",
  "mail.subject": "Quelques questions, de la part de {asker}",
  "mail.open": "Ouvrez cette adresse, sur votre téléphone si vous voulez :",
  "mail.until": "Vous pouvez répondre jusqu’au {day}.",
  "mail.own":
    "Cette adresse est faite pour vous : ne la donnez à personne. Votre adresse de courriel n’est jamais rangée avec vos réponses.",
  "mail.unexpected": "Vous n’attendiez pas ce message ? N’ouvrez pas l’adresse, et parlez-en autour de vous.",

  "relay.heading": "Remettre des réponses",
  "relay.help":
    "Ce lien contient les réponses d’une personne, fermées à clé. Vous les remettez sans pouvoir les lire.",
  "relay.send": "Remettre au serveur",
  "relay.done": "C’est remis. Voici le reçu, à donner à la personne.",
  "relay.empty": "Cette adresse ne contient pas de réponses. Visez le carré encore une fois.",
  "relay.later": "Le serveur ne répond pas. Gardez cette page, puis réessayez.",
  "relay.refused":
    "Ces réponses n’ont pas pu être reçues : le questionnaire est fini, ou l’invitation a été refaite.",
} as const;

export type AnswerWordKey = keyof typeof answerWordsFr;
export type AnswerWords = Readonly<Record<AnswerWordKey, string>>;
