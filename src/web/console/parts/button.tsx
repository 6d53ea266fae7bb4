import type { ButtonHTMLAttributes, Ref } from "react";
import { Icon, type IconName } from "./icons.tsx";

const LOOKS = {
  main: "bg-accent text-accent-ink border-transparent enabled:hover:brightness-110",
  plain: "bg-surface text-ink border-control enabled:hover:bg-raised",
  quiet: "bg-transparent text-ink border-transparent enabled:hover:bg-raised",
  danger: "bg-danger text-danger-ink border-transparent enabled:hover:brightness-110",
  note: "bg-note-strong text-note-strong-ink border-transparent enabled:hover:brightness-110",
} as const;

const SIZES = {
  small: "min-h-8 px-2.5 text-sm gap-1.5 rounded-md",
  usual: "min-h-11 px-4 gap-2 rounded-lg lg:min-h-10",
  large: "min-h-14 px-6 gap-3 rounded-xl text-lg",
} as const;

export function buttonClass(look: keyof typeof LOOKS = "plain", size: keyof typeof SIZES = "usual"): string {
  return `inline-flex items-center justify-center border font-medium text-center transition-[filter,background-color] ${LOOKS[look]} ${SIZES[size]}`;
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: keyof typeof LOOKS;
  size?: keyof typeof SIZES;
  icon?: IconName;
  /** Work is under way: the button keeps its focus and does nothing when pressed again. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ look = "plain", size = "usual", icon, busy = false, className = "", children, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(busy ? { "aria-disabled": true, "aria-busy": true } : {})}
      onClick={(event) => {
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
      className={`${buttonClass(look, size)} disabled:cursor-not-allowed disabled:opacity-60 ${busy ? "opacity-75" : ""} ${className}`}
    >
      {icon ? <Icon name={icon} className={size === "small" ? "size-4" : "size-5"} /> : null}
      {children}
    </button>
  );
}

export interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  label: string;
  ref?: Ref<HTMLButtonElement>;
}

/** A button of one sign; `label` is its name for everybody who does not see the sign. */
export function IconButton({ icon, label, className = "", ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={`inline-flex size-11 items-center justify-center rounded-lg text-ink hover:bg-raised lg:size-10 ${className}`}
    >
      <Icon name={icon} />
    </button>
  );
}
