/** Sentences of the meeting, the ledger, the works council and the invitation of a project. */
export const steeringScreenWordsFr = {
  "projects.refusal.unknownMeeting": "Cette réunion n’est plus dans le projet. Choisissez-en une autre.",
  "projects.refusal.documentUnavailable":
    "Le PDF ne peut pas être fabriqué sur cet ordinateur. Ouvrez la page HTML et imprimez-la.",

  "steering.noDay": "jour à dire",
  "steering.remove": "Retirer",
  "steering.paper": "Document : {name}",
  "steering.whose": "La main : {who}.",

  "steering.take.pdf": "PDF",
  "steering.take.html": "Page HTML",
  "steering.take.docx": "Word (DOCX)",
  "steering.take.txt": "Texte",
  "steering.take.csv": "Tableau (CSV)",
  "steering.take.print": "Imprimer",
  "steering.take.copy": "Copier le texte",
  "steering.take.copied": "Texte copié.",
  "steering.take.byHand": "Le navigateur ne laisse pas copier : copiez le texte vous-même.",
  "steering.take.text": "Texte à copier",
  "steering.take.saveFirst": "Les fichiers se font une fois tout enregistré.",

  "steering.agenda.title": "Ordre du jour, en cinq minutes",
  "steering.agenda.lead":
    "Il se fait tout seul, de ce qui a bougé. Une minute pour lire, trois pour décider, une pour se répartir la suite.",
  "steering.begin": "Commencer la réunion",
  "steering.moved.title": "Ce qui a bougé (1 minute)",
  "steering.moved.since": "Depuis la réunion du {day}.",
  "steering.moved.first": "Depuis le début : aucune réunion n’est encore notée.",
  "steering.moved.none": "Rien de noté depuis.",
  "steering.decide.title": "Trois points à décider (3 minutes)",
  "steering.decide.none": "Rien n’attend une décision.",
  "steering.decide.note": "Noter une décision",
  "steering.decide.later":
    "{count, plural, one {Un autre point attendra la prochaine fois.} other {# autres points attendront la prochaine fois.}}",
  "steering.waiting.title": "À qui de jouer (1 minute)",
  "steering.waiting.none": "Personne n’est attendu.",
  "steering.meetings": "Réunions tenues",
  "steering.meetingLine":
    "{day} · {count, plural, =0 {aucune décision} one {# décision} other {# décisions}}",

  "steering.meeting.title": "Réunion du {day}",
  "steering.meeting.lead":
    "Tout ce que vous notez est gardé tout de suite. Rien n’est obligatoire, sauf ce que vous voulez retenir.",
  "steering.present.title": "Qui est là",
  "steering.present.help": "Une touche par personne. Qui n’est pas là n’est pas écrit.",
  "steering.present.nobody": "Le projet ne nomme encore personne.",
  "steering.present.add": "Nommer les personnes du projet",

  "steering.decisions.title": "Décisions",
  "steering.decisions.words": "Ce qui est décidé, en une ligne",
  "steering.decisions.help":
    "Les personnes présentes sont notées comme ayant pris la décision ; cela se corrige.",
  "steering.decisions.add": "Noter la décision",
  "steering.decisions.noted": "Décisions notées",
  "steering.decisions.by": "Pris par : {names}",
  "steering.decisions.byNobody": "Pris par : à dire",
  "steering.decisions.who": "Qui l’a prise, qui n’est pas d’accord",
  "steering.decisions.taken": "Qui l’a prise",
  "steering.decisions.remove": "Retirer la décision",
  "steering.decisions.removeSure": "Retirer cette décision ?",
  "steering.dissent.title": "Désaccord, dans les mots de la personne",
  "steering.dissent.who": "Qui",
  "steering.dissent.words": "Ce qu’elle veut voir écrit",
  "steering.dissent.add": "Écrire ce désaccord",
  "steering.dissent.line": "Pas d’accord, {name} : « {words} »",

  "steering.milestones.title": "Qui fait quoi, pour quand",
  "steering.milestones.label": "Quoi",
  "steering.milestones.owner": "Qui",
  "steering.milestones.due": "Pour le",
  "steering.milestones.add": "Ajouter cette étape",
  "steering.milestones.noted": "Étapes convenues",
  "steering.milestones.line": "{label} — {who}, {day}",

  "steering.risks.title": "Risques",
  "steering.risks.words": "Ce qui peut mal tourner, en une ligne",
  "steering.risks.add": "Noter ce risque",
  "steering.risks.open": "Risques ouverts",
  "steering.risks.line": "{words} (depuis le {day})",
  "steering.risks.close": "Levé",

  "steering.end.title": "Pour finir",
  "steering.end.next": "Prochaine réunion",
  "steering.end.day": "Jour de cette réunion",
  "steering.end.act": "Terminer la réunion",
  "steering.cancel.act": "Annuler la réunion",
  "steering.cancel.sure":
    "Annuler cette réunion ? Les décisions et les étapes notées restent dans le projet, sans réunion.",

  "steering.held.title": "La réunion du {day} est notée",
  "steering.held.back": "Revenir aux réunions",
  "steering.held.resume": "Compléter cette réunion",
  "steering.time.title": "Le temps de chacun, en un geste",
  "steering.time.help": "Combien de temps a-t-elle duré, préparation comprise ? Une touche suffit.",
  "steering.time.none": "Ne pas compter",
  "steering.time.nobody": "Personne n’est noté présent : le temps de chacun ne peut pas être compté.",
  "steering.time.notYet": "Le temps de cette réunion n’est pas encore compté.",
  "steering.time.taken":
    "{count, plural, one {Une ligne notée} other {# lignes notées}} : {time} en tout, temps déclaré.",
  "steering.time.part": "{role} ({partner}){count, plural, one {} other { × #}}",

  "steering.log.title": "Toutes les décisions",
  "steering.log.search": "Chercher dans les décisions",
  "steering.log.found": "{count, plural, =0 {Aucune décision} one {# décision} other {# décisions}}",
  "steering.log.more": "{count, plural, one {Voir encore une décision} other {Voir encore # décisions}}",

  "steering.effort.lead":
    "Le temps passé à concevoir et à conduire, compté par fonction et par organisation, jamais par personne.",
  "steering.effort.sums": "En bref",
  "steering.effort.forecast": "Prévu",
  "steering.effort.actual": "Passé",
  "steering.effort.worth": "valeur : {amount}",
  "steering.effort.declared": "Temps déclaré, pas contrôlé.",

  "steering.week.title": "La semaine, en trente secondes",
  "steering.week.lead": "Du {from} au {to} : qui, quoi, combien.",
  "steering.week.who": "Qui",
  "steering.week.what": "Quoi",
  "steering.week.long": "Combien : une touche suffit",
  "steering.week.noted": "Noté : {time}, {who}, {what}.",
  "steering.week.undo": "Reprendre ce temps",

  "steering.calendar.title": "Depuis l’agenda",
  "steering.calendar.lead": "Ce que le projet sait des sept derniers jours, à prendre d’une touche.",
  "steering.calendar.none": "Rien à prendre : tout est déjà compté, ou rien n’a eu lieu.",
  "steering.calendar.session": "Séance",
  "steering.calendar.milestone": "Étape faite",
  "steering.calendar.meeting": "Réunion du {day}",
  "steering.calendar.line": "{day} · {kind} · {who}",
  "steering.calendar.who": "Qui l’a fait",
  "steering.calendar.whoUnknown": "qui : à dire",
  "steering.calendar.take": "Prendre {time}",

  "steering.forecast.take": "Reprendre le temps prévu dans la conception",
  "steering.forecast.again": "Reprendre à nouveau le temps prévu dans la conception",
  "steering.forecast.taken":
    "{count, plural, one {Une ligne reprise de la conception.} other {# lignes reprises de la conception.}}",
  "steering.forecast.noDesign":
    "Aucune formation n’est reliée au projet : le temps prévu se saisit à la main, ou se reprend une fois la formation reliée.",

  "steering.lines.title": "Toutes les lignes",
  "steering.lines.count": "{count, plural, =0 {Aucune ligne} one {# ligne} other {# lignes}}",
  "steering.lines.add": "Saisir un temps",
  "steering.lines.line": "{stage} : {time}, {kind}, {who} ({partner}), {day}",
  "steering.lines.stage": "Prévu ou passé",
  "steering.lines.actor": "Fonction",
  "steering.lines.partner": "Organisation",
  "steering.lines.kind": "Nature",
  "steering.lines.minutes": "Temps",
  "steering.lines.day": "Jour",
  "steering.lines.rate": "Taux horaire de cette ligne, en euros",
  "steering.lines.rateHelp": "Vide : celui de la fonction.",
  "steering.lines.words": "Précision",

  "steering.rates.title": "Ce que coûte une heure",
  "steering.rates.lead":
    "Charges comprises, par fonction et par organisation. Tant qu’un taux est inconnu, les heures comptent et la valeur est « au moins ».",
  "steering.rates.label": "{role} ({partner}), euros de l’heure",

  "steering.statement.title": "Relevé pour le financeur",

  "steering.council.title": "Ce que la loi demande ici",
  "steering.council.headcount": "Effectif de l’entreprise",
  "steering.council.headcountHelp": "La loi le compte sur douze mois de suite. Vide : inconnu.",
  "steering.council.exists": "Y a-t-il un CSE ?",
  "steering.council.scale.notDue":
    "En dessous de {due} salariés, la loi ne demande pas de CSE. Les personnes concernées sont informées directement.",
  "steering.council.scale.light":
    "De {due} à moins de {full} salariés : le CSE porte les demandes des salariés et s’occupe de santé et de sécurité. La loi ne demande pas d’avis sur la formation ; la version courte suffit, et l’information reste utile.",
  "steering.council.scale.full":
    "À partir de {full} salariés : le CSE est informé et consulté avant la décision, et la BDESE reçoit les informations sur la formation.",
  "steering.council.scale.unknown":
    "L’effectif n’est pas dit : écrivez-le pour savoir ce que la loi demande.",
  "steering.council.file":
    "Fait du projet, de la conception et du diagnostic, tels que la direction les lit. Aucune personne en formation n’y est nommée.",
  "steering.council.planPaper": "Voir le document du CSE sur la manière d’évaluer",
  "steering.council.inFiles":
    "Votre rôle n’ouvre pas la conception de la formation : ce qui en vient est dans le PDF et la page HTML, pas à l’écran.",

  "steering.changes.title": "Ce qui a changé depuis la dernière fois",
  "steering.changes.since": "Depuis le {day}, dernier jour d’information.",
  "steering.changes.never": "Le CSE n’a pas encore été informé de ce projet.",
  "steering.changes.neverPeople": "Aucun jour d’information n’est noté.",
  "steering.changes.none": "Rien n’a changé.",

  "steering.said.title": "Ce que des membres du CSE ont écrit eux-mêmes",
  "steering.said.lead":
    "Écrit par leur lien, gardé mot pour mot : personne ne peut le changer. L’avis du comité, lui, se vote en réunion ; il se note plus haut, d’après le procès-verbal.",
  "steering.said.none":
    "Rien pour l’instant. Le lien vers le dossier du CSE, à donner depuis « Terrain », permet d’y répondre.",
  "steering.said.unnamed": "un membre du CSE",
  "steering.said.member": "Parole de {name}, en son nom, le {day}",
  "steering.said.meeting": "Vote de la réunion du {day}, tel qu’il a été noté",
  "steering.said.noted": "noté par {name}, comme secrétaire, le {day}",
  "steering.said.gone": "Une consultation qui n’est plus dans ce projet",
  "steering.said.stand.favorable": "Favorable",
  "steering.said.stand.favorableWithReservations": "Favorable avec des réserves",
  "steering.said.stand.unfavorable": "Défavorable",
  "steering.said.stand.declines": "Refus de donner un avis",
  "steering.said.dissent": "Désaccord à garder par écrit :",

  "steering.consultations.title": "Informations et avis",
  "steering.consultations.lead":
    "D’abord l’information, puis l’avis ; chaque désaccord s’écrit dans les mots de la personne.",
  "steering.consultations.add": "Noter une information du CSE",
  "steering.consultations.line": "{about} — informé : {day} — {opinion}",
  "steering.consultations.noOpinion": "Avis attendu",
  "steering.consultations.about": "Sur quoi",
  "steering.consultations.informedOn": "Informé le",
  "steering.consultations.opinion": "Avis",
  "steering.consultations.day": "Jour de l’avis",
  "steering.consultations.words": "L’avis, dans ses mots",

  "steering.invite.lead":
    "De quoi inviter les personnes : une affiche, un texte en trois façons de le dire, et qui voit quoi.",
  "steering.invite.told": "Ce que vous seuls pouvez dire",
  "steering.invite.meetingPoint": "Où se retrouver",
  "steering.invite.bring": "Ce qu’il faut apporter",
  "steering.invite.bringHelp": "Chaussures de sécurité, badge… ou rien du tout.",
  "steering.invite.contact": "À qui poser des questions",
  "steering.invite.contactHelp": "Un prénom, un lieu ou un numéro.",
  "steering.invite.supervisorName": "Responsable qui invite",
  "steering.invite.supervisorWords": "Ce que cette personne en dit, dans ses mots",
  "steering.invite.testimonyBy": "Personne qui l’a déjà suivie",
  "steering.invite.testimonyByHelp": "Un prénom ou des initiales, comme elle le souhaite.",
  "steering.invite.testimony": "Ce qu’elle en dit, dans ses mots",
  "steering.invite.agreed":
    "Cette personne est d’accord pour être citée. Sans cela, rien n’est imprimé ni montré.",
  "steering.invite.texts": "L’invitation, en trois façons de la dire",
  "steering.invite.hear": "Écouter",
  "steering.invite.stop": "Arrêter",
  "steering.invite.noVoice": "Cet appareil n’a pas de voix française : le texte se lit ou se copie.",
  "steering.invite.voiceOfDevice": "La lecture se fait avec la voix de l’appareil.",
  "steering.voice.title": "L’invitation, à la voix",
  "steering.voice.lead":
    "La personne qui invite le dit avec sa voix, en une minute ou deux. Chacun l’entend en photographiant le carré de la carte à afficher, et lit ses mots dessous.",
  "steering.voice.none": "Personne ne l’a encore enregistrée.",
  "steering.voice.of": "La voix de {name}, enregistrée le {day}.",
  "steering.voice.on": "Enregistrée le {day}.",
  "steering.voice.hear": "Écouter l’enregistrement",
  "steering.voice.remove": "Effacer l’enregistrement",
  "steering.voice.consent":
    "Elle sait que tous ceux qui ont le lien l’entendront, et peut demander de l’effacer quand elle veut. Ne dites le nom de personne d’autre.",
  "steering.voice.start": "Enregistrer la voix",
  "steering.voice.again": "Enregistrer à nouveau",
  "steering.voice.stop": "Arrêter l’enregistrement",
  "steering.voice.running": "Ça enregistre. Parlez. Deux minutes au plus.",
  "steering.voice.file": "Choisir un enregistrement",
  "steering.voice.sending": "Envoi…",
  "steering.voice.kept": "L’enregistrement est gardé.",
  "steering.voice.noMicrophone":
    "Le micro n’est pas permis ou n’existe pas ici. Choisissez un enregistrement fait avec un téléphone.",
  "steering.voice.links": "Faire le lien et la carte à afficher",
  "steering.invite.poster": "L’affiche et le texte à imprimer",
} as const;
