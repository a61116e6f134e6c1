import { noNumber } from "./amounts-and-dates.ts";
import type { EnvelopeDraft } from "./drafts.ts";
import type { Problems } from "./problems.ts";

/** Rubrics of the closing block itself: most software counts them in the total, some does not. */
const closingRubrics = 2;

/**
 * Compares what an envelope holds with what its closing block says (S90.G00.90.001: rubrics; .002: declarations). A
 * file that was cut or put together by hand must not be half stored. A cut loses the closing block itself, so that
 * accepting a total without its two lines hides no cut.
 */
export function checkClosing(envelope: EnvelopeDraft, rubricCount: number, problems: Problems): void {
  const { declaredRubrics, declaredDeclarations, declarationCount } = envelope;
  if (declaredRubrics === undefined || declaredDeclarations === undefined) {
    problems.addAt("closingMissing", undefined);
    return;
  }
  if (declaredRubrics !== rubricCount && declaredRubrics !== rubricCount - closingRubrics)
    problems.addAt("rubricTotalMismatch", undefined, `${written(declaredRubrics)} ≠ ${rubricCount}`);
  if (declaredDeclarations !== declarationCount)
    problems.addAt(
      "declarationTotalMismatch",
      undefined,
      `${written(declaredDeclarations)} ≠ ${declarationCount}`,
    );
}

function written(count: number): string {
  return count === noNumber ? "?" : String(count);
}
