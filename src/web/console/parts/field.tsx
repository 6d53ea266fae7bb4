import { type InputHTMLAttributes, type ReactNode, type Ref, type SelectHTMLAttributes, type TextareaHTMLAttributes, useId } from "react";
import { Icon } from "./icons.tsx";

const BOX = "w-full rounded-lg border border-control bg-surface px-3 py-2 text-ink placeholder:text-muted aria-invalid:border-danger";

interface Labelled {
  label: string;
  help?: string | undefined;
  error?: string | undefined;
}

type InputProps = Labelled & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };
type SelectProps = Labelled & SelectHTMLAttributes<HTMLSelectElement> & { options: readonly { value: string; label: string }[] };
type AreaProps = Labelled & TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

export function InputField({ label, help, error, ...rest }: InputProps) {
  return (
    <Labelling label={label} help={help} error={error}>
      {(wires) => <input {...rest} {...wires} className={`${BOX} min-h-11`} />}
    </Labelling>
  );
}

export function AreaField({ label, help, error, ...rest }: AreaProps) {
  return (
    <Labelling label={label} help={help} error={error}>
      {(wires) => <textarea dir="auto" rows={3} {...rest} {...wires} className={BOX} />}
    </Labelling>
  );
}

export function SelectField({ label, help, error, options, ...rest }: SelectProps) {
  return (
    <Labelling label={label} help={help} error={error}>
      {(wires) => (
        <select {...rest} {...wires} className={`${BOX} min-h-11`}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Labelling>
  );
}

interface Wires {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

function Labelling({ label, help, error, children }: Labelled & { children: (wires: Wires) => ReactNode }) {
  const id = useId();
  const about = [help ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <div className="mt-4">
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      {help ? (
        <p id={`${id}-help`} className="mb-1 text-sm text-muted">
          {help}
        </p>
      ) : null}
      {children({ id, ...(about ? { "aria-describedby": about } : {}), ...(error ? { "aria-invalid": true } : {}) })}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  );
}

/** One of a few: every option is on the screen with what it means. */
export function ChoiceField<T extends string>({ label, name, options, value, onChange, first = false }: ChoiceProps<T>) {
  return (
    <fieldset className="mt-4">
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="grid gap-1.5">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-11 cursor-pointer items-start gap-3 rounded-lg border border-line px-3 py-2.5 hover:bg-raised has-checked:border-accent has-checked:bg-accent-soft"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
              {...(first && (value === option.value || (value === null && index === 0)) ? { "data-first": true } : {})}
              className="mt-1 size-4 shrink-0 accent-accent"
            />
            {option.mark ? <span className="mt-1">{option.mark}</span> : null}
            <span>
              <span className="block font-medium">{option.label}</span>
              {option.about ? <span className="block text-sm text-muted">{option.about}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  name: string;
  options: readonly { value: T; label: string; about?: string; mark?: ReactNode }[];
  value: T | null;
  onChange: (value: T) => void;
  /** The dialog puts the focus here when it opens. */
  first?: boolean;
}

/** What went wrong, beside where it went wrong; read out when it appears. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className="mt-2 flex items-start gap-2 rounded-lg bg-danger-soft px-3 py-2 text-ink">
      <Icon name="warning" className="mt-0.5 size-5 text-risk-red" />
      <span>{children}</span>
    </p>
  );
}
