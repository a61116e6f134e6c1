import { StaysHome } from "../access/stays-home.tsx";
import { TellingsPanel } from "../field/tellings-panel.tsx";
import { LinkPanel } from "../links/link-panel.tsx";
import { SharePanel } from "../sharing/share-panel.tsx";
import type { ProjectViewProps } from "./project-view-props.ts";

/** People without an account: the links they are given, what they told; and partner organisations. */
export function FieldView({ id, project, isSaved }: ProjectViewProps) {
  return (
    <StaysHome useCase="viewLinks">
      <LinkPanel id={id} project={project} isSaved={isSaved} />
      <TellingsPanel project={id} />
      <SharePanel project={id} label={project.label} />
    </StaysHome>
  );
}
