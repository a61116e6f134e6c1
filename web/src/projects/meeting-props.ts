import type { SteeringMeeting } from "../../../core/src/projects/public.ts";
import type { ProjectViewProps } from "./project-view-props.ts";

/** What the parts of a meeting are given. */
export interface MeetingProps extends ProjectViewProps {
  readonly meeting: SteeringMeeting;
}
