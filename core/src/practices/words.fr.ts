import { dossierWordsFr } from "./dossier-words.fr.ts";
import { draftWordsFr } from "./draft-words.fr.ts";

/** Sentences that a screen and a refusal say of case studies and of the library, as ICU messages. */
export const practiceWordsFr = {
  "practices.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "practices.refusal.unknownDocument": "Ce projet n’existe plus, ou ne vous est pas ouvert.",
  "practices.refusal.noCaseStudy": "La monographie de ce projet n’est pas encore commencée.",
  "practices.refusal.unknownSentence":
    "Cette phrase n’est plus dans la monographie. Rechargez la page pour voir ce qu’elle est devenue.",
  "practices.refusal.changedMeanwhile":
    "Quelqu’un d’autre a réécrit cette phrase entre-temps. Vos mots sont gardés ci-dessous : relisez la sienne, puis choisissez.",
  "practices.refusal.tooManySentences": "Cette monographie a déjà six cents phrases : c’est le plus.",
  "practices.refusal.documentTooLarge": "Cette monographie est trop longue. Raccourcissez quelques phrases.",
  "practices.refusal.caseBusy": "D’autres écrivent en ce moment. Recommencez dans un instant.",
  "practices.refusal.aboveConsent":
    "La personne propriétaire du compte n’a pas donné son accord pour aller aussi loin.",
  "practices.refusal.nothingToPublish":
    "Aucune phrase ne peut aller aussi loin pour le moment. Attendez les réponses des personnes citées.",
  "practices.refusal.noNetwork":
    "Votre organisation n’est rattachée à aucun réseau. Rattachez-la depuis la page Organisation.",
  "practices.refusal.documentUnavailable":
    "Le PDF ne peut pas être produit sur cette machine. Prenez le document à modifier, ou imprimez cette page.",
  "practices.refusal.unknownEntry":
    "Cette fiche ou ce cas n’est plus dans la bibliothèque, ou ne vous est pas ouvert.",

  "practices.reach.internal": "Chez vous seulement",
  "practices.reach.network": "Votre réseau",
  "practices.reach.anonymous": "Tout le monde, sans le nom de l’entreprise",
  "practices.reach.named": "Tout le monde, avec le nom de l’entreprise",
  "practices.reach.struck": "Barrée par une personne citée",

  "practices.sector.agriculture": "Agriculture, paysage",
  "practices.sector.food": "Agroalimentaire",
  "practices.sector.industry": "Industrie",
  "practices.sector.water": "Eau, déchets, recyclage",
  "practices.sector.construction": "Bâtiment, travaux publics",
  "practices.sector.trade": "Commerce",
  "practices.sector.transport": "Transport, logistique",
  "practices.sector.hospitality": "Hôtellerie, restauration",
  "practices.sector.cleaning": "Propreté",
  "practices.sector.security": "Sécurité, gardiennage",
  "practices.sector.agency": "Intérim",
  "practices.sector.office": "Bureaux, centres d’appels",
  "practices.sector.care": "Santé, établissements d’accueil",
  "practices.sector.homeCare": "Aide à domicile",
  "practices.sector.education": "Enseignement, petite enfance",
  "practices.sector.laundry": "Blanchisserie",
  "practices.sector.culture": "Culture, loisirs",
  "practices.sector.public": "Secteur public",
  "practices.sector.unknown": "Non dit",

  "practices.audience.newcomers": "Nouveaux arrivants",
  "practices.audience.cleaners": "Agents de service et de propreté",
  "practices.audience.operators": "Opérateurs de production",
  "practices.audience.carers": "Aides à la personne",
  "practices.audience.cashiers": "Employés de magasin et de caisse",
  "practices.audience.drivers": "Conducteurs et préparateurs",
  "practices.audience.kitchenStaff": "Cuisine et service",
  "practices.audience.guards": "Agents de sécurité",
  "practices.audience.agencyStaff": "Intérimaires",
  "practices.audience.allFirstLevels": "Tous les premiers niveaux de qualification",

  "practices.constraint.scatteredSites": "Sites dispersés",
  "practices.constraint.splitHours": "Horaires coupés ou décalés",
  "practices.constraint.noReplacement": "Personne pour remplacer",
  "practices.constraint.seasonality": "Activité de saison",
  "practices.constraint.shortContracts": "Contrats courts",
  "practices.constraint.littleReading": "Peu de lecture",
  "practices.constraint.manyLanguages": "Plusieurs langues",
  "practices.constraint.noRoom": "Pas de salle",
  "practices.constraint.clientSites": "Travail chez le client",

  "practices.kind.case": "Un cas d’entreprise",
  "practices.kind.sheet": "Une fiche pratique",

  "practices.reader.executive": "direction",
  "practices.reader.hr": "RH",
  "practices.reader.frontlineManager": "encadrement",
  "practices.reader.trainer": "formateurs",
  "practices.reader.worksCouncil": "CSE",
  "practices.reader.adviser": "conseillers",
  "practices.reader.accountant": "comptables",
  ...draftWordsFr,
  ...dossierWordsFr,
} as const;
