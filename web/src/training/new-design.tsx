import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { known } from "../../../core/src/kernel/known.ts";
import { blankDesign } from "../../../core/src/training/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { CategoryField } from "./category-field.tsx";
import { TextField } from "./fields.tsx";
import { useTrainingHome } from "./training-home.ts";

/** A name, and a category if there is one: nothing more to begin. */
export function NewDesign() {
  const { keeper, categories } = useTrainingHome();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pour: asked = "" } = useSearch({ from: "/formations" });
  const [written, setLabel] = useState<string>();
  const [chosen, setChosen] = useState(asked);
  const named = useQuery({
    queryKey: ["named-categories"],
    queryFn: ({ signal }) => categories(signal),
  });
  const find = (id: string) => named.data?.find((each) => each.id === id);
  const category = find(chosen);
  const label = written ?? find(asked)?.label ?? "";
  const beginning = useMutation({
    mutationFn: () => {
      const blank = blankDesign(label.trim(), "v1");
      if (category === undefined) return keeper.begin(blank);
      const { id, version, label: words } = category;
      const targetGroup = { ...blank.targetGroup, category: known({ id, version }), words };
      return keeper.begin({ ...blank, targetGroup });
    },
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: ["training-designs"] });
      await navigate({ to: "/formations/$design", params: { design: kept.id } });
    },
  });
  return (
    <form
      className="card"
      aria-labelledby="new-design"
      onSubmit={(event) => {
        event.preventDefault();
        beginning.mutate();
      }}
    >
      <h2 id="new-design">{say("design.new.title")}</h2>
      <div className="grid-2">
        <TextField
          label={say("design.new.label")}
          help={say("design.new.labelHelp")}
          isRequired
          value={label}
          onChange={(text) => setLabel(text.slice(0, 120))}
        />
        <CategoryField chosen={category} onChoose={(next) => setChosen(next?.id ?? "")} />
      </div>
      <p>
        <button type="submit" className="button primary" disabled={beginning.isPending}>
          {say("design.new.begin")}
        </button>
      </p>
      {beginning.isError ? <RefusalNotice error={beginning.error} room="training" /> : null}
    </form>
  );
}
