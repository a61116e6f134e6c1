/** What stands in place of a name. */
export const erasedPerson = "Personne effacée";
