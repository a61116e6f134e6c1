/** Sentences of the page where the documents about the effects of a project are read and taken away. */
export const reportScreenWordsFr = {
  "effectsReports.title": "Rendre compte des effets",
  "effectsReports.lead":
    "Ce qui avait été décidé, ce qui a changé et avec quelle force on peut le dire : une page pour chacun, et tout dans le rapport complet.",
  "effectsReports.back": "Retour au projet « {label} »",
  "effectsReports.toPlan": "Le plan d’évaluation",
  "effectsReports.kinds": "Pour qui",
  "effectsReports.kind.director": "Une page pour la direction",
  "effectsReports.kind.employees": "Une page pour les salariés",
  "effectsReports.kind.full": "Le rapport complet",
  "effectsReports.kind.qualiopi": "Pour Qualiopi",
  "effectsReports.kind.bdese": "Pour la BDESE",
  "effectsReports.about.qualiopi":
    "Pour un prestataire : ce que ce projet aide à prouver lors d’un audit, et ce qu’il reste à apporter.",
  "effectsReports.about.bdese":
    "Pour remplir la rubrique formation de la base remise au CSE. Ce qu’Ouvrage ne sait pas est à compléter.",
  "effectsReports.about.director":
    "Pour décider : les effets prévus, bons et mauvais, ce qu’ils ont coûté et ce qui reste à trancher.",
  "effectsReports.about.employees":
    "À remettre à ceux qui ont répondu : phrases courtes, dessins, et une voix pour l’entendre. Personne n’y est cité.",
  "effectsReports.about.full":
    "Pour les élus, un évaluateur ou un financeur : tout ce que l’on sait, ce qui a été refusé, et la méthode en annexe.",
  "effectsReports.take.pdf": "PDF",
  "effectsReports.take.html": "Page HTML",
  "effectsReports.take.docx": "Document à modifier (DOCX)",
  "effectsReports.take.csv": "Tableau (CSV)",
  "effectsReports.take.print": "Imprimer",
  "effectsReports.listen": "Écouter",
  "effectsReports.stop": "Arrêter",
  "effectsReports.noVoice":
    "Cet appareil n’a pas de voix française à lui : la page ne peut pas se faire entendre ici. Rien n’est envoyé ailleurs pour la lire.",
  "effectsReports.paper": "Document : {name}",
  "effectsReports.package.title": "Le paquet de données",
  "effectsReports.package.lead":
    "Pour qu’une autre personne refasse tous les calculs, sans Ouvrage en ligne : le plan scellé, les demandes faites au moteur, les résultats et leurs empreintes. La commande « ouvrage recompute » compare octet pour octet.",
  "effectsReports.package.aggregates": "Prendre les résultats seuls (ZIP)",
  "effectsReports.package.aggregates.about": "Sans aucune ligne de personne : à donner à qui lit le projet.",
  "effectsReports.package.aggregates.name": "paquet-resultats.zip",
  "effectsReports.package.rows": "Prendre le paquet entier (ZIP)",
  "effectsReports.package.rows.about":
    "Avec une ligne par personne, sans nom ni clé. Ses collègues peuvent pourtant la reconnaître : ne le donnez qu’à qui peut voir la paie.",
  "effectsReports.package.rows.name": "paquet-lignes.zip",
  "effectsReports.refusal.notAllowed": "Votre rôle ne permet pas de lire ce document.",
  "effectsReports.refusal.formatNotMade": "Ce document n’est pas un tableau.",
  "effectsReports.refusal.unknownDocument": "Ce projet n’existe plus.",
  "effectsReports.refusal.documentUnavailable":
    "Ce fichier ne peut pas être fait sur cette machine. Prenez la page HTML : elle s’imprime.",
} as const;
