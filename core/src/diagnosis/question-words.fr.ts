/** The questions, and why each is asked: from the findings of the published evaluation, in our own words. */
export const questionWordsFr = {
  "diagnosis.question.motive.shortTerm":
    "Y a-t-il en ce moment un problème de qualité, de délai ou de productivité que le travail mieux maîtrisé réglerait ?",
  "diagnosis.question.motive.shortTerm.why":
    "Beaucoup d’entreprises commencent par un besoin du moment : le dire permet de vérifier ensuite s’il a été réglé.",
  "diagnosis.question.motive.regulatory":
    "Une règle (sécurité, hygiène, habilitation) oblige-t-elle à former ces personnes ?",
  "diagnosis.question.motive.regulatory.why":
    "La formation obligatoire ouvre souvent la porte ; on s’arrête trop souvent à elle.",
  "diagnosis.question.motive.prospective":
    "Les métiers vont-ils changer chez vous d’ici deux ou trois ans (machines, clients, organisation) ?",
  "diagnosis.question.motive.prospective.why":
    "Préparer un changement et sécuriser les parcours demande plus de temps qu’une adaptation au poste : mieux vaut le savoir tôt.",
  "diagnosis.question.motive.resources": "Avez-vous du mal à recruter ou à remplacer ?",
  "diagnosis.question.motive.resources.why":
    "Quand la main-d’œuvre manque, faire monter ceux qui sont déjà là devient une raison d’agir à part entière.",
  "diagnosis.question.motive.managerial":
    "Voulez-vous garder et motiver ces équipes, au-delà de ce que leur poste exige ?",
  "diagnosis.question.motive.managerial.why":
    "Fidéliser et reconnaître fait partie des raisons d’agir observées ; cela change ce qu’on choisit de former.",
  "diagnosis.question.motive.employeesPush":
    "Des salariés, ou le CSE, ont-ils demandé que l’on agisse (réunion, négociation annuelle, pénibilité) ?",
  "diagnosis.question.motive.employeesPush.why":
    "C’est rare, et d’autant plus précieux : une demande déjà portée attend une réponse.",

  "diagnosis.question.condition.strategicSupport":
    "La direction a-t-elle dit clairement que c’est une priorité, et pourquoi ?",
  "diagnosis.question.condition.strategicSupport.why":
    "Première des trois conditions nécessaires : sans quelqu’un en haut qui porte le sujet, les projets observés ne tiennent pas.",
  "diagnosis.question.condition.needsAnalysis":
    "A-t-on regardé, dans le travail réel, ce que ces personnes ont besoin d’apprendre ?",
  "diagnosis.question.condition.needsAnalysis.why":
    "Deuxième condition nécessaire : le besoin est difficile à repérer quand on ne part que du poste ou d’un catalogue.",
  "diagnosis.question.condition.fundingCapacity":
    "Sait-on qui paiera : l’entreprise, l’OPCO, un autre financeur ?",
  "diagnosis.question.condition.fundingCapacity.why":
    "Troisième condition nécessaire : de l’argent du dedans, du dehors ou des deux, temps de conception compris.",

  "diagnosis.question.factor.triggerEvent":
    "Un événement récent ou proche peut-il servir de point de départ (départ, marché gagné, machine, incident) ?",
  "diagnosis.question.factor.triggerEvent.why":
    "Un événement déclencheur aide à passer de l’intention à l’acte. Dites lequel en précision.",
  "diagnosis.question.factor.frontlineInvolvement":
    "Les encadrants de proximité participent-ils à la réflexion, et pas seulement à l’envoi en formation ?",
  "diagnosis.question.factor.frontlineInvolvement.why":
    "Ce sont eux qui connaissent le travail, libèrent le temps et donnent envie : leur participation facilite tout le reste.",
  "diagnosis.question.factor.projectSteering":
    "Quelqu’un anime-t-il le projet : une personne nommée, des rendez-vous fixés ?",
  "diagnosis.question.factor.projectSteering.why":
    "La formation est rarement conduite comme un projet ; quand elle l’est, on relie mieux ce qu’on fait à ce que cela change.",
  "diagnosis.question.factor.expertResources":
    "Pouvez-vous compter sur quelqu’un dont c’est le métier (OPCO, organisme, consultant, siège, formateur interne) ?",
  "diagnosis.question.factor.expertResources.why":
    "Aucun expert n’est indispensable à lui seul ; ce qui compte est qu’un expert travaille avec la direction et l’encadrement.",

  "diagnosis.question.obstacle.needHardToIdentify":
    "Est-il difficile de dire ce que ces personnes auraient besoin d’apprendre ?",
  "diagnosis.question.obstacle.needHardToIdentify.why":
    "C’est l’un des premiers freins cités : le besoin se voit mal, surtout quand le travail paraît simple.",
  "diagnosis.question.obstacle.lackOfResources":
    "Manque-t-on de temps ou de remplaçants pour laisser quelqu’un se former ?",
  "diagnosis.question.obstacle.lackOfResources.why":
    "Le manque de moyens pèse davantage quand l’entreprise est petite ; cela se règle dans l’organisation, pas dans le programme.",
  "diagnosis.question.obstacle.underEquipped":
    "Les RH ou les encadrants manquent-ils d’outils ou d’habitude pour monter ce type de formation ?",
  "diagnosis.question.obstacle.underEquipped.why":
    "Ils sont souvent peu outillés pour ces publics, et renoncent faute de savoir par où commencer.",
  "diagnosis.question.obstacle.offerUnsuited":
    "Les formations que l’on vous propose conviennent-elles mal (contenu, niveau, lieu, horaires) ?",
  "diagnosis.question.obstacle.offerUnsuited.why":
    "L’offre est souvent jugée mal adaptée : mieux vaut le dire pour en demander une autre que renoncer.",
  "diagnosis.question.obstacle.fewSupervisors":
    "Y a-t-il trop peu d’encadrants pour accompagner quelqu’un qui apprend ?",
  "diagnosis.question.obstacle.fewSupervisors.why":
    "Les entreprises qui forment peu sont souvent petites et peu encadrées : c’est la structure qui freine, pas les personnes.",
  "diagnosis.question.obstacle.notExpressive":
    "Les salariés manquent-ils d’occasions de dire ce qu’ils voudraient apprendre (entretien, réunion) ?",
  "diagnosis.question.obstacle.notExpressive.why":
    "Un besoin qui ne s’exprime pas n’est pas un besoin absent : il dépend de l’information et des occasions de parler.",
  "diagnosis.question.obstacle.lowDemand":
    "Les salariés demandent-ils peu à se former, même quand on leur en parle ?",
  "diagnosis.question.obstacle.lowDemand.why":
    "Une faible demande dit souvent qu’on a mal vécu l’école ou qu’on ne se croit pas au niveau, plus qu’un manque d’envie.",
} as const;
