import type { FormFiles } from "../../../core/src/surveys/index.ts";
import { readForm } from "./read-form.ts";
import { writeForm } from "./write-form.ts";

/** Questionnaires as XLSForm workbooks. */
export const formFiles: FormFiles = { read: readForm, write: writeForm };
