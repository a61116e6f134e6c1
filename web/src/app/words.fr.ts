/** Sentences of the frame around pages, and of what every page may have to say. */
export const appWordsFr = {
  "app.name": "Ouvrage",
  "app.skip": "Aller au contenu",
  "app.menu": "Menu principal",
  "app.menu.open": "Menu",
  "app.menu.home": "Accueil",
  "app.menu.files": "Fichiers",
  "app.menu.work": "Travail et grilles",
  "app.menu.categories": "Catégories",
  "app.menu.diagnosis": "Diagnostic",
  "app.menu.visit": "Première visite",
  "app.menu.designs": "Formations",
  "app.menu.rules": "Règles et financements",
  "app.menu.effect": "Effet d’une formation",
  "app.menu.trail": "Journal",
  "app.loading": "Un instant…",
  "app.retry": "Réessayer",
  "app.leave.title": "Partir sans enregistrer ?",
  "app.leave.why": "Vos changements ne sont pas encore enregistrés : ils seraient perdus.",
  "app.leave.stay": "Rester sur la page",
  "app.leave.leave": "Partir sans enregistrer",
  "app.saving.saved": "Enregistré",
  "app.saving.waiting": "Pas encore enregistré…",
  "app.saving.saving": "Enregistrement en cours…",
  "app.saving.unreachable":
    "Pas encore enregistré : la connexion manque. Gardez la page ouverte, Ouvrage réessaie tout seul.",
  "app.saving.refused": "Pas enregistré",
  "app.saving.outdated": "Pas enregistré : quelqu’un d’autre a enregistré entre-temps.",
  "app.saving.outdatedWhy":
    "Deux versions existent : celle de l’autre personne, et celle qui est à l’écran. Ouvrage n’en efface aucune sans vous.",
  "app.saving.reload": "Prendre la version de l’autre personne",
  "app.saving.keepMine": "Garder ce qui est à l’écran",
  "app.saving.retry": "Réessayer maintenant",
  "app.refusal.unreachable":
    "Ouvrage ne répond pas. Vérifiez qu’il est toujours lancé sur cet ordinateur, puis réessayez.",
  "app.refusal.storageFull":
    "Il n’y a plus de place sur cet appareil : vos derniers changements sont à l’écran, mais pas enregistrés. Téléchargez la visite tout de suite, puis faites de la place.",
  "app.refusal.storageNewer":
    "Cet appareil garde des visites d’une version plus récente d’Ouvrage. Elles n’ont pas été touchées : rechargez la page avec la connexion.",
  "app.refusal.storageRefused":
    "Le navigateur n’a pas pu lire ou écrire sur cet appareil : vos derniers changements ne sont pas enregistrés. Téléchargez la visite, puis rechargez la page.",
  "app.refusal.unexpected":
    "Quelque chose d’imprévu s’est produit, et rien n’a été enregistré. Réessayez ; si cela recommence, signalez-le.",
  "app.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "app.refusal.invalidRequest": "Ouvrage n’a pas compris la demande. Rechargez la page, puis réessayez.",
  "app.home.title": "De la paie à une décision",
  "app.home.lead": "Qui former parmi les premiers niveaux de qualification, comment, et ce que cela change.",
  "app.home.empty":
    "Aucun fichier de paie n’est encore enregistré. Comptez trois minutes pour la première vue.",
  "app.home.stepImport":
    "Vous choisissez le dernier fichier de paie : DSN mensuelle, CSV ou Excel. Les noms et le numéro de sécurité sociale ne sont pas gardés.",
  "app.home.stepCategory":
    "Vous décrivez votre catégorie, à partir d’un modèle : Ouvrage montre qui y entre, et ce qu’on ne sait pas.",
  "app.home.stepPage": "Vous emportez une page à remettre à la direction, au CSE ou à l’OPCO.",
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
  "app.home.nextEffect": "Estimer l’effet d’une formation",
  "app.home.nextEffectWhy":
    "Comparer des personnes formées à des personnes qui leur ressemblent, ou savoir pourquoi on ne peut pas.",
  "app.home.trainings":
    "{count, plural, =0 {Aucune formation enregistrée sur douze mois} one {# formation suivie sur douze mois} other {# formations suivies sur douze mois}}",

  "app.notFound.title": "Cette page n’existe pas",
  "app.notFound.text": "L’adresse est peut-être incomplète. Repartez de l’accueil.",
} as const;
