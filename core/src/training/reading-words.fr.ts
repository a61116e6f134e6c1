const axisNames =
  "{axis, select, objective {Objectifs} logic {Logique} obligation {Obligation} mode {Manière d’apprendre} other {Dispositifs}}";
const poleNames =
  "{pole, select, basicSkills {les compétences de base} trade {le métier} recognition {la reconnaissance de l’expérience} acquisition {l’acquisition de nouvelles compétences} mandatory {des parties obligatoires} modular {des parties au choix} trainingCentre {le centre de formation} workStudy {l’alternance} distance {la distance} workSituation {la situation de travail} skillsPlan {le plan de développement des compétences} cpf {le CPF} vae {la VAE} reconversion {la période de reconversion} poei {la POEI} poec {la POEC} contratPro {le contrat de professionnalisation} apprenticeship {l’apprentissage} pmsmp {la PMSMP} other {le projet de transition professionnelle}}";
const linkNames =
  "{kind, select, contentsFromWork {des contenus tirés du travail} materialsFromWork {des supports tirés du travail} observationInWork {l’observation du travail} workSituation {la mise en situation} workStudyPrinciple {le principe d’alternance} other {l’engagement de professionnels (tuteurs, formateurs internes, encadrants)}}";
const adaptationNames =
  "{kind, select, communication {une communication faite pour le public, avec les encadrants} testimonies {des témoignages de salariés} individualisation {l’individualisation} referenceToExperience {la référence à l’expérience} inCompany {des sessions dans l’entreprise} other {la formation sur le temps de travail}}";
const blockCount = "{blocks, plural, one {# bloc} other {# blocs}}";

/** Sentences that read a design, as ICU messages. */
export const readingWordsFr = {
  "training.reading.empty":
    "Il n’y a encore aucun bloc. Commencez par une situation de travail, ou ajoutez un bloc.",
  "training.reading.singleOffWork":
    "Un seul bloc, loin du travail et sans lien avec lui. Les pratiques publiées combinent plusieurs temps et partent du travail : ajoutez une situation de travail, avant ou après.",
  "training.reading.allOffWork":
    "Les {blocks, plural, one {# bloc} other {# blocs}} se passent loin du travail, sans lien avec lui. Rattachez-en au moins un à une situation de travail.",
  "training.reading.onlyPosition":
    "Les liens ne portent que sur le poste tenu aujourd’hui. Le lien qui compte va vers le travail, plus large que l’adaptation au poste.",

  "training.reading.axisCombined": `${axisNames} : {poles, plural, one {# pôle} other {# pôles}} se combinent.`,
  "training.reading.axisOnePole": `${axisNames} : un seul pôle, ${poleNames}. Une solution combine le plus souvent plusieurs pôles.`,
  "training.reading.axisUntold": `${axisNames} : rien n’est dit encore.`,

  "training.reading.workLinkBeyond": `Lien avec le travail, au-delà du poste : ${linkNames} (${blockCount}).`,
  "training.reading.workLinkPosition": `Lien avec le poste seulement : ${linkNames} (${blockCount}).`,
  "training.reading.workLinkAbsent": `Absent : ${linkNames}.`,

  "training.reading.adaptationPresent": `Pris en compte : ${adaptationNames} (${blockCount}).`,
  "training.reading.adaptationAbsent": `Absent : ${adaptationNames}.`,
  "training.reading.purposePresent": `{purpose, select, socialisation {La socialisation a sa place} other {Un travail sur les freins est prévu}} (${blockCount}).`,
  "training.reading.purposeAbsent":
    "{purpose, select, socialisation {La socialisation n’a pas de bloc} other {Aucun bloc ne travaille sur les freins (mobilité, garde d’enfants, langue, numérique)}}. C’est une piste peu utilisée.",
  "training.reading.groupUntold": "Le public n’est pas dit : choisissez une catégorie, ou décrivez-le.",
} as const;

/** Sources of the practices shown, one per key. */
export const practiceWordsFr = {
  "training.practice.S":
    "Évaluation du CNEFP sur la formation des premiers niveaux de qualification (AMNYOS et GESTE, 2015-2016), synthèse de 35 monographies d’entreprises",
  "training.practice.L2": "Anact, « Qu’est-ce qu’une action de formation en situation de travail (AFEST) »",
  "training.practice.L7":
    "ANLCI, table entre les compétences clés en situation professionnelle et les sous-domaines de CléA",
  "training.practice.T7":
    "Défi métiers, d’après l’enquête DEFIS du Céreq : qui demande une formation, et pourquoi",
} as const;
