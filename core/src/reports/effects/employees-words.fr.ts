/** Sentences of the page for employees: short, one idea each, for who reads little. */
export const employeesPageWordsFr = {
  "reports.forEmployees.title": "Ce que la formation a changé",
  "reports.forEmployees.lead":
    "« {label} ». Voici ce que vous avez dit, ce qui a changé et ce qui va être fait.",
  "reports.forEmployees.said": "Ce que vous avez dit",
  "reports.forEmployees.said.none": "Il n’y a pas encore de réponses à montrer.",
  "reports.forEmployees.said.question": "On vous a demandé : « {question} »",
  "reports.forEmployees.said.share": "Environ {count} personnes sur 100 : « {answer} »",
  "reports.forEmployees.said.withheld":
    "Pour une partie des questions, on ne montre rien. Les groupes sont trop petits. C’est pour vous protéger.",
  "reports.forEmployees.changed": "Ce qui a changé",
  "reports.forEmployees.changed.none": "On ne sait pas encore ce qui a changé.",
  "reports.forEmployees.better.compared":
    "{label} : c’est mieux. On l’a vérifié avec un autre groupe, qui n’a pas suivi la formation.",
  "reports.forEmployees.better.figures":
    "{label} : c’est mieux. On l’a compté. On ne sait pas si c’est grâce à la formation.",
  "reports.forEmployees.better.words": "{label} : des personnes disent que c’est mieux.",
  "reports.forEmployees.worse.compared":
    "{label} : c’est moins bien. On l’a vérifié avec un autre groupe, qui n’a pas suivi la formation.",
  "reports.forEmployees.worse.figures":
    "{label} : c’est moins bien. On l’a compté. On ne sait pas si c’est à cause de la formation.",
  "reports.forEmployees.worse.words": "{label} : des personnes disent que c’est moins bien.",
  "reports.forEmployees.same.compared": "{label} : cela n’a pas changé.",
  "reports.forEmployees.same.figures": "{label} : le chiffre n’a pas changé.",
  "reports.forEmployees.same.words": "{label} : des personnes disent que c’est pareil.",
  "reports.forEmployees.unclear.compared": "{label} : on a comparé. On ne peut pas dire si cela a changé.",
  "reports.forEmployees.unclear.figures": "{label} : on a compté. On ne peut pas dire si cela a changé.",
  "reports.forEmployees.unclear.words": "{label} : tout le monde n’est pas d’accord.",
  "reports.forEmployees.unknown": "{label} : on ne sait pas encore.",
  "reports.forEmployees.next": "Ce qui va être fait",
  "reports.forEmployees.next.none": "Ce n’est pas encore décidé. Vous pouvez poser la question.",
  "reports.forEmployees.next.decision": "{words}",
  "reports.forEmployees.nobody": "Personne n’est montré ici",
  "reports.forEmployees.nobody.name": "Aucun nom. Aucune note. Aucun classement.",
  "reports.forEmployees.nobody.answers":
    "Votre réponse : personne dans l’entreprise ne la voit. On montre des groupes de dix personnes au moins.",
  "reports.forEmployees.nobody.contact": "Pour en parler : {name}.",
  "reports.forEmployees.nobody.council":
    "Pour en parler : vos élus, ou la personne qui vous a remis cette page.",
  "reports.forEmployees.notKnown": "Ce que l’on ne sait pas",
  "reports.forEmployees.notKnown.cause":
    "Un chiffre qui bouge ne dit pas pourquoi. Quand on n’a pas comparé, on le dit.",
  "reports.forEmployees.sources": "D’où cela vient",
  "reports.forEmployees.sources.plan": "Du plan écrit avant la formation, des chiffres et des réponses.",
} as const;
