import { type ArchiveRefusal, ArchiveUnusable } from "../../../server/src/index.ts";
import { say } from "../say.ts";
import { settings } from "../terminal/data-folder.ts";
import { explained } from "../terminal/open-local-house.ts";
import { exitStatus, type Outcome, refused } from "../terminal/terminal.ts";

/** Runs what an archive or a database may refuse, and says it in plain words. */
export async function refusalTold(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await explained(work);
  } catch (error) {
    if (!(error instanceof ArchiveUnusable)) throw error;
    const { refusal } = error;
    return refused({ ...refusal }, sentenceOf(refusal), statusOf(refusal));
  }
}

const unusable: ReadonlySet<ArchiveRefusal["code"]> = new Set([
  "notArchive",
  "damaged",
  "wrongSecret",
  "badRecipient",
  "alreadyThere",
  "unwritable",
]);

const statusOf = ({ code }: ArchiveRefusal) =>
  unusable.has(code) ? exitStatus.unusable : exitStatus.refused;

function sentenceOf(refusal: ArchiveRefusal): string {
  return say(`command.archive.refusal.${refusal.code}`, {
    file: "file" in refusal ? refusal.file : "",
    cause: "cause" in refusal ? refusal.cause : "",
    first: "migrations" in refusal ? (refusal.migrations[0] ?? "") : "",
    tables: "tables" in refusal ? refusal.tables.join(", ") : "",
    folder: settings.folder,
    server: settings.server,
  });
}
