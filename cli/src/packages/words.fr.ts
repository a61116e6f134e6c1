/** Sentences of the command that makes the results of a package again. */
export const packageCommandWordsFr = {
  "command.recompute.summary": "refait tous les résultats d’un paquet de données, sans le serveur",
  "command.recompute.stand": "PAQUET.zip",
  "command.recompute.note":
    "Réponse 0 : tout est pareil, octet pour octet. Réponse 1 : un résultat diffère, ou le plan scellé a changé. Réponse 2 : ce n’est pas un paquet entier. Le paquet suffit : ni le serveur ni le réseau n’y ont part, et rien n’est écrit sur le disque.",
  "command.recompute.unusable": "Le fichier {path} n’est pas un paquet de données entier.",
  "command.recompute.same":
    "{count, plural, =0 {Aucun résultat à refaire : ce paquet ne porte pas de lignes de personnes.} one {# résultat refait : il est pareil, octet pour octet.} other {# résultats refaits : tous sont pareils, octet pour octet.}}",
  "command.recompute.files":
    "{count, plural, one {# fichier a} other {# fichiers ont}} l’empreinte que le paquet annonce.",
  "command.recompute.plan":
    "Le plan scellé est entier. Comparez son empreinte à celle du papier : ouvrage verify-plan.",
  "command.recompute.noPlan": "Ce paquet ne porte pas de plan scellé.",
  "command.recompute.differs":
    "{path} : à l’octet {at}, le paquet dit « {packed} », le calcul donne « {computed} ».",
  "command.recompute.planChanged": "plan/plan-scelle.json : le plan scellé a changé.",
  "command.recompute.changed": "Ce paquet ne redonne pas les mêmes résultats.",
  "command.recompute.versions":
    "Paquet fait avec Ouvrage {packed} et Node {packedNode} ; refait avec Ouvrage {own} et Node {ownNode}.",
  "command.recompute.fault.notAnArchive": "ce n’est pas une archive ZIP.",
  "command.recompute.fault.tooLarge": "il contient trop de fichiers, ou trop d’octets une fois ouvert.",
  "command.recompute.fault.unsafeName": "un nom de fichier sort du paquet, ou y est deux fois.",
  "command.recompute.fault.damaged": "l’archive est abîmée.",
  "command.recompute.fault.noManifest": "{path} manque.",
  "command.recompute.fault.unreadableManifest": "{path} ne se lit pas.",
  "command.recompute.fault.fileMissing": "{path} manque.",
  "command.recompute.fault.fileTooMany": "{path} est de trop : le manifeste ne le connaît pas.",
  "command.recompute.fault.fileChanged": "{path} n’a pas l’empreinte annoncée.",
  "command.recompute.fault.unreadableAnalysis":
    "{path} ne se lit pas : il manque une partie, ou elle n’a pas la forme attendue.",
  "command.recompute.fault.unreadablePlan": "{path} n’est pas la preuve d’un plan scellé.",
} as const;
