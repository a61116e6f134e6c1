import { frenchSpaces } from "./french-spaces.ts";

/** What the person’s own pages about passports say, in plain French. Places in braces are filled in. */
const plain = {
  title: "Mon passeport",
  lead: "Un passeport dit ce que vous avez montré au travail, et qui l’a vu. Un employeur peut vérifier qu’il est vrai. Ce n’est pas un diplôme.",
  yours:
    "C’est vous qui choisissez ce qu’il dit et à qui vous le montrez. Votre entreprise n’est pas prévenue.",
  nothing:
    "Il n’y a encore rien à mettre dans un passeport. Cela viendra quand une situation de travail sera notée comme faite.",
  name: "Votre nom, comme vous voulez qu’il soit écrit",
  nameHelp: "Un prénom et une initiale suffisent si vous préférez.",
  choose: "Ce que vous voulez montrer",
  chooseHelp: "Rien n’est choisi d’avance.",
  make: "Faire mon passeport",
  back: "Revenir à ma page",
  ready: "Votre passeport est prêt",
  keep: "Gardez-le maintenant : nous n’en gardons pas de copie. Si vous le perdez, vous pourrez en faire un autre.",
  paper: "Garder la feuille à imprimer (PDF)",
  file: "Garder le fichier à donner à un employeur",
  square: "Le carré de votre passeport : un employeur le photographie pour vérifier.",
  noSquare:
    "Ce passeport en dit trop pour tenir dans un carré. Donnez le fichier, ou choisissez moins de choses.",
  given: "Vos passeports déjà faits",
  givenLine: "Passeport du {day}",
  holds: "Il est valable.",
  withdrawnOn: "Vous l’avez retiré le {day}.",
  withdraw: "Retirer ce passeport",
  withdrawHelp:
    "Retiré, il ne sera plus reconnu par la page qui vérifie. Une feuille déjà donnée reste lisible.",
  verify: "Vérifier un passeport",
  seenBy: "vu par {who}",
  fault: {
    holderMissing: "Écrivez le nom à mettre sur le passeport.",
    holderTooLong: "Ce nom est trop long : 80 lettres au plus.",
    nothingChosen: "Choisissez au moins une chose à montrer.",
    tooManyChosen: "Choisissez douze choses au plus : faites un second passeport pour les autres.",
    unknownPassport: "Ce passeport est déjà retiré.",
    notOurs: "Ce fichier n’est pas un passeport donné par cette page.",
    noPaper: "Cet ordinateur ne sait pas faire de PDF. Imprimez cette page.",
  },
} as const;

/** The same in short sentences; not read again yet by the people they are for. */
const easy: PassportPageWords = {
  ...plain,
  lead: "Un passeport dit ce que vous savez faire. Il dit qui l’a vu. Ce n’est pas un diplôme.",
  yours: "Vous choisissez ce qu’il dit. Vous choisissez à qui le montrer. Votre entreprise ne le sait pas.",
  nothing: "Il n’y a encore rien à montrer ici.",
  name: "Votre nom",
  nameHelp: "Un prénom suffit.",
  chooseHelp: "Cochez ce que vous voulez.",
  keep: "Gardez-le maintenant. Nous n’avons pas de copie.",
  paper: "Garder la feuille",
  file: "Garder le fichier",
  square: "Voici votre carré. Un employeur le photographie.",
  noSquare: "Il y a trop de choses pour un carré. Donnez le fichier. Ou choisissez moins de choses.",
  given: "Vos passeports",
  withdrawHelp: "Après, ce passeport ne marche plus. La feuille reste lisible.",
};

export type PassportPageWords = {
  readonly [Key in Exclude<keyof typeof plain, "fault">]: string;
} & { readonly fault: { readonly [Key in keyof (typeof plain)["fault"]]: string } };

const [spacedPlain, spacedEasy] = [spacedWords(plain), spacedWords(easy)];

function spacedWords(words: PassportPageWords): PassportPageWords {
  const spaced = <Table extends object>(table: Table): Table =>
    JSON.parse(JSON.stringify(table), (_, text) => (typeof text === "string" ? frenchSpaces(text) : text));
  return spaced(words);
}

/** The words of a page in a language of links: easy French for whoever does not read plain French. */
export function passportPageWords(language: string): PassportPageWords {
  return language === "fr" ? spacedPlain : spacedEasy;
}
