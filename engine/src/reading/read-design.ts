import { alike, covariatesOf, gapOf, tolerable } from "../evaluate/accept-balance.ts";
import type { ComparisonDesign } from "../evaluate/comparison-design.ts";
import type { Sentences } from "../evaluate/study.ts";
import { figureStyles, type Language, listOf, significant } from "./phrases.ts";
import { columnsNamed } from "./read-finding.ts";
import {
  detectableSentence,
  detectableUnknown,
  fixedBeforehand,
  type Likeness,
  likenessSentences,
} from "./words-of-designs.ts";

type Unread = Omit<ComparisonDesign, "reading">;

/** A design in plain sentences: who is compared, how alike they start, what could be seen. */
export function readDesign(design: Unread): Sentences {
  return { fr: sentences(design, "fr").join(" "), en: sentences(design, "en").join(" ") };
}

function sentences(design: Unread, language: Language): readonly string[] {
  const { balance, sizes, detectable } = design;
  const apart = covariatesOf(balance).filter((row) => gapOf(row) > alike);
  const worst = [...apart].sort((a, b) => gapOf(b) - gapOf(a)).map(({ covariate }) => covariate);
  const figures = {
    treated: sizes.matchedTreated,
    comparison: sizes.matchedComparison,
    covariates: listOf(columnsNamed({ balance }, worst), language),
    detectable: significant(detectable?.inStandardDeviations ?? 0, figureStyles[language]),
  };
  return [
    fixedBeforehand[language](figures),
    likenessSentences[likenessOf(design)][language](figures),
    detectable === undefined ? detectableUnknown[language] : detectableSentence[language](figures),
  ];
}

function likenessOf({ balance }: Unread): Likeness {
  const rows = covariatesOf(balance);
  if (rows.length === 0) return "unknown";
  const largest = Math.max(...rows.map(gapOf));
  if (largest > tolerable) return "different";
  return largest > alike ? "nearlyAlike" : "alike";
}
