/** French sentences of the draft of the impact assessment. */
export const assessmentWordsFr = {
  "privacy.assessment.title": "Analyse d’impact (AIPD)",
  "privacy.assessment.lead":
    "Un brouillon d’après ce qu’Ouvrage garde vraiment aujourd’hui. Les cases vides, les notes de risque et la décision reviennent à l’entreprise (RGPD, article 35).",
  "privacy.assessment.needed": "Faut-il une analyse ?",
  "privacy.assessment.needed.lead":
    "Une analyse est en général attendue dès que deux des neuf critères européens sont présents (à vérifier avec la CNIL) :",
  "privacy.assessment.criteria.vulnerable":
    "Personnes dépendantes, comme des salariés : oui, s’il y a des salariés.",
  "privacy.assessment.criteria.evaluation":
    "Évaluation ou note d’une personne : non. Ouvrage compare des groupes et ne classe personne.",
  "privacy.assessment.criteria.automated": "Décision automatique sur une personne : non.",
  "privacy.assessment.criteria.sensitive":
    "Données sensibles : des jours d’arrêt sans motif ({count, plural, =0 {aucun mois de paie gardé} one {# ligne de paie gardée} other {# lignes de paie gardées}}). À juger.",
  "privacy.assessment.criteria.scale": "Grande échelle : à juger selon l’effectif.",
  "privacy.assessment.criteria.crossing":
    "Croisement de fichiers : paie et registre de formation sont rapprochés par le matricule.",
  "privacy.assessment.criteria.watching":
    "Surveillance : non. La page d’un lien note le jour de son ouverture, jamais l’heure.",
  "privacy.assessment.criteria.newness": "Usage nouveau : à juger.",
  "privacy.assessment.criteria.right": "Priver quelqu’un d’un droit ou d’un contrat : non.",
  "privacy.assessment.described": "Ce qui est fait, avec quelles données",
  "privacy.assessment.table": "Traitements, d’après ce qui est gardé",
  "privacy.assessment.needs": "Nécessaire et mesuré ?",
  "privacy.assessment.needs.purpose":
    "Le but est la formation et son évaluation, jamais la notation des personnes.",
  "privacy.assessment.needs.least":
    "Le fichier de paie est réduit à la lecture : ni nom, ni numéro de sécurité sociale, ni motif d’arrêt, l’âge par tranche.",
  "privacy.assessment.needs.told":
    "Les salariés et le CSE sont informés avant (Code du travail, L.1222-4 et L.2312-38 : portée exacte à vérifier). Les modèles de note sont dans « Formations ».",
  "privacy.assessment.needs.rights":
    "Accès et effacement se font dans « Données personnelles », en quelques minutes.",
  "privacy.assessment.needs.kept": "Les durées ci-dessus sont appliquées chaque jour par le serveur.",
  "privacy.assessment.risks": "Risques et mesures",
  "privacy.assessment.risk": "Risque",
  "privacy.assessment.harm": "Ce qui arriverait",
  "privacy.assessment.measure": "Ce qui est en place",
  "privacy.assessment.severity": "Gravité, vraisemblance",
  "privacy.assessment.toJudge": "à juger par l’entreprise",
  "privacy.assessment.risk.access": "Quelqu’un voit ce qu’il ne devrait pas",
  "privacy.assessment.risk.access.harm": "Salaire, arrêts ou paroles connus d’un collègue ou d’un tiers",
  "privacy.assessment.risk.access.measure":
    "Rôles, murs entre organisations, liens limités et révocables, seuils de secret, journal",
  "privacy.assessment.risk.change": "Quelqu’un change ce qui est écrit",
  "privacy.assessment.risk.change.harm": "Une présence ou un avis faux, une décision prise dessus",
  "privacy.assessment.risk.change.measure":
    "Révisions, alerte quand deux personnes écrivent, décisions et passages datés, journal qu’on ne réécrit pas",
  "privacy.assessment.risk.loss": "Les données disparaissent",
  "privacy.assessment.risk.loss.harm": "Une preuve de formation perdue",
  "privacy.assessment.risk.loss.measure": "Écriture sûre de la base ; sauvegardes à organiser (à compléter)",
  "privacy.assessment.risk.reuse": "Les données servent à autre chose",
  "privacy.assessment.risk.reuse.harm": "Un salarié jugé sur ce qu’il a dit ou sur ses absences",
  "privacy.assessment.risk.reuse.measure":
    "Aucun score par personne, aucun classement, réponses de terrain sur la situation et non sur la personne",
  "privacy.assessment.opinions": "Avis",
  "privacy.assessment.opinions.officer": "Avis du délégué à la protection des données",
  "privacy.assessment.opinions.council": "Avis du CSE ou des salariés",
  "privacy.assessment.decision": "Décision",
  "privacy.assessment.decision.text": "Ce qui reste à faire, par qui, pour quand",
  "privacy.assessment.decision.sign": "Nom, date, signature",
  "privacy.assessment.notKnown.law":
    "Ce document ne dit pas si la loi oblige cette entreprise à une analyse : les listes de la CNIL sont à lire avant.",
  "privacy.assessment.notKnown.machine":
    "La machine, le réseau et les sauvegardes : Ouvrage ne les voit pas.",
} as const;
