/** French sentences of the room, as ICU messages. */
export const privacyWordsFr = {
  "privacy.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "privacy.refusal.onlyOwner":
    "Effacer un compte revient à une personne propriétaire. Retirez le compte de votre choix, ou demandez-lui.",
  "privacy.refusal.ownAccount":
    "C’est votre propre compte. Une autre personne propriétaire doit l’effacer pour vous.",
  "privacy.refusal.stillOwner":
    "Cette personne est propriétaire. Retirez-lui d’abord ce rôle, dans « Membres », puis revenez l’effacer.",
  "privacy.refusal.outOfBounds": "Choisissez une durée entre {least} et {most} mois.",
  "privacy.refusal.deletesMore":
    "Cette durée efface {count, plural, one {# chose} other {# choses}} dès le prochain passage. Confirmez pour continuer.",
  "privacy.refusal.documentUnavailable":
    "Le fichier PDF ne peut pas être fait sur cette machine. Prenez la page à imprimer.",

  "privacy.kind.payroll": "Paie importée",
  "privacy.kind.trainings": "Registre de formation",
  "privacy.kind.workKnowledge": "Réponses sur le contenu du travail",
  "privacy.kind.categories": "Catégories",
  "privacy.kind.diagnoses": "Diagnostics",
  "privacy.kind.designs": "Formations en conception",
  "privacy.kind.projects": "Projets",
  "privacy.kind.tellings": "Paroles du terrain",
  "privacy.kind.links": "Liens sans compte",
  "privacy.kind.surveys": "Questionnaires",
  "privacy.kind.answers": "Réponses aux questionnaires",
  "privacy.kind.shares": "Partages de projets",
  "privacy.kind.addresses": "Adresses pour inviter à répondre",
  "privacy.kind.portfolio": "Portefeuille d’entreprises",
  "privacy.kind.ownRules": "Règles ajoutées",
  "privacy.kind.accounts": "Comptes et rôles",
  "privacy.kind.invitations": "Invitations",
  "privacy.kind.auditTrail": "Journal",
  "privacy.kind.imports": "Noms des fichiers importés",
  "privacy.kind.erasures": "Effacements déjà faits",

  "privacy.why.payroll": "Connaître les emplois et repérer qui a besoin d’une formation, par groupes.",
  "privacy.why.trainings": "Savoir quelles formations ont été suivies, et par quels groupes.",
  "privacy.why.workKnowledge": "Décrire le travail réel d’un métier, avec qui l’a décrit.",
  "privacy.why.categories": "Dire pour qui on agit, et qui l’a décidé.",
  "privacy.why.diagnoses": "Comprendre les raisons d’agir et les freins, avec qui a répondu.",
  "privacy.why.designs": "Préparer une formation : qui la suit, qui forme, quand.",
  "privacy.why.projects": "Mener un projet : participants, acteurs, présences, décisions.",
  "privacy.why.tellings": "Garder ce que tuteurs et encadrants disent des situations de travail.",
  "privacy.why.links": "Ouvrir une page à quelqu’un sans compte, et pouvoir l’arrêter.",
  "privacy.why.surveys": "Préparer un questionnaire, dire qui le pose et à quels groupes.",
  "privacy.why.answers": "Compter des réponses par groupes, sans savoir qui a répondu quoi.",
  "privacy.why.shares": "Montrer un projet à un partenaire, pour un objet et jusqu’à une date.",
  "privacy.why.addresses": "Envoyer son invitation à qui a donné une adresse.",
  "privacy.why.portfolio": "Savoir qui appeler dans une entreprise suivie.",
  "privacy.why.ownRules": "Garder la règle ajoutée, sa source et sa raison.",
  "privacy.why.accounts": "Laisser entrer les bonnes personnes, avec leur rôle.",
  "privacy.why.invitations": "Inviter quelqu’un à rejoindre l’organisation.",
  "privacy.why.auditTrail": "Savoir qui a fait ou vu quoi, pour la sécurité des données.",
  "privacy.why.imports": "Reconnaître un fichier déjà importé.",
  "privacy.why.erasures": "Refaire un effacement si une sauvegarde ancienne est remise en place.",
} as const;
