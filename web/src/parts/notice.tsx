import type { ReactNode } from "react";

/** Something to read before going on. `stop` and `unsure` are announced to screen readers at once. */
export function Notice(props: {
  readonly tone?: "stop" | "unsure" | "fiction";
  readonly children: ReactNode;
}) {
  const role = props.tone === "stop" ? "alert" : props.tone === "unsure" ? "status" : undefined;
  return (
    <div className={`notice ${props.tone ?? ""}`} role={role}>
      {props.children}
    </div>
  );
}
