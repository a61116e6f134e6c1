import type { MappedField } from "../../../core/src/workforce/index.ts";
import { formOf, plainWords } from "./plain-words.ts";

/** Words that software writes joined together in its column names, such as "DATEENTREE". */
const joinedWords = formOf(
  "^(?:",
  "date|libelle|code|numero|num|nom|type|nature|taux|heures?|horaires?|nb|motif|niveau|",
  "naissance|entree|sortie|embauche|anciennete|emploi|poste|contrat|salarie|matricule|mois|",
  "salaire|brut|base|sexe|secu|ss|etab|etablissement|siret|convention|coefficient|echelon|",
  "qualification|statut|categorie|debut|fin|usage|patronymique|activite|travail|de|du",
  ")+$",
);
const joinedWord = new RegExp(joinedWords.source.slice(1, -2), "g");

/** The words of a heading, those written joined together taken apart: "DATEENTREE" is "date entree". */
export function headingWords(heading: string): string {
  return plainWords(heading)
    .split(" ")
    .map((word) =>
      word.length > 8 && word.length <= 40 && joinedWords.test(word)
        ? (word.match(joinedWord) ?? [word]).join(" ")
        : word,
    )
    .join(" ");
}

/** A form of heading, over plain words, that speaks for a field; `unless` takes it back. */
export interface HeadingForm {
  readonly field: MappedField;
  readonly form: RegExp;
  /** How much it says, 10 when it leaves no doubt. */
  readonly weight: number;
  readonly unless?: RegExp;
}

/** Words for the people of a company, as a piece of regular expression. */
export const people =
  "salarie\\w*|collab\\w*|employe\\w*|agent|individu\\w*|personnel|personne|pers|intervenant|dossier";
