import { createContext, useContext } from "react";
import type { ProjectEvent } from "../../../core/src/projects/public.ts";

const recorderContext = createContext<(event: ProjectEvent) => void>(() => {
  throw new Error("invalid page; must hold the passages of its project");
});

export const RecorderProvider = recorderContext.Provider;

/** Opens the dialog in which a passage of the project is told. */
export function useRecorder(): (event: ProjectEvent) => void {
  return useContext(recorderContext);
}
