import { importWordsFr } from "./import-words.fr.ts";
import { prepWordsFr } from "./prep-words.fr.ts";

/** French sentences of the room, as ICU messages. Days, names and lists come as texts already written. */
export const portfolioWordsFr = {
  ...importWordsFr,
  ...prepWordsFr,

  "portfolio.refusal.notAllowed":
    "Votre rôle ne permet pas de tenir un portefeuille. Demandez à la personne propriétaire du compte.",
  "portfolio.refusal.unknownFirm":
    "Cette entreprise n’est plus dans le portefeuille : quelqu’un l’a retirée. Ce que vous avez écrit est encore à l’écran.",
  "portfolio.refusal.revisionOutdated":
    "Quelqu’un d’autre a changé cette fiche entre-temps. Relisez-la, puis refaites votre changement.",
  "portfolio.refusal.tooManyCalls":
    "Cette fiche garde déjà 200 appels, le plus possible. Retirez les plus anciens avant d’en noter un autre.",
  "portfolio.refusal.unreadableTable":
    "Ce fichier ne peut pas être lu comme un tableau. Enregistrez-le en CSV ou en classeur Excel (.xlsx), puis recommencez.",
  "portfolio.refusal.documentUnavailable":
    "Le PDF ne peut pas être fabriqué sur cet ordinateur. Imprimez la page à la place.",

  "portfolio.ending.notNow": "Pas intéressée pour l’instant",
  "portfolio.ending.noNeed": "Pas de besoin",
  "portfolio.ending.closed": "Entreprise fermée",
  "portfolio.ending.followedElsewhere": "Suivie par quelqu’un d’autre",
  "portfolio.ending.moved": "Partie ailleurs",
  "portfolio.ending.other": "Autre raison",

  "portfolio.size.smallest": "Moins de {below} personnes",
  "portfolio.size.larger": "{below} personnes et plus",
  "portfolio.size.unknown": "Effectif pas encore su",

  "portfolio.reason.agreedDayCame": "Vous aviez convenu d’en reparler le {day}.",
  "portfolio.reason.agreedDayAhead": "Vous avez convenu d’en reparler le {day}.",
  "portfolio.reason.neverCalled": "Aucun appel n’est encore noté depuis son ajout, le {day}.",
  "portfolio.reason.lastCall": "Dernier appel le {day} : {label}",
  "portfolio.reason.lastCallBare": "Dernier appel le {day}.",
  "portfolio.reason.firmEnded": "Pas de projet : {ending}, dit le {day}.",
  "portfolio.reason.firmIsBack": "Elle avait dit d’en reparler à partir du {day}.",
  "portfolio.reason.noProject": "Pas encore de projet.",
  "portfolio.reason.headcount":
    "{count, plural, =0 {L’entreprise ne compte encore personne.} one {L’entreprise compte une seule personne.} other {L’entreprise compte # personnes.}}",
  "portfolio.reason.headcountUnknown": "L’effectif n’est pas encore su.",
} as const;
