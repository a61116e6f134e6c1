/** Sentences of the pages of a first visit. */
export const visitScreenWordsFr = {
  "visit.list.title": "Première visite",
  "visit.list.lead":
    "Chez une entreprise qui n’a encore rien : ses personnes, un diagnostic, une formation combinée et la suite à donner, même sans réseau. Tout reste sur cet appareil jusqu’à ce que vous l’envoyiez.",
  "visit.list.mine": "Les visites de cet appareil",
  "visit.list.empty": "Aucune visite sur cet appareil pour l’instant.",
  "visit.list.savedAt": "Enregistrée ici le {moment}",
  "visit.unnamed": "Visite sans nom",
  "visit.new.title": "Commencer une visite",
  "visit.new.firm": "Nom de l’entreprise",
  "visit.new.begin": "Commencer la visite",

  "visit.offline.ready": "Prêt sans réseau : cette page s’ouvrira même sans connexion.",
  "visit.offline.preparing":
    "Pas encore prêt sans réseau. Gardez cette page ouverte un instant, avec la connexion.",
  "visit.offline.impossible":
    "Ce navigateur ne peut pas ouvrir Ouvrage sans réseau à cette adresse : il faut une adresse sûre (https), ou Ouvrage lancé sur cet ordinateur.",
  "visit.offline.few":
    "Il reste peu de place pour le navigateur sur cet appareil ({megabytes} Mo). Faites de la place, ou téléchargez vos visites.",
  "visit.offline.fragile":
    "Le navigateur n’a pas promis de garder ces visites si la place vient à manquer. Téléchargez chaque visite quand elle est finie.",

  "visit.import.open": "Reprendre une visite depuis un fichier",
  "visit.import.done": "La visite « {firm} » est sur cet appareil.",
  "visit.import.missing":
    "{count, plural, one {Une photo ou note vocale n’est pas dans ce fichier : elle est restée sur l’autre appareil.} other {# photos et notes vocales ne sont pas dans ce fichier : elles sont restées sur l’autre appareil.}}",
  "visit.import.unread": "Ce fichier n’est pas une visite d’Ouvrage. Rien n’a changé.",
  "visit.import.taken":
    "La visite « {firm} » est déjà sur cet appareil. La remplacer efface ce qui y a été saisi ici.",
  "visit.import.replace": "Remplacer celle de cet appareil",
  "visit.import.keep": "Garder celle de cet appareil",

  "visit.steps": "Étapes de la visite",
  "visit.step.people": "L’entreprise et les personnes",
  "visit.step.diagnosis": "Le diagnostic",
  "visit.step.training": "La formation",
  "visit.step.take": "Emporter et envoyer",
  "visit.next": "Continuer : {name}",
  "visit.download": "Télécharger la visite",
  "visit.here": "Saisi ici, gardé sur cet appareil.",

  "visit.people.title": "Les personnes",
  "visit.people.lead":
    "Une ligne par personne. Entrée passe à la ligne suivante ; vous pouvez coller un tableau copié d’un tableur. Ce que vous ne savez pas reste « pas encore su » : ce n’est ni zéro, ni non.",
  "visit.people.privacy":
    "Des initiales ou un repère suffisent. Ce tableau n’est jamais envoyé : seuls partent le diagnostic, et la formation avec les personnes que vous y mettrez.",
  "visit.people.table": "Tableau des personnes",
  "visit.people.line": "Ligne",
  "visit.people.label": "Initiales ou repère",
  "visit.people.site": "Site",
  "visit.people.job": "Travail fait",
  "visit.people.contract": "Contrat",
  "visit.people.hours": "Heures par semaine",
  "visit.people.diploma": "Diplôme le plus élevé",
  "visit.people.cell": "{field}, ligne {line}",
  "visit.people.remove": "Retirer",
  "visit.people.removeLine": "Retirer la ligne {line}",
  "visit.people.full": "{count} personnes au plus dans une visite.",
  "visit.people.hoursUnread":
    "{count, plural, one {Heures non comprises à la ligne {lines}} other {Heures non comprises aux lignes {lines}}} : écrivez par exemple 35, 24,5 ou 30 h 15. Elles ne sont pas comptées.",
  "visit.people.pasted": "{count, plural, one {# ligne collée.} other {# lignes collées.}}",
  "visit.people.unread":
    "{count, plural, one {# case n’a pas été comprise, et n’a pas été devinée :} other {# cases n’ont pas été comprises, et n’ont pas été devinées :}}",
  "visit.people.unreadCell": "ligne {line} : {text}",
  "visit.people.unreadMore": "et {count, plural, one {# autre} other {# autres}}",
  "visit.people.undo": "Annuler le collage",

  "visit.contract.unknown": "Pas encore su",
  "visit.contract.permanent": "CDI",
  "visit.contract.fixedTerm": "CDD",
  "visit.contract.temporaryAgency": "Intérim",
  "visit.contract.apprenticeship": "Apprentissage ou alternance",
  "visit.contract.other": "Autre",
  "visit.diploma.unknown": "Pas encore su",
  "visit.diploma.none": "Aucun diplôme",
  "visit.diploma.level3": "CAP, BEP",
  "visit.diploma.level4": "Bac",
  "visit.diploma.level5AndAbove": "Au-delà du bac",

  "visit.counts.title": "Ce que dit ce tableau",
  "visit.counts.people": "{count, plural, one {# personne} other {# personnes}}",
  "visit.counts.none": "Les comptes viendront avec la première ligne.",
  "visit.counts.site": "Par site",
  "visit.counts.job": "Par travail",
  "visit.counts.contract": "Par contrat",
  "visit.counts.diploma": "Par diplôme",
  "visit.counts.unknown": "Pas encore su",
  "visit.counts.line": "{name} : {count}",
  "visit.counts.hours":
    "{known, plural, =0 {Heures : pas encore sues} one {Heures sues pour # personne : {total} par semaine} other {Heures sues pour # personnes : {total} par semaine}}{unknown, plural, =0 {} one { ; # pas encore sue} other { ; # pas encore sues}}.",

  "visit.training.title": "La formation",
  "visit.training.lead":
    "Des situations de travail au calendrier : les mêmes pages qu’avec le réseau, gardées sur cet appareil, photos et notes vocales comprises.",
  "visit.training.begin": "Commencer une formation",
  "visit.training.sent":
    "Elle part de l’entreprise et du diagnostic de cette visite. À l’envoi, seules les personnes que vous y mettrez partiront, par leur repère.",
  "visit.training.act": "Commencer la formation",
  "visit.training.line": "ligne {line}",
  "visit.rules.seen": "Règles de droit et de financement : celles de votre organisation, vues le {moment}.",
  "visit.rules.published":
    "Règles de droit et de financement : celles publiées avec Ouvrage. Celles que votre organisation aurait corrigées n’ont pas encore été vues sur cet appareil.",

  "visit.send.title": "Envoyer vers mon organisation",
  "visit.send.what":
    "Sont envoyés le diagnostic avec son effectif, et la formation si elle est commencée, avec ses photos, ses notes vocales et les repères des personnes que vous y avez mises. Le tableau des personnes reste sur cet appareil.",
  "visit.send.to": "Vers : {organisation}.",
  "visit.send.act": "Envoyer vers mon organisation",
  "visit.send.again": "Envoyer les changements",
  "visit.send.sending": "Envoi en cours…",
  "visit.send.sent": "Envoyée le {moment}.",
  "visit.send.resume": "Reprendre l’envoi",
  "visit.send.stopped":
    "L’envoi s’est arrêté en route : une partie seulement est arrivée. Rien n’est perdu ici, et rien ne sera envoyé deux fois.",
  "visit.send.stoppedElsewhere":
    "Un envoi vers une autre organisation que celle qui est affichée s’est arrêté en route. Rien n’est perdu ici.",
  "visit.send.missing":
    "{count, plural, one {Une photo ou note vocale n’est pas sur cet appareil : elle n’a pas été envoyée.} other {# photos et notes vocales ne sont pas sur cet appareil : elles n’ont pas été envoyées.}}",
  "visit.send.changed": "La visite a changé ici depuis : l’organisation n’a pas encore ces changements.",
  "visit.send.elsewhere": "Envoyée le {moment}, vers une autre organisation que celle qui est affichée.",
  "visit.send.see": "Voir le diagnostic envoyé",
  "visit.send.seeTraining": "Voir la formation envoyée",
  "visit.send.unreachable":
    "Pas de connexion avec Ouvrage : rien n’est perdu, tout est sur cet appareil. L’envoi sera possible quand la connexion reviendra.",
  "visit.send.fictional":
    "L’entreprise affichée est l’exemple inventé. Choisissez d’abord votre organisation, dans le menu.",
  "visit.file.title": "Emporter dans un fichier",
  "visit.file.why":
    "Pour garder une copie, ou continuer sur un autre appareil. Ce fichier contient le tableau des personnes, les photos et les notes vocales : ne le confiez qu’à qui peut le lire.",
  "visit.erase.title": "Effacer de cet appareil",
  "visit.erase.why":
    "Efface d’ici le tableau, le diagnostic, la formation, ses photos et ses notes vocales. Ce qui a été envoyé reste dans l’organisation.",
  "visit.erase.act": "Effacer cette visite",
  "visit.erase.sure": "Effacer « {firm} » de cet appareil ? Rien ne la ramènera.",
  "visit.erase.notSent": "Elle n’a été ni envoyée, ni tenue à jour dans l’organisation.",
  "visit.erase.yes": "Oui, effacer",
  "visit.erase.cancel": "Annuler",

  "visit.refusal.unknownDocument": "Cette visite n’est plus sur cet appareil.",
  "visit.refusal.unreadableVisit":
    "Cette version d’Ouvrage ne sait pas lire cette visite. Elle n’a pas été touchée : rechargez la page avec la connexion.",
  "visit.refusal.changedThere":
    "Quelqu’un a changé le diagnostic ou la formation dans l’organisation depuis votre envoi. Ce qui a été changé là-bas n’a pas été remplacé : ouvrez-le pour comparer.",
  "visit.refusal.revisionOutdated":
    "Quelqu’un enregistrait dans l’organisation au même moment. Rien n’a été remplacé : réessayez.",
  "visit.refusal.organisationChanged":
    "Une autre fenêtre a changé d’organisation pendant l’envoi, qui s’est arrêté. Revenez à la bonne organisation, puis reprenez.",
  "visit.refusal.unwritableVisit":
    "Ce changement ne peut pas être enregistré tel quel. Ce qui était déjà enregistré n’a pas été touché.",
  "visit.refusal.documentTooLarge":
    "Cette formation est trop longue pour être envoyée. Raccourcissez les textes, ou retirez une variante.",
  "visit.refusal.notAllowed":
    "Votre rôle dans cette organisation ne permet pas d’y déposer un diagnostic ou une formation. La visite reste ici.",
} as const;
