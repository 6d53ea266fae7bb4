import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "../../shared/texts.tsx";
import { Button } from "../parts/button.tsx";
import { useConsole } from "../state/console.tsx";
import { KEYS, useDuty } from "../state/queries.ts";

/** «I am on shift now»: who says so is called first. */
export function ShiftToggle() {
  const t = useTexts();
  const { api, say } = useConsole();
  const queries = useQueryClient();
  const { data } = useDuty();
  const toggle = useMutation({
    mutationFn: (onShift: boolean) => api.onShift(onShift),
    onSuccess: (lists) => {
      queries.setQueryData(KEYS.duty, lists);
      say(t(lists.onShift ? "console-shift-began" : "console-shift-left"));
    },
  });
  if (!data) return null;
  return (
    <Button
      size="small"
      look={data.onShift ? "main" : "plain"}
      icon="clock"
      busy={toggle.isPending}
      onClick={() => toggle.mutate(!data.onShift)}
    >
      {t(data.onShift ? "console-shift-leave" : "console-shift-begin")}
    </Button>
  );
}
