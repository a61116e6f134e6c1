import { lazyRouteComponent } from "@tanstack/react-router";
import { Suspense } from "react";
import { useActingShare } from "../http/acting-share.ts";
import { withWords } from "../words/open-words.ts";

const ShareBanner = lazyRouteComponent(
  withWords(["sharing"], () => import("./share-banner.tsx")),
  "ShareBanner",
);

/** Above every page of a window that acts through a share, and nowhere else. */
export function SharedPlace() {
  const acting = useActingShare();
  if (acting === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ShareBanner acting={acting} />
    </Suspense>
  );
}
