import { lazy, Suspense } from "react";
import type { AttributableLine } from "../../../core/src/returns/public.ts";
import { withWords } from "../words/open-words.ts";
import { say } from "../words/say.ts";

const openSheet = withWords(["returns", "training"], () => import("./return-sheet.tsx"));
const Sheet = lazy(async () => ({ default: (await openSheet()).ReturnSheet }));

/** What a project brings beside what it costs. It comes after the page that it stands at the foot of. */
export function ReturnCard(props: {
  readonly project: string;
  /** What is known of each effect of the project. */
  readonly lines: readonly AttributableLine[];
}) {
  return (
    <Suspense fallback={<p className="soft">{say("app.loading")}</p>}>
      <Sheet {...props} />
    </Suspense>
  );
}
