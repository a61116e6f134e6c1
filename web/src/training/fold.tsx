import { type ReactNode, useState } from "react";

/** Something to unfold. Open at first or not: after that only the person opens and closes it. */
export function Fold(props: {
  readonly summary: ReactNode;
  readonly isOpenAtFirst?: boolean;
  readonly className?: string;
  /** What it holds is made when it is first opened. */
  readonly isLazy?: boolean;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(props.isOpenAtFirst === true);
  return (
    <details
      className={props.className ?? "inner"}
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{props.summary}</summary>
      {isOpen || props.isLazy !== true ? props.children : null}
    </details>
  );
}
