import { ruleStepWordsFr } from "./step-words.fr.ts";

/** French sentences of the room, as ICU messages. */
export const ruleWordsFr = {
  ...ruleStepWordsFr,

  "reference.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "reference.refusal.checkedLater":
    "Le jour de vérification n’est pas encore arrivé. Écrivez le jour où vous avez lu la source.",
  "reference.refusal.topicChanged":
    "Cette règle appartient déjà à un autre thème. Gardez son thème, ou donnez-lui un autre nom.",
  "reference.refusal.amountsChanged":
    "Un calcul a besoin du montant « {amount} », dans son unité. Gardez-le, même avec une autre valeur.",
  "reference.refusal.correctionOutdated":
    "Quelqu’un a corrigé cette ligne entre-temps. Relisez sa correction, puis reprenez la vôtre.",

  "reference.topic.skillsPlan": "Former ses salariés : le devoir et le plan",
  "reference.topic.workingTime": "Temps de travail",
  "reference.topic.afest": "AFEST",
  "reference.topic.clea": "CléA",
  "reference.topic.cpf": "CPF",
  "reference.topic.vae": "VAE",
  "reference.topic.reconversion": "Période de reconversion",
  "reference.topic.careerInterview": "Entretien de parcours professionnel",
  "reference.topic.recruitment": "Former pour recruter",
  "reference.topic.money": "Qui paie",
  "reference.topic.quality": "Qualiopi",
  "reference.topic.otherTexts": "Autres textes",

  "reference.status.inForce": "en vigueur",
  "reference.status.ended": "terminé",
  "reference.status.announced": "annoncé",
  "reference.status.uncertain": "incertain",

  "reference.unit.euroCents": "euros",
  "reference.unit.euroCentsPerHour": "euros de l’heure",
  "reference.unit.minutes": "heures",
  "reference.unit.percent": "%",
  "reference.unit.days": "jours",
  "reference.unit.months": "mois",
  "reference.unit.years": "ans",
  "reference.unit.people": "personnes",
  "reference.unit.level": "niveau",
  "reference.unit.count": "nombre",
} as const;
