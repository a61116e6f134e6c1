/** What the paper passport says. */
export const passportPaperWordsFr = {
  title: "Ce que j’ai montré au travail",
  subtitle: "Passeport de {holder}",
  lead: "Chaque ligne a été faite dans une situation de travail, ou montrée lors d’une évaluation, et notée par l’entreprise. La personne a choisi ce qui figure ici et a écrit elle-même son nom. Ce n’est ni un diplôme ni une certification.",
  shown: "Ce qui a été montré",
  what: "Quoi",
  seenBy: "Vu par",
  day: "Le",
  check: "Vérifier ce passeport",
  checkSquare:
    "Photographiez le carré avec un téléphone : la page qui s’ouvre dit si le passeport est tel qu’il a été donné.",
  checkFile: "Demandez le fichier à la personne, puis ouvrez-le sur la page {address}.",
  checkElsewhere:
    "Pour être sûr de la page, écrivez vous-même son adresse : {address}. Une fois ouverte, elle marche sans réseau.",
  square: "Carré à photographier : il contient tout le passeport et sa signature.",
  issuer: "Donné par",
  key: "Empreinte de qui l’a signé",
  from: "Donné le",
  until: "À montrer jusqu’au",
  limits:
    "La vérification dit que rien n’a été changé, et par quelle entreprise c’est signé. Elle ne dit pas que la personne qui tient cette feuille est celle qui est nommée : comme pour tout papier, demandez-lui.",
  firstOfMonth: "1er",
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
} as const;
