/** Sentences of the steps on the CPF, and of rows that do not apply: all that a page on it alone has to say. */
export const cpfStepWordsFr = {
  "reference.step.ended": "« {title} » ne s’applique plus à cette date.",
  "reference.step.announced": "« {title} » ne s’applique pas encore à cette date.",
  "reference.step.unknown": "Le livre de règles ne contient pas cette règle.",
  "reference.step.amountAbsent":
    "« {title} » ne donne pas le montant ou la durée qu’il faut : complétez la ligne.",
  "reference.step.schemeOpen": "« {title} » est ouvert à cette date.",

  "reference.step.cpfHalfTime":
    "Travailler au moins à mi-temps. En dessous, les sources lues ne disent pas ce que devient la majoration.",
  "reference.step.cpfNoDiploma": "Ne pas avoir de diplôme de niveau 3 (CAP, BEP) ou plus.",
  "reference.step.cpfNoTitle": "Ne pas avoir de titre de niveau 3 ou plus inscrit au RNCP.",
  "reference.step.cpfNoBranchCertification":
    "Ne pas avoir de certification reconnue par un accord national de branche.",
  "reference.step.cpfDeclare":
    "La majoration se demande : la personne la déclare sur son compte, seule ou avec un conseiller en évolution professionnelle.",
  "reference.step.cpfTimeNotKnown":
    "La durée du travail n’est pas connue, ou n’est pas entre 0 et 100 % d’un temps plein.",
  "reference.step.cpfPerYear": "Le compte reçoit {euros} par an.",
  "reference.step.cpfProRata": "En dessous du mi-temps, le compte reçoit une part de l’année : {euros}.",
  "reference.step.cpfCapReached": "Le compte ne dépasse pas {cap} : il reçoit {euros}.",
  "reference.step.cpfEmployee":
    "Être salarié d’une entreprise, d’une association ou d’un particulier. Pour la fonction publique et les indépendants, les règles n’ont pas été lues.",
  "reference.step.cpfDisabled": "Être reconnu travailleur handicapé, ou être accueilli en ESAT.",
  "reference.step.cpfPartOf":
    "En dessous du mi-temps, le compte reçoit une part de {euros}, selon les heures.",
  "reference.step.cpfUpTo":
    "À mi-temps ou plus, le compte reçoit {euros} par an. En dessous, la somme est à vérifier.",
  "reference.step.cpfParticipation": "Utiliser son CPF coûte une participation de {euros}.",
  "reference.step.cpfExempt":
    "{reason, select, jobSeeker {Rien à payer : la personne est demandeuse d’emploi.} employerContributes {Rien à payer : l’employeur abonde le projet.} preventionPoints {Rien à payer : la personne utilise ses points C2P.} other {Rien à payer : la personne utilise l’abondement accident du travail ou maladie professionnelle.}}",
  "reference.step.cpfPaidByOther": "L’employeur ou l’OPCO paie la participation à la place de la personne.",
  "reference.step.cpfExemptionNotKnown": "Une raison de ne pas payer reste à vérifier : c’est un maximum.",
  "reference.step.cpfUncapped": "Cette action n’est pas plafonnée.",
  "reference.step.cpfCapped": "Le CPF paie au plus {euros} pour cette action.",
  "reference.step.cpfLicence":
    "Permis B : être demandeur d’emploi, ou avoir un cofinancement d’au moins {euros}.",
} as const;
