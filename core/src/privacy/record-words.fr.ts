/** French sentences of the processing record and of the draft of the impact assessment. */
export const recordWordsFr = {
  "privacy.record.kicker": "{organisation} · brouillon du {day}",
  "privacy.record.title": "Registre des traitements",
  "privacy.record.lead":
    "Ce qu’Ouvrage fait des données personnelles dans cette organisation : {count, plural, one {# traitement} other {# traitements}}, d’après ce qui est gardé aujourd’hui (RGPD, article 30).",
  "privacy.record.notice":
    "Brouillon à compléter et à relire par l’entreprise : Ouvrage écrit ce qu’il sait, pas ce que l’entreprise décide. Ce n’est pas un avis juridique.",
  "privacy.record.controller": "Responsable",
  "privacy.record.controller.name": "Organisation",
  "privacy.record.controller.contact": "Adresse et personne à joindre",
  "privacy.record.controller.officer": "Délégué à la protection des données, s’il y en a un",
  "privacy.record.controller.host": "Qui héberge le serveur, et dans quel pays",
  "privacy.record.purpose": "But",
  "privacy.record.people": "Personnes",
  "privacy.record.content": "Données",
  "privacy.record.held": "Gardé aujourd’hui",
  "privacy.record.heldText": "{count, plural, =0 {rien pour l’instant} one {# ligne} other {# lignes}}",
  "privacy.record.basis": "Base légale",
  "privacy.record.readers": "Qui peut les voir",
  "privacy.record.readersNone": "aucun rôle : le serveur seul",
  "privacy.record.kept": "Durée",
  "privacy.record.kept.months":
    "{count, plural, one {# mois} other {# mois}}, puis effacement par le serveur",
  "privacy.record.kept.status.inForce": "d’après : {source}",
  "privacy.record.kept.status.uncertain": "repère à vérifier : {source}",
  "privacy.record.kept.status.ours": "choix d’Ouvrage, à confirmer par l’entreprise ({source})",
  "privacy.record.kept.always": "tant que l’organisation s’en sert ; effaçable personne par personne",
  "privacy.record.kept.ticket":
    "avec le fichier dont les mois restent ; les essais non confirmés partent en un jour",
  "privacy.record.transfers": "Envois hors de l’Union européenne",
  "privacy.record.transfers.none":
    "Ouvrage n’envoie rien de lui-même hors du serveur. À compléter selon l’hébergeur et la messagerie choisis.",
  "privacy.record.measures": "Sécurité",
  "privacy.record.measures.walls":
    "Chaque organisation est séparée des autres deux fois : par le programme et par la base de données.",
  "privacy.record.measures.roles":
    "Chacun voit ce que son rôle permet ; le rôle de chacun se lit dans « Membres ».",
  "privacy.record.measures.pseudonyms":
    "La paie est gardée sous une empreinte du matricule, dont la clé est hors de la base. Le numéro de sécurité sociale n’est jamais écrit.",
  "privacy.record.measures.groups":
    "Les chiffres montrés portent sur des groupes, jamais sous le seuil de secret.",
  "privacy.record.measures.trail": "Le journal garde qui a fait ou vu quoi, refus compris.",
  "privacy.record.measures.toTell": "À compléter : sauvegardes, chiffrement du disque, accès à la machine.",
  "privacy.record.notKnown": "À compléter par l’entreprise",
  "privacy.record.notKnown.basis":
    "La base légale de chaque traitement : celle qui est écrite est une proposition.",
  "privacy.record.notKnown.durations":
    "Les durées marquées « à vérifier » : le texte n’a pas été lu lui-même, ou dit une chose voisine.",
  "privacy.record.notKnown.size":
    "En dessous de 250 salariés, le registre peut être allégé ; la paie et la formation, suivies tout au long de l’année, restent à y écrire. À vérifier.",
  "privacy.record.sources": "Sources",
  "privacy.record.sources.house":
    "Le nombre de lignes gardées, les rôles et les durées sont lus dans Ouvrage le {day}.",
  "privacy.record.sources.law":
    "RGPD, articles 5, 6, 30 et 35. Durées : voir chaque traitement, vérifiées le {day}.",
  "privacy.record.colophon": "Fait par Ouvrage le {day}. Chaque nouvelle édition relit ce qui est gardé.",

  "privacy.people.payroll": "Salariés de la paie importée",
  "privacy.people.trainings": "Salariés inscrits au registre de formation",
  "privacy.people.workKnowledge": "Personnes qui décrivent le travail",
  "privacy.people.categories": "Personnes citées dans une décision",
  "privacy.people.diagnoses": "Personnes qui répondent au diagnostic",
  "privacy.people.designs": "Stagiaires, formateurs, tuteurs",
  "privacy.people.projects": "Participants, acteurs du projet, élus du CSE",
  "privacy.people.tellings": "Tuteurs et encadrants qui racontent",
  "privacy.people.links": "Personnes sans compte à qui un lien est donné",
  "privacy.people.surveys": "Qui pose le questionnaire, groupes invités",
  "privacy.people.answers": "Salariés, tuteurs et encadrants qui répondent",
  "privacy.people.addresses": "Personnes qui ont donné une adresse pour être invitées à répondre",
  "privacy.people.shares": "Membres des organisations partenaires",
  "privacy.people.portfolio": "Contacts dans les entreprises suivies",
  "privacy.people.networkOffers": "Personnes à joindre, avec leur accord",
  "privacy.people.networkNeeds": "Personnes à joindre, avec leur accord",
  "privacy.people.ownRules": "Membre qui ajoute une règle",
  "privacy.people.accounts": "Membres de l’organisation",
  "privacy.people.invitations": "Personnes invitées",
  "privacy.people.auditTrail": "Membres, partenaires",
  "privacy.people.imports": "Personnes dont le nom serait dans un nom de fichier",
  "privacy.people.erasures": "Personnes effacées, sous une empreinte sans nom",

  "privacy.content.payroll":
    "Emploi, contrat, temps de travail, heures, salaire brut, ancienneté, sexe, tranche d’âge, jours d’arrêt sans motif, départ",
  "privacy.content.trainings": "Intitulé, dates, heures, certification",
  "privacy.content.workKnowledge": "Réponses sur un métier, nom ou fonction de qui répond",
  "privacy.content.categories": "Règle du groupe, qui l’a décidée",
  "privacy.content.diagnoses": "Nom ou initiales, fonction, réponses, actes et leur date",
  "privacy.content.designs": "Nom ou initiales, équipe, dispenses, séances, photos et notes vocales",
  "privacy.content.projects": "Nom ou initiales, statut, présences, décisions, avis, notes",
  "privacy.content.tellings": "Trois réponses, quelques mots, un enregistrement de la voix",
  "privacy.content.links": "Nom donné au lien, objet, dates ; jamais l’adresse où il est envoyé",
  "privacy.content.surveys": "Questions, nom de qui les pose, repères des invités sans nom",
  "privacy.content.answers":
    "Réponses mêlées, sans heure ni lien avec une personne ; à part, qui a été invité",
  "privacy.content.addresses": "Adresse e-mail, langue, si l’invitation est partie ; à part des réponses",
  "privacy.content.shares": "Objet, rôle, fin du partage",
  "privacy.content.portfolio": "Contact, appels, notes",
  "privacy.content.networkOffers": "Intitulé, objet, lieu, contact",
  "privacy.content.networkNeeds": "Intitulé, objet, contact, réponses reçues",
  "privacy.content.ownRules": "Règle, raison, date",
  "privacy.content.accounts": "Nom, adresse e-mail, mot de passe sous empreinte, clés, sessions, rôles",
  "privacy.content.invitations": "Adresse e-mail, rôles proposés",
  "privacy.content.auditTrail": "Compte, acte, chose, heure, issue",
  "privacy.content.imports": "Nom du fichier, date",
  "privacy.content.erasures": "Empreinte à clé, date",

  "privacy.basis.contract":
    "À choisir. Proposition : intérêt légitime de l’employeur, ou exécution du contrat (art. 6, 1, b ou f).",
  "privacy.basis.interest": "À choisir. Proposition : intérêt légitime (art. 6, 1, f).",
  "privacy.basis.duty": "À choisir. Proposition : obligation légale de sécurité et de preuve (art. 6, 1, c).",
  "privacy.basis.voice":
    "À choisir. Proposition : intérêt légitime. L’accord d’un salarié à son employeur n’est pas toujours libre : ne pas s’y fier seul (à vérifier).",
} as const;
