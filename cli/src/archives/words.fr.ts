/** Sentences of the commands that put a whole installation in a file, and back. */
export const archiveCommandWordsFr = {
  "command.archive.fileStand": "SAUVEGARDE.age",
  "command.archive.textStand": "FICHIER",
  "command.archive.recipientStand": "age1…",
  "command.archive.to": "le fichier à écrire ; il ne doit pas exister",
  "command.archive.recipient":
    "la clé publique de qui pourra l’ouvrir (voir ouvrage backup-key) ; plusieurs : séparées par des virgules",
  "command.archive.passphraseFile": "un fichier dont la première ligne est la phrase secrète",
  "command.archive.identityFile": "le fichier de la clé secrète (voir ouvrage backup-key)",
  "command.archive.noCheck": "ne remet pas la sauvegarde à côté pour la comparer",
  "command.archive.oneSecret": "Donnez l’un des deux, et un seul : {first} ou {second}.",
  "command.archive.shortPassphrase":
    "La phrase secrète de {path} est trop courte : au moins {count, plural, other {# caractères}}, par exemple cinq mots pris au hasard.",
  "command.archive.noIdentity": "Le fichier {path} ne contient pas de clé secrète (AGE-SECRET-KEY-1…).",
  "command.archive.progress": "Tables",

  "command.backup.summary": "met toute l’installation dans un fichier scellé, et vérifie qu’elle en revient",
  "command.backup.note":
    "L’application peut rester ouverte. La sauvegarde contient la clé de l’installation : gardez-la, et le secret qui l’ouvre, chacun à un endroit. Les réponses d’une vague en cours qui attendent encore d’être mêlées aux autres n’y sont jamais : deux copies diraient qui a répondu entre les deux.",
  "command.backup.done":
    "C’est sauvegardé dans {file} ({bytes, plural, other {# octets}}) : {rows, plural, one {# ligne} other {# lignes}} de {tables, plural, one {# table} other {# tables}}.",
  "command.backup.checked":
    "Remise à côté, dans une base faite pour cela : toutes les tables sont pareilles.",
  "command.backup.unchecked": "Elle n’a pas été remise à côté pour être comparée.",
  "command.backup.nothingHere":
    "Il n’y a rien à sauvegarder dans {folder}. Le dossier se choisit avec {variable}.",
  "command.export.summary":
    "comme backup, sans vérifier : pour changer de machine, ou passer à un serveur PostgreSQL",

  "command.restore.summary": "remet une sauvegarde dans une installation vide",
  "command.restore.erasures":
    "la liste des effacements demandés depuis (voir ouvrage erasures) : ils sont refaits",
  "command.restore.check": "l’ouvre et la remet à côté seulement, sans toucher à l’installation",
  "command.restore.note":
    "L’installation doit être vide : {folder} pour un dossier neuf, {server} pour un serveur PostgreSQL. Une sauvegarde d’une version plus ancienne est mise à jour. Rien n’est gardé si un seul octet a changé.",
  "command.restore.done":
    "C’est remis, comme le {at} : {rows, plural, one {# ligne} other {# lignes}} de {tables, plural, one {# table} other {# tables}}.",
  "command.restore.fine": "Cette sauvegarde est bonne : remise à côté, toutes les tables sont pareilles.",
  "command.restore.erasedAgain":
    "Effacements refaits : {count, plural, =0 {aucun n’était à refaire} one {# trace retrouvée et effacée} other {# traces retrouvées et effacées}}.",
  "command.restore.noErasures":
    "Aucune liste d’effacements n’a été donnée : qui a demandé l’effacement de ses données depuis cette sauvegarde y est de nouveau.",
  "command.restore.wave":
    "La vague « {wave} » était en cours : les réponses qui attendaient d’être mêlées aux autres sont perdues. {again, select, true {Chacun peut répondre à nouveau avec son lien.} other {Les réponses déjà mêlées sont là ; celles qui attendaient ne peuvent pas être redemandées sans en compter deux fois.}}",
  "command.restore.otherShape": "Le fichier {path} n’est pas une liste d’effacements d’Ouvrage.",

  "command.backupKey.summary": "fait une paire de clés pour sceller les sauvegardes",
  "command.backupKey.to": "le fichier où écrire la clé secrète ; il ne doit pas exister",
  "command.backupKey.done":
    "Clé publique, pour {option} : {recipient}\nLa clé secrète est dans {file}. Gardez-la ailleurs que sur cette machine, en deux endroits : sans elle, aucune sauvegarde ne s’ouvre.",

  "command.erasures.summary": "écrit la liste des effacements, à garder à côté des sauvegardes",
  "command.erasures.to": "le fichier à écrire ; une liste plus ancienne y est remplacée",
  "command.erasures.note":
    "La liste ne nomme personne : ce sont des empreintes que seule la clé de l’installation relie à quelqu’un. Écrivez-la souvent, ou juste avant de remettre une sauvegarde si la base se lit encore.",
  "command.erasures.done":
    "{count, plural, =0 {Aucun effacement} one {# effacement} other {# effacements}} : {file}",

  "command.archive.refusal.notArchive": "Ce fichier n’est pas une sauvegarde d’Ouvrage.",
  "command.archive.refusal.damaged":
    "Cette sauvegarde est abîmée ou incomplète : rien n’a été remis. Prenez la précédente.",
  "command.archive.refusal.wrongSecret": "Cette clé ou cette phrase secrète n’ouvre pas cette sauvegarde.",
  "command.archive.refusal.archiveAhead":
    "Cette sauvegarde vient d’une version plus récente d’Ouvrage ({first}…) : installez cette version, puis recommencez.",
  "command.archive.refusal.notEmpty":
    "Cette base contient déjà quelque chose : une sauvegarde ne se remet que dans une base vide. Choisissez un autre dossier ({folder}) ou une autre base ({server}).",
  "command.archive.refusal.otherKey":
    "Le fichier {file} est la clé d’une autre installation. Choisissez un dossier neuf ({folder}), ou déplacez cette clé.",
  "command.archive.refusal.alreadyThere":
    "Le fichier {file} existe déjà : rien n’est jamais écrit par-dessus.",
  "command.archive.refusal.unwritable": "Le fichier {file} ne peut pas être écrit ({cause}).",
  "command.archive.refusal.badRecipient":
    "Cette clé publique ne se lit pas : elle commence par age1 et se copie en entier.",
  "command.archive.refusal.notSame":
    "Remise à côté, la sauvegarde n’était pas pareille ({tables}) : ne vous y fiez pas, et signalez-le.",
} as const;
