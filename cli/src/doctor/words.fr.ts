/** Sentences of the command that examines an installation. */
export const doctorCommandWordsFr = {
  "command.doctor.summary": "examine l’installation et dit quoi réparer, sans rien changer",
  "command.doctor.note":
    "Réponse 0 : rien ne l’empêche de marcher. Réponse 1 : quelque chose est à réparer. Lancez-le avec les mêmes réglages que le serveur.",
  "command.doctor.backups": "le dossier des sauvegardes : la plus récente doit avoir moins de deux jours",
  "command.doctor.backupsStand": "DOSSIER",
  "command.doctor.good": "  bien    ",
  "command.doctor.doubtful": "à revoir  ",
  "command.doctor.bad": "À RÉPARER ",
  "command.doctor.sum":
    "{bad, plural, =0 {Rien à réparer} one {# point à réparer} other {# points à réparer}}, {doubtful, plural, =0 {rien à revoir} one {# point à revoir} other {# points à revoir}}.",

  "command.doctor.check.folder.fine": "Le dossier {folder} se lit et s’écrit.",
  "command.doctor.check.folder.absent":
    "Le dossier {folder} n’existe pas encore : le premier démarrage le fera. Si Ouvrage a déjà servi, donnez le bon dossier dans {variable}.",
  "command.doctor.check.folder.unusable":
    "Le dossier {folder} ne se lit ou ne s’écrit pas avec ce compte. Donnez-lui ce dossier : chown -R.",
  "command.doctor.check.folder.open":
    "D’autres comptes de la machine peuvent lire le dossier {folder}, où est la clé. Fermez-le : chmod 700 {folder}",
  "command.doctor.check.space.fine": "Il reste {megabytes, plural, other {#}} Mo sur ce disque.",
  "command.doctor.check.space.low":
    "Il ne reste que {megabytes, plural, other {#}} Mo sur ce disque. Faites de la place : sans disque, plus rien ne s’enregistre.",

  "command.doctor.check.database.fine":
    "La base ({place}) répond : PostgreSQL {version}, {megabytes, plural, other {#}} Mo, {organisations, plural, =0 {aucune organisation} one {# organisation} other {# organisations}}.",
  "command.doctor.check.database.bad": "{why}",
  "command.doctor.check.database.notYet": "La base n’existe pas encore : le premier démarrage la fera.",
  "command.doctor.check.schema.fine": "Les tables sont à jour.",
  "command.doctor.check.schema.pending":
    "{count, plural, one {# changement des tables attend} other {# changements des tables attendent}} : le prochain démarrage les fera. Sauvegardez avant.",
  "command.doctor.check.schema.ahead":
    "Cette base a été mise à jour par un Ouvrage plus récent ({first}…). Installez cette version, ou restaurez une sauvegarde.",
  "command.doctor.check.key.fine": "La clé de l’installation est celle de cette base.",
  "command.doctor.check.key.other":
    "La clé de {file} n’est pas celle de cette base : personne ne serait reconnu d’un mois à l’autre. Remettez celle d’origine, qui est dans vos sauvegardes.",
  "command.doctor.check.key.missing":
    "La clé {file} manque, alors que cette base en a une. Ne démarrez pas : une autre clé serait faite. Remettez celle d’origine, qui est dans vos sauvegardes.",
  "command.doctor.check.walls.fine": "Les murs entre organisations sont debout dans la base.",
  "command.doctor.check.walls.missing":
    "{count, plural, one {# table n’a} other {# tables n’ont}} pas ses murs entre organisations ({tables}). Relancez Ouvrage : il les bâtit à chaque démarrage.",

  "command.doctor.check.jobs.fine": "Les tâches qu’Ouvrage fait de lui-même sont à jour.",
  "command.doctor.check.jobs.late":
    "{count, plural, one {# tâche attend} other {# tâches attendent}} depuis plus d’une demi-heure : aucun serveur ne tourne avec cette base. Démarrez-en un ; pour voir : ouvrage jobs",
  "command.doctor.check.jobs.stopped":
    "{count, plural, one {# tâche a échoué dix fois et s’est arrêtée} other {# tâches ont échoué dix fois et se sont arrêtées}}. Pour voir et relancer : ouvrage jobs",
  "command.doctor.check.clocks.fine": "La machine et la base ont la même heure.",
  "command.doctor.check.clocks.apart":
    "La machine et la base n’ont pas la même heure ({seconds, plural, other {# secondes}} d’écart). Réglez l’heure des deux (chrony, systemd-timesyncd) : au-delà de cinq minutes, Ouvrage n’efface et ne ferme plus rien de lui-même.",

  "command.doctor.check.address.local":
    "Aucune adresse publique : cette installation sert sans connexion, pour cette machine seule.",
  "command.doctor.check.address.fine": "L’adresse publique est {url}.",
  "command.doctor.check.address.bad": "{why}",
  "command.doctor.check.mail.fine":
    "Un serveur de courriel est réglé. Pour l’essayer : demandez un lien de connexion.",
  "command.doctor.check.mail.none":
    "Aucun serveur de courriel ({variable}) : les invitations et les liens de connexion se remettent à la main.",
  "command.doctor.check.mail.bad": "{why}",

  "command.doctor.check.backups.fine":
    "La dernière sauvegarde est de {hours, plural, =0 {moins d’une heure} one {# heure} other {# heures}} : {file}.",
  "command.doctor.check.backups.old":
    "La dernière sauvegarde ({file}) a {days, plural, one {# jour} other {# jours}}. Vérifiez ce qui devait la faire.",
  "command.doctor.check.backups.none":
    "Aucune sauvegarde (un fichier .age) dans {folder}. Faites-en une : ouvrage backup.",
} as const;
