/** French sentences about what phones sent, for the screens of professionals, as ICU messages. */
export const tellingWordsFr = {
  "field.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "field.refusal.unknownDocument":
    "Ce projet n’existe pas, ou n’existe plus. Revenez à la liste des projets.",
  "field.refusal.unknownTelling": "Cette parole a été supprimée entre-temps.",

  "field.tellings.title": "Paroles du terrain",
  "field.tellings.intro":
    "Ce que racontent l’encadrement de proximité et les tuteurs, par leur lien, après une situation de travail. On y parle du travail, pas des personnes : rien n’est noté, rien n’est classé.",
  "field.tellings.empty":
    "Personne n’a encore rien raconté. Donnez un lien « raconter le travail » à un tuteur ou à une encadrante.",
  "field.tellings.loading": "Chargement des paroles…",
  "field.tellings.count": "{count, plural, one {# parole} other {# paroles}}, la plus récente d’abord",
  "field.tellings.about": "À propos de : {about}",
  "field.tellings.happened": "Ce qui s’est passé : {answer}",
  "field.tellings.surprised": "Ce qui a surpris : {answer}",
  "field.tellings.next": "La prochaine fois : {answer}",
  "field.tellings.unsaid": "non dit",
  "field.tellings.voice": "Enregistrement du {day}",
  "field.tellings.listen": "Écouter l’enregistrement",
  "field.tellings.opening": "Ouverture de l’enregistrement…",
  "field.tellings.remove": "Supprimer cette parole",
  "field.tellings.removeWhich": "du {day}",
  "field.tellings.confirm":
    "Supprimer pour de bon cette parole et son enregistrement ? Les minutes déjà comptées restent.",
  "field.tellings.confirmYes": "Supprimer pour de bon",
  "field.tellings.confirmNo": "Garder",
  "field.tellings.removed": "La parole est supprimée.",

  "field.happened.asPlanned": "comme prévu",
  "field.happened.otherwise": "autrement que prévu",
  "field.happened.notDone": "la situation n’a pas eu lieu",
  "field.surprised.nothing": "rien",
  "field.surprised.goodSurprise": "une bonne surprise",
  "field.surprised.difficulty": "une difficulté",
  "field.next.again": "refaire pareil",
  "field.next.adapted": "changer quelque chose",
  "field.next.further": "passer à la suite",
} as const;
