import { type ReactNode, useEffect, useRef, useState } from "react";

/** A table that may be wider than the screen: only then can the keyboard reach it, to scroll sideways. */
export function ScrollTable(props: { readonly label: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => setCut(element.scrollWidth > element.clientWidth));
    watcher.observe(element);
    for (const child of element.children) watcher.observe(child);
    return () => watcher.disconnect();
  }, []);
  const reachable = isCut ? { role: "region", tabIndex: 0, "aria-label": props.label } : {};
  return (
    <div className="table-scroll" ref={frame} {...reachable}>
      {props.children}
    </div>
  );
}
