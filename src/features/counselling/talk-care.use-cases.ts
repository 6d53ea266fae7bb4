import { isHere } from "../../channel/outbox.ts";
import type { Clock } from "../../shared/clock.ts";
import { later } from "../../shared/clock.ts";
import { accept, refuse } from "../../shared/outcome.ts";
import type { TalkVoice } from "../../shared/voice.ts";
import type { TalkPort } from "../cases/talk-port.use-cases.ts";
import { introductionOf, mayAskHowItWas } from "./talk.ts";
import type { Talks } from "./talks.repository.ts";

/**
 * What a teen hears of staff's deeds in a talk, and who may have it.
 *
 * @param silenceMs after so long without their word they hear that there is no hurry
 */
export function createTalkCare({
  talks,
  voice,
  clock,
  silenceMs,
}: {
  talks: Talks;
  voice: TalkVoice;
  clock: Clock;
  silenceMs: number;
}): TalkPort {
  return {
    async mayTake(tx, { file }, staffId) {
      const { avoidIds } = await talks.of(tx, file.id);
      return avoidIds.includes(staffId) ? refuse("teen-asked-for-another") : accept(null);
    },

    async taken(tx, { file, address, person }, staffId) {
      if (file.kind !== "counselling") return;
      const talk = await talks.of(tx, file.id);
      if (talk.placeMessage !== null) await voice.changePlace(tx, address, talk.placeMessage, 0);
      // Who is away reads it with the first words: until then yet another may have the case.
      const another = introductionOf(talk, staffId) === "transferred" && isHere(person, clock.now());
      if (another) await voice.say(tx, address, { kind: "transferred" });
      await talks.change(tx, file.id, {
        ...{ placeMessage: null, placeShown: 0, reservedUntil: null },
        ...(another && { toldId: staffId }),
      });
    },

    async answering(tx, { file, address }, staffId) {
      if (file.kind !== "counselling") return;
      const talk = await talks.of(tx, file.id);
      const introduction = introductionOf(talk, staffId);
      if (introduction) await voice.say(tx, address, { kind: introduction });
      if (introduction || talk.keeperId !== staffId) await talks.change(tx, file.id, { keeperId: staffId, toldId: staffId });
      await talks.remember(tx, file.id, "silence", later(clock.now(), silenceMs));
    },

    async ended(tx, { file, address }) {
      if (file.kind !== "counselling") return;
      const { placeMessage } = await talks.of(tx, file.id);
      if (placeMessage !== null) await talks.change(tx, file.id, { placeMessage: null });
      await talks.forget(tx, file.id, "silence", "safe_time");
      await voice.say(tx, address, { kind: "ended", askHowItWas: mayAskHowItWas(file.risk) });
    },

    factsOf: (tx, caseId) => talks.factsOf(tx, caseId),
  };
}
