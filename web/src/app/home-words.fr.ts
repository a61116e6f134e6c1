/** Sentences of the first page. */
export const homeWordsFr = {
  "app.role.title": "Bonjour",
  "app.role.lead": "Ce que votre rôle vous ouvre ici.",
  "app.role.portfolio": "Voir qui appeler aujourd’hui",
  "app.role.projects": "Les projets",
  "app.role.noProject":
    "Aucun projet pour l’instant. Il apparaîtra ici dès que l’entreprise en commencera un.",
  "app.role.allProjects": "Voir les {count} projets",
  "app.role.move": "La main est à {who}.",
  "app.role.date": "Prochaine date : {day}.",
  "app.role.places": "Vos pages",
  "app.home.title": "De la paie à une décision",
  "app.home.lead": "Qui former parmi les premiers niveaux de qualification, comment, et ce que cela change.",
  "app.home.empty":
    "Aucun fichier de paie n’est encore enregistré. Comptez trois minutes pour la première vue.",
  "app.home.stepImport":
    "Vous choisissez le dernier fichier de paie : DSN mensuelle, CSV ou Excel. Les noms et le numéro de sécurité sociale ne sont pas gardés.",
  "app.home.stepCategory":
    "Vous décrivez votre catégorie, à partir d’un modèle : Ouvrage montre qui y entre, et ce qu’on ne sait pas.",
  "app.home.stepPage": "Vous emportez une page à remettre à la direction, au CSE ou à l’OPCO.",
  "app.home.manyFirms": "Vous conseillez plusieurs entreprises ?",
  "app.home.openPortfolio": "Ouvrir le portefeuille",
  "app.home.import": "Importer un fichier de paie",
  "app.home.people": "L’effectif",
  "app.home.headcount": "{count, plural, one {salarié} other {salariés}}",
  "app.home.inMonth": "en {month}, sur {sites, plural, one {# établissement} other {# établissements}}",
  "app.home.series": "Effectif, mois par mois",
  "app.home.seriesAlt":
    "L’effectif va de {first} en {firstMonth} à {last} en {lastMonth} ; au plus haut {highest}, au plus bas {lowest}.",
  "app.home.month": "Mois",
  "app.home.peopleColumn": "Salariés",
  "app.home.asTable": "Les chiffres en tableau",
  "app.home.next": "Et maintenant",
  "app.home.nextCategory": "Définir une catégorie",
  "app.home.nextCategoryWhy":
    "Votre propre définition, sur le travail, l’emploi et la personne : qui y entre, et ce qu’on ne sait pas.",
  "app.home.nextTraining": "Ajouter le registre de formation",
  "app.home.nextTrainingWhy":
    "Pour voir qui accède à la formation, avec et sans les formations obligatoires.",
  "app.home.nextWork": "Décrire le travail réel",
  "app.home.nextWorkWhy":
    "Six questions par métier, et votre grille de classification : ce que la paie ne dit pas.",
  "app.home.nextDiagnosis": "Faire le diagnostic",
  "app.home.nextDiagnosisWhy":
    "Pourquoi agir, ce qui manque, et que faire ensuite avec qui : moins de dix minutes, sans note.",
  "app.home.nextDesign": "Concevoir une formation",
  "app.home.nextDesignWhy":
    "Deux ou trois situations de travail deviennent un parcours, avec ce qu’il coûte et ce qui manque.",
  "app.home.resumeDiagnosis": "Reprendre le diagnostic « {label} »",
  "app.home.resumeDesign": "Reprendre la formation « {label} »",
  "app.home.resumeWhy": "Dernier enregistrement : {moment}.",
  "app.home.otherDiagnoses":
    "{count, plural, one {Voir l’autre diagnostic, ou en commencer un} other {Voir les # autres diagnostics, ou en commencer un}}",
  "app.home.otherDesigns":
    "{count, plural, one {Voir l’autre formation, ou en commencer une} other {Voir les # autres formations, ou en commencer une}}",
  "app.home.newDiagnosis": "En commencer un autre",
  "app.home.newDesign": "En commencer une autre",
  "app.home.nextProject": "Mener un projet",
  "app.home.nextProjectWhy":
    "De l’idée au bilan : où on en est, à qui de jouer, qui était là. Personne n’est relancé.",
  "app.home.resumeProject": "Suivre le projet « {label} »",
  "app.home.otherProjects":
    "{count, plural, one {Voir l’autre projet, ou en commencer un} other {Voir les # autres projets, ou en commencer un}}",
  "app.home.newProject": "En commencer un autre",
  "app.home.nextEffect": "Estimer l’effet d’une formation",
  "app.home.nextEffectWhy":
    "Comparer des personnes formées à des personnes qui leur ressemblent, ou savoir pourquoi on ne peut pas.",
  "app.home.trainings":
    "{count, plural, =0 {Aucune formation enregistrée sur douze mois} one {# formation suivie sur douze mois} other {# formations suivies sur douze mois}}",
} as const;
