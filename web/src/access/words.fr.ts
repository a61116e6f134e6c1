/** Sentences of the pages about organisations and the audit trail. */
export const accessScreenWordsFr = {
  "access.outOfReach":
    "Pas de connexion avec Ouvrage. Ce que vous faites dans « Première visite » est gardé sur cet appareil.",
  "access.organisation": "Entreprise affichée",
  "access.fiction.banner": "Entreprise inventée : rien ici ne concerne de vraies personnes.",
  "access.fiction.leave": "Passer à mon entreprise",
  "access.fiction.see": "Voir l’entreprise inventée",
  "access.fiction.erase": "Effacer l’exemple",
  "access.fiction.eraseSure":
    "Effacer l’entreprise inventée et tout ce qui a été fait dedans ? Votre entreprise ne change pas.",
  "access.fiction.eraseYes": "Oui, effacer l’exemple",
  "access.cancel": "Annuler",
  "access.rename.open": "Changer le nom",
  "access.rename.name": "Nom de votre entreprise",
  "access.rename.help": "Il figurera sur les pages que vous remettez.",
  "access.rename.save": "Enregistrer le nom",
  "access.refusal.fictional":
    "L’entreprise inventée garde son nom, pour que personne ne la prenne pour une vraie.",
  "access.readOnly.here":
    "Vous pouvez lire cette page, pas la changer : vos rôles ici ne le permettent pas. Pour une correction, parlez-en à qui mène le projet.",
  "access.readOnly.tried": "Rien n’a été changé : vous pouvez seulement lire cette page.",
  "access.readOnly.list":
    "Vous pouvez lire ce qui est ici. En commencer un autre demande un rôle que vous n’avez pas.",
  "access.staysHome":
    "Cette vue reste dans l’entreprise qui partage : le partage ouvre le projet, pas les liens donnés aux personnes, ni ce qu’elles ont raconté, ni les autres partages.",
  "access.trail.ofThing": "Ce qui a été fait ici, dans le journal",
  "access.trail.title": "Journal",
  "access.trail.lead":
    "Ce qui a été fait ou regardé dans cette entreprise, et quand. Les tentatives refusées y sont aussi.",
  "access.trail.onlyChanges": "Ne montrer que ce qui a changé quelque chose, et les refus",
  "access.trail.times": "({count} fois)",
  "access.trail.byNamedPartner": "En partenaire : {partner}, par un partage",
  "access.trail.byPartner": "En partenaire, par un partage qui n’existe plus",
  "access.trail.when": "Heure",
  "access.trail.who": "Qui",
  "access.trail.former": "Quelqu’un d’extérieur, ou qui n’est plus membre",
  "access.trail.what": "Acte",
  "access.trail.subject": "Sur quoi",
  "access.trail.outcome": "Issue",
  "access.trail.done": "Fait",
  "access.trail.refused": "Refusé",
  "access.trail.empty": "Rien encore.",
} as const;
