/** Sentences of the sheets for the national quality reference and for the works council's database. */
export const dutySheetWordsFr = {
  "reports.duty.section": "Ligne par ligne",
  "reports.duty.line": "Rubrique",
  "reports.duty.brings": "Ce que ce projet apporte",
  "reports.duty.from": "D’où cela vient",
  "reports.duty.left": "À compléter",
  "reports.duty.nothing": "Rien encore dans ce projet.",
  "reports.duty.toFill": "À compléter",
  "reports.duty.whole": "Rien d’autre n’est attendu d’Ouvrage ici ; vérifiez.",
  "reports.duty.unconfirmed": "{label} (intitulé non confirmé)",
  "reports.duty.notInvented": "Ce qu’Ouvrage ne sait pas est laissé à compléter : rien n’est inventé.",
  "reports.duty.notKnown": "Ce que cette fiche ne dit pas",
  "reports.duty.sources": "Sources",
  "reports.duty.from.plan": "Plan d’évaluation du projet",
  "reports.duty.from.project": "Projet : personnes en formation, séances",
  "reports.duty.from.effects": "Effets du projet, avec leur niveau de preuve",
  "reports.duty.from.answers": "Questionnaires clos, lus par groupes de dix personnes au moins",
  "reports.duty.from.diagnosis": "Diagnostic lié au projet",
  "reports.duty.from.decisions": "Décisions écrites dans le plan et dans le projet",
  "reports.duty.from.design": "Conception liée au projet",
  "reports.duty.from.nowhere": "Pas dans Ouvrage",

  "reports.qualiopi.title": "Qualiopi : ce que ce projet peut prouver",
  "reports.qualiopi.lead":
    "« {label} ». Les indicateurs du référentiel national qualité que ce projet peut servir à prouver, avec ce qu’il reste à apporter. La fiche aide à préparer un audit ; elle ne dit pas qu’un indicateur est atteint.",
  "reports.qualiopi.caption": "Indicateurs du référentiel national qualité",
  "reports.qualiopi.number": "Indicateur {number} : {label}",
  "reports.qualiopi.2":
    "{count, plural, one {# effet suivi} other {# effets suivis}}, dont {shown, plural, one {# tient} other {# tiennent}} à des traces, des chiffres ou une comparaison.",
  "reports.qualiopi.4":
    "Un diagnostic est lié au projet : motifs, conditions et obstacles dits par plusieurs personnes.",
  "reports.qualiopi.5":
    "{count, plural, one {# objectif chiffré ou orienté, écrit} other {# objectifs chiffrés ou orientés, écrits}} dans le plan : {names}. {seal}",
  "reports.qualiopi.11":
    "{count, plural, one {# effet sur les personnes} other {# effets sur les personnes}} : {names}.",
  "reports.qualiopi.30":
    "{count, plural, one {# question publiée} other {# questions publiées}}, posées à {invited, plural, one {# personne} other {# personnes}} au plus.",
  "reports.qualiopi.31": "{count, plural, one {# risque noté} other {# risques notés}} dans le projet.",
  "reports.qualiopi.32": "{count, plural, one {# décision écrite} other {# décisions écrites}} : {names}.",
  "reports.qualiopi.left.2": "Publier ces résultats auprès du public.",
  "reports.qualiopi.left.4": "La preuve que le prestataire a analysé le besoin de chaque personne.",
  "reports.qualiopi.left.5": "Les objectifs de chaque module, remis aux personnes.",
  "reports.qualiopi.left.11": "L’évaluation des acquis de chaque personne, gardée par le prestataire.",
  "reports.qualiopi.left.30": "Les appréciations des financeurs, des équipes et des entreprises.",
  "reports.qualiopi.left.31": "Le registre des réclamations et leur suite.",
  "reports.qualiopi.left.32": "Ce qui a été changé depuis, avec sa date.",

  "reports.bdese.title": "BDESE : la rubrique formation, pour ce projet",
  "reports.bdese.lead":
    "« {label} ». Ce que ce projet apporte à l’investissement social de la base de données économiques, sociales et environnementales. Un projet n’est pas toute la formation de l’entreprise : additionnez.",
  "reports.bdese.caption": "Investissement social, sans accord d’entreprise sur la base",
  "reports.bdese.publics":
    "Formation professionnelle : investissements en formation, publics concernés (art. R. 2312-8, 1° A e)",
  "reports.bdese.costs": "Formation professionnelle : ce que cela a coûté (art. R. 2312-8, 1° A e)",
  "reports.bdese.orientations":
    "Formation professionnelle : orientations issues de la consultation (art. R. 2312-8, 1° A e)",
  "reports.bdese.actions": "Formation professionnelle : bilan des actions du plan (art. R. 2312-8, 1° A e)",
  "reports.bdese.lowQualified":
    "Emploi : actions de formation prévues, notamment pour les salariés peu qualifiés (art. R. 2312-8, 1° A b)",
  "reports.bdese.publics.text":
    "{group} : {people, plural, one {# personne} other {# personnes}} en formation.",
  "reports.bdese.costs.text": "{total} en tout, dont {design} de conception.",
  "reports.bdese.costs.plain": "{total} en tout.",
  "reports.bdese.actions.text":
    "« {label} » : {count, plural, one {# séance datée} other {# séances datées}}, {people, plural, one {# personne} other {# personnes}}.",
  "reports.bdese.lowQualified.text": "« {label} », pour {group}.",
  "reports.bdese.left.publics":
    "Les autres formations de l’année ; la répartition par sexe et par catégorie.",
  "reports.bdese.left.costs": "Les autres dépenses de formation de l’année.",
  "reports.bdese.left.orientations":
    "Ce qui est ressorti de la consultation sur les orientations stratégiques.",
  "reports.bdese.left.actions":
    "Les effectifs par catégorie socioprofessionnelle et par sexe, l’année d’avant et l’année en cours.",
  "reports.bdese.left.lowQualified": "Les autres actions prévues.",
  "reports.bdese.threshold":
    "La base est due à partir de 50 salariés. Un accord d’entreprise peut en fixer autrement le contenu (art. L. 2312-21).",
  "reports.bdese.large":
    "À partir de 300 salariés, l’article R. 2312-9 reprend cette rubrique et en demande d’autres, qu’Ouvrage ne remplit pas.",
  "reports.bdese.source":
    "Code du travail, art. R. 2312-8 et R. 2312-9, lus le 23 novembre 2026 dans une traduction non officielle ; l’intitulé du bilan des actions n’a pas été confirmé. Le texte de Légifrance fait foi.",
} as const;
