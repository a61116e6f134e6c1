import { useState } from "react";
import type { Diagnosis } from "../../../core/src/diagnosis/public.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import {
  type DocumentSaver,
  type Later,
  openDocumentSaver,
  type SavingState,
} from "../parts/document-saver.ts";
import { useSaveAtPauses } from "../parts/use-save-at-pauses.ts";
import { useDiagnosisHome } from "./diagnosis-home.ts";

/** A diagnosis being edited, which saves itself. */
export interface EditedDiagnosis {
  readonly diagnosis: Diagnosis;
  readonly state: SavingState;
  change(next: Diagnosis): void;
  saveNow(): void;
  keepMine(): void;
}

export function useKeptDiagnosis(kept: KeptDocument<Diagnosis>): EditedDiagnosis {
  const { keeper } = useDiagnosisHome();
  const [diagnosis, setDiagnosis] = useState(kept.content);
  const [state, setState] = useState<SavingState>({ kind: "saved" });
  const [timer] = useState(openTimer);
  const [saver] = useState<DocumentSaver<Diagnosis>>(() =>
    openDocumentSaver(keeper, kept, { later: timer.later, onState: setState }),
  );
  useSaveAtPauses(saver);
  return {
    diagnosis,
    state,
    change(next) {
      setDiagnosis(next);
      saver.change(next);
    },
    saveNow: () => saver.saveNow(),
    keepMine: () => void saver.keepMine(),
  };
}

function openTimer(): { readonly later: Later } {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    later(milliseconds, act) {
      clearTimeout(waiting);
      waiting = setTimeout(act, milliseconds);
    },
  };
}
