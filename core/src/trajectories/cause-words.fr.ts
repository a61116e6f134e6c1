/** How sentences name the families of departures, in the order of the states. */
export const causeWordsFr: readonly string[] = [
  "fin de contrat à durée déterminée ou de mission",
  "démission",
  "licenciement",
  "rupture conventionnelle",
  "retraite",
  "mobilité dans le groupe",
  "autre motif",
];
