/** Sentences of the command that shows what the house does by itself. */
export const choreCommandWordsFr = {
  "command.jobs.summary": "montre les tâches qu’Ouvrage fait de lui-même, et en relance une",
  "command.jobs.note":
    "Marche pendant que l’application tourne. Une tâche qui échoue est reprise d’elle-même, de plus en plus tard, dix fois au plus ; ensuite elle est arrêtée et attend que vous la relanciez.",
  "command.jobs.again": "relance cette tâche, arrêtée ou déjà faite",
  "command.jobs.againStand": "TÂCHE",
  "command.jobs.none": "Aucune tâche : l’application n’a pas encore tourné avec cette base.",
  "command.jobs.notYet": "La base n’existe pas encore : démarrez d’abord l’application.",
  "command.jobs.unknown":
    "Aucune tâche arrêtée ou faite ne s’appelle « {name} ». Lancez ouvrage jobs sans option pour voir les noms.",
  "command.jobs.replayed":
    "C’est noté : « {name} » sera faite dans les secondes qui viennent par un serveur en marche.",
  "command.jobs.line": "{state} {name}{tail}",
  "command.jobs.waiting": "attend   ",
  "command.jobs.running": "en cours ",
  "command.jobs.done": "faite    ",
  "command.jobs.stopped": "ARRÊTÉE  ",
  "command.jobs.tail.waiting":
    " : prévue {dueAt}{fault, select, none {} other {, après {tries, plural, one {# essai} other {# essais}} ({fault})}}",
  "command.jobs.tail.late": " : EN RETARD, prévue {dueAt} ; aucun serveur en marche ne l’a prise",
  "command.jobs.tail.running": ", {tries, plural, one {premier essai} other {essai nº #}}",
  "command.jobs.tail.done": " {endedAt}",
  "command.jobs.tail.stopped": " {endedAt}, après {tries, plural, one {# essai} other {# essais}} : {fault}",
  "command.jobs.sum":
    "{stopped, plural, =0 {Aucune tâche arrêtée} one {# tâche arrêtée} other {# tâches arrêtées}}, {late, plural, =0 {aucune en retard} other {# en retard}}.",
} as const;
