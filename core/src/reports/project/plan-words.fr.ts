/** What employees and the works council are told of an evaluation plan, before anything is measured. */
export const planPaperWordsFr = {
  "reports.plan.draft": "Ce plan n’est pas encore scellé : il peut changer.",
  "reports.plan.late": "SCELLÉ APRÈS LE DÉBUT : la formation avait commencé quand ce plan a été arrêté.",
  "reports.plan.broken":
    "ATTENTION : ce qui est gardé n’est plus ce qui a été scellé. Demandez une vérification avant de vous y fier.",
  "reports.plan.sealed": "Scellé le {day} à {time} (heure universelle). Empreinte : {fingerprint}.",
  "reports.plan.added": "Ajouté le {day} : {words}",
  "reports.plan.sources": "D’où cela vient",
  "reports.plan.sources.plan": "Le plan d’évaluation du projet, tel qu’il est gardé.",
  "reports.plan.sources.law": "{label}.",

  "reports.planEmployees.title": "Ce que l’on va regarder, et ce que l’on ne regardera pas",
  "reports.planEmployees.lead":
    "« {label} ». Avant de commencer, voici ce qui sera regardé, par qui, et ce que personne ne verra.",
  "reports.planEmployees.why": "Pourquoi",
  "reports.planEmployees.why.text":
    "Cette formation doit changer quelque chose pour vous et dans le travail. On l’écrit avant de commencer : ainsi, personne ne choisit après coup ce qui l’arrange.",
  "reports.planEmployees.what": "Ce qui sera regardé",
  "reports.planEmployees.what.line": "{definition} {source}, {moments}.",
  "reports.planEmployees.asked": "Ce qu’on vous demandera",
  "reports.planEmployees.asked.some":
    "Quelques questions courtes : {moments}. Vous pouvez ne pas répondre, à une question ou à toutes. Cela ne change rien pour vous.",
  "reports.planEmployees.asked.none": "Rien. Tout ce qui est regardé se sait déjà autrement.",
  "reports.planEmployees.seen": "Qui voit quoi",
  "reports.planEmployees.seen.answers":
    "Votre réponse : personne dans l’entreprise ne la voit. Les réponses se lisent ensemble, par groupes de dix personnes au moins.",
  "reports.planEmployees.seen.payroll":
    "La paie : elle sert à compter un groupe. Elle ne sert pas à vous juger.",
  "reports.planEmployees.seen.marks": "Pas de note, pas de classement, sur personne.",
  "reports.planEmployees.seen.managers":
    "Votre chef et votre tuteur répondent pour l’équipe, jamais pour vous seul.",
  "reports.planEmployees.rights": "Vos droits",
  "reports.planEmployees.rights.read":
    "Vous pouvez demander ce qui est écrit sur vous, le faire corriger, et dire non aux questions.",
  "reports.planEmployees.rights.contact": "Pour en parler : {name}.",
  "reports.planEmployees.rights.blank": "Pour en parler (à remplir)",
  "reports.planEmployees.notKnown": "Ce qui n’est pas encore dit",

  "reports.planCouncil.title": "Comment le projet sera évalué : information du CSE",
  "reports.planCouncil.lead":
    "« {label} ». Ce qui sera mesuré, avec quoi, à quoi on comparera et ce qui sera décidé : avant que cela serve.",
  "reports.planCouncil.indicators": "Ce qui doit changer",
  "reports.planCouncil.table": "Indicateurs : départ, visée et lecture",
  "reports.planCouncil.head.indicator": "Indicateur",
  "reports.planCouncil.head.baseline": "Départ",
  "reports.planCouncil.head.target": "Visée",
  "reports.planCouncil.head.read": "Lu où, quand, par qui",
  "reports.planCouncil.read": "{source} ; {moments} ; {who}",
  "reports.planCouncil.nobody": "personne n’est encore désigné",
  "reports.planCouncil.weak": "Ce que ces chiffres ne disent pas",
  "reports.planCouncil.labeled": "{label} : {text}",
  "reports.planCouncil.comparison": "À quoi on comparera",
  "reports.planCouncil.comparison.unknown": "Ce n’est pas encore décidé.",
  "reports.planCouncil.comparison.rule": "{rule}. {needs} {says}",
  "reports.planCouncil.seen": "Ce qui pourrait se voir, avec ce nombre de personnes",
  "reports.planCouncil.rivals": "Ce qui pourrait l’expliquer autrement",
  "reports.planCouncil.rivals.none": "Aucune autre explication n’est notée.",
  "reports.planCouncil.failure": "Ce qui serait un échec, et ce qui sera décidé",
  "reports.planCouncil.failure.unknown": "Ce qui serait un échec n’est pas encore dit.",
  "reports.planCouncil.decision": "{words} : {who}",
  "reports.planCouncil.tool": "L’outil",
  "reports.planCouncil.tool.answers":
    "Les réponses des salariés ne sont lues par l’employeur que par groupes de dix personnes au moins, jamais une par une.",
  "reports.planCouncil.tool.marks":
    "Aucune note, aucun classement, aucune appréciation n’est gardé sur une personne.",
  "reports.planCouncil.tool.seal":
    "Le plan scellé ne s’écrit plus : le CSE garde l’empreinte imprimée et peut vérifier le fichier avec la commande « ouvrage verify-plan », sans le serveur.",
  "reports.planCouncil.tool.net": "L’outil n’envoie rien à l’extérieur de l’entreprise.",
  "reports.planCouncil.additions": "Ajouté depuis",
  "reports.planCouncil.rules": "Les textes",
  "reports.planCouncil.remarks": "Remarques et désaccords des élus",
  "reports.planCouncil.notKnown": "Ce qui reste à dire avant de sceller",
} as const;
