import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiError } from "../../shared/api.ts";
import { useTexts } from "../../shared/texts.tsx";
import { sound } from "../lib/alarm.ts";
import { pushState, subscribe, unsubscribe } from "../lib/push.ts";
import { Button } from "../parts/button.tsx";
import { errorWords } from "../parts/error-words.ts";
import { FieldError } from "../parts/field.tsx";
import { Icon } from "../parts/icons.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS } from "../state/queries.ts";

/** Whether this browser wakes its member, said plainly, with the one button that changes it; and how a call sounds. */
export function Wake() {
  const t = useTexts();
  const { api } = useConsole();
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: KEYS.push,
    queryFn: async () => {
      const publicKey = await api.pushKey();
      return { publicKey, state: await pushState(publicKey) };
    },
  });
  const turn = useMutation({
    mutationFn: async (on: boolean) => {
      if (on && data?.publicKey) {
        const device = await subscribe(data.publicKey);
        if (device) await api.wakeHere(device);
        return;
      }
      const endpoint = await unsubscribe();
      if (endpoint !== null) await api.wakeNoMore(endpoint);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: KEYS.push }),
  });
  return (
    <div className="rounded-xl bg-surface px-4 py-3">
      {data ? (
        <p role="status" className="flex items-start gap-2 font-medium">
          <Icon
            name={data.state === "on" ? "check" : "alarm"}
            className={`mt-0.5 size-5 ${data.state === "on" ? "text-accent" : "text-muted"}`}
          />
          {t(`console-wake-${data.state}`)}
        </p>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        {data?.state === "off" || data?.state === "on" ? (
          <Button look={data.state === "off" ? "main" : "plain"} busy={turn.isPending} onClick={() => turn.mutate(data.state === "off")}>
            {t(data.state === "off" ? "console-wake-start" : "console-wake-stop")}
          </Button>
        ) : null}
        <SoundButton />
      </div>
      {turn.error ? <FieldError>{turn.error instanceof ApiError ? errorWords(t, turn.error) : t("console-wake-failed")}</FieldError> : null}
    </div>
  );
}

/** Plays a call once. A press also lets the browser sound the real ones. */
function SoundButton() {
  const t = useTexts();
  const [silent, setSilent] = useState(false);
  const play = async (): Promise<void> => {
    const context = typeof AudioContext === "undefined" ? null : new AudioContext();
    await sound(context);
    setSilent(context?.state !== "running");
    setTimeout(() => void context?.close().catch(() => undefined), 3_000);
  };
  return (
    <>
      <Button icon="alarm" onClick={() => void play()}>
        {t("console-sound-try")}
      </Button>
      {silent ? (
        <p role="status" className="self-center text-sm text-muted">
          {t("console-sound-silent")}
        </p>
      ) : null}
    </>
  );
}
