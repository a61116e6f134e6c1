/** A file of the house and the files that it imports. */
export interface CruisedFile {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string }[];
}

const test = /\.(test|journey|proof|ordeal|contract)\.tsx?$/;
/** Where the house is entered: its mains, its doors, and the threads that are started by their address. */
const entry = /(^|\/)(main|index|public)\.tsx?$|-(worker|thread)\.ts$/;
/** What only tests use and that stands beside them: builders of files, servers and samples. */
const testSupport =
  /\/(test-[a-z-]+|kill-and-reopen|memory-file|workbook-builder|zip-builder|heading-corpus|sample-[a-z-]+)\.ts$/;
const house = /^(engine|core|files|server|web|cli)\/src\//;
const known = [test, testSupport, entry, /\.json$/, /\.d\.ts$/];

/**
 * Files of the house that only tests use: no main, no door and no thread leads to them. Worked out here, in one walk:
 * dependency-cruiser looks for a way from every entry to every file, which took four fifths of its time.
 */
export function unusedFiles(files: readonly CruisedFile[]): readonly string[] {
  const fileOf = new Map(files.map((file) => [file.source, file]));
  const reached = new Set(
    files.map(({ source }) => source).filter((source) => entry.test(source) && !test.test(source)),
  );
  for (const source of reached) {
    for (const { resolved } of fileOf.get(source)?.dependencies ?? []) reached.add(resolved);
  }
  return files
    .map(({ source }) => source)
    .filter((source) => house.test(source) && !reached.has(source))
    .filter((source) => !known.some((kind) => kind.test(source)));
}
