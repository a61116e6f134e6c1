import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import {
  audiences,
  type CaseSetting,
  companySizes,
  constraints,
  sectors,
} from "../../../core/src/practices/public.ts";
import { RefusalNotice } from "../parts/refusal-notice.tsx";
import { say } from "../words/say.ts";
import type { MakeChange, ViewedCase } from "./case-props.ts";

/** What a writer tells of the company, so that others find the case. */
export function SettingCard(props: {
  readonly viewed: ViewedCase;
  readonly isReadOnly: boolean;
  readonly onChange: MakeChange;
}) {
  const { viewed, isReadOnly, onChange } = props;
  const [label, setLabel] = useState(viewed.label);
  const [setting, setSetting] = useState<CaseSetting>(viewed.setting);
  const [reviewOn, setReviewOn] = useState(viewed.reviewOn);
  const saving = useMutation({
    mutationFn: () => onChange({ kind: "describe", label, setting, reviewOn }),
  });
  const id = useId();
  return (
    <section className="card" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{say("practice.setting.title")}</h2>
      <p>{say("practice.setting.lead")}</p>
      <fieldset className="plain" disabled={isReadOnly}>
        <div className="field">
          <label htmlFor={`${id}-label`}>{say("practice.setting.label")}</label>
          <input
            type="text"
            id={`${id}-label`}
            maxLength={120}
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
        </div>
        <Choices setting={setting} onChange={setSetting} />
        <div className="field">
          <label htmlFor={`${id}-review`}>{say("practice.setting.reviewOn")}</label>
          <input
            id={`${id}-review`}
            type="date"
            value={reviewOn}
            onChange={(event) => setReviewOn(event.target.value)}
          />
        </div>
        {isReadOnly ? null : (
          <button
            type="button"
            className="button"
            disabled={saving.isPending || label.trim() === ""}
            onClick={() => saving.mutate()}
          >
            {say("practice.case.save")}
          </button>
        )}
      </fieldset>
      {saving.isError ? <RefusalNotice error={saving.error} room="practices" /> : null}
    </section>
  );
}

function Choices(props: {
  readonly setting: CaseSetting;
  readonly onChange: (setting: CaseSetting) => void;
}) {
  const { setting, onChange } = props;
  const id = useId();
  return (
    <>
      <Pick
        id={`${id}-sector`}
        label={say("practice.setting.sector")}
        options={sectors.map((value) => ({ value, text: say(`practices.sector.${value}`) }))}
        value={setting.sector}
        onPick={(sector) => onChange({ ...setting, sector })}
      />
      <Pick
        id={`${id}-size`}
        label={say("practice.setting.size")}
        options={companySizes.map((value) => ({ value, text: say(`practices.size.${value}`) }))}
        value={setting.size}
        onPick={(size) => onChange({ ...setting, size })}
      />
      <Checks
        legend={say("practice.setting.audiences")}
        options={audiences.map((value) => ({ value, text: say(`practices.audience.${value}`) }))}
        values={setting.audiences}
        onChange={(values) => onChange({ ...setting, audiences: values })}
      />
      <Checks
        legend={say("practice.setting.constraints")}
        options={constraints.map((value) => ({ value, text: say(`practices.constraint.${value}`) }))}
        values={setting.constraints}
        onChange={(values) => onChange({ ...setting, constraints: values })}
      />
    </>
  );
}

interface Option<Value> {
  readonly value: Value;
  readonly text: string;
}

function Pick<Value extends string>(props: {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onPick: (value: Value) => void;
}) {
  const { id, label, options, value, onPick } = props;
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const picked = options.find((each) => each.value === event.target.value);
          if (picked !== undefined) onPick(picked.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </div>
  );
}

function Checks<Value extends string>(props: {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
}) {
  const { legend, options, values, onChange } = props;
  return (
    <fieldset className="plain">
      <legend>{legend}</legend>
      <div className="columns-2">
        {options.map(({ value, text }) => (
          <label key={value} className="check">
            <input
              type="checkbox"
              checked={values.includes(value)}
              onChange={(event) =>
                onChange(event.target.checked ? [...values, value] : values.filter((each) => each !== value))
              }
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
