import { useQuery } from "@tanstack/react-query";
import { say } from "../words/say.ts";
import { type NamedCategory, useTrainingHome } from "./training-home.ts";

/** The category that the training is for; nothing to choose where there is none. */
export function CategoryField(props: {
  readonly chosen: Pick<NamedCategory, "id"> | undefined;
  readonly onChoose: (category: NamedCategory | undefined) => void;
}) {
  const home = useTrainingHome();
  const categories = useQuery({
    queryKey: ["named-categories"],
    queryFn: ({ signal }) => home.categories(signal),
  });
  const list = categories.data ?? [];
  if (list.length === 0) return null;
  return (
    <label className="field">
      <span className="label">{say("design.category")}</span>
      <span className="help">{say("design.categoryHelp")}</span>
      <select
        value={props.chosen?.id ?? ""}
        onChange={(event) => props.onChoose(list.find(({ id }) => id === event.target.value))}
      >
        <option value="">{say("design.noCategory")}</option>
        {list.map(({ id, label, version }) => (
          <option key={id} value={id}>
            {say("design.categoryOption", { label, version })}
          </option>
        ))}
      </select>
    </label>
  );
}
