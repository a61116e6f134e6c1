import type { MethodName, Sentences } from "../evaluate/study.ts";
import { englishFigures, type FigureStyle, frenchFigures } from "../reading/figures.ts";
import type { Design, DesignChoices } from "./design-list.ts";

/** Short names of the methods, as on an axis. */
const methodWords: Readonly<Record<MethodName, Sentences>> = {
  nearest: { fr: "Plus proche voisin", en: "Nearest neighbour" },
  optimal: { fr: "Paires optimales", en: "Optimal pairs" },
  full: { fr: "Appariement complet", en: "Full matching" },
  exact: { fr: "Appariement exact", en: "Exact matching" },
  cem: { fr: "Appariement exact par tranches", en: "Coarsened exact matching" },
  subclass: { fr: "Classes de ressemblance", en: "Subclassification" },
  regression: { fr: "Régression", en: "Regression" },
  gComputation: { fr: "Standardisation", en: "Standardization" },
  aipw: { fr: "Doublement robuste", en: "Doubly robust" },
  complierEffect: { fr: "Effet de la proposition suivie", en: "Effect of the offer taken" },
  ipw: { fr: "Pondération inverse", en: "Inverse-probability weights" },
  overlap: { fr: "Poids de recouvrement", en: "Overlap weights" },
  matchingWeights: { fr: "Poids d’appariement", en: "Matching weights" },
  entropy: { fr: "Équilibrage entropique", en: "Entropy balancing" },
  cbps: { fr: "Score équilibrant", en: "Covariate balancing score" },
};

type Given = Required<DesignChoices>;
type Words = { readonly [Option in keyof Given]: (value: Given[Option]) => Sentences };

/** A chosen figure as it was typed: 0.2, 99. */
const setting = (value: number, style: FigureStyle) =>
  `${Number(value.toPrecision(6))}`.replace(".", style.decimalMark);

const sentences = (fr: string, en: string): Sentences => ({ fr, en });

const distanceWords: Readonly<Record<Given["distance"], Sentences>> = {
  logit: sentences("écart de score logit", "logit score"),
  linearLogit: sentences("écart de score logit linéaire", "linear logit score"),
  mahalanobis: sentences("distance de Mahalanobis", "Mahalanobis distance"),
  robustMahalanobis: sentences("distance de Mahalanobis robuste", "robust Mahalanobis distance"),
  euclidean: sentences("distance euclidienne", "Euclidean distance"),
};

const orderWords: Readonly<Record<Given["order"], Sentences>> = {
  largest: sentences("scores les plus hauts d’abord", "largest scores first"),
  smallest: sentences("scores les plus bas d’abord", "smallest scores first"),
  data: sentences("ordre du tableau", "in the order of the table"),
  closest: sentences("les plus proches d’abord", "closest first"),
};

const choiceWords: Words = {
  distance: (value) => distanceWords[value],
  ratio: (value) => sentences(`${value} par personne formée`, `${value} per trained person`),
  replace: (value) =>
    value ? sentences("avec remise", "with replacement") : sentences("sans remise", "without replacement"),
  caliper: (value) =>
    sentences(
      `écart d’au plus ${setting(value, frenchFigures)}\u00a0écart\u00a0type`,
      `within ${setting(value, englishFigures)} standard deviations`,
    ),
  caliperWidth: (value) =>
    sentences(`écart d’au plus ${setting(value, frenchFigures)}`, `within ${setting(value, englishFigures)}`),
  order: (value) => orderWords[value],
  link: (value) => sentences(`score ${value}`, `${value} score`),
  subclasses: (value) => sentences(`${value} classes`, `${value} classes`),
  cutpoints: () => sentences("tranches données", "given classes"),
  trim: (value) =>
    sentences(
      `poids rabotés à ${setting(100 * value, frenchFigures)}\u00a0%`,
      `weights trimmed at ${setting(100 * value, englishFigures)}%`,
    ),
  moments: (value) =>
    value === 1
      ? sentences("moyennes égales", "equal means")
      : sentences(`égalité jusqu’à la puissance ${value}`, `equal up to power ${value}`),
  folds: (value) =>
    value === 1
      ? sentences("sans découpage", "not split")
      : sentences(`vérifié en ${value} parts`, `checked in ${value} parts`),
  foldColumn: (value) => sentences(`parts de « ${value} »`, `parts of “${value}”`),
  outcomeModel: (value) =>
    value === "linear"
      ? sentences("modèle linéaire", "linear model")
      : sentences(`modèle ${value}`, `${value} model`),
};

/** Name of a design: its method, then what departs from the usual choices. */
export function nameDesign({ method, choices }: Design): Sentences {
  const parts = [methodWords[method], ...departuresOf(choices)];
  return { fr: parts.map(({ fr }) => fr).join(", "), en: parts.map(({ en }) => en).join(", ") };
}

function departuresOf(choices: DesignChoices): readonly Sentences[] {
  const told: Sentences[] = [];
  const add = <Option extends keyof Given>(option: Option, value: Given[Option] | undefined) => {
    const write: (value: Given[Option]) => Sentences = choiceWords[option];
    if (value !== undefined) told.push(write(value));
  };
  add("distance", choices.distance);
  add("ratio", choices.ratio);
  add("replace", choices.replace);
  add("caliper", choices.caliper);
  add("caliperWidth", choices.caliperWidth);
  add("order", choices.order);
  add("link", choices.link);
  add("subclasses", choices.subclasses);
  add("cutpoints", choices.cutpoints);
  add("trim", choices.trim);
  add("moments", choices.moments);
  add("folds", choices.folds);
  add("foldColumn", choices.foldColumn);
  add("outcomeModel", choices.outcomeModel);
  return told;
}
