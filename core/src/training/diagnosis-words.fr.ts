/** Obstacles that a diagnosis names, and what in a block takes each of them up. */
export const diagnosisLinkWordsFr = {
  "training.named.obstacle.needHardToIdentify": "Le besoin se repère mal",
  "training.named.obstacle.lackOfResources": "Le temps ou les remplaçants manquent",
  "training.named.obstacle.underEquipped": "Les RH ou les encadrants sont peu outillés",
  "training.named.obstacle.offerUnsuited": "L’offre de formation convient mal",
  "training.named.obstacle.fewSupervisors": "Trop peu d’encadrants pour accompagner",
  "training.named.obstacle.notExpressive":
    "Les salariés ont peu d’occasions de dire ce qu’ils voudraient apprendre",
  "training.named.obstacle.lowDemand": "Les salariés demandent peu à se former",

  "training.remedy.obstacle.needHardToIdentify":
    "Y répondrait un bloc qui part d’une situation de travail, ou de l’observation du travail.",
  "training.remedy.obstacle.lackOfResources":
    "Y répondrait un bloc sur place et sur le temps de travail, ou un travail sur les horaires.",
  "training.remedy.obstacle.underEquipped":
    "Y répondrait un bloc où un expert, un organisme ou l’OPCO a quelque chose à faire.",
  "training.remedy.obstacle.offerUnsuited":
    "Y répondrait un bloc dont les contenus ou les supports viennent de votre travail.",
  "training.remedy.obstacle.fewSupervisors":
    "Y répondrait un bloc où un tuteur, une formatrice interne ou un collègue a un rôle écrit.",
  "training.remedy.obstacle.notExpressive":
    "Y répondrait un positionnement au début, ou un parcours adapté à chaque personne.",
  "training.remedy.obstacle.lowDemand":
    "Y répondrait un bloc qui s’appuie sur l’expérience, fait témoigner des collègues, ou travaille la confiance en soi.",
} as const;
