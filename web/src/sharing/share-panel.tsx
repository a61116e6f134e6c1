import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { useActingShare } from "../http/acting-share.ts";
import { withWords } from "../words/open-words.ts";

const ShareProjectCard = lazyRouteComponent(
  withWords(["sharing"], () => import("./share-project-card.tsx")),
  "ShareProjectCard",
);

/** With whom a project is shared, and the way to share it; nothing for a partner, who shares it with nobody else. */
export function SharePanel(props: { readonly project: string; readonly label: string }) {
  if (useActingShare() !== undefined) return null;
  return (
    <Suspense fallback={null}>
      <ShareProjectCard {...props} />
    </Suspense>
  );
}
