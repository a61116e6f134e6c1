/** Words of the room that are not tied to one screen: states, and what is in the way. */
export const trajectoryWordsFr = {
  "trajectories.state.permanentFullTime": "CDI à temps plein",
  "trajectories.state.permanentPartTime": "CDI à temps partiel",
  "trajectories.state.fixedTermFullTime": "CDD à temps plein",
  "trajectories.state.fixedTermPartTime": "CDD à temps partiel",
  "trajectories.state.otherContract": "Autre contrat (apprentissage, intérim, stage…)",
  "trajectories.state.contractNotTold": "Contrat ou horaire non précisé",
  "trajectories.state.longAbsence": "Absence de quinze jours ou plus dans le mois",
  "trajectories.state.goneEndOfTerm": "Départ : fin de CDD, d’apprentissage ou de mission",
  "trajectories.state.goneResigned": "Départ : démission",
  "trajectories.state.goneDismissed": "Départ : licenciement",
  "trajectories.state.goneAgreed": "Départ : rupture conventionnelle",
  "trajectories.state.goneRetired": "Départ : retraite",
  "trajectories.state.goneTransferred": "Départ : mobilité dans le groupe",
  "trajectories.state.goneOther": "Départ : autre motif déclaré",
  "trajectories.state.outOfSight": "Plus dans la paie, sans fin déclarée",
  "trajectories.state.noFile": "Mois sans fichier de paie",
  "trajectories.state.notYet": "Pas encore là",
  "trajectories.state.outsideWindow": "Hors des mois connus",
  "trajectories.refusal.notAllowed":
    "Les trajectoires viennent des fichiers de paie : seules les personnes qui peuvent les voir y ont accès.",
  "trajectories.refusal.noMonthStored":
    "Aucun fichier de paie n’est encore importé. Importez au moins deux mois pour voir des trajectoires.",
  "trajectories.refusal.unknownCategory": "Cette catégorie n’existe pas, ou plus. Choisissez-en une autre.",
  "trajectories.refusal.unknownTraining":
    "Cette formation n’est pas dans le registre pour les mois connus. Choisissez-en une autre.",
  "trajectories.refusal.alignmentNotPossible":
    "Ces personnes n’ont pas toutes la date demandée. Revenez au calendrier.",
};
