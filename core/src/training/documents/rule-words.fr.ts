/** How a rule is quoted in a printed document. */
export const rulesOfDocumentsFr = {
  "training.document.rule.inForce": "En vigueur.",
  "training.document.rule.uncertain": "Pas sûr : à vérifier avant de s’y fier.",
  "training.document.rule.ended": "Cette règle ne s’applique plus.",
  "training.document.rule.announced": "Cette règle est annoncée : elle ne s’applique pas encore.",
  "training.document.rule.absent": "Cette règle n’est pas dans le livre de règles : demandez conseil.",
  "training.document.rule.source": "Source : {source}.",
  "training.document.rule.since": "Depuis le {day}.",
  "training.document.rule.checkedOn": "Vérifiée le {day}.",
  "training.document.rule.stale":
    "Cette vérification a plus de 90 jours : relisez le texte avant de vous en servir.",
  "training.document.rule.doubt": "Ce qui n’est pas sûr : {doubt}",
} as const;
