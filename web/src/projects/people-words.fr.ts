/** Sentences of the page of a project: the company, for whom, and everybody who takes part. */
export const projectPeopleWordsFr = {
  "project.line.remove": "Retirer",
  "project.line.removeSure": "Retirer « {line} » du projet ?",

  "project.about.title": "Le projet et l’entreprise",
  "project.about.label": "Nom du projet",
  "project.about.company": "Entreprise",
  "project.about.headcount": "Effectif",
  "project.about.headcountHelp": "Nombre de salariés de l’entreprise.",

  "project.group.title": "Pour qui",
  "project.group.category": "Catégorie",
  "project.group.noCategory": "Aucune catégorie",
  "project.group.version": "{label} (version {version})",
  "project.group.otherVersion": "Une version qui n’est plus la dernière (version {version})",
  "project.group.words": "En quelques mots",
  "project.group.wordsHelp": "Qui, où, combien : « huit agents des sites 6 et 12, volontaires ».",

  "project.lead.title": "Qui anime le projet",
  "project.lead.label": "Personne qui fait avancer",
  "project.lead.help":
    "Une seule personne, choisie parmi celles qui agissent. Ce n’est pas un titre : c’est elle que l’on appelle.",
  "project.lead.none": "Ajoutez d’abord quelqu’un qui agit, juste en dessous.",

  "project.actors.title": "Qui agit",
  "project.actors.lead":
    "Direction, RH, encadrement, tutorat, formation, OPCO, CSE… Des initiales suffisent. Une place sans nom reste à pourvoir.",
  "project.actors.add": "Ajouter quelqu’un qui agit",
  "project.actors.kind": "Fonction",
  "project.actors.name": "Nom ou initiales",
  "project.actors.partner": "Organisation",
  "project.actors.isLead": "{actor}, anime le projet",

  "project.partners.title": "Organisations partenaires",
  "project.partners.lead": "OPCO, organisme de formation, financeur, agence d’intérim, réseau du territoire…",
  "project.partners.add": "Ajouter une organisation",
  "project.partners.kind": "Genre",
  "project.partners.name": "Nom",

  "project.participants.title": "Personnes en formation",
  "project.participants.lead":
    "Quel que soit leur statut. Des initiales ou un numéro suffisent : aucun nom n’est demandé.",
  "project.participants.count":
    "{count, plural, =0 {Personne n’est encore noté.} one {Une personne.} other {# personnes.}}",
  "project.participants.hidden":
    "Ce qui est écrit de chaque personne n’est pas montré au CSE : le nombre suffit pour en parler.",
  "project.participants.add": "Ajouter une personne",
  "project.participants.label": "Initiales ou numéro",
  "project.participants.status": "Statut",
  "project.participants.partner": "Amenée par",
  "project.participants.unnamed": "Personne sans initiales",
  "project.participants.statusUnknown": "statut inconnu",
  "project.participants.summary": "{label} : {status}, {partner}",
} as const;
