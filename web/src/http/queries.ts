import { QueryClient } from "@tanstack/react-query";

/** Milliseconds for which an answer is not asked for again. */
export const freshFor = 5_000;

/** What this page asked the server. */
export const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: freshFor } },
});
