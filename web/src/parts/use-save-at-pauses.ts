import { useEffect } from "react";
import type { DocumentSaver } from "./document-saver.ts";

/** Saves without waiting when a field is left, the page is hidden or left, and the connection comes back. */
export function useSaveAtPauses<Content>(saver: DocumentSaver<Content>): void {
  useEffect(() => {
    const save = () => saver.saveNow();
    const pauses = [
      [window, "online"],
      [window, "pagehide"],
      [document, "visibilitychange"],
      [document, "focusout"],
    ] as const;
    for (const [place, moment] of pauses) place.addEventListener(moment, save);
    return () => {
      for (const [place, moment] of pauses) place.removeEventListener(moment, save);
      save();
    };
  }, [saver]);
}
