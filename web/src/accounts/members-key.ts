/** Under which name the answer about members is kept. */
export const membersKey = ["members"];
