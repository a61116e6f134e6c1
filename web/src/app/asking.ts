import { askEarly, type EarlyQuestion } from "../http/early-answers.ts";

/** Asks the page's first question while its code comes in; a page that is only thought of asks nothing. */
export const asking =
  (question: EarlyQuestion) =>
  ({ preload }: { readonly preload: boolean }) => {
    if (!preload) askEarly(question);
  };
