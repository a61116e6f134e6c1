import type { Sentences } from "../evaluate/study.ts";
import { readPanelRefusal } from "../panel/panel-words-of-refusals.ts";
import { countOf } from "../reading/phrases.ts";
import type { TrajectoryRefusal } from "./trajectory-refusal.ts";

/** What is in the way and the cheapest remedy, in both languages. */
export function readTrajectoryRefusal(refusal: TrajectoryRefusal): Sentences {
  switch (refusal.code) {
    case "confidenceOutOfRange":
      return {
        fr: "La part de collègues à contenir doit être entre 0,5 et 1. Gardez 0,9, le réglage habituel.",
        en: "The share of colleagues to hold must lie between 0.5 and 1. Keep 0.9, the default.",
      };
    case "unknownPerson":
      return {
        fr:
          `« ${refusal.person} » n’est pas dans le fichier, ou toutes ses lignes ont une valeur manquante. Vérifiez ` +
          "l’identifiant.",
        en: `“${refusal.person}” is not in the file, or all of its rows lack a value. Check the identifier.`,
      };
    case "personNotTrained":
      return {
        fr: "Cette personne n’a pas commencé de formation pendant la période suivie. Choisissez une personne formée.",
        en: "This person began no training in the time followed. Choose a trained person.",
      };
    case "nothingBeforeTraining":
      return {
        fr: "Rien n’est connu de cette personne avant sa formation. Ajoutez au moins une période d’avant.",
        en: "Nothing is known of this person before training. Add at least one earlier period.",
      };
    case "nothingAfterTraining":
      return {
        fr: "Rien n’est encore connu de cette personne depuis sa formation. Attendez la prochaine période.",
        en: "Nothing is known yet of this person since training. Wait for the next period.",
      };
    case "tooFewComparable":
      return {
        fr:
          `Il y a ${countOf(refusal.people, "collègue comparable suivi", "collègues comparables suivis", "fr")} aux ` +
          `mêmes périodes sans formation ; il en faut au moins ${refusal.needed} pour une fourchette qui tienne parole. ` +
          "Demandez moins de ressemblances, ou une fourchette moins exigeante.",
        en:
          `There are ${countOf(refusal.people, "comparable colleague", "comparable colleagues", "en")} followed in the ` +
          `same periods without training; at least ${refusal.needed} are needed for a range that keeps its word. Ask ` +
          "for fewer likenesses, or for a less demanding range.",
      };
    default:
      return readPanelRefusal(refusal);
  }
}
