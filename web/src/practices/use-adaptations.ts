import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { RouteOutput } from "../../../core/src/access/public.ts";
import { type AdaptedSheet, practiceRoutes } from "../../../core/src/practices/public.ts";
import { call } from "../http/call.ts";

export type KeptAdaptation = RouteOutput<typeof practiceRoutes.adaptations>["adaptations"][number];
export type AdaptedWords = Omit<AdaptedSheet, "schemaVersion" | "fromVersion">;

const queryKey = ["adapted-sheets"];

/** The sheets that one's organisation rewrote for itself. */
export function useAdaptations() {
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => call(practiceRoutes.adaptations, {}, signal),
  });
}

/** Keeps one's version of a sheet; the lists are read again. */
export function useAdapting(sheet: string, basedOnRevision: number, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ label, summary, when, steps, watchOuts, why }: AdaptedWords) =>
      call(practiceRoutes.adapt, {
        parameters: { sheet },
        body: {
          content: { label, summary, why, when: [...when], steps: [...steps], watchOuts: [...watchOuts] },
          basedOnRevision,
        },
      }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey });
      onDone();
    },
  });
}

/** Takes one's version away; the sheet of the house is read again. */
export function useDropping(sheet: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(practiceRoutes.dropAdaptation, { parameters: { sheet } }),
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
}
