/** Sentences of the page about personal data. */
export const privacyScreenWordsFr = {
  "privacy.page.title": "Données personnelles",
  "privacy.page.lead":
    "Répondre à quelqu’un qui demande ses données ou leur effacement, et voir ce qui est gardé, jusqu’à quand.",
  "privacy.find.title": "Répondre à une personne",
  "privacy.find.lead":
    "Vérifiez d’abord que la demande vient bien de la personne. Vous avez un mois pour répondre (RGPD, article 12).",
  "privacy.find.label": "Nom, matricule de paie ou adresse e-mail",
  "privacy.find.help":
    "La paie est gardée sans nom : elle se cherche par le matricule. Cherchez aussi le nom de famille seul, et les initiales.",
  "privacy.find.button": "Chercher partout",
  "privacy.find.nothing": "Rien trouvé pour « {words} ». Essayez un autre nom, le matricule ou l’adresse.",
  "privacy.find.choose": "Cochez ce qui est bien cette personne",
  "privacy.find.all": "Vous pouvez chercher encore : ce qui est coché reste.",
  "privacy.find.employee": "Matricule {label}",
  "privacy.find.account": "Compte de {label}",
  "privacy.find.place": "{kind} ({count})",
  "privacy.take.title": "Remettre à la personne ce qui est gardé sur elle",
  "privacy.take.html": "Page à lire",
  "privacy.take.pdf": "PDF",
  "privacy.take.json": "Fichier complet",
  "privacy.take.note":
    "Ces fichiers parlent d’une personne : remettez-les à elle seule, puis effacez-les de votre ordinateur.",
  "privacy.erase.title": "Effacer cette personne",
  "privacy.erase.prepare": "Voir ce que l’effacement ferait",
  "privacy.erase.nothing": "Il n’y a plus rien à effacer pour cette personne.",
  "privacy.erase.goes": "Ce qui part",
  "privacy.erase.goes.places":
    "{count, plural, =0 {aucun texte} one {son nom dans # texte, remplacé par « Personne effacée »} other {son nom dans # textes, remplacé par « Personne effacée »}}",
  "privacy.erase.goes.tellings":
    "{count, plural, =0 {aucune parole du terrain} one {# parole du terrain, écrite ou enregistrée} other {# paroles du terrain, écrites ou enregistrées}}",
  "privacy.erase.goes.payroll":
    "{count, plural, =0 {aucun mois de paie} one {salaire, âge, contrat et absences de # mois de paie} other {salaires, âge, contrat et absences de # mois de paie}}",
  "privacy.erase.goes.accounts":
    "{count, plural, =0 {aucun compte} one {# compte, avec son adresse et ses clés} other {# comptes, avec leurs adresses et leurs clés}}",
  "privacy.erase.goes.links": "les liens sans compte donnés à la personne, qui s’arrêtent",
  "privacy.erase.stays": "Ce qui reste, sans la personne",
  "privacy.erase.stays.counts":
    "l’effectif de chaque mois et de chaque site, les présences, les réponses cochées : des nombres",
  "privacy.erase.stays.trail":
    "le journal, qui garde des numéros de compte et non des noms, le temps de sa durée",
  "privacy.erase.stays.sealed": "un plan d’évaluation déjà scellé : le changer romprait le sceau",
  "privacy.erase.law": "Ce que la loi fait garder ailleurs",
  "privacy.erase.law.payroll":
    "Les bulletins de paie (5 ans) et le registre du personnel (5 ans après le départ) restent dans vos outils de paie. Ouvrage n’en est pas la copie légale.",
  "privacy.erase.law.proof":
    "Un financeur peut demander des preuves de formation. Gardez-les avant d’effacer ; la durée est à vérifier avec lui.",
  "privacy.erase.law.copies":
    "Photos, enregistrements de formation, papiers imprimés, sauvegardes : à traiter vous-même.",
  "privacy.erase.places": "Texte par texte",
  "privacy.erase.where": "Où",
  "privacy.erase.before": "Aujourd’hui",
  "privacy.erase.after": "Après",
  "privacy.erase.rowGone": "la ligne entière part",
  "privacy.erase.more": "{count, plural, one {Et # autre texte.} other {Et # autres textes.}}",
  "privacy.erase.sure": "J’ai compris que cela ne peut pas être annulé",
  "privacy.erase.go": "Effacer pour toujours",
  "privacy.erase.close": "Fermer",
  "privacy.erase.done": "C’est effacé. Une ligne du journal le dit, sans le nom.",
  "privacy.clock.title": "Ce qui sera effacé, quand",
  "privacy.clock.lead":
    "Le serveur efface chaque jour ce qui a dépassé sa durée. Ce qui n’est pas dans ce tableau reste tant que vous vous en servez.",
  "privacy.clock.what": "Quoi",
  "privacy.clock.held": "Gardé",
  "privacy.clock.kept": "Durée, en mois",
  "privacy.clock.months": "{count, plural, one {# mois} other {# mois}}",
  "privacy.clock.next": "Prochain effacement",
  "privacy.clock.soon": "{count, plural, =0 {} one {# d’ici trois mois} other {# d’ici trois mois}}",
  "privacy.clock.none": "rien à effacer",
  "privacy.clock.why": "Pourquoi",
  "privacy.clock.status.inForce": "{source}. Vérifié le {day}.",
  "privacy.clock.status.uncertain": "Repère, à vérifier : {source}. Relu le {day}.",
  "privacy.clock.status.ours": "Notre choix, à confirmer : {source}. Relu le {day}.",
  "privacy.clock.change": "Durée de « {kind} », en mois",
  "privacy.clock.save": "Enregistrer",
  "privacy.clock.confirm":
    "{count, plural, one {# élément sera effacé au prochain passage.} other {# éléments seront effacés au prochain passage.}}",
  "privacy.clock.confirmYes": "Oui, enregistrer et effacer",
  "privacy.clock.saved": "Durée enregistrée.",
  "privacy.clock.swept": "Déjà effacé par le serveur",
  "privacy.clock.sweptLine": "{day} : {kind}, {count, plural, one {# élément} other {# éléments}}",
  "privacy.papers.title": "Registre et analyse d’impact",
  "privacy.papers.lead":
    "Deux brouillons faits de ce qui est vraiment gardé aujourd’hui, à relire et à compléter par l’entreprise.",
  "privacy.papers.record": "Registre des traitements",
  "privacy.papers.assessment": "Analyse d’impact (AIPD)",
  "privacy.papers.html": "{paper} : page à imprimer",
  "privacy.papers.pdf": "{paper} : PDF",
  "privacy.papers.docx": "{paper} : Word, à compléter",
} as const;
