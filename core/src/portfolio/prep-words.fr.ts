/** What to ask in a call. No question supposes a fault. */
export const prepWordsFr = {
  "portfolio.ask.agreedDayCame": "On s’était dit d’en reparler : où en êtes-vous ?",
  "portfolio.ask.firmIsBack": "Vous m’aviez dit de revenir vers vous : est-ce le bon moment ?",
  "portfolio.ask.whoStarts": "Qui débute chez vous en ce moment, et comment apprend-on le métier ?",
  "portfolio.ask.whatIsHard":
    "Qu’est-ce qui vous manque le plus : du temps, des bras, ou une façon de faire ?",
  "portfolio.ask.whoElse": "Qui d’autre, chez vous, faudrait-il entendre ?",
  "portfolio.ask.smallestStep": "Quelle est la plus petite chose à faire avant notre prochain appel ?",
  "portfolio.ask.whatHelps": "Qu’est-ce que je pourrais faire pour vous aider ?",
  "portfolio.ask.whatWorked": "Qu’est-ce qui a marché, et qu’est-ce que vous referiez autrement ?",
  "portfolio.party": "{role} ({names})",
  "portfolio.move": "{who} : {move}",
  "portfolio.moveBy": "{who} : {move}, d’ici le {day}",
  "portfolio.ask.move": "« {move} » : qu’est-ce qui aiderait {owner} à avancer ?",
} as const;
