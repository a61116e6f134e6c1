import { useState } from "react";

/** The secret of a link, from the part of the address that browsers never send; "" when there is none. */
export function useSecret(): string {
  const [secret] = useState(() => window.location.hash.slice(1));
  return secret;
}
