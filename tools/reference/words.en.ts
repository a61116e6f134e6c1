/** Titles and paragraphs of the page of proofs, for statisticians. */
export const proofWords = {
  generated: "<!-- Written from engine/reference/results by `npm run reference`; do not edit by hand. -->",
  title: "# Proofs of the engine",
  lead:
    "Every figure below was computed by the tests of the engine, which fail when a figure moves. Agreement: our figure " +
    "beside that of a reference, mostly R packages on public data. Calibration: what intervals and tests do over " +
    "simulated samples whose truth is known. To write the figures down again: with " +
    "`OUVRAGE_RECORD_PROOFS=engine/reference/results` in the environment, `npm test`, `npm run prove`, then " +
    "`npm run reference`.",
  agreementTitle: "## Agreement",
  summaryHead: ["method", "reference", "figures", "largest relative difference", "accepted"],
  agreementHead: ["case", "ours", "reference", "relative difference"],
  shownOf:
    "The {shown} figures that differ most, of {count}; all of them are in `engine/reference/results/`.",
  calibrationTitle: "## Calibration",
  calibrationLead:
    "Nominal coverage 95 %, nominal size 5 %. Coverage and size are over the samples that the method answered; the " +
    "others it refused. With 2,000 samples the Monte Carlo standard error is 0.5 point.",
  calibrationHead: ["world", "samples", "refused", "coverage", "size"],
  refusedAll: "all",
} as const;
