import { z } from "@hono/zod-openapi";
import { DUTY_ROLES } from "./duty-list.ts";

const moment = z.iso.datetime().openapi({ description: "ISO 8601 in UTC." });
const member = z.object({ id: z.string(), name: z.string() });

export const DutyListView = z
  .object({
    role: z.enum(DUTY_ROLES).openapi({ description: "The step of a page at which these are called." }),
    shifts: z.array(
      z.object({
        id: z.uuid(),
        staffId: z.string(),
        name: z.string(),
        from: moment,
        until: moment.nullable().openapi({ description: "Null: until they say that they leave." }),
        byThemself: z.boolean(),
        now: z.boolean(),
      }),
    ),
    calls: z.array(member).openapi({ description: "Who would be called at this moment." }),
    mayStand: z.array(member).openapi({ description: "Who may be put on it." }),
    unkept: z.boolean().openapi({ description: "Nobody keeps this list, so everybody of the role is called." }),
  })
  .openapi("DutyList");
export type DutyListView = z.infer<typeof DutyListView>;

export const DutyListsView = z.object({
  lists: z.array(DutyListView),
  onShift: z.boolean().openapi({ description: "This member said that they are on shift." }),
});

export const DutyRoleParam = z.object({ role: z.enum(DUTY_ROLES) });
export const SetListBody = z.object({
  shifts: z.array(z.object({ staffId: z.string().min(1).max(100), from: moment, until: moment.nullable() })).max(500),
});
export const SetSelfBody = z.object({ onShift: z.boolean() });
