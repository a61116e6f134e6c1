/** Sentences of the command that checks a sealed plan. */
export const planCommandWordsFr = {
  "command.verifyPlan.summary": "vérifie qu’un plan d’évaluation scellé n’a pas changé, sans le serveur",
  "command.verifyPlan.stand": "PLAN-SCELLE.json",
  "command.verifyPlan.fingerprint":
    "l’empreinte imprimée sur le papier, à comparer ; avec ou sans tirets, en majuscules ou non",
  "command.verifyPlan.note":
    "Réponse 0 : rien n’a changé. Réponse 1 : quelque chose a changé, ou l’empreinte est une autre. Réponse 2 : ce n’est pas la preuve d’un plan. Qui tient le serveur peut refaire toute la chaîne : seule l’empreinte imprimée ({option}), remise avant à quelqu’un d’autre, le montre.",
  "command.verifyPlan.notProof":
    "Le fichier {path} n’est pas la preuve d’un plan scellé. Prenez celui que la page du plan donne, sans l’ouvrir dans un tableur.",
  "command.verifyPlan.broken": "Ce plan n’est plus celui qui a été scellé.",
  "command.verifyPlan.whole": "Rien n’a changé : « {label} ».",
  "command.verifyPlan.beforeStart": "Scellé avant le début, le {at}.",
  "command.verifyPlan.afterStart": "Scellé APRÈS LE DÉBUT, le {at} : ce n’est pas un plan fait à l’avance.",
  "command.verifyPlan.printed": "Empreinte : {fingerprint}. Comparez-la à celle du papier.",
  "command.verifyPlan.added":
    "{count, plural, =0 {Aucun complément depuis.} one {# complément depuis, daté et à part.} other {# compléments depuis, datés et à part.}}",
  "command.verifyPlan.limits":
    "Cela montre que le texte n’a pas bougé depuis son sceau ; pas que ses chiffres de départ sont justes.",
  "command.verifyPlan.fault.linkChanged": "Le sceau n° {number} a été modifié.",
  "command.verifyPlan.fault.linkOutOfPlace":
    "Le sceau n° {number} n’est pas à sa place : il en manque un avant, ou l’ordre a changé.",
  "command.verifyPlan.fault.timeGoesBack": "Le sceau n° {number} est daté d’avant celui qui le précède.",
  "command.verifyPlan.fault.contentChanged": "Le texte du sceau n° {number} a été modifié.",
  "command.verifyPlan.fault.contentUnreadable": "Le texte du sceau n° {number} ne se lit pas.",
  "command.verifyPlan.fault.contentOfAnother": "Le texte du sceau n° {number} est celui d’un autre projet.",
  "command.verifyPlan.fault.contentMissing": "Le texte du sceau n° {number} manque.",
  "command.verifyPlan.fault.notInChain": "Le sceau n° {number} n’est pas dans la chaîne, ou y est deux fois.",
  "command.verifyPlan.fault.planNotFirst":
    "Le sceau n° {number} n’est pas à la place que son contenu demande.",
  "command.verifyPlan.fault.notCanonical": "Le fichier n’est pas écrit comme il a été remis.",
  "command.verifyPlan.fault.otherFingerprint":
    "L’empreinte n’est pas celle du papier : ce fichier porte {expected}.",
} as const;
