import { useState } from "react";
import {
  type MergeConflict,
  type MergeSide,
  mergeProjects,
  type Passage,
  type Project,
} from "../../../core/src/projects/public.ts";
import { CallRefused } from "../http/call.ts";
import type { KeptDocument } from "../parts/document-keeper.ts";
import { openDocumentSaver, type SavingState } from "../parts/document-saver.ts";
import { openTimer } from "../parts/use-kept-document.ts";
import { useSaveAtPauses } from "../parts/use-save-at-pauses.ts";
import { projectKeeper, recordPassage } from "./project-keeper.ts";

/** What two people changed differently, until somebody chooses. */
export interface Disagreement {
  readonly base: Project;
  readonly theirs: KeptDocument<Project>;
  readonly conflicts: readonly MergeConflict[];
}

/** A project being edited: it saves itself, and takes in what others save meanwhile. */
export interface EditedProject {
  readonly project: Project;
  readonly state: SavingState;
  readonly disagreement: Disagreement | undefined;
  change(edit: (project: Project) => Project): void;
  saveNow(): void;
  /** Ends a disagreement, as far as everything was chosen. */
  choose(choices: ReadonlyMap<string, MergeSide>): void;
  /** Throws `CallRefused`; its code is `unsaved` when what is on screen could not be saved first. */
  record(passage: Passage): Promise<void>;
}

/** Times that a passage is tried again because somebody else saved in between. */
const triesAtMost = 4;

export function useProject(kept: KeptDocument<Project>): EditedProject {
  const [project, setProject] = useState(kept.content);
  const [state, setState] = useState<SavingState>({ kind: "saved" });
  const [disagreement, setDisagreement] = useState<Disagreement>();
  const [latest] = useState(() => ({ project: kept.content }));
  const [timer] = useState(openTimer);
  const show = (next: Project) => {
    latest.project = next;
    setProject(next);
  };
  const [saver] = useState(() =>
    openDocumentSaver(projectKeeper, kept, {
      later: timer.later,
      onState: setState,
      merge(versions, theirs) {
        const { project: merged, conflicts } = mergeProjects(versions);
        setDisagreement(conflicts.length === 0 ? undefined : { base: versions.base, theirs, conflicts });
        return conflicts.length === 0 ? merged : undefined;
      },
      onMerged: show,
    }),
  );
  useSaveAtPauses(saver);
  const takeInLatest = async () => saver.takeIn(await projectKeeper.load(kept.id));
  return {
    project,
    state,
    disagreement,
    change(edit) {
      show(edit(latest.project));
      saver.change(latest.project);
    },
    saveNow: () => saver.saveNow(),
    choose(choices) {
      if (disagreement === undefined) return;
      const { base, theirs } = disagreement;
      const merged = mergeProjects({ base, mine: latest.project, theirs: theirs.content }, choices);
      const { conflicts } = merged;
      setDisagreement(conflicts.length === 0 ? undefined : { base, theirs, conflicts });
      if (conflicts.length === 0) saver.settle(merged.project, theirs);
    },
    async record(passage) {
      for (let left = triesAtMost; left > 0; left -= 1) {
        if (!(await saver.whenSaved())) break;
        try {
          saver.takeIn(await recordPassage(kept.id, passage, saver.revision()));
          return;
        } catch (error) {
          if (!(error instanceof CallRefused) || error.refusal.code !== "revisionOutdated") throw error;
          await takeInLatest();
        }
      }
      throw new CallRefused({ code: "unsaved" }, 0);
    },
  };
}
