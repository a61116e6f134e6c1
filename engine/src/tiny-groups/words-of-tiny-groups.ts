import type { Sentences } from "../evaluate/study.ts";
import { englishFigures, frenchFigures, writeFigure } from "../reading/figures.ts";
import { countOf, significant } from "../reading/phrases.ts";
import type { TinyCaveat } from "./tiny-caveat.ts";
import type { TinyRefusal } from "./tiny-refusal.ts";

type Words<Fact extends { readonly code: string }> = {
  readonly [Code in Fact["code"]]: (fact: Fact & { readonly code: Code }) => Sentences;
};

const groupNames = {
  first: { fr: "des personnes formées", en: "of trained people" },
  second: { fr: "des personnes de comparaison", en: "of comparison people" },
} as const;

const count = (value: number) => ({
  fr: writeFigure(value, 0, frenchFigures),
  en: writeFigure(value, 0, englishFigures),
});

/** What to beware of, for every caveat of the room. */
const caveatWords: Words<TinyCaveat> = {
  unknownArm: (c) => ({
    fr:
      `Pour ${countOf(c.people, "personne", "personnes", "fr")}, on ne sait pas si la formation a été suivie : ` +
      `${c.people < 2 ? "elle ne compte" : "elles ne comptent"} pas.`,
    en:
      `Whether training was taken is unknown for ${countOf(c.people, "person", "people", "en")}, who ` +
      `${c.people === 1 ? "does" : "do"} not count.`,
  }),
  valuesMissing: (c) => ({
    fr: `${countOf(c.people, "personne sans valeur a été laissée", "personnes sans valeur ont été laissées", "fr")} de côté.`,
    en: `${countOf(c.people, "person without a value was", "people without a value were", "en")} left aside.`,
  }),
  drawnNotListed: (c) => ({
    fr: `Les répartitions possibles sont trop nombreuses pour être toutes listées : ${count(c.draws).fr} ont été tirées au sort.`,
    en: `The possible assignments are too many to be listed: ${count(c.draws).en} were drawn.`,
  }),
  tiedValues: (c) => ({
    fr: `${countOf(c.tied, "valeur se répète", "valeurs se répètent", "fr")} : la fourchette est un peu plus large que nécessaire.`,
    en: `${countOf(c.tied, "value is repeated", "values are repeated", "en")}: the interval is a little wider than needed.`,
  }),
  unchangedLeftOut: (c) => ({
    fr: `${countOf(c.people, "personne n’a pas changé et ne compte", "personnes n’ont pas changé et ne comptent", "fr")} pas dans le test.`,
    en: `${countOf(c.people, "person did not change and does not count", "people did not change and do not count", "en")} in the test.`,
  }),
  limitUsed: (c) => ({
    fr: `Avec ${count(c.people).fr} personnes, le compte exact serait trop long : une approximation très proche le remplace.`,
    en: `With ${count(c.people).en} people the exact count would take too long: a very close approximation replaces it.`,
  }),
  unequalSpread: (c) => ({
    fr:
      `Un groupe est ${significant(c.ratio, frenchFigures)} fois plus dispersé que l’autre : ce test peut y voir un écart ` +
      "qui n’existe pas. Préférez la différence studentisée.",
    en:
      `One group is ${significant(c.ratio, englishFigures)} times more spread out than the other: this test may see a ` +
      "difference that is not there. Prefer the studentized difference.",
  }),
  normalAssumed: () => ({
    fr:
      "La fourchette suppose des valeurs réparties en cloche : quelques valeurs très éloignées la rendent trop courte. " +
      "Regardez aussi les rangs.",
    en: "The interval assumes bell-shaped values: a few very distant ones make it too short. Look at the ranks as well.",
  }),
  openInterval: (c) => ({
    fr: `Une case du tableau est vide : la fourchette n’a pas de limite ${c.end === "high" ? "haute" : "basse"}.`,
    en: `One cell of the table is empty: the interval has no ${c.end === "high" ? "upper" : "lower"} limit.`,
  }),
  shortIntervals: (c) => ({
    fr:
      `Avec ${count(c.people).fr} personnes, les fourchettes simples du rééchantillonnage sont trop courtes : ` +
      "seule la fourchette studentisée est donnée comme réponse.",
    en:
      `With ${count(c.people).en} people the simple bootstrap intervals are too short: only the studentized one is ` +
      "given as the answer.",
  }),
};

