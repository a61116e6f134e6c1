/** Sentences of the page that tells what goes with what. */
export const patternScreenWordsFr = {
  "pattern.title": "Ce qui va avec quoi",
  "pattern.lead":
    "D’un projet à l’autre : quelles façons de former vont avec quels effets. Ce sont des constats sur quelques projets, pas des recettes.",
  "pattern.notCause":
    "« Va avec » ne veut jamais dire « cause » : les projets diffèrent aussi par mille autres choses.",
  "pattern.cases":
    "{count, plural, =0 {Aucun projet} one {# projet} other {# projets}}, dont {shared, plural, =0 {aucun} other {#}} que d’autres partagent avec vous.",
  "pattern.cut": "Seuls les 300 projets enregistrés en dernier sont pris.",
  "pattern.few":
    "Il faut au moins {least} projets pour mettre quoi que ce soit ensemble. Vous en avez {count}.",
  "pattern.loading.shared": "Les projets partagés arrivent…",

  "pattern.estimates.title": "Les comparaisons mises ensemble",
  "pattern.estimates.lead":
    "Seuls les effets comparés entrent ici : chacun vient avec son incertitude. Une comparaison entre des groupes trop différents reste une mesure, dans le tableau plus bas. Ce que des personnes ont seulement perçu reste dans le tableau plus bas.",
  "pattern.estimates.none":
    "Aucun projet n’a encore d’effet comparé : une comparaison ouverte, entre des groupes assez semblables. Elle se prépare depuis la page « Comparer avant de regarder » d’un projet.",
  "pattern.estimates.look": "{outcome}, après {months} mois",
  "pattern.estimates.listed":
    "{count, plural, one {Un seul projet le dit} other {# projets le disent}} : moins de {least}, rien n’est mis ensemble.",
  "pattern.estimates.mean": "Les {count} projets ensemble : {mean}, entre {low} et {high} (95 %).",
  "pattern.estimates.next":
    "Dans un projet de plus, l’effet tomberait entre {low} et {high}, 95 fois sur 100.",
  "pattern.estimates.picture":
    "{count} projets, chacun avec son intervalle ; ensemble {mean}, entre {low} et {high}.",
  "pattern.estimates.table": "Chaque projet",
  "pattern.estimates.project": "Projet",
  "pattern.estimates.alone": "Seul",
  "pattern.estimates.interval": "Intervalle à 95 %",
  "pattern.estimates.shrunken": "En s’appuyant sur les autres",
  "pattern.estimates.legend":
    "Trait et rond plein : le projet seul. Rond vide : le projet qui s’appuie sur les autres. Bande : tous ensemble.",
  "pattern.unit.points": "{amount} points",
  "pattern.unit.percent": "{amount} %",
  "pattern.unit.months": "{amount} mois",

  "pattern.features.title": "Ce qui va avec cet effet",
  "pattern.features.fewProjects":
    "Moins de {least} projets le disent : aucune caractéristique n’est mise en regard de cet effet.",
  "pattern.features.nothing":
    "{count, plural, one {Une caractéristique a été regardée} other {# caractéristiques ont été regardées}} : rien ne ressort.",
  "pattern.features.found":
    "{count, plural, one {Une caractéristique a été regardée} other {# caractéristiques ont été regardées}}. Une fois cela compté, ressort :",
  "pattern.features.chance":
    "À en regarder autant, on s’attend à {count, plural, =0 {moins d’une} one {une} other {#}} qui ressorte par hasard si l’on ne compte pas combien on en a regardé.",
  "pattern.features.line":
    "« {feature} » va avec un effet différent de {difference} (entre {low} et {high}) : {present} projets avec, {absent} sans.",
  "pattern.features.all": "Toutes les caractéristiques regardées",
  "pattern.features.feature": "Caractéristique",
  "pattern.features.sides": "Avec / sans / inconnu",
  "pattern.features.difference": "Différence et intervalle à 95 %",
  "pattern.features.reading": "Lecture",
  "pattern.features.between": "{difference}, entre {low} et {high}",
  "pattern.features.out": "va avec, une fois compté combien on en a regardé",
  "pattern.features.alone": "ressort seule, pas une fois compté combien on en a regardé",
  "pattern.features.in": "rien ne se distingue du hasard",

  "pattern.rows.title": "Les configurations",
  "pattern.rows.lead":
    "Les projets rangés par ce qu’ils ont en commun, avec le sens de l’effet dans chacun. Rien n’est résumé au-delà : chaque ligne montre ses projets.",
  "pattern.rows.effect": "Effet",
  "pattern.rows.none": "Aucun effet n’est encore connu dans ces projets.",
  "pattern.rows.features": "Caractéristiques à croiser ({most} au plus)",
  "pattern.rows.few":
    "Moins de {least} projets disent à la fois cet effet et ces caractéristiques : rien n’est mis ensemble.",
  "pattern.rows.table": "Combinaisons et effets",
  "pattern.rows.with": "Avec",
  "pattern.rows.without": "Sans",
  "pattern.rows.nothing": "rien de tout cela",
  "pattern.rows.counts": "Sens de l’effet",
  "pattern.rows.count": "{count} {sense}",
  "pattern.rows.consistency": "Part en mieux",
  "pattern.rows.tooFew": "moins de {least}",
  "pattern.rows.coverage": "Part de tous les mieux",
  "pattern.rows.projects": "Projets",
  "pattern.rows.project": "{label} : {sense} ({evidence})",
  "pattern.rows.shared": "{label}, chez {owner}",
  "pattern.rows.setAside":
    "{count, plural, one {Un projet est laissé de côté} other {# projets sont laissés de côté}} faute de savoir s’il a ces caractéristiques : {names}.",
  "pattern.rows.empty":
    "{count, plural, =0 {Toutes les combinaisons ont au moins un projet.} one {Une combinaison n’a aucun projet : on n’en sait rien.} other {# combinaisons n’ont aucun projet : on n’en sait rien.}}",
} as const;
