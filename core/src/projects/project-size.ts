import { type Project, passagesAtMost, projectBytesAtMost } from "./model.ts";

/** Whether a project is as long as one may be, or shorter: its JSON text in UTF-8, and its passages. */
export function isProjectKeepable(project: Project): boolean {
  const { byteLength } = new TextEncoder().encode(JSON.stringify(project));
  return byteLength <= projectBytesAtMost && project.passages.length <= passagesAtMost;
}