/** What is in the way and the cheapest remedy, for every refusal of the room. */
const refusalWords: Words<TinyRefusal> = {
  columnNotNamed: (r) => ({
    fr:
      r.column === "treatment"
        ? "Cette façon de comparer oppose deux groupes : indiquez la colonne qui dit qui a été formé."
        : "Cette façon de comparer suit les mêmes personnes : indiquez la colonne de leur valeur d’avant.",
    en:
      r.column === "treatment"
        ? "This method compares two groups: name the column that says who was trained."
        : "This method follows the same people: name the column of their value before.",
  }),
  unknownColumn: (r) => ({
    fr: `La colonne « ${r.column} » n’est pas dans le fichier. Vérifiez son nom.`,
    en: `The column “${r.column}” is not in the file. Check its name.`,
  }),
  columnTwice: (r) => ({
    fr: `La colonne « ${r.column} » joue deux rôles à la fois. Choisissez des colonnes différentes.`,
    en: `The column “${r.column}” plays two parts at once. Choose different columns.`,
  }),
  columnNotNumeric: (r) => ({
    fr: `La colonne « ${r.column} » doit contenir des nombres. Corrigez-la ou choisissez-en une autre.`,
    en: `The column “${r.column}” must hold numbers. Correct it or choose another one.`,
  }),
  treatmentNotBinary: (r) => ({
    fr: `« ${r.column} » doit valoir 1 pour les personnes formées et 0 pour les autres, ou dire quel mot veut dire « formé ».`,
    en: `“${r.column}” must be 1 for trained people and 0 for the others, or say which word means “trained”.`,
  }),
  outcomeNotYesNo: (r) => ({
    fr: `« ${r.column} », ligne ${count(r.row).fr} : pour compter une part, le résultat vaut 1 (oui) ou 0 (non).`,
    en: `“${r.column}”, row ${count(r.row).en}: to count a share, the outcome is 1 (yes) or 0 (no).`,
  }),
  optionOutOfRange: (r) => ({
    fr: `Le réglage « ${r.option} » a une valeur impossible. Corrigez-la ou laissez le réglage habituel.`,
    en: `The option “${r.option}” has an impossible value. Correct it or keep the default.`,
  }),
  unreadableValue: (r) => ({
    fr: `La valeur n° ${count(r.row).fr} ${groupNames[r.group].fr} n’est pas un nombre utilisable. Corrigez-la.`,
    en: `Value number ${count(r.row).en} ${groupNames[r.group].en} is not a usable number. Correct it.`,
  }),
  unequalLengths: (r) => ({
    fr: `Il y a ${count(r.first).fr} valeurs avant et ${count(r.second).fr} après : il en faut autant, dans le même ordre.`,
    en: `There are ${count(r.first).en} values before and ${count(r.second).en} after: as many are needed, in the same order.`,
  }),
  notCounts: (r) => ({
    fr: `Les comptes ${groupNames[r.group].fr} ne se lisent pas : il faut des nombres entiers, le premier dans le second.`,
    en: `The counts ${groupNames[r.group].en} cannot be read: whole numbers are needed, the first within the second.`,
  }),
  unreadableIndices: (r) => ({
    fr: `Le tirage n° ${count(r.draw).fr} ne désigne pas autant de personnes qu’il y en a. Corrigez-le.`,
    en: `Draw number ${count(r.draw).en} does not name as many people as there are. Correct it.`,
  }),
  tooFewPeople: (r) => ({
    fr:
      `Il y a ${countOf(r.people, "valeur", "valeurs", "fr")} ${groupNames[r.group].fr} ; il en faut au moins ` +
      `${count(r.needed).fr}. Regardez plutôt les parcours un par un.`,
    en:
      `There ${r.people === 1 ? "is" : "are"} ${countOf(r.people, "value", "values", "en")} ${groupNames[r.group].en}; at least ` +
      `${count(r.needed).en} are needed. Look at the paths one by one instead.`,
  }),
  noVariation: () => ({
    fr: "Toutes les valeurs sont les mêmes : il n’y a rien à comparer. Choisissez un résultat qui varie.",
    en: "All values are the same: there is nothing to compare. Choose an outcome that varies.",
  }),
  nobodyDiffers: (r) => ({
    fr: `Tout le monde est dans le même cas (${count(r.successes).fr} réussites) : le tableau ne dit rien de la différence.`,
    en: `Everybody is in the same case (${count(r.successes).en} successes): the table says nothing of the difference.`,
  }),
  tooFewAssignments: (r) => ({
    fr:
      `Il n’y a que ${count(r.assignments).fr} façons de répartir ces personnes ; il en faut au moins ` +
      `${count(r.needed).fr} pour que la réponse la plus nette se distingue du hasard. Ajoutez des personnes.`,
    en:
      `There are only ${count(r.assignments).en} ways to assign these people; at least ${count(r.needed).en} are needed ` +
      "for the clearest answer to stand out from chance. Add people.",
  }),
  tooFewPairs: (r) => ({
    fr:
      `Avec ${count(r.first).fr} personnes contre ${count(r.second).fr}, il y a moins de ${count(r.needed).fr} façons de les ` +
      "répartir : même la réponse la plus nette ne se distinguerait pas du hasard. Ajoutez des personnes.",
    en:
      `With ${count(r.first).en} people against ${count(r.second).en} there are fewer than ${count(r.needed).en} ways to assign ` +
      "them: even the clearest answer would not stand out from chance. Add people.",
  }),
  tooManyPairs: (r) => ({
    fr:
      `Il y a ${count(r.pairs).fr} paires de personnes, plus que les ${count(r.most).fr} que ce test compare. ` +
      "Utilisez une comparaison de moyennes.",
    en:
      `There are ${count(r.pairs).en} pairs of people, more than the ${count(r.most).en} this test compares. Use a ` +
      "comparison of means.",
  }),
  heavyTails: (r) => ({
    fr:
      `Quelques valeurs sont très loin des autres (aplatissement ${significant(r.kurtosis, frenchFigures)}) : un écart en ` +
      "écarts types n’a pas de sens ici. Comparez les valeurs elles-mêmes, ou leurs rangs.",
    en:
      `A few values are very far from the others (kurtosis ${significant(r.kurtosis, englishFigures)}): a difference in ` +
      "standard deviations means nothing here. Compare the values themselves, or their ranks.",
  }),
  tooManyEqual: () => ({
    fr:
      "Trop de personnes ont la même valeur pour rééchantillonner : beaucoup de tirages ne varient pas. Utilisez le test " +
      "des signes tirés au sort.",
    en: "Too many people have the same value for resampling: many draws do not vary. Use the sign-flip test instead.",
  }),
};

/** The sentence of a caveat, in both languages. */
export function readTinyCaveat<Code extends TinyCaveat["code"]>(
  caveat: TinyCaveat & { readonly code: Code },
): Sentences {
  const write: (caveat: TinyCaveat & { readonly code: Code }) => Sentences = caveatWords[caveat.code];
  return write(caveat);
}

/** The sentence of a refusal, in both languages. */
export function readTinyRefusal<Code extends TinyRefusal["code"]>(
  refusal: TinyRefusal & { readonly code: Code },
): Sentences {
  const write: (refusal: TinyRefusal & { readonly code: Code }) => Sentences = refusalWords[refusal.code];
  return write(refusal);
}
