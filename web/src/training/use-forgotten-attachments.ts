import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { TrainingDesign } from "../../../core/src/training/public.ts";
import { useTrainingHome } from "./training-home.ts";

/** Deletes the bytes of what the design lets go, once a design without them is saved and not before. */
export function useForgottenAttachments(id: string, design: TrainingDesign, isSaved: boolean): void {
  const { attachments: keeper } = useTrainingHome();
  const held = useRef<readonly string[]>(design.attachments.map((attachment) => attachment.id));
  const { mutate } = useMutation({
    mutationFn: async (attachment: string) => keeper?.remove(id, attachment),
  });
  useEffect(() => {
    if (!isSaved) return;
    const now = design.attachments.map((attachment) => attachment.id);
    for (const attachment of held.current) if (!now.includes(attachment)) mutate(attachment);
    held.current = now;
  }, [design, isSaved, mutate]);
}
