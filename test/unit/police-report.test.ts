import { describe, expect, test } from "vitest";
import { OCCUPIED, occupiedIn, PARTS_OF_COUNTRY, REGIONS } from "../../src/country/ua/regions.ts";
import { AGES, isOutOfReach, isReachable, isWarned, type Reach, reachOf } from "../../src/features/police-report/police-report.ts";
import { createSendPoliceReport } from "../../src/features/police-report/police-report.use-cases.ts";

const ALL = PARTS_OF_COUNTRY.flatMap((part): readonly string[] => REGIONS[part]);

describe("where help can come", () => {
  test.each([
    ["ukraine", null, "none", "ukraine"],
    ["ukraine", null, "whole", "occupied"],
    ["ukraine", "yes", "whole", "occupied"],
    ["ukraine", "yes", "partly", "ukraine"],
    ["ukraine", "no", "partly", "occupied"],
    ["ukraine", "unsaid", "partly", "occupied"],
    ["ukraine", null, "partly", "occupied"],
    ["abroad", null, null, "abroad"],
    ["unsaid", null, null, "unsaid"],
  ] as const)("%s, police there: %s, occupied: %s → %s", (place, there, occupied, reach) => {
    expect(reachOf(place, there, occupied)).toBe(reach);
  });

  test("no number of the country is given where it cannot work", () => {
    expect((["ukraine", "unsaid", "occupied", "abroad"] as const).filter(isOutOfReach)).toEqual(["occupied", "abroad"]);
  });
});

describe("the regions", () => {
  test("all twenty-seven are there, once", () => {
    expect(new Set(ALL).size).toBe(27);
    expect(ALL).toHaveLength(27);
  });

  test("Crimea, Sevastopol and Luhansk are out of reach; where a part is, the teen is asked", () => {
    expect((["UA-43", "UA-40", "UA-09"] as const).map(occupiedIn)).toEqual(["whole", "whole", "whole"]);
    expect((["UA-14", "UA-65", "UA-23"] as const).map(occupiedIn)).toEqual(["partly", "partly", "partly"]);
    expect(occupiedIn("UA-46")).toBe("none");
    expect(OCCUPIED.whole.filter((region) => OCCUPIED.partly.includes(region))).toEqual([]);
  });
});

test("only who is 16 or older is told of the law on knowingly false reports", () => {
  expect(AGES.filter(isWarned)).toEqual(["16_17", "adult"]);
});

test("a contact is asked for on the two upper steps alone", () => {
  expect((["anonymous", "facts", "contact", "signed"] as const).filter(isReachable)).toEqual(["contact", "signed"]);
});

describe("the statement", () => {
  const answers = {
    story: { asked: "What happened?", answer: "A stranger writes to me." },
    when: { asked: "When?", answer: "skipped", value: "~skipped" },
    part: { asked: "Which part?", answer: "West", value: "west" },
    region: { asked: "Which region?", answer: "Lviv region", value: "UA-46" },
    consent: { asked: "How much?", answer: "Ready to sign", value: "signed" },
    name: { asked: "Name?", answer: "Test Tester" },
    contact: { asked: "How can you be reached?", answer: "test@example.org" },
  };
  const send = async (locale: string, reach: Reach = "ukraine", person: { place?: string | null } = {}) => {
    const sent: Record<string, unknown>[] = [];
    const unit = { person: Object.assign(person, { locale }), drafts: { open: () => Promise.resolve({ answers }) } };
    await createSendPoliceReport({
      t: (language, id) => `${language}:${id}`,
      openCaseOfForm: (_, filled) => {
        sent.push({ ...filled });
        return Promise.resolve({ receiptCode: "", position: 1, hours: "" });
      },
    })(unit as never, reach);
    return sent[0]?.["statement"] as Record<string, unknown>[];
  };

  test("holds what was answered and nothing that was skipped, with the question's own words and version", async () => {
    const statement = await send("uk");
    expect(statement.map(({ question }) => question)).toEqual(["story", "region", "consent", "name", "contact"]);
    expect(statement[0]).toEqual({
      label: "uk:police-label-story",
      text: "A stranger writes to me.",
      question: "story",
      asked: "What happened?",
      version: expect.any(Number),
    });
    expect(statement[1]).toMatchObject({ value: "UA-46" });
  });

  test.each([
    ["abroad", null, "abroad"],
    ["ukraine", "unsaid", "ukraine"],
    ["occupied", "ukraine", "unsaid"],
    ["unsaid", "ukraine", "ukraine"],
    ["unsaid", null, null],
  ] as const)("from who is %s, and was known to be %s: from then on the numbers are those of %s", async (reach, known, then) => {
    const person = { place: known };
    await send("uk", reach, person);
    expect(person.place).toBe(then);
  });

  test("marks what leads to the teen", async () => {
    expect((await send("uk")).filter(({ contact }) => contact).map(({ question }) => question)).toEqual(["name", "contact"]);
  });

  test("has labels that the teen and the police both can read", async () => {
    expect((await send("en"))[0]).toMatchObject({ label: "en:police-label-story · uk:police-label-story" });
  });
});
