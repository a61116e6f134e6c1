/** Sentences of the page on a person's own rights, as ICU messages: short, one idea each, read aloud too. */
export const rightsWordsFr = {
  "rights.title": "Mes droits à la formation",
  "rights.lead": "Chaque année, votre compte formation (CPF) reçoit de l’argent. Il sert à vous former.",
  "rights.more": "Certaines personnes ont droit à plus. Quelques questions courtes suffisent pour le savoir.",
  "rights.private": "Vos réponses ne sont pas envoyées. Votre employeur ne les voit pas. Rien n’est gardé.",
  "rights.alone": "Répondez quand vous êtes seul, ou avec une personne de confiance.",
  "rights.begin": "Commencer",
  "rights.erased": "C’est effacé.",

  "rights.listen": "Écouter",
  "rights.silence": "Arrêter la lecture",
  "rights.question": "Question {number}",
  "rights.back": "Revenir à la question d’avant",
  "rights.erase": "Effacer mes réponses",

  "rights.employment.ask": "Pour qui travaillez-vous ?",
  "rights.employment.help": "En intérim, choisissez la première réponse.",
  "rights.employment.company": "Une entreprise, une association, un particulier",
  "rights.employment.publicService": "L’État, une mairie, un hôpital public",
  "rights.employment.other": "Pour moi-même, ou je ne travaille pas",
  "rights.employment.notKnown": "Je ne sais pas",

  "rights.diploma.ask": "Avez-vous un CAP, un BEP, un bac ou un diplôme plus haut ?",
  "rights.diploma.help": "Comptez les diplômes de l’école et ceux obtenus plus tard.",
  "rights.diploma.no": "Non, aucun",
  "rights.diploma.yes": "Oui",
  "rights.diploma.foreign": "J’ai un diplôme d’un autre pays",
  "rights.diploma.notKnown": "Je ne sais pas",

  "rights.title.ask": "Avez-vous un titre professionnel ?",
  "rights.title.help":
    "On l’obtient souvent dans une formation pour adultes. Il compte s’il est de niveau 3 ou plus : c’est écrit sur le papier.",
  "rights.title.no": "Non",
  "rights.title.yes": "Oui, de niveau 3 ou plus",
  "rights.title.notKnown": "Je ne sais pas",

  "rights.certification.ask": "Avez-vous un certificat de votre métier, reconnu par la branche ?",
  "rights.certification.help":
    "La branche, ce sont les entreprises du même métier, partout en France. Exemple de certificat : un CQP.",
  "rights.certification.no": "Non",
  "rights.certification.yes": "Oui",
  "rights.certification.notKnown": "Je ne sais pas",

  "rights.workingTime.ask": "Combien de temps travaillez-vous ?",
  "rights.workingTime.help": "Vos heures sont écrites sur la fiche de paie et sur le contrat.",
  "rights.workingTime.halfOrMore": "Au moins la moitié d’un temps plein",
  "rights.workingTime.underHalf": "Moins de la moitié d’un temps plein",
  "rights.workingTime.notKnown": "Je ne sais pas",

  "rights.disability.ask": "Avez-vous une reconnaissance de travailleur handicapé ?",
  "rights.disability.help":
    "Si vous travaillez en ESAT, répondez oui. Cette question est posée parce que la somme peut être plus grande.",
  "rights.disability.no": "Non",
  "rights.disability.yes": "Oui",
  "rights.disability.notKnown": "Je ne sais pas, ou je préfère ne pas répondre",

  "rights.answer.raised": "Vous pouvez recevoir {perYear} par an",
  "rights.answer.general": "Votre compte reçoit {perYear} par an",
  "rights.answer.part": "Votre compte reçoit une part de {perYear} par an",
  "rights.answer.maybe": "Peut-être {perYear} par an : à vérifier",
  "rights.answer.toCheck": "La somme est à vérifier",
  "rights.answer.otherRules": "Vos droits sont à vérifier",
  "rights.answer.otherRulesWhy":
    "Nous avons lu les règles des salariés d’une entreprise, d’une association ou d’un particulier. Les vôtres peuvent être différentes. Un conseiller vous répond.",
  "rights.answer.noAmount": "Nos règles ne donnent pas de somme à cette date. Un conseiller vous répond.",

  "rights.amount":
    "{standing, select, possible {Si c’est confirmé : } otherwise {Sinon : } other {}}{share, select, whole {{perYear} chaque année, jusqu’à {cap} en tout.} proRata {une part de {perYear} chaque année, selon vos heures, et jamais plus de {cap} en tout.} other {{perYear} chaque année à mi-temps ou plus, jusqu’à {cap} en tout. En dessous du mi-temps, nos sources ne disent pas la somme.}}",
  "rights.amountText": "Texte : {article}, depuis le {validFrom}. Relu le {checkedOn}.",
  "rights.stale":
    "À vérifier : une règle utilisée ici n’a pas été relue depuis le {checkedOn}, il y a plus de 90 jours. Elle a pu changer.",

  "rights.ask": "À demander au conseiller",
  "rights.ask.employment": "Suis-je salarié d’une entreprise ? (Apportez le contrat de travail.)",
  "rights.ask.diploma": "Mon diplôme est-il de niveau 3 (CAP, BEP) ou plus ? (Apportez le papier.)",
  "rights.ask.foreignDiploma": "Mon diplôme d’un autre pays compte-t-il ? (Apportez le papier.)",
  "rights.ask.title": "Ai-je un titre de niveau 3 ou plus ? (Apportez le papier.)",
  "rights.ask.certification": "Mon certificat est-il reconnu par la branche ? (Apportez le papier.)",
  "rights.ask.workingTime": "Est-ce que je travaille au moins à mi-temps ? (Apportez la fiche de paie.)",
  "rights.ask.underHalf": "Je travaille moins d’un mi-temps : quelle somme ai-je ?",
  "rights.ask.disability": "Ai-je une reconnaissance de travailleur handicapé, et compte-t-elle ici ?",

  "rights.do": "Que faire ?",
  "rights.do.open": "Ouvrez votre compte sur le site officiel, Mon Compte Formation :",
  "rights.do.declare":
    "Déclarez que vous n’avez ni diplôme de niveau 3 (CAP, BEP), ni titre, ni certificat reconnu. Sans cette déclaration, les {perYear} ne viennent pas.",
  "rights.do.fromYear":
    "La déclaration compte à partir de l’année où vous la faites. Si vous obtenez un diplôme plus tard, déclarez-le aussi.",
  "rights.do.lookAmount": "Regardez la somme reçue chaque année.",
  "rights.do.lessThan":
    "S’il y a moins de {perYear}, demandez à un conseiller. Nos sources ne disent pas comment le déclarer.",
  "rights.do.meet": "Parlez à un conseiller (voir plus bas). Montrez-lui cette page, si vous voulez.",
  "rights.do.ifConfirmed":
    "Si c’est confirmé, déclarez-le avec lui sur le site officiel, Mon Compte Formation :",
  "rights.site": "moncompteformation.gouv.fr",

  "rights.help": "Qui peut aider ?",
  "rights.help.who": "Un conseiller en évolution professionnelle (CEP). C’est gratuit. Pour en trouver un :",
  "rights.help.site": "mon-cep.org",
  "rights.help.declares": "Il peut faire la déclaration avec vous.",
  "rights.help.password": "Ne donnez jamais votre mot de passe, même au téléphone.",

  "rights.keep": "Et maintenant ?",
  "rights.keep.nothing":
    "Votre employeur ne voit pas vos réponses. Elles s’effacent quand vous quittez cette page.",
  "rights.keep.printer": "Au travail, restez à côté de l’imprimante : la feuille est à vous.",
  "rights.print": "Imprimer",

  "rights.rules": "Les règles utilisées",
  "rights.rules.edition": "Règles publiées avec Ouvrage. Elles ne remplacent pas le texte officiel.",
  "rights.rules.outcome":
    "{outcome, select, met {Rempli} notMet {Pas rempli} notKnown {À vérifier} other {Donc}}",
  "rights.rules.row": "{article}, depuis le {validFrom}.",
  "rights.rules.doubt": "Pas sûr, pour « {title} » : {doubt}",
} as const;

export type RightsWord = keyof typeof rightsWordsFr;
