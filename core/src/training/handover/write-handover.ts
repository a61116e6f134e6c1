import type { PracticalDocument } from "../documents/practical-document.ts";
import type { PracticalSubject, SayPractical } from "../documents/subject.ts";
import { writeWorksCouncilNote } from "../documents/write-works-council-note.ts";
import { writeDirectorPage } from "./write-director-page.ts";
import type { HandoverKind } from "./write-handover-mail.ts";
import { writeOpcoFile } from "./write-opco-file.ts";

const writers = {
  opcoFile: writeOpcoFile,
  directorPage: writeDirectorPage,
  worksCouncilNote: writeWorksCouncilNote,
} as const;

/** The document of one reader, as it is printed: a screen shows it without the writers of the other documents. */
export function writeHandover(
  kind: HandoverKind,
  subject: PracticalSubject,
  say: SayPractical,
): PracticalDocument {
  return writers[kind](subject, say);
}
