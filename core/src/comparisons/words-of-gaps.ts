import type { Sentences } from "../../../engine/src/index.ts";
import { fewestOnEachSide } from "../evaluation/index.ts";
import type { TableGap } from "./person-table.ts";

/** Why no figure can be given, with the cheapest way to do better. */
export interface ToldGap {
  readonly code: string;
  readonly reading: Sentences;
}

type Gap =
  | TableGap
  | {
      readonly code: "tooFewTrained" | "tooFewCompared" | "tooFewKnown";
      readonly trained: number;
      readonly compared: number;
    };

const story = {
  fr: "Racontez plutôt ce qui a changé, chemin par chemin, avec les preuves et les autres explications.",
  en: "Tell the story of what changed instead, path by path, with evidence and rival explanations.",
};

/** A refusal in words. */
export function tellRefusal(refusal: Gap): ToldGap {
  return { code: refusal.code, reading: readingOf(refusal) };
}

function readingOf(refusal: Gap): Sentences {
  switch (refusal.code) {
    case "noStart":
      return {
        fr: "On ne sait pas quand la formation a commencé : datez la première séance du projet.",
        en: "The start of the training is not known: date the first session of the project.",
      };
    case "noMonthBefore":
      return {
        fr: "Aucun fichier de paie ne décrit les personnes juste avant le départ : importez celui du mois qui précède.",
        en: "No payroll file describes people just before the start: import that of the month before.",
      };
    case "noEarlierMonth":
      return {
        fr: "La paie ne remonte pas assez loin pour trouver les personnes d’avant : importez les mois qui manquent.",
        en: "Payroll does not go back far enough to find earlier people: import the missing months.",
      };
    case "secondStartTooSoon":
      return {
        fr: `Le groupe suivant commence ${refusal.months} mois après le premier : au-delà, il est formé lui aussi. Choisissez une échéance de ${refusal.months} mois au plus, ou retardez ce groupe.`,
        en: `The next group begins ${refusal.months} months after the first: beyond that it is trained too. Choose a horizon of ${refusal.months} months at most, or delay that group.`,
      };
    case "nobodyLinked":
      return {
        fr: "On ne sait pas qui sont les participants dans la paie : indiquez leur matricule.",
        en: "Who the participants are in the payroll is not known: give their staff numbers.",
      };
    default:
      return readingOfCounts(refusal);
  }
}

function readingOfCounts({ code, trained, compared }: Extract<Gap, { readonly trained: number }>): Sentences {
  const sides = {
    fr: `${trained} personnes formées, ${compared} à qui les comparer`,
    en: `${trained} people trained, ${compared} to compare with`,
  };
  switch (code) {
    case "tooFewTrained":
      return {
        fr: `${sides.fr} : sous ${fewestOnEachSide} de chaque côté, un chiffre d’effet ne voudrait rien dire. Le moins cher : réunir ce groupe et le suivant. ${story.fr}`,
        en: `${sides.en}: below ${fewestOnEachSide} on a side no figure of effect would mean anything. Cheapest: put this group and the next together. ${story.en}`,
      };
    case "tooFewCompared":
      return {
        fr: `${sides.fr} : sous ${fewestOnEachSide} de chaque côté, un chiffre d’effet ne voudrait rien dire. Le moins cher : essayer une autre règle, ou retarder d’un mois une partie du groupe. ${story.fr}`,
        en: `${sides.en}: below ${fewestOnEachSide} on a side no figure of effect would mean anything. Cheapest: try another rule, or delay part of the group by a month. ${story.en}`,
      };
    case "tooFewKnown":
      return {
        fr: `On ne sait ce que sont devenues que ${trained} personnes formées et ${compared} autres : c’est trop peu. Le moins cher : importer les fichiers de paie qui manquent.`,
        en: `What became of people is known for only ${trained} trained and ${compared} others: too few. Cheapest: import the missing payroll files.`,
      };
  }
}
