import { useEffect, useState } from "react";
import { goTo } from "./go-to.ts";

/** Milliseconds that a place is waited for: its view may have to be asked for first. */
const patience = 8000;

/** Moves the keyboard to a place of the page once it is there. */
export function useGoTo(): (place: string) => void {
  const [wish, setWish] = useState<{ readonly place: string }>();
  useEffect(() => {
    if (wish === undefined || goTo(wish.place)) return;
    const watcher = new MutationObserver(() => {
      if (goTo(wish.place)) watcher.disconnect();
    });
    watcher.observe(document.body, { childList: true, subtree: true });
    const giveUp = setTimeout(() => watcher.disconnect(), patience);
    return () => {
      clearTimeout(giveUp);
      watcher.disconnect();
    };
  }, [wish]);
  return (place) => setWish({ place });
}
