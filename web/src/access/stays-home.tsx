import type { ReactNode } from "react";
import { opensThroughShare, type UseCase } from "../../../core/src/access/public.ts";
import { useActingShare } from "../http/acting-share.ts";
import { Notice } from "../parts/notice.tsx";
import { say } from "../words/say.ts";

/** A view that no share opens: at home it is there; through a share the page says where it stays, and asks nothing. */
export function StaysHome(props: { readonly useCase: UseCase; readonly children: ReactNode }) {
  const isShared = useActingShare() !== undefined && !opensThroughShare(props.useCase);
  if (!isShared) return <>{props.children}</>;
  return (
    <Notice>
      <p>{say("access.staysHome")}</p>
    </Notice>
  );
}
