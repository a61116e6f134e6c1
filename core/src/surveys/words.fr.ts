/** French sentences of the room, as ICU messages. */
export const surveyWordsFr = {
  "surveys.refusal.notAllowed":
    "Votre rôle ne permet pas cette action. Demandez à la personne propriétaire du compte.",
  "surveys.refusal.unknownDocument":
    "Ce questionnaire n’existe pas, ou n’existe plus. Revenez à la liste des questionnaires.",
  "surveys.refusal.revisionOutdated":
    "Quelqu’un d’autre a enregistré ce questionnaire entre-temps. Choisissez la version à garder.",
  "surveys.refusal.unknownProject":
    "Ce projet n’existe pas, ou n’existe plus. Revenez à la liste des projets.",
  "surveys.refusal.unknownQuestionnaire": "Ce questionnaire n’existe plus. Choisissez-en un autre.",
  "surveys.refusal.questionnaireNotReady":
    "Ce questionnaire n’est pas terminé. Ouvrez-le : ce qui manque y est dit, question par question.",
  "surveys.refusal.nobodyToAsk":
    "Le projet n’a personne à interroger avec ce questionnaire. Ajoutez d’abord les participants, ou les encadrants et les tuteurs.",
  "surveys.refusal.overBudget":
    "Ce questionnaire est trop long pour ce moment. Retirez les questions indiquées, puis recommencez.",
  "surveys.refusal.overYear":
    "Avec les autres enquêtes du projet, ce serait trop demander à chaque personne sur douze mois. Retirez les questions indiquées, ou changez les dates.",
  "surveys.refusal.unknownWave": "Cette enquête n’existe pas, ou n’existe plus.",
  "surveys.refusal.notPlanned": "Cette enquête n’est plus en préparation : quelqu’un l’a ouverte ou fermée.",
  "surveys.refusal.notOpen": "Cette enquête n’est pas ouverte.",
  "surveys.refusal.daysPast": "Les jours prévus sont passés. Retirez cette enquête et préparez-en une autre.",
  "surveys.refusal.alreadyBegun":
    "La première séance a eu lieu : il est trop tard pour demander comment c’était avant. Retirez cette enquête.",
  "surveys.refusal.tooFewInvited":
    "Trop peu de personnes seraient interrogées : il en faut dix pour que leurs réponses restent secrètes, ou une au moins qui encadre le groupe. Rien n’est demandé.",

  "surveys.audience.employee": "Les personnes formées",
  "surveys.audience.frontlineManager": "Les encadrants de proximité",
  "surveys.audience.workplaceTutor": "Les tuteurs",
  "surveys.moment.before": "Avant la formation",
  "surveys.moment.immediate": "À chaud, en fin de formation",
  "surveys.moment.delayed": "À froid, 3 à 4 mois après",
  "surveys.moment.yearLater": "Un an après",
  "surveys.topic.competences": "Savoir-faire",
  "surveys.topic.capabilities": "Ce que la personne peut faire",
  "surveys.topic.placeInTeam": "Place dans l’équipe",
  "surveys.topic.appetite": "Envie d’apprendre",
  "surveys.topic.expression": "Conditions d’expression",
  "surveys.topic.trajectory": "Parcours",
  "surveys.topic.usefulness": "Avis sur la formation",
  "surveys.topic.workOrganization": "Travail de l’équipe",
  "surveys.topic.conditions": "Conditions pour s’en servir",
  "surveys.source.workSituation": "Écrite par Ouvrage : une situation concrète de travail",
  "surveys.source.defis": "Écrite par Ouvrage, d’après les constats de l’enquête DEFIS du Céreq",
  "surveys.source.transfer": "Écrite par Ouvrage, d’après les études sur l’usage de la formation au travail",
  "surveys.source.retrospective":
    "Écrite par Ouvrage : quand on a appris, on juge autrement son point de départ",
  "surveys.source.seed": "Écrite par Ouvrage, d’après l’évaluation du CNEFP (2016)",
  "surveys.kind.choice": "Une réponse au choix",
  "surveys.kind.several": "Plusieurs réponses possibles",
  "surveys.kind.number": "Un nombre",
  "surveys.kind.words": "Réponse libre, dite ou écrite",

  "surveys.fault.noQuestion": "Ajoutez au moins une question.",
  "surveys.fault.textMissing": "Écrivez la question.",
  "surveys.fault.placeLeft": "Remplacez {place} par un geste précis du travail.",
  "surveys.fault.choicesMissing": "Donnez au moins deux réponses.",
  "surveys.fault.choiceTextMissing": "Écrivez chaque réponse.",

  "surveys.remark.sentenceTooLong": "Phrase longue : coupez-la, ou gardez l’essentiel.",
  "surveys.remark.twoQuestions": "Peut-être deux questions en une : posez-les l’une après l’autre.",
  "surveys.remark.leading": "La question souffle la réponse : dites-la de façon neutre.",
  "surveys.remark.negative": "Question négative : « oui » et « non » deviennent ambigus.",
  "surveys.remark.hardWord": "« {found} » est un mot difficile. Plutôt : « {instead} ».",
  "surveys.remark.namesOnePerson":
    "Encadrants et tuteurs répondent pour un groupe, jamais pour une personne : parlez du groupe.",
  "surveys.remark.shouted": "Tout en majuscules : plus difficile à lire.",
  "surveys.remark.moreThanFourChoices":
    "{found} réponses, comme l’échelle publiée le veut : c’est plus que les quatre conseillées.",
  "surveys.remark.choiceTooLong": "Réponse longue : « {found} ». Quelques mots suffisent.",
  "surveys.remark.choiceWithoutDrawing":
    "Sans dessin : « {found} ». Un dessin aide à reconnaître la réponse.",
} as const;
