import { useQuery } from "@tanstack/react-query";
import { categoryRoutes } from "../../../core/src/categories/public.ts";
import { known, unknown } from "../../../core/src/kernel/known.ts";
import type { Project } from "../../../core/src/projects/public.ts";
import { useMayAsk } from "../access/use-may-ask.ts";
import { call } from "../http/call.ts";
import { PickField } from "../training/fields.tsx";
import { say } from "../words/say.ts";

type Category = Project["targetGroup"]["category"];

/** The version of a category that says who the project is for; an older version than the last stays as chosen. */
export function TargetCategory(props: {
  readonly chosen: Category;
  readonly onChoose: (category: Category) => void;
}) {
  const { chosen, onChoose } = props;
  const categories = useQuery({
    queryKey: ["named-categories"],
    queryFn: ({ signal }) => call(categoryRoutes.list, {}, signal),
    enabled: useMayAsk("viewCategories"),
  });
  const list = categories.data ?? [];
  const value = chosen.known ? nameOf(chosen.value) : "";
  const isOlder = chosen.known && list.every((each) => nameOf(each) !== value);
  const choose = (name: string) => {
    const found = list.find((each) => nameOf(each) === name);
    if (found !== undefined) onChoose(known({ id: found.id, version: found.version }));
    else if (name === "") onChoose(unknown);
  };
  if (list.length === 0 && !chosen.known) return null;
  return (
    <PickField
      label={say("project.group.category")}
      value={value}
      options={[
        { value: "", text: say("project.group.noCategory") },
        ...(isOlder
          ? [{ value, text: say("project.group.otherVersion", { version: chosen.value.version }) }]
          : []),
        ...list.map((each) => ({
          value: nameOf(each),
          text: say("project.group.version", { label: each.label, version: each.version }),
        })),
      ]}
      onChange={choose}
    />
  );
}

const nameOf = ({ id, version }: { readonly id: string; readonly version: number }): string =>
  `${id} ${version}`;
