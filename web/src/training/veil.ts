import { createContext, useContext } from "react";
import { type DesignVeil, noVeil } from "../../../core/src/training/public.ts";

const veilContext = createContext<DesignVeil>(noVeil);

/** Gives the views of a design what their reader is not shown of it. */
export const VeilProvider = veilContext.Provider;

/** What this reader is not shown of the design; nothing on a device that keeps its own. */
export function useVeil(): DesignVeil {
  return useContext(veilContext);
}
