import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { DropdownMenu } from "radix-ui";
import { type ReactNode, useRef } from "react";
import { useTexts } from "../../shared/texts.tsx";
import { unsubscribe } from "../lib/push.ts";
import { useConsole } from "../state/console.tsx";
import { useMe } from "../state/queries.ts";
import { LANGUAGES, THEMES } from "../state/settings.ts";
import { errorWords } from "./error-words.ts";
import { Icon, type IconName } from "./icons.tsx";
import { named } from "./names.ts";
import { RAIL_ITEM } from "./rail-item.ts";

export const MENU_ITEM =
  "flex min-h-10 cursor-pointer items-center gap-3 rounded-lg px-3 text-sm outline-none data-highlighted:bg-accent-soft";
export const MENU_BOX = "z-40 min-w-64 rounded-xl border border-line bg-surface p-1.5 text-ink shadow-xl";

/** Who is signed in, language, light, keys, the way out. */
export function MoreMenu({ onKeys }: { onKeys: () => void }) {
  const t = useTexts();
  const me = useMe();
  const { settings } = useConsole();
  const signOut = useSignOut();
  const wantsKeys = useRef(false);
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger className={RAIL_ITEM}>
        <Icon name="user" className="size-6" />
        <span className="max-w-full truncate">{t("console-more")}</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Content
        side="top"
        align="end"
        sideOffset={8}
        collisionPadding={12}
        className={MENU_BOX}
        // The sheet opens after the focus is back on the button, so that closing it leads there too.
        onCloseAutoFocus={() => {
          if (wantsKeys.current) setTimeout(onKeys);
          wantsKeys.current = false;
        }}
      >
        <div className="px-3 pt-2 pb-3">
          <p className="font-semibold">{me.name}</p>
          <p className="text-sm text-muted">{named(t, "role", me.role)}</p>
        </div>
        <MenuLabel icon="globe">{t("console-language")}</MenuLabel>
        <DropdownMenu.RadioGroup
          value={settings.language}
          onValueChange={(value) => pick(LANGUAGES, value, (language) => settings.set({ language }))}
        >
          {LANGUAGES.map((language) => (
            <RadioLine key={language} value={language} lang={language}>
              {t(`console-language-${language}`)}
            </RadioLine>
          ))}
        </DropdownMenu.RadioGroup>
        <MenuLabel icon="contrast">{t("console-theme")}</MenuLabel>
        <DropdownMenu.RadioGroup value={settings.theme} onValueChange={(value) => pick(THEMES, value, (theme) => settings.set({ theme }))}>
          {THEMES.map((theme) => (
            <RadioLine key={theme} value={theme}>
              {t(`console-theme-${theme}`)}
            </RadioLine>
          ))}
        </DropdownMenu.RadioGroup>
        <DropdownMenu.Separator className="my-1.5 h-px bg-line" />
        <DropdownMenu.Item
          className={MENU_ITEM}
          onSelect={() => {
            wantsKeys.current = true;
          }}
        >
          <Icon name="keyboard" />
          {t("console-keys")}
        </DropdownMenu.Item>
        <DropdownMenu.Item className={MENU_ITEM} onSelect={() => void signOut()}>
          <Icon name="leave" />
          {t("console-sign-out")}
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  );
}

function pick<T extends string>(list: readonly T[], value: string, use: (one: T) => void): void {
  const one = list.find((each) => each === value);
  if (one !== undefined) use(one);
}

function MenuLabel({ icon, children }: { icon: IconName; children: ReactNode }) {
  return (
    <DropdownMenu.Label className="flex items-center gap-3 px-3 pt-2 pb-1 text-xs font-semibold text-muted">
      <Icon name={icon} className="size-4" />
      {children}
    </DropdownMenu.Label>
  );
}

function RadioLine({ value, lang, children }: { value: string; lang?: string; children: ReactNode }) {
  return (
    <DropdownMenu.RadioItem value={value} lang={lang} onSelect={(event) => event.preventDefault()} className={`${MENU_ITEM} min-h-9 ps-10`}>
      <span className="flex-1">{children}</span>
      <DropdownMenu.ItemIndicator>
        <Icon name="check" className="size-4 text-accent" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  );
}

/** Ends the session; nothing that was read or being written stays on the page. */
function useSignOut(): () => Promise<void> {
  const t = useTexts();
  const { api, drafts, say } = useConsole();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    try {
      // Whoever signs in here next is not called in this member's name.
      const endpoint = await unsubscribe().catch(() => null);
      if (endpoint !== null) await api.wakeNoMore(endpoint).catch(() => undefined);
      await api.signOut();
    } catch (error) {
      say(errorWords(t, error));
      return;
    }
    drafts.clear();
    await navigate({ to: "/sign-in" });
    queries.clear();
  };
}
