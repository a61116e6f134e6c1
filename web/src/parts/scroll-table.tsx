import type { ReactNode } from "react";
import { useReachable } from "./use-reachable.ts";

/** A table that may be wider than the screen, with the name it takes when it has to be scrolled. */
export function ScrollTable(props: { readonly label: string; readonly children: ReactNode }) {
  const { frame, isCut } = useReachable();
  const reachable = isCut ? { role: "region", tabIndex: 0, "aria-label": props.label } : {};
  return (
    <div className="table-scroll" ref={frame} {...reachable}>
      {props.children}
    </div>
  );
}
