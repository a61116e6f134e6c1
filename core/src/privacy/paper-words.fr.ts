/** French sentences of what a person is handed: everything that is held about them. */
export const personReportWordsFr = {
  "privacy.report.file": "donnees-personnelles",
  "privacy.report.title": "Ce qu’Ouvrage garde sur vous",
  "privacy.report.lead":
    "Recherche faite le {day} avec : {names}. Voici ce qui a été trouvé, où, depuis quand et jusqu’à quand.",
  "privacy.report.leadNothing": "Recherche faite le {day} avec : {names}. Rien n’a été trouvé.",
  "privacy.report.notice":
    "Document personnel : à remettre à la personne elle-même, après avoir vérifié qui elle est.",
  "privacy.report.since": "Depuis",
  "privacy.report.sinceDay": "du {day}",
  "privacy.report.untilDay": "effacé le {day}",
  "privacy.report.untilGone": "gardé tant que l’organisation s’en sert",
  "privacy.report.onlyCodes": "Des repères sans texte : le détail est dans le fichier joint.",
  "privacy.report.account": "Compte",
  "privacy.report.account.name": "Nom",
  "privacy.report.account.email": "Adresse e-mail",
  "privacy.report.account.roles": "Rôles",
  "privacy.report.account.acts": "Journal",
  "privacy.report.account.actsText":
    "{count, plural, =0 {aucun acte} one {# acte, le {first}} other {# actes, du {first} au {last}}}",
  "privacy.report.account.ownPage":
    "Les appareils connectés et les clés d’accès se voient dans « Mon compte », par la personne seule.",
  "privacy.report.payroll": "Paie et formations suivies, sous un numéro sans nom",
  "privacy.report.payroll.note":
    "Ouvrage garde ces mois sous une empreinte du matricule : ni nom, ni numéro de sécurité sociale, ni motif d’arrêt. Le fichier joint donne toutes les colonnes.",
  "privacy.report.months": "{count, plural, one {# mois} other {# mois}} de paie",
  "privacy.report.month": "Mois",
  "privacy.column.job_label": "Emploi",
  "privacy.column.contract_kind": "Contrat",
  "privacy.column.paid_hours": "Heures payées",
  "privacy.column.gross_pay_cents": "Brut",
  "privacy.column.stop_days": "Jours d’arrêt",
  "privacy.report.training": "{title}, du {first} au {last}",
  "privacy.report.notKnown": "Ce que cette recherche ne voit pas",
  "privacy.report.notKnown.pictures":
    "Les photos et les enregistrements : une machine ne sait pas ici qui s’y trouve. Regardez ceux des formations citées.",
  "privacy.report.notKnown.outside":
    "Ce qui est hors d’Ouvrage : logiciel de paie, papiers imprimés, fichiers déjà enregistrés ailleurs, sauvegardes.",
  "privacy.report.sources": "D’où cela vient",
  "privacy.report.sources.text":
    "De ce que l’organisation a importé ou écrit dans Ouvrage, et de ce qui a été répondu par des liens sans compte.",
  "privacy.report.rights": "Vos droits",
  "privacy.report.rights.correct": "Faire corriger ce qui est faux (RGPD, article 16).",
  "privacy.report.rights.erase": "Demander l’effacement, quand rien n’oblige à garder (article 17).",
  "privacy.report.rights.object":
    "Vous opposer à un usage, pour une raison qui vous est propre (article 21).",
  "privacy.report.rights.complain": "Vous plaindre à la CNIL (cnil.fr), si la réponse ne vous convient pas.",
  "privacy.report.colophon": "Fait par Ouvrage le {day}.",

  "privacy.role.owner": "propriétaire",
  "privacy.role.hr": "ressources humaines",
  "privacy.role.frontlineManager": "encadrement de proximité",
  "privacy.role.workplaceTutor": "tutorat",
  "privacy.role.trainer": "formation",
  "privacy.role.adviser": "conseil",
  "privacy.role.analyst": "analyse",
  "privacy.role.worksCouncil": "CSE",
  "privacy.role.evaluator": "évaluation",
  "privacy.role.auditor": "contrôle",
} as const;
