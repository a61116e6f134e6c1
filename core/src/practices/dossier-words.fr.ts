/** Sentences of the company's own dossier. */
export const dossierWordsFr = {
  "practices.dossier.kicker": "Dossier de l’entreprise, d’après le journal du projet",
  "practices.dossier.lead":
    "Ce que le projet a été, ce qui a changé et ce qui n’a pas marché. Chaque phrase vient du journal du projet ou porte son auteur.",
  "practices.dossier.fictional": "Cette entreprise est inventée.",
  "practices.dossier.notKnown": "Ce qui a été retiré",
  "practices.dossier.removed":
    "{count, plural, one {Une phrase a été retirée} other {# phrases ont été retirées}} ({field}). Demandé par : {who}.",
  "practices.dossier.removedUnfavorable":
    "{count, plural, one {Une phrase défavorable a été retirée} other {# phrases défavorables ont été retirées}} ({field}). Demandé par : {who}.",
  "practices.dossier.sources": "D’où viennent ces phrases",
  "practices.dossier.source":
    "{count, plural, one {Une phrase vient} other {# phrases viennent}} de ceci : {kind}.",
  "practices.dossier.colophon": "Écrit le {day} avec Ouvrage. Révision {revision}.",
  "practices.dossier.masked":
    "Les noms de personnes et les détails rares sont masqués, aussi dans ce dossier : il peut être lu par d’autres.",
  "practices.demand.contributor": "une personne citée",
  "practices.demand.quoted": "une personne citée, qui l’a barrée ou n’a pas encore répondu",
  "practices.demand.executive": "la direction",
  "practices.demand.hr": "les ressources humaines",
  "practices.demand.worksCouncil": "le CSE",
  "practices.demand.author": "qui a écrit la monographie",
  "practices.trace.project": "la fiche du projet",
  "practices.trace.diagnosis": "le diagnostic",
  "practices.trace.design": "la conception de la formation",
  "practices.trace.block": "un bloc de la formation",
  "practices.trace.actor": "les acteurs du projet",
  "practices.trace.partner": "les partenaires du projet",
  "practices.trace.decision": "une décision",
  "practices.trace.milestone": "un jalon",
  "practices.trace.passage": "un changement d’étape",
  "practices.trace.risk": "un risque noté",
  "practices.trace.session": "les séances",
  "practices.trace.funding": "une demande de financement",
  "practices.trace.consultation": "une consultation du CSE",
  "practices.trace.effort": "le relevé du temps de conception",
  "practices.trace.seal": "le plan scellé",
  "practices.trace.indicator": "un effet suivi",
  "practices.trace.story": "l’histoire de ce qui a contribué",
  "practices.trace.author": "écrit à la main",
} as const;
