/** What holds up a project, what to ask in a call, and the piles of a portfolio. */
export const radarWordsFr = {
  "projects.stall.startNear": "La première séance est le {day}, et il manque : {gaps}.",
  "projects.stall.gap.participants": "qui se forme",
  "projects.stall.gap.fundingAnswer": "la réponse du financeur",
  "projects.stall.fundingSilent":
    "La demande de financement est partie le {day}, {days, plural, =0 {aujourd’hui} one {il y a un jour} other {il y a # jours}}, et la réponse est attendue.",
  "projects.stall.pauseOver": "Le projet attendait jusqu’au {day}.",
  "projects.stall.nobodyLeads": "Personne n’anime le projet.",
  "projects.stall.sessionsOver": "La dernière séance était le {day}, et le bilan n’est pas commencé.",
  "projects.stall.milestonesPassed":
    "{count, plural, one {Une étape est encore ouverte après son jour} other {# étapes sont encore ouvertes après leur jour}}, d’abord : {label} ({day}).",
  "projects.stall.nothingMoved": "Rien n’est noté depuis le {day}, et rien n’est prévu.",
  "projects.call.startNear": "Que faut-il pour que la première séance ait lieu comme prévu ?",
  "projects.call.fundingSilent": "Où en est la demande, et que manque-t-il pour répondre ?",
  "projects.call.pauseOver": "Le projet peut-il reprendre, ou vaut-il mieux s’arrêter et dire pourquoi ?",
  "projects.call.nobodyLeads": "Qui pourrait animer le projet, même une heure par semaine ?",
  "projects.call.sessionsOver": "La formation continue-t-elle, ou est-ce le moment du bilan ?",
  "projects.call.milestonesPassed":
    "Qu’est-ce qui aiderait à avancer ? Faut-il changer le jour, ou y renoncer ?",
  "projects.call.nothingMoved": "Le projet vit-il encore, et quelle serait la plus petite chose à faire ?",

  "projects.pile.secureStart": "Un début à assurer",
  "projects.pile.secureStart.help":
    "La première séance approche et il manque quelque chose : une heure évite un faux départ.",
  "projects.pile.unblock": "À débloquer",
  "projects.pile.unblock.help": "Le projet attend une réponse ou une décision : un appel peut suffire.",
  "projects.pile.getGoing": "À lancer",
  "projects.pile.getGoing.help": "Une heure ensemble aide à dire pour qui, avec qui, et quand en reparler.",
  "projects.pile.learn": "À en tirer les leçons",
  "projects.pile.learn.help":
    "La formation est finie : une heure suffit pour écrire ce qui a marché et ce qui n’a pas marché.",
  "projects.pile.goesOn": "Avance sans vous, ou terminé",
  "projects.pile.goesOn.help": "Une heure n’y changerait rien aujourd’hui.",

  "projects.reason.atStep": "En phase « {step} » depuis le {day}.",
  "projects.reason.paused": "En attente depuis le {day}.",
  "projects.reason.movesWaiting":
    "{count, plural, one {Une chose à faire} other {# choses à faire}}, d’abord : {move}.",
  "projects.reason.nothingWaiting": "Rien à faire pour l’instant.",
  "projects.reason.dateAhead": "Prochaine date : le {day}.",
  "projects.reason.noDateAhead": "Aucune date n’est prévue.",
  "projects.reason.lastTrace": "Dernière nouvelle le {day}.",
  "projects.reason.ended.close": "Terminé, avec un bilan.",
  "projects.reason.ended.closeWithoutEvaluation": "Terminé sans bilan, et la raison est écrite.",
  "projects.reason.ended.abandon": "Arrêté : {because}.",
  "projects.reason.lessons.told": "Ce que le projet a appris est écrit.",
  "projects.reason.lessons.untold": "Ce que le projet a appris n’est pas écrit.",
} as const;
