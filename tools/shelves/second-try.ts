import { addCounts, type Failure, noTests, type TestCount } from "./count-report.ts";

/** More failures than this are no accident of a busy machine: they stand as they are. */
const mostTriedAgain = 10;

/**
 * Runs the files of a few failed tests again, with nothing else beside. A test that passes then counts as passed and
 * stays named among the `steadied`; one that fails again, or another one of its file that does, counts as failed.
 * Checks and whole runs have no second try.
 */
export function tryAgain(
  count: TestCount,
  runAlone: (shelf: string, files: readonly string[]) => TestCount,
): TestCount {
  const ofFiles = count.failures.filter((failure) => failure.file !== undefined);
  if (ofFiles.length === 0 || ofFiles.length > mostTriedAgain) return count;
  const shelves = [...new Set(ofFiles.map(({ shelf }) => shelf))];
  const again = addCounts(
    shelves.map((shelf) => runAlone(shelf, filesOf(ofFiles.filter((failure) => failure.shelf === shelf)))),
  );
  const failsAgain = new Set(again.failures.map(keyOf));
  const steadied = ofFiles.filter((failure) => !failsAgain.has(keyOf(failure)));
  // A file that cannot be loaded, or a run that ends badly or empty, says nothing of its tests.
  const saysNothing = again.passed < steadied.length || again.failures.some((failure) => !isTest(failure));
  if (saysNothing) return addCounts([count, { ...again, passed: 0, skipped: 0 }]);
  const whole = count.failures.filter((failure) => failure.file === undefined);
  return {
    ...noTests,
    passed: count.passed + steadied.length,
    skipped: count.skipped,
    failures: [...whole, ...again.failures],
    steadied: [...count.steadied, ...steadied],
  };
}

const keyOf = ({ shelf, file, name }: Failure) => JSON.stringify([shelf, file, name]);
const filesOf = (failures: readonly Failure[]) => [...new Set(failures.flatMap(({ file }) => file ?? []))];
const isTest = ({ file, name }: Failure) => file !== undefined && name !== "the file does not load";
