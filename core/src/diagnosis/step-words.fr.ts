/** The next steps: what to do, and how. */
export const stepWordsFr = {
  "diagnosis.step.settleConditions": "Se mettre d’accord sur ce qui est déjà là, et ce qui manque",
  "diagnosis.step.settleConditions.how":
    "Réunissez celles et ceux qui ont répondu le contraire. Chacun dit ce qu’il a vu, puis vous notez ensemble une seule réponse, ou ce qu’il faut aller vérifier.",
  "diagnosis.step.strategicSupport": "Faire porter le sujet par la direction",
  "diagnosis.step.strategicSupport.how":
    "Une demi-heure avec la direction : pourquoi agir, pour qui, ce que l’on attend dans un an. Elle l’écrit en trois lignes et le dit à l’équipe.",
  "diagnosis.step.needsAnalysis": "Regarder le travail réel",
  "diagnosis.step.needsAnalysis.how":
    "Choisissez trois situations de travail, observez-les avec les personnes qui les vivent, notez ce qui demande d’apprendre.",
  "diagnosis.step.fundingCapacity": "Savoir qui peut payer",
  "diagnosis.step.fundingCapacity.how":
    "Appelez votre OPCO avec l’effectif et l’idée du projet. Comptez aussi les heures de conception et de tutorat.",
  "diagnosis.step.clarifyConditions": "Trouver la réponse aux conditions nécessaires restées ouvertes",
  "diagnosis.step.clarifyConditions.how":
    "On ne sait pas encore, et ce n’est pas un non : posez la question à qui peut répondre.",
  "diagnosis.step.stateWhy": "Dire pourquoi vous agiriez",
  "diagnosis.step.stateWhy.how":
    "Aucune raison d’agir n’est nommée. Cherchez-en une avec l’encadrement ; s’il n’y en a pas, mieux vaut s’arrêter là pour l’instant.",
  "diagnosis.step.involveExecutive": "Engager la direction, par un acte daté",
  "diagnosis.step.involveExecutive.how":
    "Un objectif décidé, un budget accordé ou du temps libéré : notez le jour et ce qui le montre.",
  "diagnosis.step.involveFrontlineManager": "Engager l’encadrement de proximité, par un acte daté",
  "diagnosis.step.involveFrontlineManager.how":
    "Une participation à l’analyse du travail, une équipe informée ou un tutorat préparé : notez le jour et ce qui le montre.",
  "diagnosis.step.involveExpert": "Engager un appui dont c’est le métier, par un acte daté",
  "diagnosis.step.involveExpert.how":
    "Conseiller de l’OPCO, organisme, consultant, collègue du siège, formateur interne : une étude, une conception ou une recherche de financement, avec son jour.",
  "diagnosis.step.settleOthers": "Parler des points où vos réponses divergent",
  "diagnosis.step.settleOthers.how":
    "Deux avis opposés disent souvent deux réalités du travail : écoutez les deux avant de choisir.",
  "diagnosis.step.answerEmployees": "Répondre à la demande des salariés",
  "diagnosis.step.answerEmployees.how":
    "Dites ce qui sera fait, ce qui ne le sera pas et pourquoi ; mettez le point à l’ordre du jour du CSE s’il y en a un.",
  "diagnosis.step.triggerEvent": "Choisir un moment pour commencer",
  "diagnosis.step.triggerEvent.how":
    "Aucun événement ne pousse : fixez-en un, comme un nouveau marché, une arrivée ou une date d’équipe.",
  "diagnosis.step.frontlineInvolvement": "Faire participer les encadrants à la réflexion",
  "diagnosis.step.frontlineInvolvement.how":
    "Demandez-leur quelles situations posent problème et ce qu’il leur faut pour libérer du temps, avant de choisir une formation.",
  "diagnosis.step.projectSteering": "Nommer qui anime, et fixer trois rendez-vous",
  "diagnosis.step.projectSteering.how":
    "Une personne, même une heure par semaine, et trois dates : lancement, milieu, bilan.",
  "diagnosis.step.expertResources": "Trouver un appui dont c’est le métier",
  "diagnosis.step.expertResources.how":
    "Commencez par l’OPCO, puis la branche, le siège ou un organisme que vous connaissez déjà.",
  "diagnosis.step.lackOfResources": "Prévoir le temps et les remplacements",
  "diagnosis.step.lackOfResources.how":
    "Cherchez les heures où l’absence gêne le moins, et préférez des temps courts sur le lieu de travail.",
  "diagnosis.step.needHardToIdentify": "Repérer le besoin à partir du travail",
  "diagnosis.step.needHardToIdentify.how":
    "Demandez ce qui prend du temps, ce qui se refait, ce que seuls deux ou trois savent faire.",
  "diagnosis.step.underEquipped": "Se donner une méthode simple",
  "diagnosis.step.underEquipped.how":
    "Prenez un guide d’analyse du travail et une séance avec quelqu’un qui l’a déjà fait.",
  "diagnosis.step.offerUnsuited": "Demander une formation faite pour votre travail",
  "diagnosis.step.offerUnsuited.how":
    "Écrivez ce qui ne convient pas (contenu, lieu, horaires) et demandez deux propositions sur mesure, situations de travail comprises.",
  "diagnosis.step.fewSupervisors": "Alléger l’encadrant qui accompagnera",
  "diagnosis.step.fewSupervisors.how":
    "Retirez-lui une tâche pendant la formation, ou confiez une part du tutorat à un collègue expérimenté.",
  "diagnosis.step.notExpressive": "Ouvrir des occasions de dire ce que l’on voudrait apprendre",
  "diagnosis.step.notExpressive.how":
    "Un quart d’heure en réunion d’équipe, un entretien court, une boîte à idées : l’essentiel est que l’on puisse choisir.",
  "diagnosis.step.lowDemand": "Parler du travail avant de parler de formation",
  "diagnosis.step.lowDemand.how":
    "Partez de ce que chacun sait déjà faire, faites témoigner un collègue, restez loin des mots de l’école.",
  "diagnosis.step.askRest": "Poser les questions qui restent",
  "diagnosis.step.askRest.how":
    "On ne sait pas encore, et ce n’est pas un non. Demandez à qui voit le travail de près.",
  "diagnosis.step.startDesign": "Commencer à composer la formation",
  "diagnosis.step.startDesign.how":
    "Les trois conditions nécessaires sont réunies et les trois acteurs sont engagés. Les points ci-dessus peuvent avancer en même temps.",
} as const;
