/** French sentences of the view that hands a design over. */
export const handoverScreenWordsFr = {
  "design.handover.lead":
    "Les mêmes faits, dits à chacun dans ses mots : à l’OPCO, à la direction, au CSE. Ce que vous lisez ici est ce qui sera imprimé.",
  "design.handover.readers": "Pour qui ?",
  "design.handover.reader.opcoFile": "L’OPCO",
  "design.handover.reader.directorPage": "La direction",
  "design.handover.reader.worksCouncilNote": "Le CSE",
  "design.handover.loading": "Le document se prépare…",
  "design.handover.missing.title": "Ce qui reste à préciser",
  "design.handover.missing.lead":
    "Le document le dit tel quel : rien n’est compté pour zéro. Vous pouvez l’envoyer ainsi, ou compléter d’abord.",
  "design.handover.missing.none": "Rien ne manque : tous les faits demandés sont dits.",
  "design.handover.missing.go": "Aller à « {name} »",
  "design.handover.missing.diagnosis": "Voir le diagnostic",
  "design.handover.take.title": "L’envoyer",
  "design.handover.print": "Imprimer",
  "design.handover.mail": "Message à copier",
  "design.handover.mailHelp": "Quelques lignes à coller dans un e-mail, avec le document en pièce jointe.",
  "design.handover.copy": "Copier le message",
  "design.handover.copied": "Message copié.",
  "design.handover.copyByHand":
    "Ce navigateur ne laisse pas copier : le message est sélectionné, copiez-le vous-même.",
  "design.handover.later":
    "Les fichiers Word et PDF se font une fois la visite envoyée. En attendant, la page s’imprime d’ici.",
  "design.handover.names":
    "Aucune personne en formation n’est nommée. Relisez vos propres mots : les titres et les descriptions sont repris tels quels.",
  "design.handover.paper": "Document : {name}",
} as const;
