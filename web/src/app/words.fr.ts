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
  "app.menu.effect": "Effet d’une formation",
  "app.menu.trail": "Journal",
  "app.loading": "Un instant…",
  "app.retry": "Réessayer",
  "app.refusal.unreachable":
    "Ouvrage ne répond pas. Vérifiez qu’il est toujours lancé sur cet ordinateur, puis réessayez.",
  "app.refusal.unexpected":
    "Quelque chose d’imprévu s’est produit, et rien n’a été enregistré. Réessayez ; si cela recommence, signalez-le.",
  "app.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "app.refusal.invalidRequest": "Ouvrage n’a pas compris la demande. Rechargez la page, puis réessayez.",
  "app.notFound.title": "Cette page n’existe pas",
  "app.notFound.text": "L’adresse est peut-être incomplète. Repartez de l’accueil.",
} as const;
