import type { Choice, ChoiceRule } from "../evaluate/finding.ts";
import type { Sentences } from "../evaluate/study.ts";
import { decimalsFor, writeFigure } from "./figures.ts";
import { figureStyles, type Language } from "./phrases.ts";

type Facts = Omit<Choice, "reading">;

const reasons: Readonly<Record<ChoiceRule, (facts: Facts, language: Language) => string>> = {
  offerDrawn: (_, language) =>
    language === "fr"
      ? "La formation a été proposée par tirage au sort et tout le monde ne l’a pas suivie."
      : "The training was offered by a draw and not everybody took it.",
  noCovariates: (_, language) =>
    language === "fr"
      ? "Aucune caractéristique de départ n’est donnée : il n’y a rien à rendre semblable."
      : "No starting characteristic is given: there is nothing to make alike.",
  smallGroup: (_, language) =>
    language === "fr"
      ? "Trente personnes formées au plus : une seule comparaison corrigée, annoncée d’avance, est ce qu’elles peuvent porter."
      : "Thirty trained people at most: one corrected comparison, declared beforehand, is what they can carry.",
  alike: (_, language) =>
    language === "fr"
      ? "Les groupes se ressemblent déjà au départ : il n’y a personne à écarter ni à repondérer."
      : "The groups are already alike at the start: there is nobody to leave out or to weigh differently.",
  firstBalanced: (facts, language) => {
    const tried = facts.looked.length;
    if (language === "fr") {
      const which =
        tried < 2
          ? "La première façon essayée"
          : `Celle-ci est la première, après ${tried - 1} essayées dans un ordre fixé, qui`;
      return `${which} rend les groupes semblables sur chaque caractéristique en gardant toutes les personnes formées.`;
    }
    const which =
      tried < 2
        ? "The first way tried"
        : `This is the first, after ${tried - 1} tried in a fixed order, that`;
    return `${which} makes the groups alike on every characteristic while keeping all the trained people.`;
  },
  bestBalanced: (facts, language) => {
    const left = writeGap(facts, language);
    return language === "fr"
      ? `Aucune des ${facts.looked.length} façons essayées ne rend les groupes semblables ; celle-ci laisse le plus petit écart (${left} écart type).`
      : `None of the ${facts.looked.length} ways tried makes the groups alike; this one leaves the smallest gap (${left} standard deviations).`;
  },
};

const blind: Sentences = {
  fr: "Ce choix suit des règles fixées d’avance et n’a pas regardé le résultat.",
  en: "This choice follows rules fixed beforehand and did not look at the outcome.",
};

/** Why this design, in both languages. */
export function readChoice(facts: Facts, explanation: Sentences): Sentences {
  return {
    fr: [explanation.fr, reasons[facts.rule](facts, "fr"), blind.fr].join(" "),
    en: [explanation.en, reasons[facts.rule](facts, "en"), blind.en].join(" "),
  };
}

function writeGap({ method, looked }: Facts, language: Language): string {
  const gap = looked.findLast((each) => each.method === method)?.largestGap ?? 0;
  return writeFigure(gap, decimalsFor(gap), figureStyles[language]);
}
