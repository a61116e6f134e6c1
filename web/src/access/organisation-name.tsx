import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { accessRoutes } from "../../../core/src/access/public.ts";
import { call } from "../http/call.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import { useMay } from "./use-may.ts";

const moveKeyboardTo = (field: HTMLElement | null) => field?.focus();

/** The name of one's company, which its pages carry, and the way to change it. */
export function OrganisationName({ name }: { readonly name: string }) {
  const [draft, setDraft] = useState<string>();
  const mayRename = useMay("renameOrganisation") !== false;
  if (draft === undefined) {
    return (
      <div className="row">
        <strong>{name}</strong>
        {mayRename ? (
          <button type="button" className="button quiet" onClick={() => setDraft(name)}>
            {say("access.rename.open")}
          </button>
        ) : null}
      </div>
    );
  }
  return <NameForm draft={draft} onChange={setDraft} />;
}

function NameForm(props: { readonly draft: string; readonly onChange: (draft: string | undefined) => void }) {
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: () => call(accessRoutes.renameOrganisation, { body: { name: props.draft } }),
    async onSuccess() {
      await queries.invalidateQueries();
      props.onChange(undefined);
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate();
      }}
    >
      <label className="field">
        <span className="label">{say("access.rename.name")}</span>
        <input
          type="text"
          required
          maxLength={100}
          // A name of spaces only is no name.
          pattern=".*\S.*"
          ref={moveKeyboardTo}
          value={props.draft}
          onChange={(event) => props.onChange(event.target.value)}
        />
        <span className="soft">{say("access.rename.help")}</span>
      </label>
      <div className="row">
        <button type="submit" className="button primary" disabled={saving.isPending}>
          {say("access.rename.save")}
        </button>
        <button type="button" className="button" onClick={() => props.onChange(undefined)}>
          {say("access.cancel")}
        </button>
      </div>
      {saving.isError ? <RefusalNotice error={saving.error} room="access" /> : null}
    </form>
  );
}
