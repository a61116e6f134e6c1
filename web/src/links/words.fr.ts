/** Sentences of the screen of links for people without an account, as ICU messages. */
export const linkScreenWordsFr = {
  "link.lead":
    "Donnez à une personne une page à elle, sans compte ni mot de passe : par un carré à photographier, une adresse, un courriel ou une carte imprimée. Chaque lien ne montre qu’une chose, jusqu’à un jour donné, et s’arrête quand vous voulez.",
  "link.onlyHere":
    "Ouvrage ne tourne que sur cet ordinateur : un téléphone n’ouvrira pas ces liens. Ils s’ouvriront une fois Ouvrage installé sur un serveur.",

  "link.make.title": "Donner un lien",
  "link.make.purpose": "Pour quoi ?",
  "link.make.subjects": "Pour qui ?",
  "link.make.subjectsOfSession": "Pour quelle séance ?",
  "link.make.subjectsOfCouncil": "Sur quoi ?",
  "link.make.subjectsOfInvitation": "Pour tout le monde",
  "link.make.all": "Tout cocher",
  "link.make.none": "Tout décocher",
  "link.make.label": "À qui le donnez-vous ? (facultatif)",
  "link.make.labelHelp": "Des initiales ou une fonction suffisent. C’est pour vous y retrouver.",
  "link.make.language": "Dans quelle langue ?",
  "link.make.expiry": "Dernier jour (facultatif)",
  "link.make.expiryHelp": "Sans date, le lien marche jusqu’au {day}. Le plus tard possible : {latest}.",
  "link.make.expirySessionHelp":
    "Sans date, le lien marche deux semaines après la séance. Le plus tard possible : {latest}.",
  "link.make.act":
    "{count, plural, =0 {Cochez au moins une ligne} one {Faire le lien} other {Faire les # liens}}",
  "link.make.unsaved": "Le projet s’enregistre. Les liens se font juste après.",
  "link.make.tooMany": "Faites cent liens au plus à la fois.",
  "link.make.nobody.tutorWords":
    "Le projet n’a encore ni encadrant de proximité, ni tuteur ou tutrice. Ajoutez-les dans les personnes du projet.",
  "link.make.nobody.traineePage":
    "Le projet n’a encore personne en formation. Ajoutez les personnes dans le projet.",
  "link.make.nobody.sessionAttendance": "Le projet n’a encore aucune séance. Ajoutez-en une d’abord.",
  "link.make.nobody.councilFile":
    "Aucune consultation du CSE n’est encore notée. Notez-la dans le pilotage du projet.",
  "link.make.nobody.designMinutes":
    "Le projet n’a encore aucun acteur. Ajoutez-les dans les personnes du projet.",

  "link.make.nobody.groupAnswers":
    "Le projet n’a encore ni encadrant de proximité, ni tuteur ou tutrice. Ajoutez-les dans les personnes du projet.",
  "link.make.nobody.caseSentences":
    "Le projet n’a encore aucun acteur. Ajoutez-les dans les personnes du projet.",
  "link.make.nobody.invitation": "Le projet n’a pas d’invitation.",

  "link.purpose.tutorWords": "Dire ce qui s’est passé au travail",
  "link.purpose.traineePage": "La page de la personne en formation",
  "link.purpose.sessionAttendance": "Noter qui était là à une séance",
  "link.purpose.councilFile": "Lire le dossier de consultation du CSE",
  "link.purpose.designMinutes": "Noter son temps de conception ou de pilotage",
  "link.purpose.groupAnswers": "Répondre aux questionnaires sur son groupe",
  "link.purpose.caseSentences": "Relire ses phrases dans la monographie",
  "link.purpose.invitation": "Lire et écouter l’invitation",

  "link.subject.unnamed": "Personne sans nom",
  "link.subject.named": "{name} ({role})",
  "link.subject.session": "Séance",
  "link.subject.sessionOn": "{label}, {day}",
  "link.subject.invitation": "Toutes les personnes invitées",
  "link.subject.gone": "N’est plus dans le projet",

  "link.made.title": "{count, plural, one {Le lien est prêt} other {Les # liens sont prêts}}",
  "link.made.once":
    "{count, plural, one {Donnez-le maintenant : pour que personne ne puisse le voler, Ouvrage ne le garde pas et ne le montrera plus.} other {Donnez-les maintenant : pour que personne ne puisse les voler, Ouvrage ne les garde pas et ne les montrera plus.}} Perdu, un lien se refait, et l’ancien ne marche plus.",
  "link.made.printAll": "Imprimer les {count} cartes, quatre par page",
  "link.made.done": "J’ai fini de donner ces liens",
  "link.made.address": "Adresse du lien",
  "link.made.copy": "Copier",
  "link.made.copied": "Adresse copiée.",
  "link.made.copyByHand": "L’adresse est sélectionnée : copiez-la avec Ctrl et C.",
  "link.made.print": "Imprimer la carte",
  "link.made.square": "Carré à photographier avec un téléphone, qui ouvre {address}",
  "link.made.told": "Ce que la personne lira",

  "link.send.to": "Adresse de courriel",
  "link.send.help": "Elle sert à cet envoi et n’est pas gardée.",
  "link.send.act": "Envoyer",
  "link.send.sending": "Envoi…",
  "link.send.sent": "Le courriel est parti.",
  "link.send.cannot":
    "L’envoi par courriel n’est pas réglé sur ce serveur. Copiez l’adresse, ou imprimez la carte.",

  "link.list.title": "Liens déjà donnés",
  "link.list.empty": "Aucun lien n’a encore été donné pour ce projet.",
  "link.list.for": "donné à {label}",
  "link.list.standing.alive": "Marche jusqu’au {day}",
  "link.list.standing.expired": "Fini depuis le {day}",
  "link.list.standing.revoked": "Arrêté",
  "link.list.opened": "Ouvert pour la dernière fois le {day}",
  "link.list.neverOpened": "Pas encore ouvert",
  "link.list.notWatched": "Les lectures du CSE ne sont pas notées",
  "link.list.language": "Langue : {language}",
  "link.list.dead": "{count, plural, one {# lien fini ou arrêté} other {# liens finis ou arrêtés}}",
  "link.renew.act": "Refaire",
  "link.renew.sure": "Refaire ce lien ? Celui qui a été donné ne marchera plus.",
  "link.renew.yes": "Refaire le lien",
  "link.revoke.act": "Arrêter",
  "link.revoke.sure": "Arrêter ce lien ? Il ne s’ouvrira plus, tout de suite et pour toujours.",
  "link.revoke.yes": "Arrêter le lien",
  "link.cancel": "Annuler",
} as const;
