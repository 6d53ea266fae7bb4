import type { HTMLAttributes, Ref } from "react";

/** An area that scrolls by itself. It takes the focus, so that it can be scrolled with the keyboard where nothing in it can be focused. */
export function Scrolling({ className = "", children, ...rest }: HTMLAttributes<HTMLDivElement> & { ref?: Ref<HTMLDivElement> }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1 asks for it: text that scrolls must be reachable without a pointer.
    <div tabIndex={0} {...rest} className={`h-full overflow-y-auto -outline-offset-3! ${className}`}>
      {children}
    </div>
  );
}
