import { useMutation, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { Button, FileTrigger } from "react-aria-components";
import {
  attachmentBytesAtMost,
  type DesignAttachment,
  type TrainingDesign,
} from "../../../core/src/training/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { shrinkPhoto } from "./shrink-photo.ts";
import { useTrainingHome } from "./training-home.ts";

interface AttachmentListProps {
  /** Id under which the design is kept. */
  readonly id: string;
  readonly design: TrainingDesign;
  readonly change: (next: (current: TrainingDesign) => TrainingDesign) => void;
  /** What they are about, for screen readers. */
  readonly of: string;
  readonly attached: readonly string[];
  readonly canAdd: boolean;
  /** Puts what they are about with its new list in the design given. */
  readonly attach: (current: TrainingDesign, attached: readonly string[]) => TrainingDesign;
}

/** Photos and voice notes, taken on the spot or chosen; nothing where they cannot be kept. */
export function AttachmentList(props: AttachmentListProps) {
  const { attachments: keeper } = useTrainingHome();
  const { id, design, change, of, attached } = props;
  const adding = useMutation({
    mutationFn: async (file: File) => keeper?.attach(id, await fittingFile(file)),
    onSuccess(attachment) {
      if (attachment === undefined) return;
      change((current) => {
        const kept = { ...current, attachments: [...current.attachments, attachment] };
        return props.attach(kept, [...attached, attachment.id]);
      });
    },
  });
  if (keeper === undefined) return null;
  const choose = (files: FileList | null) => {
    const file = files?.[0];
    if (file !== undefined) adding.mutate(file);
  };
  const shown = design.attachments.filter((attachment) => attached.includes(attachment.id));
  return (
    <div className="stack">
      {shown.length === 0 ? null : (
        <ul className="bare attachments">
          {shown.map((attachment) => (
            <Attachment
              key={attachment.id}
              design={id}
              attachment={attachment}
              onRemove={() => {
                const left = attached.filter((each) => each !== attachment.id);
                change((current) => props.attach(current, left));
              }}
            />
          ))}
        </ul>
      )}
      {props.canAdd ? (
        <div className="row">
          <FileTrigger acceptedFileTypes={["image/*"]} defaultCamera="environment" onSelect={choose}>
            <Button className="button">
              {say("design.attachment.photo")} <span className="visually-hidden">{of}</span>
            </Button>
          </FileTrigger>
          <FileTrigger acceptedFileTypes={["audio/*"]} defaultCamera="user" onSelect={choose}>
            <Button className="button">
              {say("design.attachment.voice")} <span className="visually-hidden">{of}</span>
            </Button>
          </FileTrigger>
          <span role="status">{adding.isPending ? say("design.attachment.sending") : ""}</span>
        </div>
      ) : null}
      {adding.isError ? <RefusalNotice error={adding.error} room="training" /> : null}
    </div>
  );
}

/** Phones take photos heavier than what is kept: those are made smaller before they leave. */
function fittingFile(file: File): Promise<File> {
  const isHeavyPhoto = file.type.startsWith("image/") && file.size > attachmentBytesAtMost.photo;
  return isHeavyPhoto ? shrinkPhoto(file) : Promise.resolve(file);
}

function Attachment(props: {
  readonly design: string;
  readonly attachment: DesignAttachment;
  readonly onRemove: () => void;
}) {
  const { id, kind, label } = props.attachment;
  const { attachments } = useTrainingHome();
  const bytes = useQuery({
    queryKey: ["design-attachment", props.design, id],
    queryFn: async ({ signal }) => (await attachments?.open(props.design, id, signal)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const address = useAddress(bytes.data ?? undefined);
  const name = label || say(`design.attachment.${kind}Name`);
  return (
    <li>
      {address === undefined ? (
        <span>{bytes.isError ? say("training.refusal.unknownAttachment") : say("app.loading")}</span>
      ) : kind === "photo" ? (
        <img src={address} alt={name} />
      ) : (
        // biome-ignore lint/a11y/useMediaCaption: a voice note of the person's own has no captions
        <audio controls src={address} aria-label={name} />
      )}
      <button type="button" className="button quiet" onClick={props.onRemove}>
        {say("design.remove")} <span className="visually-hidden">{name}</span>
      </button>
    </li>
  );
}

function useAddress(bytes: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string | undefined>();
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  return address;
}
