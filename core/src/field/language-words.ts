/** Names of the languages of the house, each in itself. */
export const languageNames = {
  fr: "Français",
  frEasy: "Français facile",
  en: "English",
  ar: "العربية",
  pt: "Português",
  tr: "Türkçe",
  ta: "தமிழ்",
} as const;
