import { useEffect, useRef, useState } from "react";

/** For a box that may be smaller than what it holds: only then (`isCut`) must the keyboard reach it, to scroll. */
export function useReachable() {
  const frame = useRef<HTMLDivElement>(null);
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const look = () =>
      setCut(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
    const watcher = new ResizeObserver(look);
    watcher.observe(element);
    for (const child of element.children) watcher.observe(child);
    return () => watcher.disconnect();
  }, []);
  return { frame, isCut };
}
