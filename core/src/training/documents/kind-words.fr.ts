/** Names of the documents, with what each is for, and how a screen offers them. */
export const documentKindWordsFr = {
  "training.document.tab": "Documents",
  "training.document.saveFirst":
    "Les documents se font à partir de ce qui est enregistré : encore un instant.",
  "training.document.whose": "Pour qui",
  "training.document.nobody": "À remplir à la main",
  "training.document.format.docx": "Word",
  "training.document.format.pdf": "PDF",

  "training.document.kind.workAnalysisGuide": "Guide d’analyse du travail",
  "training.document.kind.tutorBooklet": "Livret du tuteur, de la tutrice",
  "training.document.kind.traineeSheet": "Ma formation",
  "training.document.kind.sessionSheet": "Fiche de séance",
  "training.document.kind.afestProtocol": "Protocole AFEST",
  "training.document.kind.managementBrief": "L’essentiel en cinq minutes",
  "training.document.kind.worksCouncilNote": "Note d’information du CSE",
  "training.document.kind.employeeNotice": "Information aux salariés",
  "training.document.kind.opcoFile": "Dossier pour l’OPCO",
  "training.document.kind.directorPage": "Une page pour décider",

  "training.document.about.workAnalysisGuide":
    "Pour observer le travail avec la personne qui le fait, et choisir les situations sur lesquelles apprendre.",
  "training.document.about.tutorBooklet":
    "Pour la personne qui accompagne : ce qui lui est demandé, les étapes, et un carnet de suivi.",
  "training.document.about.traineeSheet":
    "Pour la personne en formation : des mots simples, de grandes lettres, les photos de son travail.",
  "training.document.about.sessionSheet":
    "Pour qui anime : une page par bloc, le déroulé, ce qu’il faut apporter, la feuille de présence.",
  "training.document.about.afestProtocol":
    "Pour prouver une AFEST : les quatre preuves, leurs dates, ce qui manque, et la règle.",
  "training.document.about.managementBrief":
    "Pour la direction et l’encadrement : pour qui, quoi, combien de temps, combien, qui fait quoi.",
  "training.document.about.worksCouncilNote":
    "Pour le CSE : les mêmes faits que la direction, les textes, et la place pour ses remarques.",
  "training.document.about.employeeNotice":
    "Pour chaque salarié : ce qui est écrit sur lui, qui le lit, et ce qu’il peut demander.",
  "training.document.about.opcoFile":
    "Pour l’OPCO : l’entreprise, le public sans aucun nom, le parcours, les coûts, ce qui est demandé et sous quelle règle.",
  "training.document.about.directorPage":
    "Pour la direction : pourquoi agir, ce qui est proposé, ce qui reste à payer, ce qu’il faut décider.",
} as const;
