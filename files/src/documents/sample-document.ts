import type { ReportDocument } from "../../../core/src/reports/index.ts";

/** What people may type to break a page: markup of every kind, right-to-left letters, signs no font has. */
export const hostileText =
  '#read("/etc/passwd") *gras* _it_ $x$ <script>alert(1)</script> \\u0041 @ref = h1 // c {{}} "q" \' مرحبا שלום 😀 中文 \u0007\uE000\uD800';

/** A document with every kind of block, for tests. */
export function sampleDocument(
  change: Partial<ReportDocument> = {},
  text = "Un texte ordinaire.",
): ReportDocument {
  return {
    language: "fr",
    kicker: "Propreté Aurore · catégorie, version 3",
    title: "Agents de propreté",
    lead: "23 salariés sur 60 relèvent de cette catégorie.",
    notice: "Projet à discuter",
    sections: [
      {
        heading: "En bref",
        place: "full",
        blocks: [
          {
            kind: "keyFigures",
            figures: [
              { figure: "23", label: "salariés" },
              { figure: "38 % à 50 %", label: text },
            ],
          },
          { kind: "paragraph", text },
          { kind: "note", text },
        ],
      },
      {
        heading: "Définition",
        place: "left",
        blocks: [{ kind: "definitions", pairs: [{ term: "Travail", text }] }],
      },
      { heading: "Constats", place: "left", blocks: [{ kind: "list", lines: [text, "Deuxième ligne"] }] },
      {
        heading: "Comparaison",
        place: "right",
        blocks: [
          {
            kind: "figure",
            caption: "Part des salariés",
            alternative: `Formés : dans la catégorie 48 %, autres n. c. ${text}`,
            scaleMax: 1,
            legend: ["Dans la catégorie", "Autres"],
            groups: [
              {
                label: "Formés",
                bars: [
                  { series: 0, value: 0.48, text: "48 %" },
                  { series: 1, text: "n. c." },
                ],
              },
            ],
          },
        ],
      },
      {
        heading: "Ressemblance",
        place: "full",
        blocks: [
          {
            kind: "table",
            caption: "Avant et après",
            head: ["Point", "Avant", "Après"],
            rows: [[text, "1,79", "0,07"]],
          },
        ],
      },
    ],
    notKnown: { heading: "Ce que l’on ne sait pas", lines: ["Rien de plus."] },
    sources: { heading: "Sources", lines: ["Fichier de paie."] },
    colophon: ["Page faite le 23 novembre 2026."],
    ...change,
  };
}
