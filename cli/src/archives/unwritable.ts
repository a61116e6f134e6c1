import { say } from "../say.ts";
import { UnusableArguments } from "../terminal/terminal.ts";

/** For `catch`: why a file was not written, in plain words. Throws UnusableArguments. */
export function unwritable(path: string): (error: unknown) => never {
  return (error) => {
    const cause = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnusableArguments(
      cause === "EEXIST"
        ? say("command.archive.refusal.alreadyThere", { file: path })
        : say("command.file.unwritable", { path, cause }),
    );
  };
}
