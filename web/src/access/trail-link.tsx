import { Link } from "@tanstack/react-router";
import { useActingShare } from "../http/acting-share.ts";
import { say } from "../words/say.ts";
import { useMay } from "./use-may.ts";

/** The way to everything that the trail tells of a thing, for whoever may read it. */
export function TrailLink({ id }: { readonly id: string }) {
  const mayRead = useMay("viewAuditTrail") === true;
  const isShared = useActingShare() !== undefined;
  if (!mayRead || isShared) return null;
  return (
    <p className="no-print small">
      <Link to="/journal" search={{ sur: id }}>
        {say("access.trail.ofThing")}
      </Link>
    </p>
  );
}
