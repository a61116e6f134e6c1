import "./sharing.css";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { useEffect } from "react";
import { isArrivingThroughShare } from "../http/acting-share.ts";
import { writeDay } from "../words/format.ts";
import { say } from "../words/say.ts";
import { useGoHome, useShares } from "./use-shares.ts";

/** Pages that a share opens: one project, its diagnosis, its training design. */
const sharedPlaces = /^\/(projets|diagnostic|formations)\/[^/]+/;

/** Whose project is on screen, as what and until when. Any other page is the person's own organisation again. */
export function ShareBanner({ acting }: { readonly acting: string }) {
  const shares = useShares();
  const goHome = useGoHome();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const isShared = sharedPlaces.test(pathname);
  // biome-ignore lint/correctness/useExhaustiveDependencies: leaving is told by the place alone
  useEffect(() => {
    if (!isShared && !isArrivingThroughShare()) void goHome();
  }, [isShared]);
  const share = shares.data?.received.find(({ id }) => id === acting);
  if (!isShared || (share === undefined && shares.isPending)) return null;
  const leave = async () => {
    await navigate({ to: "/partages" });
    if (window.location.pathname === "/partages") await goHome();
  };
  return (
    <section className="notice fiction share-banner" aria-label={say("sharing.banner.label")}>
      {share === undefined ? (
        <p>{say("sharing.banner.over")}</p>
      ) : (
        <>
          <p>
            <strong>
              {say("sharing.banner", {
                owner: share.owner.name,
                role: say(`sharing.role.${share.role}`),
                until: writeDay(share.until),
              })}
            </strong>
          </p>
          <p>{say("sharing.banner.purpose", { purpose: share.purpose })}</p>
        </>
      )}
      <p>
        <button type="button" className="button" onClick={() => void leave()}>
          {say("sharing.banner.leave")}
        </button>
      </p>
    </section>
  );
}
