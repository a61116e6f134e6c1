/** French sentences of funding, as ICU messages. */
export const fundingWordsFr = {
  "training.funding.employed": "La personne est déjà salariée : la formation relève du plan de l’entreprise.",
  "training.funding.rate": "Barème utilisé : « {title} ».",
  "training.funding.hourly":
    "Au plus {hourly} par heure et par personne : {hours, plural, one {# heure} other {# heures}} pour {people, plural, one {# personne} other {# personnes}}, soit {euros}.",
  "training.funding.percent": "Au plus {percent} % de {cost}, soit {euros}.",
  "training.funding.notMandatory": "Ce financeur ne paie pas une formation qu’un texte impose.",
  "training.funding.design": "Le temps de conception coûte {cost} ; ce financeur paie au plus {euros}.",
  "training.funding.cpfConsent":
    "Le compte appartient à la personne : sans son accord, il ne paie rien. Posez-lui la question, sans lui demander son solde.",
  "training.funding.cpfPlanned":
    "{people, plural, one {La personne a choisi de mettre jusqu’à {euros}.} other {Ces # personnes ont choisi de mettre jusqu’à {euros} ensemble.}}",
  "training.funding.cpfShort": "Il manque {euros} sur les comptes, et l’employeur n’y ajoute rien.",
  "training.funding.cpfTopUp":
    "L’employeur ajoute au moins {euros} : personne ne paie la participation forfaitaire.",
  "training.funding.mandatoryOff":
    "Un texte impose cette formation : elle doit se faire sur le temps de travail, et elle est prévue en dehors.",
  "training.funding.offTimeOver":
    "{hours, plural, one {# heure est prévue} other {# heures sont prévues}} en trop hors du temps de travail.",
  "training.funding.paid": "Payé ici : {euros} sur {cost}.",
  "training.funding.employerLeft": "Il reste {euros} à l’entreprise.",
  "training.funding.participationLeft": "La personne paie {euros} de participation forfaitaire.",
  "training.funding.wagesNotDue":
    "La personne n’est pas encore salariée : l’entreprise ne paie pas ces {euros} de salaire.",

  "training.funding.scheme.opcoPlan": "OPCO, plan des moins de 50 salariés",
  "training.funding.scheme.reconversion": "OPCO, période de reconversion",
  "training.funding.scheme.cpf": "Compte personnel de formation (CPF)",
  "training.funding.scheme.workStudy": "Contrat de professionnalisation",
  "training.funding.scheme.poei": "Préparation à l’emploi individuelle (POEI)",
  "training.funding.scheme.poec": "Préparation à l’emploi collective (POEC)",
  "training.funding.scheme.industryFund": "Fonds conventionnel de la branche",
  "training.funding.scheme.socialFund": "Fonds social européen (FSE+)",
  "training.funding.scheme.nationalFund": "FNE-Formation",
  "training.funding.scheme.designFund": "Aide au temps de conception",
  "training.funding.payer.employer": "L’entreprise",
  "training.funding.payer.person": "La personne",
  "training.funding.payer.notDue": "Non dû",
  "training.funding.scheme.pmsmp": "Immersion (PMSMP)",

  "training.funding.cost.training": "formation",
  "training.funding.cost.wages": "salaires",
  "training.funding.cost.designEffort": "temps de conception",

  "training.funding.change.addMinutes": "Ajoutez {hours, plural, one {# heure} other {# heures}}.",
  "training.funding.change.removeMinutes": "Enlevez {hours, plural, one {# heure} other {# heures}}.",
  "training.funding.change.moveIntoWorkingTime":
    "Mettez {hours, plural, one {# heure} other {# heures}} sur le temps de travail.",
  "training.funding.change.topUp": "L’employeur peut ajouter {euros}.",
  "training.funding.change.startFrom": "Commencez le {day} ou après.",
  "training.funding.change.askPerson": "Demandez son accord à la personne.",
  "training.funding.change.signAgreement": "Signez l’accord écrit avec la personne.",
  "training.funding.change.removePeople":
    "Ce seuil est celui de l’effectif : demandez à votre OPCO ce qu’il paie à votre taille.",
} as const;

export type FundingWord = keyof typeof fundingWordsFr;
