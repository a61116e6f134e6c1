import type { PackageFiles } from "../../../core/src/packages/index.ts";

export { sayPackageFrench } from "./say-package-french.ts";

import { openArchive } from "./open-archive.ts";
import { readTable, writeTable } from "./plain-table.ts";
import { writeArchive } from "./write-archive.ts";

/** Archives and tables of data packages. */
export const packageFiles: PackageFiles = { writeArchive, openArchive, writeTable, readTable };
